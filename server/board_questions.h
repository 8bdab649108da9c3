// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/answerer.h"
#include "server/foghornd_parts.h"

namespace foghorn {

/** Answers what a board asks to read: lists of notices, histories, recipients, how the relay is. Who may
    ask was decided before. */
class BoardQuestions : public QObject
{
public:
    BoardQuestions(FoghorndParts &parts, Relay &relay, const Clock &clock);

    void listNotices(const Asked &asked, const ToRelay::NoticeList &question);
    void listHistory(const Asked &asked, const ToRelay::NoticeHistory &question);
    void listRecipients(const Asked &asked, const ToRelay::RecipientList &question);
    void tellStatus(const Asked &asked);
    /** Desks have said that they did not believe so many things. */
    void countDisbelieved(qsizetype count) { m_disbelieved += count; }

private:
    ToRelay::RelayStatus::Answer statusOf(const QList<ShardReport> &reports) const;

    FoghorndParts &m_parts;
    Relay &m_relay;
    const Clock &m_clock;
    const Instant m_startedAt;
    qint64 m_disbelieved = 0; // since the start
    Answerer m_answerer;
};

} // namespace foghorn
