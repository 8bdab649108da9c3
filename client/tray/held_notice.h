// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"
#include "common/model/tally.h"

#include <QDate>
#include <QJsonObject>

#include <chrono>
#include <optional>

namespace foghorn {

/** When a closed notice that asks comes back (rule 11): after 15, 30, 60 minutes of presence, at most three times
    a day. A pure value. */
class Reminders
{
public:
    /** × was pressed although confirming is asked. */
    void closed(std::chrono::milliseconds presence, QDate today);
    void stop() { m_closedAt.reset(); }
    bool isPending(QDate today) const;
    bool isDue(std::chrono::milliseconds presence, QDate today) const;
    /** After how much more presence × would let it come back; nothing = not today. */
    std::optional<std::chrono::minutes> nextStep(QDate today) const;
    bool operator==(const Reminders &) const = default;

    void writeTo(QJsonObject &json) const;
    static Reminders fromJson(const QJsonObject &json);

private:
    QDate m_day;                                         // of the count
    int m_today = 0;                                     // × pressed
    std::optional<std::chrono::milliseconds> m_closedAt; // since then one is due
};

/** One notice on this desk and how far the person has come with it here. */
struct HeldNotice
{
    Notice notice;                     // the current revision
    std::optional<Notice> displayed;   // the newest revision that was painted
    std::optional<Notice> before;      // the one that was painted before it: what the person knew
    std::optional<Notice> confirmed;   // the newest revision that the person confirmed
    int settledAsk = 0;                // the ask whose pop-up was read, closed or timed out
    int acknowledged = 0;              // the newest revision confirmed on any desk of the person
    bool told = false;                 // an ending: the person was told on some desk
    bool endingSettled = false;        // the ending was shown and left
    bool watchSettled = false;         // "works again as far as we can see" was shown and left
    bool leftAudience = false;         // withdrawn: no longer for this person
    std::optional<ReplyAnswer> answer; // whether it works again for this person, as said here
    std::optional<ReplyAnswer>
        clarity; // whether it was clear what was told afterwards, as said here
    std::optional<Instant> helpAskedAt; // the last time
    int heldBack = 0; // the revision that was held and reported so; 0 once seen or over
    QString code; // by which the help desk finds this revision (checkCode)
    Reminders reminders;
    Instant remindedUntil; // of a maintenance: which of its reminders are behind this person
    /** Another store counts revisions anew: what was reached for its forerunner's says nothing of these. */
    void forgetSteps();
    bool operator==(const HeldNotice &) const = default;
};

QJsonObject toJson(const HeldNotice &held);
/** Nothing where there is no notice in it. */
std::optional<HeldNotice> heldNoticeFromJson(const QJsonObject &json);

} // namespace foghorn
