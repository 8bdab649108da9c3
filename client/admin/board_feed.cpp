// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/board_feed.h"

#include "client/admin/board_model.h"
#include "client/admin/notice_history.h"
#include "client/link/console_link.h"
#include "common/overloaded.h"

namespace foghorn {

namespace {
constexpr int pageSize = 50;
}

BoardFeed::BoardFeed(ConsoleLink &link, BoardModel &model, QObject *parent)
    : QObject(parent), m_link(link), m_model(model)
{
    connect(&m_link, &ConsoleLink::notified, this, &BoardFeed::heard);
    connect(&m_model, &BoardModel::noticesChanged, this, &BoardFeed::followEstimates);
    connect(&m_model, &BoardModel::noticesChanged, this, &BoardFeed::followReasons);
    connect(&m_model, &BoardModel::tallyMoved, this, &BoardFeed::followAnswers);
}

void BoardFeed::ask()
{
    m_saidUpTo.clear();
    m_answersOf.clear();
    askNotices(true, {}, {});
}

void BoardFeed::askNotices(bool liveOnly, const NoticeId &after, const QList<NoticeEntry> &sofar)
{
    // Every live notice, page by page; then one page of all for the recently ended ones.
    m_link.request(ToRelay::NoticeList{liveOnly, after, pageSize}, this,
                   [this, liveOnly, sofar](const RpcResult<ToRelay::NoticeList::Answer> &answer) {
                       const auto *list = std::get_if<ToRelay::NoticeList::Answer>(&answer);
                       if (!list)
                           return;
                       const QList<NoticeEntry> known = sofar + list->notices;
                       if (liveOnly && list->more && !list->notices.isEmpty()) {
                           if (const auto last =
                                   noticeFromBytes(list->notices.last().envelope.payload))
                               return askNotices(true, last->id, known);
                       }
                       if (liveOnly)
                           return askNotices(false, {}, known);
                       m_model.setNotices(known);
                       askTallies();
                   });
}

void BoardFeed::askTallies()
{
    // Naming the ended ones loads their numbers; watching everything afterwards (none named) keeps them and the
    // live ones moving. One after the other: a watch replaces the one before.
    QList<NoticeId> ended;
    for (const BoardEntry &entry : m_model.ended(m_link.link().relayNow()))
        ended << entry.notice.id;
    if (ended.isEmpty())
        return watchLive();
    m_link.request(ToRelay::TallyWatch{ended}, this,
                   [this](const RpcResult<ToRelay::TallyWatch::Answer> &answer) {
                       if (const auto *known = std::get_if<ToRelay::TallyWatch::Answer>(&answer))
                           m_model.take(known->tallies);
                       watchLive();
                   });
}

/** A caller who says "you told me eleven" is right: the card knows what was said before. */
void BoardFeed::followEstimates()
{
    for (const BoardEntry &entry : m_model.live(m_link.link().relayNow())) {
        const Notice &notice = entry.notice;
        if (notice.kind != NoticeKind::Incident || notice.revision < 2 ||
            m_saidUpTo.value(notice.id) == notice.revision)
            continue;
        m_saidUpTo.insert(notice.id, notice.revision);
        readHistory(m_link, notice.id, this,
                    [this, id = notice.id](const QList<Notice> &revisions) {
                        m_model.setSaid(id, estimateHistory(revisions));
                    });
    }
}

/** Who is asked "why only now?" finds what the author said to colleagues. */
void BoardFeed::followReasons()
{
    for (const BoardEntry &entry : m_model.live(m_link.link().relayNow())) {
        const Notice &notice = entry.notice;
        const int upTo = m_saidUpTo.value(notice.id);
        if (notice.kind != NoticeKind::Maintenance || upTo == notice.revision)
            continue;
        m_saidUpTo.insert(notice.id, notice.revision);
        m_link.request(
            ToRelay::NoticeHistory{notice.id, upTo}, this,
            [this, id = notice.id](const RpcResult<ToRelay::NoticeHistory::Answer> &answer) {
                const auto *page = std::get_if<ToRelay::NoticeHistory::Answer>(&answer);
                if (page && !page->reasons.isEmpty())
                    m_model.setShortNotice(id, page->reasons.last().reason);
            });
    }
}

/** Where it is still broken. A tally moves once a second at most, and so does this. */
void BoardFeed::followAnswers(const NoticeId &notice)
{
    const BoardEntry *entry = m_model.entry(notice);
    const std::pair answers{entry->tally->works, entry->tally->stillBroken};
    if (!m_link.may(Right::ReadRecipients) || m_answersOf.value(notice) == answers)
        return;
    m_answersOf.insert(notice, answers);
    m_link.request(ToRelay::ReplyList{notice}, this,
                   [this, notice](const RpcResult<ToRelay::ReplyList::Answer> &answer) {
                       if (const auto *list = std::get_if<ToRelay::ReplyList::Answer>(&answer))
                           m_model.setSites(notice, list->sites);
                   });
}

void BoardFeed::watchLive()
{
    m_link.request(ToRelay::TallyWatch{}, this,
                   [this](const RpcResult<ToRelay::TallyWatch::Answer> &answer) {
                       if (const auto *known = std::get_if<ToRelay::TallyWatch::Answer>(&answer))
                           m_model.take(known->tallies);
                   });
}

void BoardFeed::heard(const Notification &notification)
{
    std::visit(
        Overloaded{
            [this](const ToClient::NoticeArrived &arrived) { m_model.take(arrived.envelope); },
            [this](const ToClient::TallyMoved &moved) { m_model.take(moved.tally); },
            [](const ToClient::Welcome &) {}, [](const ToClient::Withdrawn &) {},
            [](const ToClient::Acknowledged &) {}, [](const ToClient::CaughtUp &) {},
            [](const ToClient::Tick &) {}, [](const ToClient::Goodbye &) {},
            [](const ToClient::HelpMoved &) {},         // the queue follows them by itself
            [](const ToClient::CertificateEnding &) {}, // and so do the bars of the window
            [](const ToClient::ApprovalMoved &) {}, [](const ToClient::KeyListMoved &) {},
            [](const ToClient::Promise &) {}, // due dates are told by the board's own clock
        },
        notification);
}

} // namespace foghorn
