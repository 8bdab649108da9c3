// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"
#include "common/model/person.h"
#include "common/model/tally.h"

namespace foghorn {

// What is asked of people once something works again as far as IT can see: pure functions.

/** Whether people are asked "works for me" or "still broken": in monitoring and at an ending that says it is over. */
bool asksWhetherItWorks(const Notice &notice);
/** Whether a person may call for help under it: an incident, also when it has just ended, and a maintenance that has. */
bool offersHelp(const Notice &notice);

/** How long it is watched if its author does not say: 60 minutes for critical, 30 for major, 15 for the others (ours:
    long enough for people to come back from what they did meanwhile and try). */
std::chrono::minutes watchLength(Severity severity);
/** The revision that says that it works again as far as IT can see and is watched for `length`, on the full minute; with
    closing words in the default language where there are any. Its end is the next word. */
Notice watching(const Notice &current, Instant now, std::optional<std::chrono::minutes> length = {},
                const QString &closing = {});
/** The ending that the relay publishes when the watch is over: in its author's closing words, else in the standard ones. */
Notice endOfWatch(const Notice &watched);

/** Whether reopening is offered: three people or more say that it is still broken, and they are a tenth or more of
    those who answered. (Ours: one or two are a matter for the help desk, and of hundreds some always err.) */
bool offersReopening(const Notice &notice, int works, int stillBroken);
inline constexpr int reopenPeople = 3;
inline constexpr int reopenPercent = 10;
/** The revision that takes an all-clear back: looked into again, the next word by the cadence of its severity. */
Notice reopened(const Notice &current, Instant now);

/** How it is for one person: the latest "works" or "still broken". */
struct PersonReply
{
    PersonId person;
    QString name, site, host; // of the desk on which it was said
    ReplyAnswer answer = ReplyAnswer::Works;
    QString comment;
    Instant at;
    bool operator==(const PersonReply &) const = default;
};

/** How it is at one site. */
struct SiteReplies
{
    QString site; // may be empty: not known
    int works = 0;
    int stillBroken = 0;
    bool operator==(const SiteReplies &) const = default;
};
/** By site, most "still broken" first. */
QList<SiteReplies> repliesBySite(const QList<PersonReply> &replies);

/** A call for help, and who sees to it. */
struct HelpCall
{
    qint64 number = 0;
    NoticeId notice;
    PersonId person;
    QString name, site, host;
    QString line; // what the person wrote
    Instant at;
    QString takenBy; // a login of staff; empty = nobody yet
    std::optional<Instant> takenAt, doneAt;
    bool operator==(const HelpCall &) const = default;
};
enum class HelpMark { Take, Done };
QString toString(HelpMark); // "take", "done"
std::optional<HelpMark> helpMarkFromString(QStringView);

/** What a person writes with a call for help: one line. */
inline constexpr int helpLineLength = 200;

} // namespace foghorn
