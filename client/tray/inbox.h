// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>

#include <chrono>
#include <map>
#include <optional>

namespace foghorn {

/** Why a pop-up shows a notice. */
enum class Occasion { None, Asked, Ended, LeftAudience };

/** One notice on this desk and how far the person has come with it here. */
struct HeldNotice
{
    Notice notice;                   // the current revision
    std::optional<Notice> displayed; // the newest revision that was painted
    std::optional<Notice> before;    // the one that was painted before it: what the person knew
    std::optional<Notice> confirmed; // the newest revision that the person confirmed
    int settledAsk = 0;              // the ask whose pop-up was read, closed or timed out
    int acknowledged = 0;            // the newest revision confirmed on any desk of the person
    bool told = false;               // an ending: the person was told on some desk
    bool endingSettled = false;      // the ending was shown and left
    bool leftAudience = false;       // withdrawn: no longer for this person
    QDate remindersDay;              // of the count below
    int remindersToday = 0;          // × pressed although confirming is asked
    std::optional<std::chrono::milliseconds> closedAtPresence; // since then a reminder is due
    bool operator==(const HeldNotice &) const = default;
};

/** What a received revision means for the screen. */
enum class Arrival { PopsUp, Refreshes, Silent };

/** Which notices this desk holds, what each wants of the screen, and when it comes back. The decisions of
    rules 2 to 8, 11 and 12; knows no widget, no timer, no link and no file. `now` is the relay's corrected
    time; presence is how long the person was active since the start. */
class Inbox
{
public:
    explicit Inbox(bool shared = false) : m_shared(shared) {}

    // ---- what the relay says ----
    Arrival take(const Notice &notice, bool history, bool told, Instant now);
    void withdraw(const NoticeId &id, Instant now);
    /** Also of a notice that comes later: the relay names them in its answer to the hello, before the
        notices themselves. */
    void acknowledgedElsewhere(const NoticeId &id, int revision);
    /** A new store lifetime: what was confirmed of notices not yet heard no longer counts. (That a notice is replaced
        only by a later publishedAt holds in every epoch, see take().) */
    void enterNewEpoch();

    // ---- what the person does ----
    /** The painted revision was exposed; true the first time for this revision: report it. An ending of
        which this person was never told is only looked up, not displayed. */
    bool displayed(const NoticeId &id, int revision);
    /** The button was pressed on this painted revision; true when it is to be reported. */
    bool confirm(const NoticeId &id, int revision);
    /** × or time over. Where confirming is asked it comes back after 15, 30, 60 minutes of presence. */
    void close(const NoticeId &id, std::chrono::milliseconds presence, QDate today);

    // ---- what the screen should show ----
    Occasion occasion(const HeldNotice &held, std::chrono::milliseconds presence, QDate today,
                      Instant now) const;
    /** Everything that wants a pop-up now: most severe first, then newest. */
    QList<NoticeId> waiting(std::chrono::milliseconds presence, QDate today, Instant now) const;
    /** After how much more presence × lets it come back; nothing = not today. */
    std::optional<std::chrono::minutes> returnsAfter(const HeldNotice &held, QDate today) const;
    /** Whether a reminder is pending, so that presence must be watched. */
    bool awaitsPresence(QDate today, Instant now) const;
    bool asks(const HeldNotice &held) const;

    const HeldNotice *find(const NoticeId &id) const;
    QList<const HeldNotice *> live(Instant now) const;    // most severe first, then newest
    QList<const HeldNotice *> earlier(Instant now) const; // newest first
    /** What the desk tells in its hello: notices that have not ended. */
    QList<std::pair<NoticeId, int>> holds() const;
    /** Forgets ended notices past 7 days and beyond the newest 50. */
    void tidy(Instant now);

    QJsonObject toJson() const;
    static Inbox fromJson(const QJsonObject &json, bool shared);

private:
    HeldNotice *held(const NoticeId &id);
    bool m_shared;
    QHash<QString, int> m_confirmedBefore; // elsewhere, of notices that are still on their way here
    std::map<QString, HeldNotice> m_notices; // by id: UUIDv7 sorts by age
};

} // namespace foghorn
