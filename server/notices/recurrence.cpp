// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/recurrence.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int reachYears = 10;   // what does not come for so long is a mistake; 29 February does
constexpr int mostDays = 10'000; // of one rule: 27 years of every day
constexpr int comparedForLength =
    400; // whose gaps are measured: a year of days, both changes of clocks in it

Error wrong(const QString &field, const char *sentence)
{
    const FieldProblem problem = fieldProblem(field, sentence);
    return {u"the series is not right: %1: %2"_s.arg(field, problem.reason), {problem}};
}

icaltimetype icalTime(QDate day, QTime time)
{
    icaltimetype ical = icaltime_null_time();
    ical.year = day.year();
    ical.month = day.month();
    ical.day = day.day();
    ical.hour = time.hour();
    ical.minute = time.minute();
    ical.second = time.second();
    return ical;
}

QDateTime dateTimeOf(const icaltimetype &ical)
{
    return QDateTime(QDate(ical.year, ical.month, ical.day),
                     ical.is_date ? QTime(23, 59, 59) : QTime(ical.hour, ical.minute, ical.second),
                     Qt::UTC);
}

icalrecurrencetype ruleOf(const QString &text)
{
    icalerror_set_errors_are_fatal(0);
    // Another calendar than ours (RFC 7529) is not taken, and libical 3 never frees its name.
    if (text.contains("RSCALE"_L1, Qt::CaseInsensitive)) {
        icalrecurrencetype none;
        icalrecurrencetype_clear(&none);
        return none;
    }
    return icalrecurrencetype_from_string(text.toUtf8().constData());
}

/** The last hour of the rule itself, as the wall clock shows it; nothing where it has none. */
std::optional<QDateTime> untilOf(const icalrecurrencetype &rule, const QTimeZone &zone)
{
    if (icaltime_is_null_time(rule.until))
        return {};
    const QDateTime until = dateTimeOf(rule.until);
    // RFC 5545 has it in UTC where the start has a zone; the days are walked by the wall clock.
    const bool utc = !rule.until.is_date && icaltime_is_utc(rule.until);
    return utc ? until.addSecs(zone.offsetFromUtc(until)) : until;
}

} // namespace

Recurrence::Recurrence(const MaintenanceSeries &series)
    : m_series(series), m_zone(series.timeZone.toUtf8())
{
}

Result<Recurrence> Recurrence::of(const MaintenanceSeries &series)
{
    Recurrence recurrence(series);
    if (const auto problem = recurrence.problem())
        return *problem;
    return recurrence;
}

std::optional<Error> Recurrence::problem() const
{
    const icalrecurrencetype rule = ruleOf(m_series.rule);
    const auto isList = [](const short *values) { return *values != ICAL_RECURRENCE_ARRAY_MAX; };
    if (m_series.rule.size() > limits::ruleLength || rule.freq == ICAL_NO_RECURRENCE)
        return wrong(u"rule"_s,
                     QT_TRANSLATE_NOOP("FieldProblem",
                                       "is no rule that can be read: expected one such as "
                                       "FREQ=MONTHLY;BYDAY=2SU (RFC 5545, RRULE)"));
    if (rule.freq < ICAL_DAILY_RECURRENCE || isList(rule.by_hour) || isList(rule.by_minute) ||
        isList(rule.by_second))
        return wrong(u"rule"_s, QT_TRANSLATE_NOOP(
                                    "FieldProblem",
                                    "takes place once a day at most: expected FREQ=DAILY, WEEKLY, "
                                    "MONTHLY or YEARLY without BYHOUR, BYMINUTE, BYSECOND"));
    QList<Recurring> first;
    walk(m_series.firstStart.day.addYears(reachYears), [&](QDate day) {
        first << timed(day);
        return first.size() >= comparedForLength;
    });
    if (first.isEmpty())
        return wrong(u"rule"_s, QT_TRANSLATE_NOOP("FieldProblem",
                                                  "never comes in the ten years after its first "
                                                  "start"));
    for (qsizetype i = 1; i < first.size(); ++i) {
        if (first[i].startsAt < first[i - 1].endsAt)
            return wrong(u"durationMinutes"_s,
                         QT_TRANSLATE_NOOP("FieldProblem",
                                           "is longer than the time until the next one begins"));
    }
    return {};
}

QList<Recurring> Recurrence::after(Instant since, int most) const
{
    QList<Recurring> found;
    const QDate today = wallTimeAt(since, m_zone).day;
    const QDate over = today.addDays(-8); // the longest one that begins earlier has ended
    walk(std::max(today, m_series.firstStart.day).addYears(reachYears), [&](QDate day) {
        if (m_series.skipped.contains(day))
            return false;
        const auto changed =
            std::find_if(m_series.changed.begin(), m_series.changed.end(),
                         [&](const ChangedOccurrence &one) { return one.day == day; });
        if (changed == m_series.changed.end() && day < over)
            return false;
        const Recurring one = changed == m_series.changed.end()
                                  ? timed(day)
                                  : Recurring{day, changed->startsAt, changed->endsAt};
        if (one.endsAt > since)
            found << one;
        return found.size() >= most;
    });
    return found;
}

std::optional<Recurring> Recurrence::planned(QDate day) const
{
    std::optional<Recurring> found;
    walk(day, [&](QDate named) {
        if (named == day)
            found = timed(day);
        return named >= day;
    });
    return found;
}

void Recurrence::walk(QDate last, const std::function<bool(QDate)> &take) const
{
    icalrecurrencetype rule = ruleOf(m_series.rule);
    QDateTime end(last, QTime(23, 59, 59), Qt::UTC);
    if (const auto until = untilOf(rule, m_zone))
        end = std::min(end, *until);
    // What never comes ends there as well. Of monthly rules libical looks five centuries ahead all the same: a third of
    // a second, once, as a rule that never comes is refused.
    rule.until = icalTime(end.date(), end.time());
    using Iterator = std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)>;
    const auto start = icalTime(m_series.firstStart.day, m_series.firstStart.time);
    const Iterator iterator(icalrecur_iterator_new(rule, start), &icalrecur_iterator_free);
    for (int count = 0; iterator && count < mostDays; ++count) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next) || dateTimeOf(next) > end ||
            take(QDate(next.year, next.month, next.day)))
            return;
    }
}

Recurring Recurrence::timed(QDate day) const
{
    const Instant start = instantOf({day, m_series.firstStart.time}, m_zone);
    return {day, start, start + m_series.duration};
}

} // namespace foghorn
