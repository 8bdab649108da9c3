// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/desk_link.h"
#include "client/tray/inbox.h"
#include "common/clock.h"

#include <QDir>

namespace foghorn::history {

/** A real desk without its windows: the link with its files, and the inbox that decides. What a person
    does at it are its functions; it does with them what DeskApp does. */
class HistoryDesk : public QObject
{
public:
    HistoryDesk(DeskSelf self, const QDir &data, const QString &token, const Clock &clock);
    ~HistoryDesk() override;

    /** The session begins, or the computer wakes up with it: everything from disk. */
    void wake(const QUrl &relay, const QString &login, const QString &site);
    void sleep();
    bool isAwake() const { return bool(m_link); }
    /** The network cable. */
    void plug();
    void unplug();
    bool isPlugged() const { return m_link && m_link->link().state() != LinkState::Stopped; }
    /** In touch, told everything, and everything that it had to say was taken. */
    bool isSettled() const;

    // ---- what a person does ----
    /** Everything that waits is exposed. */
    void look();
    /** Opened from the list. */
    void open(const NoticeId &id);
    void confirm(const NoticeId &id);
    void close(const NoticeId &id);
    /** The session is locked: what waits is held. */
    void hold();
    void reply(const NoticeId &id, ReplyAnswer answer);
    /** A receipt said once more, although it was confirmed: as after a lost answer. */
    void repeat(const Receipt &receipt);

    const Inbox &inbox() const { return m_inbox; }
    int refusedNotices() const { return m_link ? m_link->refusedNotices() : 0; }
    Occasion occasion(const HeldNotice &held) const;
    QString trouble() const;

private:
    void follow();
    void save() const;
    Instant now() const { return m_clock.now(); }

    DeskSelf m_self;
    const QDir m_data;
    const QString m_token;
    const Clock &m_clock;
    Inbox m_inbox;
    std::unique_ptr<DeskLink> m_link;
    bool m_caughtUp = false;
    int m_asked = 0; // repeats under way
};

} // namespace foghorn::history
