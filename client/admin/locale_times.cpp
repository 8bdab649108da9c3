// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/locale_times.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString dayFormat(const QLocale &locale)
{
    const QString order = locale.dateFormat(QLocale::ShortFormat);
    return order.indexOf(u'M') < order.indexOf(u'd') ? u"MMM d"_s : u"d MMM"_s;
}

} // namespace

QString timeFormat(const QLocale &locale)
{
    return locale.timeFormat(QLocale::ShortFormat);
}

QString dayTimeFormat(const QLocale &locale)
{
    return u"ddd "_s + dayFormat(locale) + u' ' + timeFormat(locale);
}

QString shortMoment(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    const auto local = [&zone](Instant moment) {
        return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone);
    };
    const QDateTime time = local(at);
    const QString format = time.date() == local(now).date()
                               ? timeFormat(locale)
                               : dayFormat(locale) + u' ' + timeFormat(locale);
    return locale.toString(time, format);
}

} // namespace foghorn
