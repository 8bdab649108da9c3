// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/history_run.h"

#include "tests/faults/history_author.h"

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::history {

namespace {

constexpr int awakeAtFirst = 5;

Instant morning()
{
    // A moment well after the build, the same in every run.
    return *instantFromIso(u"2026-11-23T07:30:00Z");
}

Notice contentOf(const Envelope &envelope)
{
    const auto notice = noticeFromBytes(envelope.payload);
    return notice ? *notice : Notice();
}

/** A temporary folder in memory where there is one: what is proven here is not the disk. */
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/history-XXXXXX"_s;
}

DeskSelf selfOf(const DeskPlan &plan)
{
    const PersonPlan &person = people[size_t(plan.person)];
    DeskSelf self;
    self.app = {u"foghorn"_s, u"0.1.0"_s, u"Debian 12"_s};
    self.host = QString(plan.host);
    self.machine = u"machine of "_s + self.host;
    self.session = u"2"_s;
    self.personId = QString(person.directoryId);
    self.shared = plan.shared;
    if (!plan.group.isEmpty())
        self.groups = {QString(plan.group)};
    self.language = u"es"_s;
    return self;
}

} // namespace

HistoryRun::HistoryRun(Flavour flavour)
    : m_flavour(flavour), m_folder(folderTemplate()), m_movedClock(morning())
{
    m_clock =
        flavour == Flavour::Killed ? static_cast<const Clock *>(&m_systemClock) : &m_movedClock;
}

HistoryRun::~HistoryRun() = default;

void HistoryRun::fail(const QString &what)
{
    m_wrong << what;
}

void HistoryRun::setUp()
{
    const auto kind =
        m_flavour == Flavour::Killed ? HistoryRelay::Kind::Program : HistoryRelay::Kind::InProcess;
    m_relay = std::make_unique<HistoryRelay>(kind, QDir(m_folder.filePath(u"relay"_s)), *m_clock);
    if (!m_relay->start())
        return fail(u"the relay does not start"_s);
    m_model.relayStarted(now());
    const auto token = m_relay->console().ask(
        ToRelay::EnrolmentCreate{.uses = 500, .validDays = 300, .idempotencyKey = u"the token"_s});
    if (const auto *error = std::get_if<RpcError>(&token))
        return fail(error->message);
    for (size_t i = 0; i < desks.size(); ++i) {
        m_desks.push_back(std::make_unique<HistoryDesk>(
            selfOf(desks[i]), QDir(m_folder.filePath(u"desk-%1"_s.arg(i))),
            std::get<ToRelay::EnrolmentCreate::Answer>(token).token, *m_clock));
    }
    for (int i = 0; i < awakeAtFirst; ++i)
        carryOutAroundDesk({Step::Kind::Wake, quint32(i), 0});
}

std::optional<QString> HistoryRun::play(const QList<Step> &steps, int most)
{
    setUp();
    if (auto difference = compare())
        return u"at the beginning: "_s + *difference;
    for (qsizetype i = 0; i < steps.size() && m_done < most; ++i) {
        m_movedClock.advance(1s);
        // Down for a while, so that people act without it, but not for the rest of the history.
        m_downFor = m_relay->isUp() ? 0 : m_downFor + 1;
        const bool didSomething = carryOut(m_downFor > 4 ? Step{Step::Kind::Start} : steps[i]);
        if (!didSomething)
            continue;
        ++m_done;
        if (qEnvironmentVariableIsSet("HISTORY_SHOW"))
            std::fprintf(stderr, "%lld %s\n", qlonglong(i), qPrintable(toString(steps[i])));
        if (auto difference = compare())
            return u"after step %1, %2:\n%3"_s.arg(i).arg(toString(steps[i]), *difference);
    }
    return {};
}

bool HistoryRun::carryOut(const Step &step)
{
    using enum Step::Kind;
    switch (step.kind) {
    case Publish:
    case Revise:
    case Audience:
    case End:
    case Cancel:
    case Again:
    case Stale: return m_relay->isUp() && carryOutPublishing(step);
    case Look:
    case Open:
    case Confirm:
    case Close:
    case Hold:
    case Reply:
    case Repeat: return carryOutAtDesk(step);
    case Sleep:
    case Wake:
    case Unplug:
    case Plug:
    case Travel:
    case Rename: return carryOutAroundDesk(step);
    case Wait:
    case Stop:
    case Kill:
    case KillBusy:
    case Start:
    case Backup:
    case Restore: return carryOutAtRelay(step);
    }
    return false;
}

bool HistoryRun::carryOutPublishing(const Step &step)
{
    using enum Step::Kind;
    const QString key = u"request %1"_s.arg(++m_keyNumber);
    if (step.kind == Publish)
        return publish(randomDraft(step.b, now()), key);
    if (step.kind == Again)
        return publishAgain();

    QList<Notice> open;
    for (const auto &[id, revisions] : m_model.store().notices) {
        const bool reopening = revisions.last().phase == Phase::Resolved && step.kind == Revise;
        if (!hasEnded(revisions.last()) || reopening)
            open << revisions.last();
    }
    if (open.isEmpty())
        return false;
    const Notice current = open[step.a % open.size()];
    switch (step.kind) {
    case Revise: return revise(randomChange(current, step.b, now()), key);
    case Audience: return revise(randomAudience(current, step.b, now()), key);
    case End: return revise(ending(current), key);
    case Cancel: return revise(cancelled(current, step.b), key);
    default: return reviseTooLate(current);
    }
}

bool HistoryRun::publish(const Notice &draft, const QString &key)
{
    const ToRelay::NoticePublish request{.notice = draft, .idempotencyKey = key};
    const auto answer = m_relay->console().ask(request);
    if (!accept(draft, answer))
        return true;
    m_lastPublish = request;
    m_lastPublishAt = now();
    m_lastAnswer = contentOf(std::get<ToRelay::NoticePublish::Answer>(answer).envelope);
    return true;
}

bool HistoryRun::revise(const Notice &draft, const QString &key)
{
    const auto answer = m_relay->console().ask(ToRelay::NoticeRevise{
        .id = draft.id, .base = draft.revision, .notice = draft, .idempotencyKey = key});
    if (const auto *error = std::get_if<RpcError>(&answer))
        accept(draft, *error);
    else
        accept(draft, ToRelay::NoticePublish::Answer{
                          std::get<ToRelay::NoticeRevise::Answer>(answer).envelope});
    return true;
}

bool HistoryRun::accept(const Notice &draft,
                        const RpcResult<ToRelay::NoticePublish::Answer> &answer)
{
    if (const auto *error = std::get_if<RpcError>(&answer)) {
        fail(u"refused: "_s + error->message);
        return false;
    }
    const Notice made = contentOf(std::get<ToRelay::NoticePublish::Answer>(answer).envelope);
    const auto before = m_model.store().notices.find(made.id.text);
    const QList<Notice> earlier =
        before == m_model.store().notices.end() ? QList<Notice>() : before->second;
    Notice expected = filledIn(draft, earlier, made.publishedAt.value_or(Instant()));
    expected.id = made.id;
    expected.deployment = made.deployment;
    expected.publishedBy = u"ana"_s;
    const bool later = earlier.isEmpty() || expected.publishedAt > earlier.last().publishedAt;
    if (made != expected || !later || made.id.isEmpty()) {
        fail(u"published: %1\nexpected: %2"_s.arg(QString::fromUtf8(noticeBytes(made)),
                                                  QString::fromUtf8(noticeBytes(expected))));
        return false;
    }
    if (!m_keys.contains(made.id.text))
        m_keys << made.id.text;
    m_model.published(made, now());
    return true;
}

bool HistoryRun::publishAgain()
{
    // A key is kept for seven days.
    if (!m_lastPublish || now() - m_lastPublishAt > 6 * 24h ||
        !m_model.store().notices.count(m_lastAnswer.id.text))
        return false;
    const auto answer = m_relay->console().ask(*m_lastPublish);
    const auto *good = std::get_if<ToRelay::NoticePublish::Answer>(&answer);
    if (!good || contentOf(good->envelope) != m_lastAnswer)
        fail(u"the same request did not get the same answer"_s);
    return true;
}

bool HistoryRun::reviseTooLate(const Notice &current)
{
    if (current.revision < 2)
        return false;
    Notice draft = current;
    draft.severity = Severity::Critical;
    const auto answer = m_relay->console().ask(
        ToRelay::NoticeRevise{.id = current.id,
                              .base = current.revision - 1,
                              .notice = draft,
                              .idempotencyKey = u"late %1"_s.arg(++m_keyNumber)});
    const auto *error = std::get_if<RpcError>(&answer);
    if (!error || error->code != wire::ErrorCode::Conflict)
        fail(u"two authors followed the same revision"_s);
    return true;
}

} // namespace foghorn::history
