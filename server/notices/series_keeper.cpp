// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/series_keeper.h"

#include "common/log_event.h"
#include "server/identity/refusals.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const QTime announcingTime(9, 0); // when people are at their desks
constexpr int mostEarlier = 90;   // days: no lead time is longer
constexpr int mostAhead = 100; // occurrences that are weighed: every day of the longest time ahead
constexpr auto triedAgain = 1min;

std::optional<Recurrence> recurrenceOf(const MaintenanceSeries &series)
{
    const auto recurrence = Recurrence::of(series);
    return recurrence ? std::optional(*recurrence) : std::nullopt;
}

/** Those that nobody was told of. */
QList<Recurring> untold(const StoredSeries &stored, Instant now)
{
    const auto recurrence = recurrenceOf(stored.series);
    QList<Recurring> found;
    for (const Recurring &one : recurrence ? recurrence->after(now, mostAhead) : QList<Recurring>())
        if (!stored.announced.contains(one.day))
            found << one;
    return found;
}

bool isChanged(const MaintenanceSeries &series, QDate day)
{
    return std::any_of(series.changed.begin(), series.changed.end(),
                       [day](const ChangedOccurrence &one) { return one.day == day; });
}

} // namespace

Instant announcingMoment(const MaintenanceSeries &series, const Recurring &one,
                         const MaintenanceRules &rules)
{
    const QTimeZone zone(series.timeZone.toUtf8());
    QDate day = wallTimeAt(one.startsAt, zone).day.addDays(-series.announceDays);
    Instant moment = instantOf({day, announcingTime}, zone);
    for (int earlier = 0; earlier < mostEarlier && isShortNotice(rules, one.startsAt, moment);
         ++earlier) {
        day = day.addDays(-1);
        moment = instantOf({day, announcingTime}, zone);
    }
    return moment;
}

QList<SeriesOccurrence> comingOccurrences(const StoredSeries &stored, const MaintenanceRules &rules,
                                          Instant now, int most)
{
    MaintenanceSeries whole = stored.series;
    whole.skipped.clear();
    const auto recurrence = recurrenceOf(whole);
    QList<SeriesOccurrence> coming;
    for (const Recurring &one : recurrence ? recurrence->after(now, most) : QList<Recurring>()) {
        SeriesOccurrence shown{.day = one.day,
                               .startsAt = one.startsAt,
                               .endsAt = one.endsAt,
                               .announcedAt = announcingMoment(whole, one, rules)};
        shown.changed = isChanged(whole, one.day);
        shown.notice = stored.announced.value(one.day);
        if (stored.series.skipped.contains(one.day))
            shown.state = OccurrenceState::Skipped;
        else if (!shown.notice.isEmpty())
            shown.state = OccurrenceState::Announced;
        coming << shown;
    }
    return coming;
}

bool isToldLate(const StoredSeries &stored, const MaintenanceRules &rules, Instant now)
{
    const QList<Recurring> ahead = untold(stored, now);
    return std::any_of(ahead.begin(), ahead.end(), [&](const Recurring &one) {
        return isShortNotice(rules, one.startsAt, now);
    });
}

void SeriesKeeper::load(const QList<StoredSeries> &all)
{
    for (const StoredSeries &stored : all)
        m_kept.insert(stored.series.id, {stored, {}});
}

const StoredSeries *SeriesKeeper::find(const SeriesId &id) const
{
    const auto found = m_kept.constFind(id);
    return found == m_kept.cend() ? nullptr : &found->stored;
}

QList<StoredSeries> SeriesKeeper::inOrder() const
{
    QList<StoredSeries> all;
    for (const Kept &kept : m_kept)
        all << kept.stored;
    std::sort(all.begin(), all.end(), [](const StoredSeries &left, const StoredSeries &right) {
        const int names = QString::localeAwareCompare(left.series.name, right.series.name);
        return names != 0 ? names < 0 : left.series.id < right.series.id;
    });
    return all;
}

void SeriesKeeper::put(const StoredSeries &stored)
{
    Kept &kept = m_kept[stored.series.id];
    kept.stored = stored;
    kept.known = false;
    Q_EMIT seriesMoved();
}

void SeriesKeeper::forget(const SeriesId &id)
{
    m_kept.remove(id);
    Q_EMIT seriesMoved();
}

void SeriesKeeper::check(Instant now)
{
    if (!m_publisher.speaksByItself())
        return;
    for (Kept &kept : m_kept) {
        if (!kept.known || (kept.due && *kept.due <= now))
            announceDue(kept, now);
    }
}

void SeriesKeeper::announceDue(Kept &kept, Instant now)
{
    const MaintenanceRules rules = m_publisher.leadTime().at(now);
    kept.known = true;
    kept.due.reset();
    for (const Recurring &one : untold(kept.stored, now)) {
        if (kept.onTheirWay.contains(one.day))
            continue;
        const Instant moment = announcingMoment(kept.stored.series, one, rules);
        if (moment <= now) {
            kept.onTheirWay.insert(one.day);
            announce(kept.stored, one, now);
        } else if (!kept.due || moment < *kept.due) {
            kept.due = moment;
        }
    }
}

void SeriesKeeper::announce(const StoredSeries &stored, const Recurring &one, Instant now)
{
    const MaintenanceSeries &series = stored.series;
    const bool late = isShortNotice(m_publisher.leadTime().at(now), one.startsAt, now);
    logInfo(lcNotices, "series.due")
        .with("series", series.id)
        .with("day", one.day.toString(Qt::ISODate));
    m_publisher.publishFor(
        relayItself(), occurrenceNotice(series, one.startsAt, one.endsAt),
        {.login = stored.savedBy, .at = now}, late ? stored.shortNoticeReason : QString(), now,
        {.before = [id = series.id, version = series.version, day = one.day](
                       Store &store, const Notice &next) -> Result<std::optional<RpcError>> {
            const auto current = store.series(id);
            if (!current)
                return current.error();
            const auto moved = refusal(wire::ErrorCode::Conflict, u"the series has moved on"_s);
            if (!*current || (*current)->series.version != version)
                return std::optional(moved);
            const auto claimed = store.claimOccurrence(id, day, next.id);
            if (!claimed)
                return claimed.error();
            return *claimed ? std::nullopt : std::optional(moved);
        }},
        [this, id = series.id, day = one.day, now](const RpcResult<Envelope> &result) {
            announced(id, day, result, now);
        });
}

void SeriesKeeper::announced(const SeriesId &id, QDate day, const RpcResult<Envelope> &result,
                             Instant now)
{
    const auto kept = m_kept.find(id);
    if (kept == m_kept.end())
        return;
    kept->onTheirWay.remove(day);
    if (const auto *envelope = std::get_if<Envelope>(&result)) {
        const auto notice = noticeFromBytes(envelope->payload);
        if (notice)
            kept->stored.announced.insert(day, notice->id);
        return;
    }
    const auto &error = std::get<RpcError>(result);
    if (error.code == wire::ErrorCode::Conflict)
        return reload(id); // another one told it, or changed the series
    logWarning(lcNotices, "series.notAnnounced")
        .with("series", id)
        .with("day", day.toString(Qt::ISODate))
        .with("why", error.message);
    kept->due = now + triedAgain;
}

void SeriesKeeper::reload(const SeriesId &id)
{
    m_store.ask<std::optional<StoredSeries>>(
        this, [id](Store &store) { return store.series(id); },
        [this, id](const Result<std::optional<StoredSeries>> &stored) {
            if (!stored)
                return;
            if (*stored)
                put(**stored);
            else
                forget(id);
        });
}

std::optional<Instant> SeriesKeeper::nextMoment(Instant now) const
{
    std::optional<Instant> next;
    for (const Kept &kept : m_kept) {
        const std::optional<Instant> due = kept.known ? kept.due : std::optional(now);
        if (due && (!next || *due < *next))
            next = due;
    }
    return next;
}

} // namespace foghorn
