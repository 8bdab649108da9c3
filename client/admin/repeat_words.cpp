// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/repeat_words.h"

#include "client/admin/words.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString dayCode(QDate day)
{
    static const QStringList codes{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    return codes.value(day.dayOfWeek() - 1);
}

/** 1 to 4, or 5 for the last. */
int weekOfMonth(QDate day)
{
    return (day.day() - 1) / 7 + 1;
}

QDateTime local(Instant moment, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone);
}

} // namespace

QString weeklyRule(QDate day)
{
    return u"FREQ=WEEKLY;BYDAY="_s + dayCode(day);
}

QString monthlyRule(QDate day)
{
    const int week = weekOfMonth(day);
    return u"FREQ=MONTHLY;BYDAY=%1%2"_s.arg(week > 4 ? -1 : week).arg(dayCode(day));
}

QString weeklyWords(QDate day)
{
    return tr("Every week: %1").arg(QLocale().standaloneDayName(day.dayOfWeek()));
}

QString monthlyWords(QDate day)
{
    const QString name = QLocale().standaloneDayName(day.dayOfWeek());
    switch (weekOfMonth(day)) {
    case 1: return tr("Every month: first %1").arg(name);
    case 2: return tr("Every month: second %1").arg(name);
    case 3: return tr("Every month: third %1").arg(name);
    case 4: return tr("Every month: fourth %1").arg(name);
    default: return tr("Every month: last %1").arg(name);
    }
}

QString ruleWords(const MaintenanceSeries &series)
{
    const QDate first = series.firstStart.day;
    const QString words = series.rule == weeklyRule(first)    ? weeklyWords(first)
                          : series.rule == monthlyRule(first) ? monthlyWords(first)
                                                              : series.rule;
    return tr("%1, at %2 (%3)")
        .arg(words, QLocale().toString(series.firstStart.time, QLocale::ShortFormat),
             QString(series.timeZone).replace(u'_', u' '));
}

QString startWords(const SeriesOccurrence &one, const QTimeZone &zone)
{
    const QDateTime start = local(one.startsAt, zone);
    return QLocale().toString(start.date(), u"ddd d MMM yyyy"_s) + u' ' +
           QLocale().toString(start.time(), QLocale::ShortFormat);
}

QString nextWords(const QList<SeriesOccurrence> &next, const QTimeZone &zone)
{
    QStringList times;
    for (const SeriesOccurrence &one : next) {
        if (one.state == OccurrenceState::Skipped)
            continue;
        times << startWords(one, zone);
    }
    if (times.isEmpty())
        return tr("It does not come any more.");
    return tr("Next: %1.").arg(times.join(u" · "_s));
}

QString clockChangeWords(const QList<SeriesOccurrence> &next, const QTimeZone &zone)
{
    for (qsizetype i = 1; i < next.size(); ++i) {
        const QDateTime before = local(next[i - 1].startsAt, zone);
        const QDateTime after = local(next[i].startsAt, zone);
        if (before.offsetFromUtc() != after.offsetFromUtc())
            return tr("The clocks change in between; it stays at %1 by the clock here.")
                .arg(QLocale().toString(after.time(), QLocale::ShortFormat));
    }
    return {};
}

MaintenanceSeries seriesOf(const Draft &draft, const QTimeZone &zone)
{
    using std::chrono::minutes;
    MaintenanceSeries series;
    const Notice notice = draft.finished();
    series.name = notice.textFor(notice.defaultLanguage).headline.left(limits::seriesNameLength);
    series.notice = patternOf(notice);
    series.rule = draft.repeats;
    series.timeZone = QString::fromLatin1(zone.id());
    if (notice.startsAt) {
        series.firstStart = wallTimeAt(*notice.startsAt, zone);
        if (notice.endsAt)
            series.duration = std::chrono::floor<minutes>(*notice.endsAt - *notice.startsAt);
    }
    return series;
}

} // namespace foghorn
