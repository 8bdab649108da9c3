// SPDX-License-Identifier: GPL-3.0-or-later
// What happens at the desks, around them and to the relay.
#include "tests/faults/history_author.h"
#include "tests/faults/history_run.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::history {

std::optional<HistoryRun::Place> HistoryRun::choose(const Step &step) const
{
    using enum Step::Kind;
    QList<Place> places;
    for (int desk = 0; desk < int(desks.size()); ++desk) {
        const DeskModel &model = m_model.desk(desk);
        for (const auto &[key, held] : model.held) {
            const QString occasion = m_model.occasion(desk, key, now());
            const bool fits = step.kind == Look      ? !occasion.isEmpty()
                              : step.kind == Open    ? !held.left
                              : step.kind == Confirm ? m_model.mayConfirm(desk, key, now())
                              : step.kind == Close   ? !occasion.isEmpty() && held.shown > 0
                              : step.kind == Hold    ? occasion == u"asked"
                                                     : true;
            if (model.awake && fits)
                places << Place{desk, key};
        }
    }
    if (places.isEmpty())
        return {};
    return places[step.a % places.size()];
}

bool HistoryRun::carryOutAtDesk(const Step &step)
{
    using enum Step::Kind;
    const auto place = choose(step);
    if (!place)
        return false;
    const auto [index, key] = *place;
    HistoryDesk &real = *m_desks[size_t(index)];
    switch (step.kind) {
    case Look:
        real.look();
        m_model.look(index, now());
        return true;
    case Open:
        real.open({key});
        m_model.open(index, key, now());
        return true;
    case Confirm:
        real.confirm({key});
        m_model.confirm(index, key, now());
        return true;
    case Close:
        real.close({key});
        m_model.close(index, key);
        return true;
    case Hold:
        real.hold();
        m_model.hold(index, now());
        return true;
    case Reply: {
        const auto answer = ReplyAnswer(step.b % 3);
        real.reply({key}, answer);
        m_model.reply(index, key, answer);
        return true;
    }
    default: return repeat(index, step);
    }
}

bool HistoryRun::repeat(int index, const Step &step)
{
    const DeskModel &model = m_model.desk(index);
    if (!m_model.isOnline(index) || model.reached.empty())
        return false;
    const auto &report =
        std::next(model.reached.begin(), int(step.b % model.reached.size()))->second;
    if (!m_model.store().reports.count(report))
        return false;
    // A lost answer: what was confirmed is said once more, and twice at that.
    m_desks[size_t(index)]->repeat({{report.notice}, report.revision, report.state, report.at});
    return true;
}

bool HistoryRun::rename(int index)
{
    const DeskPlan &plan = desks[size_t(index)];
    const PersonPlan &person = people[size_t(plan.person)];
    DeskModel &model = m_model.desk(index);
    if (person.directoryId.isEmpty() || !m_model.isOnline(index))
        return false;
    // Only once everybody knows of the last one: else who says what first would decide.
    const auto next = std::find(person.logins.begin(), person.logins.end(), model.login);
    if (next == person.logins.end() || next + 1 == person.logins.end())
        return false;
    for (size_t other = 0; other < desks.size(); ++other) {
        if (desks[other].person == plan.person && m_model.desk(int(other)).login != model.login)
            return false;
    }
    m_desks[size_t(index)]->sleep();
    m_model.sleep(index, now());
    model.login = QString(*(next + 1));
    m_desks[size_t(index)]->wake(m_relay->url(), model.login, model.site);
    m_model.wake(index, now());
    return true;
}

bool HistoryRun::carryOutAroundDesk(const Step &step)
{
    using enum Step::Kind;
    int index = int(step.a % desks.size());
    // Where it is possible, the next desk at which this means something.
    const auto awake = [&] { return m_model.desk(index).awake; };
    const auto plugged = [&] { return awake() && m_model.desk(index).plugged; };
    const auto means = [&] {
        return step.kind == Wake     ? !awake()
               : step.kind == Plug   ? awake() && !plugged()
               : step.kind == Unplug ? plugged()
                                     : awake();
    };
    for (size_t tried = 0; !means() && tried < desks.size(); ++tried)
        index = (index + 1) % int(desks.size());
    if (!means())
        return false;
    DeskModel &model = m_model.desk(index);
    HistoryDesk &real = *m_desks[size_t(index)];
    switch (step.kind) {
    case Sleep:
        real.sleep();
        m_model.sleep(index, now());
        return true;
    case Wake: {
        // A new session says the newest login of its person.
        for (size_t other = 0; other < desks.size(); ++other) {
            const auto &logins = people[size_t(desks[size_t(index)].person)].logins;
            const QString said = m_model.desk(int(other)).login;
            if (desks[other].person == desks[size_t(index)].person &&
                std::find(logins.begin(), logins.end(), said) >
                    std::find(logins.begin(), logins.end(), model.login))
                model.login = said;
        }
        real.wake(m_relay->url(), model.login, model.site);
        m_model.wake(index, now());
        return true;
    }
    case Unplug:
        real.unplug();
        m_model.unplug(index, now());
        return true;
    case Plug:
        real.plug();
        m_model.plug(index, now());
        return true;
    case Travel:
        if (!m_relay->isUp())
            return false;
        real.sleep();
        m_model.sleep(index, now());
        model.site = QString(sites[step.b % sites.size()]);
        real.wake(m_relay->url(), model.login, model.site);
        m_model.wake(index, now());
        return true;
    default: return rename(index);
    }
}

/** The desks come back one after the other: of two desks of one person, who says first what was displayed
    decides what the other is told of an ending. */
bool HistoryRun::start()
{
    QList<HistoryDesk *> plugged;
    for (const auto &desk : m_desks) {
        if (desk->isPlugged())
            plugged << desk.get();
    }
    for (HistoryDesk *desk : plugged)
        desk->unplug();
    if (!m_relay->start()) {
        fail(u"the relay does not start"_s);
        return true;
    }
    m_model.relayStarted(now());
    for (HistoryDesk *desk : plugged) {
        desk->plug();
        if (!waitUntil([desk] { return desk->isSettled(); }))
            fail(u"a desk does not come back"_s);
    }
    m_model.connectAll(now());
    for (const auto &[key, revisions] : m_model.store().notices) {
        if (!m_keys.contains(key))
            m_keys << key;
    }
    return true;
}

bool HistoryRun::killBusy(const Step &step)
{
    if (!m_relay->isUp())
        return false;
    const Notice draft = randomDraft(step.b, now());
    const ToRelay::NoticePublish request{.notice = draft,
                                         .idempotencyKey = u"busy %1"_s.arg(++m_keyNumber)};
    m_relay->console().post(request);
    carryOutAtDesk({Step::Kind::Look, step.a, 0});
    carryOutAtDesk({Step::Kind::Confirm, step.a, step.b});
    // Cut at some point of the way: before it was read, while it is stored, after it was announced.
    waitUntil([] { return false; }, std::chrono::milliseconds(step.a % 12));
    m_relay->kill();
    m_model.relayDied(now());
    start();
    accept(draft, m_relay->console().ask(request)); // nobody knows whether it was taken: once more
    return true;
}

bool HistoryRun::carryOutAtRelay(const Step &step)
{
    using enum Step::Kind;
    switch (step.kind) {
    case Wait: {
        if (m_flavour == Flavour::Killed)
            return false;
        const auto minutes = m_flavour == Flavour::Calm ? step.a % (12 * 24 * 60) : step.a % 200;
        m_movedClock.advance(std::chrono::minutes(minutes));
        return true;
    }
    case Stop:
        if (!m_relay->isUp())
            return false;
        m_relay->stop();
        m_model.relayStopped(now());
        return true;
    case Kill:
        if (!m_relay->isUp())
            return false;
        m_relay->kill();
        m_model.relayDied(now());
        return true;
    case KillBusy: return killBusy(step);
    case Start: return !m_relay->isUp() && start();
    case Backup:
        if (!m_relay->isUp())
            return false;
        if (!m_relay->backup())
            fail(u"no backup could be made"_s);
        m_model.backup();
        return true;
    default:
        if (!m_relay->hasBackup())
            return false;
        if (m_relay->isUp()) {
            m_relay->kill();
            m_model.relayDied(now());
        }
        if (!m_relay->restore())
            fail(u"the backup could not be restored"_s);
        m_model.restore();
        return start();
    }
}

} // namespace foghorn::history
