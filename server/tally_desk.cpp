// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tally_desk.h"

#include "common/clock.h"
#include "common/log_event.h"
#include "common/protocol/codec.h"
#include "server/identity/refusals.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
/** So many tallies fit one frame; the rest follow as notifications. */
constexpr qsizetype talliesPerAnswer = 60;
/** Of 19,000 people each takes 3 MB. */
constexpr qsizetype readAheadCount = 10;
} // namespace

TallyDesk::TallyDesk(NoticeBook &book, NoticeFinder &finder, TallyBook &tallies, const Clock &clock,
                     Send send)
    : m_book(book), m_finder(finder), m_tallies(tallies), m_clock(clock), m_send(std::move(send))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TallyDesk::tellDue);
}

void TallyDesk::watch(SessionId session, const ToRelay::TallyWatch &request, Done done)
{
    QList<NoticeId> notices = request.notices;
    if (notices.isEmpty()) {
        for (const StoredNotice *live : m_book.live(m_clock.now()))
            notices.append(live->current.notice.id);
    }
    // From now on, so that nothing falls between the answer and the first movement.
    m_watchers.watch(session, request.notices);
    m_finder.find(notices, [=, this](Result<QHash<NoticeId, StoredNotice>> found) {
        if (!found)
            return done(notStored(found.error()));
        for (const NoticeId &id : notices) {
            if (!found->contains(id)) {
                m_watchers.leave(session);
                return done(
                    refusal(wire::ErrorCode::NotFound, u"there is no notice %1"_s.arg(id.text)));
            }
        }
        m_tallies.load(notices, [=, this, found = *found](Result<void> loaded) {
            if (!loaded)
                return done(notStored(loaded.error()));
            ToRelay::TallyWatch::Answer answer;
            for (const NoticeId &id : notices) {
                if (answer.tallies.size() < talliesPerAnswer)
                    answer.tallies.append(m_tallies.tally(found.value(id), m_clock.now()));
                else
                    noticeMoved(id);
            }
            done(answer);
        });
    });
}

void TallyDesk::readAhead()
{
    const auto live = m_book.live(m_clock.now());
    for (const StoredNotice *one : live.last(std::min(live.size(), readAheadCount))) {
        const NoticeId &notice = one->current.notice.id;
        if (m_tallies.isLoaded(notice))
            continue;
        // One at a time: desks that come back want the store too.
        return m_tallies.load({notice}, [this](Result<void> loaded) {
            if (loaded)
                readAhead();
        });
    }
}

void TallyDesk::noticeBegan(const NoticeId &notice)
{
    if (!m_watchers.watchersOf(notice).isEmpty())
        m_tallies.begin(notice);
}

void TallyDesk::noticeMoved(const NoticeId &notice)
{
    m_watchers.moved(notice, m_clock.now());
    schedule();
}

void TallyDesk::presenceMoved()
{
    if (m_watchers.isEmpty())
        return;
    for (const StoredNotice *live : m_book.live(m_clock.now()))
        m_watchers.moved(live->current.notice.id, m_clock.now());
    schedule();
}

void TallyDesk::tidy()
{
    QSet<NoticeId> wanted = m_watchers.named();
    for (const StoredNotice *live : m_book.live(m_clock.now()))
        wanted.insert(live->current.notice.id);
    m_tallies.keepOnly(wanted);
}

void TallyDesk::schedule()
{
    const auto wait = m_watchers.nextDue(m_clock.now());
    if (wait && (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > *wait))
        m_timer.start(*wait);
}

void TallyDesk::tellDue()
{
    const QList<NoticeId> due = m_watchers.takeDue(m_clock.now());
    m_finder.find(due, [this, due](Result<QHash<NoticeId, StoredNotice>> found) {
        if (!found)
            return;
        m_tallies.load(due, [this, found = *found](Result<void> loaded) {
            if (!loaded) {
                logWarning(lcNotices, "tally.notRead").with("why", loaded.error().reason);
                return;
            }
            for (const StoredNotice &notice : found)
                tell(notice);
        });
    });
    schedule();
}

void TallyDesk::tell(const StoredNotice &notice)
{
    const QList<SessionId> watchers = m_watchers.watchersOf(notice.current.notice.id);
    if (watchers.isEmpty())
        return;
    const QByteArray frame =
        encodeNotification(ToClient::TallyMoved{m_tallies.tally(notice, m_clock.now())});
    for (const SessionId &watcher : watchers)
        m_send(watcher, frame);
}

} // namespace foghorn
