// SPDX-License-Identifier: GPL-3.0-or-later
// The box: when it is expected back, when the next word comes, whom to call.
#include "client/popup/popup_telling.h"

#include "common/model/lifecycle.h"
#include "common/model/maintenance.h"
#include "common/model/maintenance_stage.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** "was due at 09:45; work goes on": the second half stands small below. */
PopupTime split(const QString &label, const QString &words)
{
    const qsizetype cut = words.indexOf("; "_L1);
    if (cut < 0)
        return {label, words, {}, {}, false};
    // French sets a space before the semicolon.
    return {label, words.left(cut).trimmed(), words.mid(cut + 2), {}, false};
}

/** The estimate as it was: without "we hoped for", since it is struck through. */
QString oldEstimate(const Restoration &old, const Reader &reader)
{
    if (hasPassed(old, reader.now) && old.at)
        return clockTime(old.until.value_or(*old.at), reader);
    return estimateWords(old, reader).main;
}

void addEstimate(QList<PopupTime> &times, const Telling &telling)
{
    const auto &[notice, context, text, before, say] = telling;
    if (!notice.restoration)
        return;
    const EstimateWords words = estimateWords(*notice.restoration, context.reader);
    PopupTime time{
        say(QT_TRANSLATE_NOOP("Popup", "Expected back")), words.main, words.small, {}, false};
    if (markedAgainst(context) && markedAgainst(context)->restoration != notice.restoration) {
        time.changed = true;
        if (markedAgainst(context)->restoration)
            time.was = oldEstimate(*markedAgainst(context)->restoration, context.reader);
        if (time.was == time.main)
            time.was.clear();
    }
    times << time;
}

void addMoment(QList<PopupTime> &times, const Telling &telling, PopupTime time,
               std::optional<Instant> Notice::*moment, const Reader &reader)
{
    const auto &[notice, context, text, before, say] = telling;
    if (markedAgainst(context) && markedAgainst(context).value().*moment != notice.*moment) {
        time.changed = true;
        if (const auto old = markedAgainst(context).value().*moment)
            time.was = clockTime(*old, reader);
    }
    times << time;
}

/** The end is said beside the start: its day is named only where it is another one, or was. */
Reader readerOfEnd(const Telling &telling)
{
    const Notice &notice = telling.notice;
    Reader reader = telling.context.reader;
    const auto dayOf = [&reader](Instant at) {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), reader.zone).date();
    };
    const auto &known = markedAgainst(telling.context);
    const bool sameDay = !known || !known->endsAt || dayOf(*known->endsAt) == dayOf(*notice.endsAt);
    if (sameDay && notice.startsAt && *notice.startsAt > reader.now)
        reader.now = *notice.startsAt;
    return reader;
}

/** A start is fixed, unlike an estimate: its last hour is counted down to the minute. */
QString untilStart(const Notice &notice, const Reader &reader)
{
    const auto left = *notice.startsAt - reader.now;
    return maintenanceStage(notice, reader.now) == MaintenanceStage::Soon
               ? inMinutes(left, reader.language)
               : inAbout(left, reader.language);
}

/** A maintenance: from when to when, as planned. */
void addWindow(QList<PopupTime> &times, const Telling &telling)
{
    const auto &[notice, context, text, before, say] = telling;
    const Reader &reader = context.reader;
    if (notice.startsAt) {
        const bool begun = *notice.startsAt <= reader.now;
        addMoment(times, telling,
                  {say(begun ? QT_TRANSLATE_NOOP("Popup", "Started")
                             : QT_TRANSLATE_NOOP("Popup", "Starts")),
                   clockTime(*notice.startsAt, reader),
                   begun ? QString() : untilStart(notice, reader),
                   {},
                   false},
                  &Notice::startsAt, reader);
    }
    if (isOverrun(notice, reader.now)) {
        addMoment(
            times, telling,
            {say(QT_TRANSLATE_NOOP("Popup", "Ends")),
             say(QT_TRANSLATE_NOOP("Popup", "it takes longer than planned")),
             say(QT_TRANSLATE_NOOP("Popup", "planned end: %1; we will tell you when it is done"))
                 .arg(clockTime(*notice.endsAt, reader)),
             {},
             false},
            &Notice::endsAt, reader);
    } else if (notice.endsAt && !notice.restoration) {
        const Restoration planned{RestorationKind::About, notice.endsAt, {}};
        const Reader atStart = readerOfEnd(telling);
        addMoment(times, telling,
                  {say(QT_TRANSLATE_NOOP("Popup", "Ends")),
                   estimateWords(planned, atStart).main,
                   say(QT_TRANSLATE_NOOP("Popup", "we will tell you when it is done")),
                   {},
                   false},
                  &Notice::endsAt, atStart);
    }
}

/** Of a stale notice nobody knows whether work goes on. */
PopupTime nextUpdate(const Telling &telling)
{
    const auto &[notice, context, text, before, say] = telling;
    PopupTime next = split(say(QT_TRANSLATE_NOOP("Popup", "Next update")),
                           nextUpdateWords(*notice.nextUpdateAt, context.reader));
    if (isStale(notice, context.reader.now))
        next.small.clear();
    else if (notice.checkedAt && next.small.isEmpty())
        next.small = say(QT_TRANSLATE_NOOP("Popup", "still working on it, last checked %1"))
                         .arg(clockTime(*notice.checkedAt, context.reader));
    return next;
}

} // namespace

QList<PopupTime> timesOf(const Telling &telling, bool large)
{
    const auto &[notice, context, text, before, say] = telling;
    QList<PopupTime> times;
    if (context.leftAudience || isEnding(notice.phase))
        return times;
    if (isWatched(notice)) {
        PopupTime watch{say(QT_TRANSLATE_NOOP("Popup", "We are watching it until")),
                        clockTime(*notice.watchUntil, context.reader)};
        if (*notice.watchUntil <= context.reader.now)
            watch.small = say(QT_TRANSLATE_NOOP("Popup", "and still look at what you tell us"));
        times << watch;
    }
    if (notice.kind == NoticeKind::Maintenance)
        addWindow(times, telling);
    addEstimate(times, telling);
    if (notice.nextUpdateAt)
        times << nextUpdate(telling);
    if (large && !notice.contact.phone.isEmpty())
        times << PopupTime{
            say(QT_TRANSLATE_NOOP("Popup", "Who to call")), notice.contact.phone, {}, {}, false};
    return times;
}

} // namespace foghorn
