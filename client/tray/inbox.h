// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tray/occasion.h"

#include <QHash>

#include <map>

namespace foghorn {

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
    /** By which the help desk finds this revision, where it is the one that is held. */
    void keepCode(const NoticeId &id, int revision, const QString &code);
    void withdraw(const NoticeId &id, Instant now);
    /** IT never said it: no line of it stays anywhere. */
    void forget(const NoticeId &id);
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
    /** "Works for me", "Still broken", or whether it was clear; true when it is to be reported. Said of an ask that was not confirmed yet
        it was read all the same: confirm that too. */
    bool answer(const NoticeId &id, ReplyAnswer answer);
    /** True when the call for help is to be reported. */
    bool askForHelp(const NoticeId &id, Instant now);
    /** It wants the screen and may not have it now (rule 12); its revision where that is to be reported: once each,
        and only of what the person has not seen. */
    std::optional<int> hold(const NoticeId &id);
    /** What was held and is over without having been seen; told once. */
    QList<std::pair<NoticeId, int>> overUnseen(Instant now);
    /** × or time over. Where confirming is asked it comes back after 15, 30, 60 minutes of presence. */
    void close(const NoticeId &id, std::chrono::milliseconds presence, QDate today);

    /** A pop-up of it was confirmed, closed, or its time was over: a maintenance's reminders up to now are behind this
        person (rule 13). */
    void reminded(const NoticeId &id, Instant now);

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
    bool isShared() const { return m_shared; }

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
