// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QHash>
#include <QObject>

namespace foghorn {

class BoardModel;
class ConsoleLink;

/** Keeps the board's model up to date: asks for notices and tallies whenever the link is there anew, and takes what
    the relay tells. Knows no widget. */
class BoardFeed : public QObject
{
    Q_OBJECT
public:
    BoardFeed(ConsoleLink &link, BoardModel &model, QObject *parent = nullptr);
    /** Every live notice, one page of the newest (for the ended ones), and the tallies of them all. */
    void ask();

private:
    void askNotices(bool liveOnly, const NoticeId &after, const QList<NoticeEntry> &sofar);
    void askTallies();
    void followEstimates();
    void followReasons();
    void followAnswers(const NoticeId &notice);
    void watchLive();
    void heard(const Notification &notification);

    ConsoleLink &m_link;
    BoardModel &m_model;
    QHash<NoticeId, int> m_saidUpTo; // the revision up to which estimates were read
    QHash<NoticeId, std::pair<int, int>>
        m_answersOf; // the numbers of answers whose sites were read
};

} // namespace foghorn
