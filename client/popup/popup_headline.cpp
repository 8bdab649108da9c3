// SPDX-License-Identifier: GPL-3.0-or-later
// What stands largest, and the name of what is affected.
#include "client/popup/popup_telling.h"

#include "common/model/lifecycle.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int namedServices = 2; // more than two: "E-mail, VPN and 3 more"

QString nameOf(const Service &service, const QString &language, const QString &defaultLanguage)
{
    for (const QString &tag : {language, defaultLanguage}) {
        if (const QString name = service.name.value(tag); !name.isEmpty())
            return name;
    }
    return service.name.isEmpty() ? service.id : service.name.first();
}

/** The headline that the person saw on the notice that now ends. */
QString headlineSeen(const Telling &telling)
{
    const Notice &seen = telling.context.seen ? *telling.context.seen : telling.notice;
    return fillTimes(seen.textFor(toString(telling.context.reader.language)).headline, seen,
                     telling.context.reader);
}

QString cancelledHeadline(const Telling &telling)
{
    const auto &[notice, context, text, before, say] = telling;
    const bool mistake = notice.cancelReason != CancelReason::NoLongerNeeded;
    const QString seen = headlineSeen(telling);
    if (!context.seen || !context.seen->publishedAt) {
        return say(mistake ? QT_TRANSLATE_NOOP("Popup", "Please ignore our message: %1")
                           : QT_TRANSLATE_NOOP("Popup", "Our message is no longer needed: %1"))
            .arg(seen);
    }
    return say(mistake ? QT_TRANSLATE_NOOP("Popup", "Please ignore our message of %1: %2")
                       : QT_TRANSLATE_NOOP("Popup", "Our message of %1 is no longer needed: %2"))
        .arg(clockTime(*context.seen->publishedAt, context.reader), seen);
}

QString endedHeadline(const Telling &telling)
{
    const auto &[notice, context, text, before, say] = telling;
    if (!text.headline.isEmpty())
        return text.headline;
    if (notice.kind == NoticeKind::Announcement)
        return say(QT_TRANSLATE_NOOP("Popup", "No longer current: %1")).arg(headlineSeen(telling));
    if (notice.services.isEmpty()) {
        return say(notice.kind == NoticeKind::Maintenance
                       ? QT_TRANSLATE_NOOP("Popup", "The maintenance is finished")
                       : QT_TRANSLATE_NOOP("Popup", "Everything works again"));
    }
    return say(notice.services.size() == 1 ? QT_TRANSLATE_NOOP("Popup", "%1 works again")
                                           : QT_TRANSLATE_NOOP("Popup", "%1 work again"))
        .arg(serviceNames(notice, context.reader.language, say));
}

/** Careful: it is not over yet, and people are asked. */
QString watchedHeadline(const Telling &telling)
{
    const auto &[notice, context, text, before, say] = telling;
    if (!text.headline.isEmpty())
        return text.headline;
    if (notice.services.isEmpty())
        return say(QT_TRANSLATE_NOOP("Popup", "Everything works again, as far as we can see"));
    return say(notice.services.size() == 1
                   ? QT_TRANSLATE_NOOP("Popup", "%1 works again, as far as we can see")
                   : QT_TRANSLATE_NOOP("Popup", "%1 work again, as far as we can see"))
        .arg(serviceNames(notice, context.reader.language, say));
}

} // namespace

QString serviceNames(const Notice &notice, Language language, const Words &say)
{
    QStringList names;
    for (const Service &service : notice.services)
        names << nameOf(service, toString(language), notice.defaultLanguage);
    if (names.size() < namedServices)
        return names.join(QString());
    if (names.size() == namedServices)
        return say(QT_TRANSLATE_NOOP("Popup", "%1 and %2")).arg(names.at(0), names.at(1));
    return say(QT_TRANSLATE_N_NOOP("Popup", "%1, %2 and %n more"),
               int(names.size()) - namedServices)
        .arg(names.at(0), names.at(1));
}

QString headlineOf(const Telling &telling)
{
    if (isWatched(telling.notice) && !telling.context.leftAudience)
        return watchedHeadline(telling);
    if (telling.context.leftAudience)
        return telling.say(QT_TRANSLATE_NOOP("Popup", "This no longer affects you"));
    if (telling.notice.phase == Phase::Cancelled)
        return cancelledHeadline(telling);
    if (isEnding(telling.notice.phase))
        return endedHeadline(telling);
    return telling.text.headline;
}

} // namespace foghorn
