// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/working_days.h"

namespace foghorn {

/** The days on which the organisation does not work, as iCalendar (RFC 5545): every event's days, recurring ones too.
    Reads with libical; knows no clock and no file. */
class HolidayCalendar
{
public:
    HolidayCalendar() = default; // no holidays
    /** An error names the event that is not right. */
    static Result<HolidayCalendar> fromICalendar(const QByteArray &text);

    /** In order, both days included. */
    QList<QDate> between(QDate from, QDate to) const;

private:
    struct Holiday
    {
        QDate first;
        int days = 1;
        QByteArray rule; // RRULE, empty = once
        QList<QDate> also;
        QList<QDate> except;
    };
    QList<Holiday> m_holidays;
};

/** What lead time the organisation asks for, from its settings; the rules of the day. */
class LeadTime
{
public:
    LeadTime() = default; // none
    LeadTime(int workingDays, QTimeZone zone, HolidayCalendar holidays)
        : m_workingDays(workingDays), m_zone(std::move(zone)), m_holidays(std::move(holidays))
    {
    }
    /** With the holidays of two years. */
    MaintenanceRules at(Instant now) const;
    /** The zone, and the holidays of two years, whether or not a lead time is asked for. */
    MaintenanceRules calendarAt(Instant now) const;

private:
    int m_workingDays = 0;
    QTimeZone m_zone = QTimeZone::utc();
    HolidayCalendar m_holidays;
};

} // namespace foghorn
