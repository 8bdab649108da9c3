// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/notice_finder.h"
#include "server/notices/tally_book.h"
#include "server/notices/tally_watchers.h"
#include "server/relay/session_id.h"

#include <QTimer>

namespace foghorn {

class Clock;

/** Tells consoles the tallies that they watch, as they move, at most once a second each. The device around
    TallyBook and TallyWatchers: owns the timer, writes through `send`. */
class TallyDesk : public QObject
{
public:
    using Send = std::function<void(SessionId, const QByteArray &)>;
    TallyDesk(NoticeBook &book, NoticeFinder &finder, TallyBook &tallies, const Clock &clock,
              Send send);

    using Done = std::function<void(RpcResult<ToRelay::TallyWatch::Answer>)>;
    void watch(SessionId session, const ToRelay::TallyWatch &request, Done done);
    void leave(SessionId session) { m_watchers.leave(session); }

    /** A notice is there whose numbers nobody can have moved yet. */
    void noticeBegan(const NoticeId &notice);
    void noticeMoved(const NoticeId &notice);
    /** A desk came or went: everything live may have moved. */
    void presenceMoved();
    /** Loads the newest live notices, one after another, so that the first board after a start does not
        wait for them. */
    void readAhead();
    /** Forgets the standings that nobody asks about any more. */
    void tidy();

private:
    void schedule();
    void tellDue();
    void tell(const StoredNotice &notice);

    NoticeBook &m_book;
    NoticeFinder &m_finder;
    TallyBook &m_tallies;
    const Clock &m_clock;
    Send m_send;
    TallyWatchers<SessionId> m_watchers;
    QTimer m_timer;
};

} // namespace foghorn
