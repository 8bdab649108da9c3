// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"
#include "common/model/working_days.h"

namespace foghorn {

// What people are told once an incident is over: what happened, and what is done so that it does not happen again. It is
// one more revision of the notice that ended, quiet, or the ending itself. Pure functions.

/** Whether one is owed: of a major or critical incident that was resolved; of an exercise never. */
bool owesFollowUp(const Notice &notice);
/** Whether it was given: cause and prevention, in the default language. */
bool hasFollowUp(const Notice &notice);
/** What a person reads of it: in this language where it is written in it, else in the default one. */
struct FollowUpWords
{
    QString cause;
    QString prevention;
    bool operator==(const FollowUpWords &) const = default;
};
FollowUpWords followUpWords(const Notice &notice, QStringView languageTag);
/** Whether people are asked "was this clear?". */
bool asksWhetherClear(const Notice &notice);

/** What it is begun from: the ending once more, over since then, so that it interrupts nobody. Without what the relay
    fills. */
Notice followUpOn(const Notice &ended);
/** It is not over after all: what was said about it no longer holds. */
void forgetFollowUp(Notice &notice);

/** Why nobody is told what happened. Stays with the staff. */
struct Waiver
{
    QString reason; // one line
    QString by;     // a login of staff
    Instant at;
    bool operator==(const Waiver &) const = default;
};
inline constexpr int waiverLength = 200;

enum class FollowUpState { Due, Overdue, Given, Waived };
QString toString(FollowUpState); // "due", "overdue", "given", "waived"
std::optional<FollowUpState> followUpStateFromString(QStringView);

/** How it stands with one notice that ended. */
struct FollowUpEntry
{
    NoticeId notice;
    FollowUpState state = FollowUpState::Due;
    QDate dueOn; // the last day on which it is in time
    std::optional<Waiver> waiver;
    int clear = 0; // say that it was clear
    int unclear = 0;
    bool operator==(const FollowUpEntry &) const = default;
};

/** The reason that was given for this notice; empty where none was. */
QString whyWaived(const QList<FollowUpEntry> &entries, const NoticeId &notice);

/** So many working days are taken for it unless the organisation says otherwise. (Ours: long enough to find out,
    short enough that people still remember what it was about.) */
inline constexpr int followUpDays = 5;
/** The last day on which it is in time; `calendar` is the organisation's zone and holidays. */
QDate followUpDueOn(MaintenanceRules calendar, Instant endedAt, int workingDays = followUpDays);
/** Of a notice that owes one. What was given counts, waived or not. */
FollowUpState followUpState(const Notice &notice, const std::optional<Waiver> &waiver, QDate dueOn,
                            QDate today);

} // namespace foghorn
