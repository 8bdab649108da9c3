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

private:
    ToRelay::RelayStatus::Answer statusOf(const QList<ShardReport> &reports) const;

    FoghorndParts &m_parts;
    Relay &m_relay;
    const Clock &m_clock;
    const Instant m_startedAt;
    Answerer m_answerer;
};

} // namespace foghorn
