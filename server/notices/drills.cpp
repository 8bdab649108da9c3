// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/drills.h"

#include "common/log_event.h"
#include "resources/resources.h"
#include "server/identity/fit_frame.h"
#include "server/identity/refusals.h"
#include "server/identity/remembered_change.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;

constexpr int mostListed = 100;

/** Hits this desk, and at most others of the same person that are called the same. */
AudienceElement only(const DeskRecord &desk)
{
    AudienceElement element;
    if (!desk.facts.shared)
        element.person << desk.facts.person.text;
    element.host << desk.facts.host;
    return element;
}

/** What makes an exercise of the words, whatever else they were written for. */
Notice exerciseOf(const std::optional<Notice> &words)
{
    Notice notice = drillNotice();
    if (words) {
        notice.text = words->text;
        notice.defaultLanguage = words->defaultLanguage;
        notice.contact = words->contact;
    }
    notice.kind = NoticeKind::Announcement;
    notice.phase = Phase::Current;
    notice.severity = Severity::Minor; // it comes up, as an outage does
    notice.acknowledgement = Acknowledgement::Required;
    notice.exercise = true;
    notice.audience = {}; // the desks that are asked
    return notice;
}

} // namespace

Notice drillNotice()
{
    loadWritingAids();
    QFile file(u":/foghorn/drill/words.json"_s);
    const bool open = file.open(QIODevice::ReadOnly);
    const auto read =
        noticeFromJson(QJsonDocument::fromJson(open ? file.readAll() : QByteArray()).object());
    return read ? *read : Notice();
}

Drills::Drills(StoreThread &store, Publisher &publisher, const Roster &roster, quint32 seed)
    : m_store(store), m_publisher(publisher), m_roster(roster), m_random(seed)
{
}

void Drills::start(const Actor &actor, const ToRelay::DrillStart &order, Instant now, Started done)
{
    Notice notice = exerciseOf(order.notice);
    notice.audience = order.audience;
    if (const auto beyond = overLimit(actor, notice))
        return done(*beyond);
    const AudienceTest test(order.audience);
    QList<const DeskRecord *> online;
    for (const DeskRecord &desk : m_roster.desks()) {
        if (!desk.revoked && m_roster.isOnline(desk.id) && test.matches(desk.facts))
            online << &desk;
    }
    if (online.isEmpty())
        return done(wrongField(ErrorCode::InvalidParams, u"audience"_s,
                               u"has no desk that is online now"_s));
    notice.audience = {};
    notice.expiresAt = now + std::chrono::minutes(order.minutes);
    QList<DeskId> asked;
    const int size = sizeOf(order.sample, int(online.size()));
    for (const int number : chosen(size, int(online.size()), m_random)) {
        notice.audience.include << only(*online.at(number));
        asked << online.at(number)->id;
    }
    // Each of these desks is inside what was weighed, though by its name and not by its site.
    Actor within = actor;
    within.limit.audience.reset();
    m_publisher.publishFor(
        within, notice, idempotencyOf(actor, order, now), {}, now,
        {.act = u"drill.start"_s,
         .after = [asked](Store &store,
                          const Notice &next) { return store.keepDrill(next.id, asked); }},
        [done = std::move(done), actor, size](const RpcResult<Envelope> &result) {
            if (const auto *error = std::get_if<RpcError>(&result))
                return done(*error);
            logInfo(lcNotices, "drill.started").with("by", actor.login).with("desks", size);
            done(ToRelay::DrillStart::Answer{std::get<Envelope>(result)});
        });
}

Result<QList<Drills::Found>> Drills::find(Store &store, const NoticeId &notice, int limit)
{
    const auto notices = store.drills(notice, limit);
    if (!notices)
        return notices.error();
    QList<Found> found;
    for (const StoredRevision &first : *notices) {
        const auto desks = store.drillDesks(first.notice.id);
        if (!desks)
            return desks.error();
        found << Found{first.notice, *desks};
    }
    return found;
}

DrillReport Drills::reportOf(const Found &found) const
{
    const Instant startedAt = found.notice.publishedAt.value_or(Instant());
    DrillReport report{.notice = found.notice.id,
                       .startedAt = startedAt,
                       .startedBy = found.notice.publishedBy,
                       .endsAt = found.notice.expiresAt.value_or(startedAt)};
    QList<DrillDesk> desks;
    for (const StoredDrillDesk &stored : found.desks) {
        DrillDesk desk{stored.deliveredAt, stored.heldAt, stored.displayedAt, {}};
        if (const DeskRecord *known = m_roster.find(stored.desk)) {
            desk.failure.person = known->facts.person;
            desk.failure.host = known->facts.host;
            desk.failure.site = known->facts.site;
            if (!m_roster.isOnline(stored.desk))
                desk.failure.offlineSince = known->lastSeen;
        }
        desks << desk;
    }
    measure(report, desks);
    return report;
}

void Drills::report(const NoticeId &notice, Reported done)
{
    m_store.ask<QList<Found>>(
        this, [notice](Store &store) { return find(store, notice, 1); },
        [done = std::move(done), this](const Result<QList<Found>> &found) {
            if (!found)
                return done(notStored(found.error()));
            if (found->isEmpty())
                return done(refusal(ErrorCode::NotFound, u"there is no drill with this id"_s));
            done(ToRelay::AskDrillReport::Answer{reportOf(found->first())});
        });
}

void Drills::list(Listed done)
{
    m_store.ask<QList<Found>>(
        this, [](Store &store) { return find(store, {}, mostListed); },
        [done = std::move(done), this](const Result<QList<Found>> &found) {
            if (!found)
                return done(notStored(found.error()));
            ToRelay::DrillList::Answer answer;
            for (const Found &one : *found) {
                DrillReport report = reportOf(one);
                report.displays.clear();
                report.failures.clear();
                answer.drills << report;
            }
            fitFrame(answer, &ToRelay::DrillList::Answer::drills);
            done(answer);
        });
}

} // namespace foghorn
