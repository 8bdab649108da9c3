// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/instant.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace foghorn {

Result<Instant> instantFromIso(QStringView text)
{
    static const QRegularExpression form(
        u"\\A(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,3}))?Z\\z"_s);
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return Error{u"a time looks like 2026-11-22T09:05:00Z (UTC)"_s};
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const QTime time(number(4), number(5), number(6),
                     match.captured(7).leftJustified(3, u'0').toInt());
    if (!date.isValid() || !time.isValid())
        return Error{u"there is no such day or time"_s};
    if (date.year() < 2000 || date.year() > 2199)
        return Error{u"the year must lie between 2000 and 2199"_s};
    return Instant(std::chrono::milliseconds(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()));
}

QString toIso(Instant instant)
{
    const QDateTime time =
        QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    const bool whole = time.time().msec() == 0;
    return time.toString(whole ? u"yyyy-MM-ddTHH:mm:ss'Z'"_s : u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
}

} // namespace foghorn
