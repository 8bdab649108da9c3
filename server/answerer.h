// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/receipt_frames.h"
#include "server/relay/relay.h"

namespace foghorn {

/** Which session waits for an answer, and under which id. */
struct Asked
{
    SessionId session;
    qint64 id = 0;
};

/** Takes what a rule answers back to the session that asked. */
class Answerer
{
public:
    explicit Answerer(Relay &relay) : m_relay(relay) {}

    template <class Answer>
    void answer(const Asked &asked, const RpcResult<Answer> &result)
    {
        if (const auto *error = std::get_if<RpcError>(&result))
            return refuse(asked, *error);
        const auto &good = std::get<Answer>(result);
        if constexpr (std::is_same_v<Answer, Envelope>) // publish and revise answer alike
            send(asked, encodeAnswerOf(asked.id, ToRelay::NoticePublish::Answer{good}));
        else if constexpr (std::is_same_v<Answer, ToRelay::DeskReceipts::Answer>)
            send(asked, encodeReceiptsAnswer(asked.id, good));
        else
            send(asked, encodeAnswerOf(asked.id, good));
    }
    /** The same as a function, for a rule that answers later. */
    auto answersTo(const Asked &asked)
    {
        return [this, asked](const auto &result) { answer(asked, result); };
    }
    void refuse(const Asked &asked, const RpcError &error);
    void refuseAndClose(const Asked &asked, const RpcError &error, wire::CloseCode code);

private:
    void send(const Asked &asked, const QByteArray &frame) { m_relay.send(asked.session, frame); }

    Relay &m_relay;
};

} // namespace foghorn
