// SPDX-License-Identifier: GPL-3.0-or-later
// A series is kept, at once or after a second pair of eyes.
#include "common/log_event.h"
#include "server/identity/refusals.h"
#include "server/notices/series_pages.h"
#include "server/notices/series_shelf.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using wire::ErrorCode;

QString SeriesShelf::whyApproval(const StoredSeries &wanted, const SecondLook &look) const
{
    const QString why = look.why(wanted.series.notice.severity);
    return why.isEmpty() ? why : why + u", recurs"_s;
}

Result<SeriesShelf::Saved> SeriesShelf::save(Store &store, const Actor &actor,
                                             const StoredSeries &wanted, int base,
                                             const QString &why, const SecondLook &look,
                                             const Idempotency &idempotency)
{
    const auto answered = store.rememberedAnswer(idempotency);
    if (!answered)
        return answered.error();
    if (!*answered && !why.isEmpty()) {
        const auto word = earlierWord(store, look, idempotency);
        if (!word)
            return word.error();
        if (*word)
            return Saved{*word};
        if (!look.approved) {
            const auto kept = keepWaiting(
                store, actor, {.notice = wanted.series.notice, .base = base, .why = why}, look,
                idempotency);
            if (!kept)
                return kept.error();
            return Saved{waits(*kept), {}, {*kept}};
        }
    }
    const auto change = changeOnce(store, actor, u"series.save"_s, idempotency,
                                   [&](Store &each) { return saved(each, wanted, base); });
    if (!change)
        return change.error();
    if (*answered || !look.approved || change->kind != ChangeOutcome::Kind::Done)
        return Saved{{}, *change};
    const auto approval = settleApproved(store, *look.approved, idempotency.at);
    if (!approval)
        return approval.error();
    return Saved{{}, *change, {*approval}};
}

void SeriesShelf::save(const Actor &actor, const ToRelay::SeriesSave &order, Instant now,
                       Done<ToRelay::SeriesSave> done, const std::optional<Approved> &approved)
{
    if (!m_publisher.speaksByItself())
        return done(
            refusal(ErrorCode::Forbidden,
                    u"what recurs is announced by the relay itself, and in this organisation every "
                    "notice is signed by its author: publish each one"_s));
    StoredSeries wanted{order.series, actor.login, order.shortNoticeReason.trimmed()};
    const StoredSeries *known = m_keeper.find(order.series.id);
    if (order.base > 0 && !known)
        return done(refusal(ErrorCode::NotFound, u"there is no such series"_s));
    if (const auto beyond = overLimit(actor, wanted.series.notice))
        return done(*beyond);
    if (const auto beyond = known ? overLimit(actor, known->series.notice) : std::nullopt)
        return done(*beyond);
    if (known)
        wanted.announced = known->announced;
    if (order.base == 0)
        wanted.series.id = SeriesId{makeUuidV7(now.time_since_epoch().count())};
    if (const auto refused = refusalOf(wanted, now))
        return done(*refused);
    if (wanted.shortNoticeReason.isEmpty() &&
        isToldLate(wanted, m_publisher.leadTime().at(now), now))
        return done(wrongSeries(tooShort(m_publisher.leadTime().at(now).leadTimeDays).fields));
    SecondLook look = m_publisher.secondLook(wanted.series.notice.audience, {}, order, {}, now);
    look.approved = approved;
    m_store.ask<Saved>(
        this,
        [actor, wanted, look, base = order.base, why = whyApproval(wanted, look),
         idempotency = idempotencyOf(actor, order, now)](Store &store) {
            return save(store, actor, wanted, base, why, look, idempotency);
        },
        [this, done, actor, wanted](const Result<Saved> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            for (const Approval &approval : outcome->moved)
                Q_EMIT m_publisher.approvalMoved(approval);
            if (outcome->refused)
                return done(*outcome->refused);
            const ChangeOutcome &change = outcome->change;
            if (const auto refused = foghorn::refusalOf(change, u"series"_s))
                return done(*refused);
            logInfo(lcNotices, "series.saved")
                .with("series", change.id)
                .with("version", change.revision)
                .with("by", actor.login);
            if (change.id == wanted.series.id.text) // not an answer given before
                putNext(wanted, change.revision);
            done(ToRelay::SeriesSave::Answer{SeriesId{change.id}, change.revision});
        });
}

} // namespace foghorn
