// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/series_shelf.h"

#include "common/log_event.h"
#include "common/model/lifecycle.h"
#include "common/model/notice_start.h"
#include "server/identity/refusals.h"
#include "server/notices/audited.h"
#include "server/notices/series_pages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using Kind = ChangeOutcome::Kind;
using wire::ErrorCode;

RpcError wrongOccurrence(const char *sentence)
{
    return wrongSeries({fieldProblem(u"occurrence"_s, sentence)});
}

/** From what is stored before the change; as version `base` + 1 after it. */
Changed changeOf(const std::optional<StoredSeries> &before, MaintenanceSeries after, int base)
{
    after.version = base + 1;
    return {after.id.text, before ? audited(before->series) : QJsonObject(), audited(after)};
}

Result<ChangeOutcome> removed(Store &store, const SeriesId &id, int base)
{
    const auto current = store.series(id);
    if (!current)
        return current.error();
    const auto done = store.removeSeries(id, base);
    if (!done)
        return done.error();
    if (*done)
        return ChangeOutcome::done(
            base + 1, {id.text, *current ? audited((*current)->series) : QJsonObject()});
    return ChangeOutcome{*current ? Kind::Conflict : Kind::NotFound};
}

/** The notice of an occurrence that does not take place. */
Notice cancelled(const Notice &current)
{
    Notice next = draftOf(current);
    next.phase = Phase::Cancelled;
    next.cancelReason = CancelReason::NoLongerNeeded;
    forgetExpectations(next);
    return next;
}

/** Where only the version is answered. */
template <class Answer>
std::function<void(RpcResult<int>)> versionTo(std::function<void(RpcResult<Answer>)> done)
{
    return [done = std::move(done)](const RpcResult<int> &version) {
        if (const auto *error = std::get_if<RpcError>(&version))
            return done(*error);
        done(Answer{std::get<int>(version)});
    };
}

} // namespace

Result<ChangeOutcome> SeriesShelf::saved(Store &store, const StoredSeries &wanted, int base)
{
    const auto before = store.series(wanted.series.id);
    if (!before)
        return before.error();
    const auto done = store.saveSeries(wanted, base);
    if (!done)
        return done.error();
    if (!*done)
        return ChangeOutcome{Kind::Conflict};
    return ChangeOutcome::done(base + 1, changeOf(*before, wanted.series, base),
                               wanted.series.id.text);
}

std::optional<RpcError> SeriesShelf::refusalOf(const StoredSeries &wanted, Instant now) const
{
    if (const auto problems = validate(wanted.series); !problems.isEmpty())
        return wrongSeries(problems);
    const auto recurrence = Recurrence::of(wanted.series);
    if (!recurrence)
        return wrongSeries(recurrence.error().fields);
    const QList<Recurring> next = recurrence->after(now, 1);
    if (next.isEmpty())
        return wrongSeries({fieldProblem(
            u"rule"_s, QT_TRANSLATE_NOOP("FieldProblem", "has come to its end: nothing is left to "
                                                         "be told"))});
    const Notice first =
        occurrenceNotice(wanted.series, next.first().startsAt, next.first().endsAt);
    if (const auto unsent = m_publisher.words()->problemsOf(first); !unsent.isEmpty())
        return wrongSeries(unsent);
    return {};
}

std::variant<SeriesShelf::Named, RpcError>
SeriesShelf::named(const Actor &actor, const SeriesId &id, QDate day, Instant now) const
{
    const StoredSeries *stored = m_keeper.find(id);
    if (!stored)
        return refusal(ErrorCode::NotFound, u"there is no such series"_s);
    if (const auto beyond = overLimit(actor, stored->series.notice))
        return *beyond;
    const auto recurrence = Recurrence::of(stored->series);
    const auto planned = recurrence ? recurrence->planned(day) : std::optional<Recurring>();
    if (!planned)
        return wrongOccurrence(
            QT_TRANSLATE_NOOP("FieldProblem", "the series does not take place on that day"));
    if (planned->endsAt <= now)
        return wrongOccurrence(QT_TRANSLATE_NOOP("FieldProblem", "is over already"));
    return Named{*stored, *planned};
}

void SeriesShelf::keep(const Actor &actor, const QString &act, const StoredSeries &next,
                       const Idempotency &idempotency, std::function<void(RpcResult<int>)> done)
{
    m_store.ask<ChangeOutcome>(
        this,
        [actor, act, next, idempotency](Store &store) {
            return changeOnce(store, actor, act, idempotency,
                              [&](Store &each) { return saved(each, next, next.series.version); });
        },
        [this, done, next](const Result<ChangeOutcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto refused = foghorn::refusalOf(*outcome, u"series"_s))
                return done(*refused);
            putNext(next, outcome->revision);
            done(outcome->revision);
        });
}

void SeriesShelf::putNext(StoredSeries next, int version, QDate released)
{
    const StoredSeries *known = m_keeper.find(next.series.id);
    if (known && known->series.version >= version)
        return; // the answer to a request that was repeated
    next.series.version = version;
    if (known)
        next.announced = known->announced; // told meanwhile
    next.announced.remove(released);
    m_keeper.put(next);
}

void SeriesShelf::skip(const Actor &actor, const ToRelay::SeriesSkip &order, Instant now,
                       Done<ToRelay::SeriesSkip> done)
{
    const auto found = named(actor, order.id, order.occurrence, now);
    if (const auto *error = std::get_if<RpcError>(&found))
        return done(*error);
    StoredSeries next = std::get<Named>(found).stored;
    MaintenanceSeries &series = next.series;
    if (series.skipped.contains(order.occurrence) != order.takesPlace) // as it is already
        return done(ToRelay::SeriesSkip::Answer{series.version});
    if (order.takesPlace) {
        series.skipped.removeAll(order.occurrence);
    } else {
        series.skipped << order.occurrence;
        std::sort(series.skipped.begin(), series.skipped.end());
    }
    const auto logged = [done, actor, order](const RpcResult<ToRelay::SeriesSkip::Answer> &answer) {
        if (!std::holds_alternative<RpcError>(answer))
            logInfo(lcNotices, "series.skipped")
                .with("series", order.id)
                .with("day", order.occurrence.toString(Qt::ISODate))
                .with("effect",
                      order.takesPlace ? u"takes place after all"_s : u"does not take place"_s)
                .with("by", actor.login);
        done(answer);
    };
    const NoticeId out = next.announced.value(order.occurrence);
    const StoredNotice *notice = m_publisher.book().find(out);
    if (order.takesPlace || !notice || isEnding(notice->current.notice.phase))
        return keep(actor, u"series.skip"_s, next, idempotencyOf(actor, order, now),
                    versionTo<ToRelay::SeriesSkip::Answer>(logged));
    if (notice->current.notice.phase != Phase::Scheduled)
        return done(wrongOccurrence(QT_TRANSLATE_NOOP(
            "FieldProblem", "has begun already: end or cancel its notice on the board")));
    skipAnnounced(actor, order, next, notice->current.notice, now,
                  versionTo<ToRelay::SeriesSkip::Answer>(logged));
}

void SeriesShelf::skipAnnounced(const Actor &actor, const ToRelay::SeriesSkip &order,
                                const StoredSeries &next, const Notice &current, Instant now,
                                std::function<void(RpcResult<int>)> done)
{
    const QDate day = order.occurrence;
    const StoredSeries *known = m_keeper.find(next.series.id); // of the version that `next` follows
    m_publisher.reviseWith(
        actor,
        {.id = current.id,
         .base = current.revision,
         .notice = cancelled(current),
         .envelope = {},
         .idempotencyKey = order.idempotencyKey},
        now,
        {.before = [next, day](Store &store, const Notice &) -> Result<std::optional<RpcError>> {
             const auto done = store.saveSeries(next, next.series.version);
             if (!done)
                 return done.error();
             if (!*done)
                 return foghorn::refusalOf({Kind::Conflict}, u"series"_s);
             if (const auto released = store.releaseOccurrence(next.series.id, day); !released)
                 return released.error();
             return std::optional<RpcError>();
         },
         .after =
             [actor, before = std::optional(*known), next, now](Store &store, const Notice &) {
                 const Changed changed = changeOf(before, next.series, next.series.version);
                 return store.appendAudit({actor, u"series.skip"_s, changed}, now);
             }},
        [this, next, day, done](const RpcResult<Envelope> &result) {
            if (const auto *error = std::get_if<RpcError>(&result))
                return done(*error);
            putNext(next, next.series.version + 1, day);
            done(next.series.version + 1);
        });
}

void SeriesShelf::change(const Actor &actor, const ToRelay::SeriesChange &order, Instant now,
                         Done<ToRelay::SeriesChange> done)
{
    const auto found = named(actor, order.id, order.occurrence, now);
    if (const auto *error = std::get_if<RpcError>(&found))
        return done(*error);
    auto [next, planned] = std::get<Named>(found);
    MaintenanceSeries &series = next.series;
    if (!next.announced.value(order.occurrence).isEmpty())
        return done(wrongOccurrence(QT_TRANSLATE_NOOP(
            "FieldProblem", "its notice is out already: revise or postpone that one")));
    if (series.skipped.contains(order.occurrence))
        return done(wrongOccurrence(
            QT_TRANSLATE_NOOP("FieldProblem", "is skipped: say first that it takes place")));
    const Instant start = order.startsAt.value_or(planned.startsAt);
    const Recurring wanted{order.occurrence, start, order.endsAt.value_or(start + series.duration)};
    series.changed.removeIf([&](const ChangedOccurrence &one) { return one.day == wanted.day; });
    if (!(wanted == planned))
        series.changed << ChangedOccurrence{wanted.day, wanted.startsAt, wanted.endsAt};
    std::sort(series.changed.begin(), series.changed.end(),
              [](const auto &left, const auto &right) { return left.day < right.day; });
    if (wanted.endsAt <= now)
        return done(wrongOccurrence(QT_TRANSLATE_NOOP("FieldProblem", "is over already")));
    if (const auto refused = refusalOf(next, now))
        return done(*refused);
    if (!order.shortNoticeReason.trimmed().isEmpty())
        next.shortNoticeReason = order.shortNoticeReason.trimmed();
    const MaintenanceRules rules = m_publisher.leadTime().at(now);
    if (isShortNotice(rules, wanted.startsAt, now) && order.shortNoticeReason.trimmed().isEmpty())
        return done(wrongSeries(tooShort(rules.leadTimeDays).fields));
    keep(actor, u"series.change"_s, next, idempotencyOf(actor, order, now),
         versionTo<ToRelay::SeriesChange::Answer>(done));
}

void SeriesShelf::remove(const Actor &actor, const ToRelay::SeriesRemove &order, Instant now,
                         Done<ToRelay::SeriesRemove> done)
{
    const StoredSeries *known = m_keeper.find(order.id);
    if (const auto beyond = known ? overLimit(actor, known->series.notice) : std::nullopt)
        return done(*beyond);
    m_store.ask<ChangeOutcome>(
        this,
        [actor, order, idempotency = idempotencyOf(actor, order, now)](Store &store) {
            return changeOnce(store, actor, u"series.remove"_s, idempotency,
                              [&](Store &each) { return removed(each, order.id, order.base); });
        },
        [this, done, actor, order, now,
         gone = known ? *known : StoredSeries()](const Result<ChangeOutcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto refused = foghorn::refusalOf(*outcome, u"series"_s))
                return done(*refused);
            logInfo(lcNotices, "series.removed").with("series", order.id).with("by", actor.login);
            m_keeper.forget(order.id);
            if (order.cancelAhead)
                cancelAhead(actor, gone, now);
            done(ToRelay::SeriesRemove::Answer{});
        });
}

/** What was told and has not begun. Each by itself: one that somebody revises at this moment stays. */
void SeriesShelf::cancelAhead(const Actor &actor, const StoredSeries &removed, Instant now)
{
    for (const NoticeId &id : removed.announced) {
        const StoredNotice *notice = m_publisher.book().find(id);
        if (!notice || notice->current.notice.phase != Phase::Scheduled)
            continue;
        const Notice &current = notice->current.notice;
        m_publisher.revise(actor,
                           {.id = id,
                            .base = current.revision,
                            .notice = cancelled(current),
                            .envelope = {},
                            .idempotencyKey = {}},
                           now, [id](const RpcResult<Envelope> &result) {
                               if (const auto *error = std::get_if<RpcError>(&result))
                                   logWarning(lcNotices, "series.notCancelled")
                                       .with("notice", id)
                                       .with("why", error->message);
                           });
    }
}

} // namespace foghorn
