// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/follow_up.h"
#include "common/protocol/messages.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace foghorn {

class BoardModel;
class ConsoleLink;
class WaiverOutbox;

/** What is owed to people once an incident is over, above the cards: of which notice and until when; one click begins to
    write it, or says why nobody needs it. Asks the relay whenever the link is there anew, a notice was published, or an
    hour has passed. A reason that the relay does not have yet is shown as such, one that it refused comes back. Hidden
    while nothing is owed. */
class FollowUpBar : public QFrame
{
    Q_OBJECT
public:
    FollowUpBar(ConsoleLink &link, const BoardModel &model, WaiverOutbox &waivers,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void followUpAsked(foghorn::NoticeId notice);

private:
    void ask();
    void waive(const NoticeId &notice);
    void showRefusal(const ToRelay::FollowUpWaive &order, const RpcError &error);
    void showEntries();
    QWidget *rowOf(const FollowUpEntry &entry, const Notice &notice);
    QWidget *waitingRow(const ToRelay::FollowUpWaive &order, const Notice &notice);
    QWidget *reasonRow(const NoticeId &notice);

    ConsoleLink &m_link;
    const BoardModel &m_model;
    QList<FollowUpEntry> m_owed; // the most urgent first
    NoticeId m_waiving;          // whose reason is being written
    QString m_reason;            // so far
    WaiverOutbox &m_waivers;
    QLabel *m_title, *m_trouble;
    QVBoxLayout *m_rows;
};

} // namespace foghorn
