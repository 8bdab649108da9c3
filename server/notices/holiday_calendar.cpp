// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/holiday_calendar.h"

#include <QDateTime>

#include <libical/ical.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int longestHoliday = 366;     // days: what is longer is a mistake
constexpr int mostOccurrences = 10'000; // of one rule, for one that never ends

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

icaltimetype icalDate(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.hour = time.minute = time.second = 0; // -1 each there: the day before, once counted
    return time;
}

QDate dateOf(const icaltimetype &time)
{
    return QDate(time.year, time.month, time.day);
}

/** "event 3 (New Year)": what its author can look for. */
QString nameOf(icalcomponent *event, int number)
{
    const char *summary = icalcomponent_get_summary(event);
    return summary ? u"event %1 (%2)"_s.arg(number).arg(QString::fromUtf8(summary))
                   : u"event %1"_s.arg(number);
}

/** What libical could not read of it. */
QString complaintOf(icalcomponent *event)
{
    const auto *wrong = icalcomponent_get_first_property(event, ICAL_XLICERROR_PROPERTY);
    return wrong ? QString::fromUtf8(icalproperty_get_xlicerror(wrong)).simplified() : QString();
}

QList<QDate> datesOf(icalcomponent *event, icalproperty_kind kind)
{
    QList<QDate> dates;
    for (auto *each = icalcomponent_get_first_property(event, kind); each;
         each = icalcomponent_get_next_property(event, kind)) {
        dates << dateOf(kind == ICAL_RDATE_PROPERTY ? icalproperty_get_rdate(each).time
                                                    : icalproperty_get_exdate(each));
    }
    return dates;
}

int daysOf(icalcomponent *event, QDate first)
{
    const icaltimetype end = icalcomponent_get_dtend(event);
    if (icaltime_is_null_time(end))
        return 1;
    // The end of whole days is the first day after; of hours, the day on which it ends still counts.
    const qint64 days = first.daysTo(dateOf(end)) + (end.is_date ? 0 : 1);
    return int(std::clamp<qint64>(days, 1, longestHoliday + 1));
}

} // namespace

Result<HolidayCalendar> HolidayCalendar::fromICalendar(const QByteArray &text)
{
    icalerror_set_errors_are_fatal(0);
    const Component root(icalparser_parse_string(text.constData()), &icalcomponent_free);
    if (!root || !text.trimmed().startsWith("BEGIN:VCALENDAR"))
        return Error{u"line 1: is not BEGIN:VCALENDAR; expected an iCalendar file"_s};
    HolidayCalendar calendar;
    int number = 0;
    // Several calendars in one file stand below a root of libical's own.
    QList<icalcomponent *> calendars{root.get()};
    if (icalcomponent_isa(root.get()) == ICAL_XROOT_COMPONENT) {
        calendars.clear();
        for (auto *each = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT);
             each; each = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT))
            calendars << each;
    }
    for (icalcomponent *each : calendars) {
        for (auto *event = icalcomponent_get_first_component(each, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(each, ICAL_VEVENT_COMPONENT)) {
            const QString name = nameOf(event, ++number);
            if (const QString wrong = complaintOf(event); !wrong.isEmpty())
                return Error{u"%1: %2"_s.arg(name, wrong)};
            Holiday holiday;
            holiday.first = dateOf(icalcomponent_get_dtstart(event));
            if (!holiday.first.isValid())
                return Error{u"%1: has no day: expected DTSTART;VALUE=DATE:20261225"_s.arg(name)};
            holiday.days = daysOf(event, holiday.first);
            if (holiday.days > longestHoliday)
                return Error{u"%1: is longer than a year"_s.arg(name)};
            if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
                continue;
            if (auto *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY)) {
                auto parsed = icalproperty_get_rrule(rule);
                holiday.rule = icalrecurrencetype_as_string(&parsed);
            }
            holiday.also = datesOf(event, ICAL_RDATE_PROPERTY);
            holiday.except = datesOf(event, ICAL_EXDATE_PROPERTY);
            calendar.m_holidays << holiday;
        }
    }
    return calendar;
}

QList<QDate> HolidayCalendar::between(QDate from, QDate to) const
{
    QList<QDate> days;
    const auto add = [&](const Holiday &holiday, QDate first) {
        for (int i = 0; i < holiday.days; ++i) {
            if (const QDate day = first.addDays(i); day >= from && day <= to)
                days << day;
        }
    };
    for (const Holiday &holiday : m_holidays) {
        for (const QDate day : holiday.also)
            add(holiday, day);
        if (holiday.rule.isEmpty()) {
            add(holiday, holiday.first);
            continue;
        }
        const icaltimetype start = icalDate(holiday.first);
        icalrecur_iterator *each =
            icalrecur_iterator_new(icalrecurrencetype_from_string(holiday.rule.constData()), start);
        for (int count = 0; each && count < mostOccurrences; ++count) {
            const icaltimetype next = icalrecur_iterator_next(each);
            if (icaltime_is_null_time(next) || dateOf(next) > to)
                break;
            if (!holiday.except.contains(dateOf(next)))
                add(holiday, dateOf(next));
        }
        if (each)
            icalrecur_iterator_free(each);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

MaintenanceRules LeadTime::at(Instant now) const
{
    return m_workingDays > 0 ? calendarAt(now) : MaintenanceRules{0, m_zone, {}};
}

MaintenanceRules LeadTime::calendarAt(Instant now) const
{
    const QDate today = dayOf(now, m_zone);
    return {m_workingDays, m_zone, m_holidays.between(today, today.addYears(2))};
}

} // namespace foghorn
