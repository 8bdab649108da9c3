// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/foghornd_parts.h"
#include "server/sessions.h"

namespace foghorn {

/** Takes each request of a session to the rule that answers it, and the answer back: who may ask what is
    decided here, what comes of it is not. */
class RequestRouter : public QObject
{
public:
    RequestRouter(FoghorndParts &parts, Relay &relay, const Clock &clock);

    void route(SessionId session, qint64 id, const Request &request, const QHostAddress &peer);
    void sessionEnded(SessionId session);

private:
    struct Asked
    {
        SessionId session;
        qint64 id = 0;
    };
    void greetDesk(const Asked &asked, const ToRelay::DeskHello &hello, const QHostAddress &peer);
    void admit(const Asked &asked, const ArrivedDesk &arrived);
    void greetConsole(const Asked &asked, const ToRelay::ConsoleHello &hello,
                      const QHostAddress &peer);
    void listNotices(const Asked &asked, const ToRelay::NoticeList &question);
    void listHistory(const Asked &asked, const ToRelay::NoticeHistory &question);
    void tellStatus(const Asked &asked);
    void listRecipients(const Asked &asked, const ToRelay::RecipientList &question);

    /** The desk that asks; nothing, and refused already, where no desk does. */
    const DeskSession *deskOf(const Asked &asked);
    /** The member of staff who asks and may do that; nothing, and refused already, otherwise. */
    const StaffAccount *staffWith(Right right, const Asked &asked);

    template <class Answer>
    void answer(const Asked &asked, const RpcResult<Answer> &result);
    template <class M>
    auto answerer(const Asked &asked)
    {
        return
            [this, asked](const RpcResult<typename M::Answer> &result) { answer(asked, result); };
    }
    void refuse(const Asked &asked, const RpcError &error);
    void refuseAndClose(const Asked &asked, const RpcError &error, wire::CloseCode code);

    FoghorndParts &m_parts;
    Relay &m_relay;
    const Clock &m_clock;
    const Instant m_startedAt;
    Sessions m_sessions;
};

} // namespace foghorn
