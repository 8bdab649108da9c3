// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/approval_feed.h"

#include "client/admin/connected.h"
#include "common/model/notice_start.h"

namespace foghorn {

ApprovalFeed::ApprovalFeed(ConsoleLink &link, QObject *parent)
    : QObject(parent), m_link(link), m_orders(link)
{
    connect(&m_orders, &Orders::refused, this, [this](const RpcError &error) {
        Q_EMIT refused(errorWords(error));
        ask(); // a colleague may have been faster
    });
    connect(&m_link, &ConsoleLink::stateChanged, this, &ApprovalFeed::ask);
    connect(&m_link, &ConsoleLink::notified, this, [this](const Notification &notification) {
        if (const auto *told = std::get_if<ToClient::ApprovalMoved>(&notification))
            take(told->approval);
    });
    ask();
}

void ApprovalFeed::ask()
{
    if (!isConnected(m_link))
        return;
    m_link.request(ToRelay::ApprovalList{}, this,
                   [this](const RpcResult<ToRelay::ApprovalList::Answer> &answer) {
                       const auto *list = std::get_if<ToRelay::ApprovalList::Answer>(&answer);
                       if (!list)
                           return; // an older relay keeps nothing back
                       m_approvals.clear();
                       for (const Approval &approval : list->approvals)
                           m_approvals.insert(approval.id, approval);
                       Q_EMIT moved();
                   });
}

void ApprovalFeed::take(const Approval &approval)
{
    m_approvals.insert(approval.id, approval);
    Q_EMIT moved();
}

ApprovalConcern ApprovalFeed::concernOf(const Approval &approval) const
{
    using enum ApprovalConcern;
    const QString self = m_link.account().login;
    const bool own = approval.by == self;
    if (approval.state == ApprovalState::Waiting)
        return own ? OwnWaits : m_link.may(Right::Approve) ? ToDecide : None;
    if (m_dismissed.contains(approval.id))
        return None;
    if (own)
        return approval.state == ApprovalState::Refused && approval.decidedBy != self ? OwnRefused
                                                                                      : None;
    const bool emergency =
        approval.state == ApprovalState::Approved && approval.decidedBy == approval.by;
    return emergency && m_link.may(Right::Approve) ? Emergency : None;
}

QList<Approval> ApprovalFeed::all() const
{
    QList<Approval> concerning;
    for (const Approval &approval : m_approvals) {
        if (concernOf(approval) != ApprovalConcern::None)
            concerning << approval;
    }
    return concerning;
}

void ApprovalFeed::decide(const QString &id, bool approve, const QString &comment)
{
    m_orders.give(ToRelay::ApprovalDecide{id, approve, comment, {}}, [](const auto &) {});
}

void ApprovalFeed::sendAtOnce(const Approval &own, const QString &reason)
{
    // What cannot wait to be looked at is what is told late, too.
    const Notice words = draftOf(own.notice);
    const auto heard = [](const auto &) {}; // the relay tells that it moved
    if (own.revises.isEmpty())
        m_orders.give(ToRelay::NoticePublish{words, {}, {}, reason, reason}, heard);
    else
        m_orders.give(
            ToRelay::NoticeRevise{own.revises, own.base, words, {}, {}, reason, false, reason},
            heard);
}

void ApprovalFeed::dismiss(const QString &id)
{
    m_dismissed.insert(id);
    Q_EMIT moved();
}

} // namespace foghorn
