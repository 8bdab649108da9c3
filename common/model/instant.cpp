// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/instant.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** Written out: every receipt carries a time, and a regular expression takes twenty times as long. */
bool hasForm(QStringView text)
{
    constexpr std::u16string_view form = u"0000-00-00T00:00:00.000";
    const qsizetype end = text.size() - 1; // at the Z
    if (end < 19 || end == 20 || end > qsizetype(form.size()) || text[end] != u'Z')
        return false;
    for (qsizetype i = 0; i < end; ++i) {
        const char16_t c = text[i].unicode();
        if (form[size_t(i)] == u'0' ? c < u'0' || c > u'9' : c != form[size_t(i)])
            return false;
    }
    return true;
}

int numberIn(QStringView digits)
{
    int number = 0;
    for (const QChar digit : digits)
        number = number * 10 + (digit.unicode() - u'0');
    return number;
}

} // namespace

Result<Instant> instantFromIso(QStringView text)
{
    if (!hasForm(text))
        return Error{u"a time looks like 2026-11-22T09:05:00Z (UTC)"_s};
    const auto number = [text](int from, int length) { return numberIn(text.mid(from, length)); };
    int milliseconds = text.size() > 20 ? number(20, int(text.size()) - 21) : 0;
    for (qsizetype size = text.size(); size > 20 && size < 24; ++size)
        milliseconds *= 10;
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const QTime time(number(11, 2), number(14, 2), number(17, 2), milliseconds);
    if (!date.isValid() || !time.isValid())
        return Error{u"there is no such day or time"_s};
    if (date.year() < 2000 || date.year() > 2199)
        return Error{u"the year must lie between 2000 and 2199"_s};
    constexpr qint64 epochDay = 2'440'588; // 1970-01-01 as Julian day
    return Instant(std::chrono::days(date.toJulianDay() - epochDay) +
                   std::chrono::milliseconds(time.msecsSinceStartOfDay()));
}

QString toIso(Instant instant)
{
    const QDateTime time =
        QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    const bool whole = time.time().msec() == 0;
    return time.toString(whole ? u"yyyy-MM-ddTHH:mm:ss'Z'"_s : u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
}

} // namespace foghorn
