// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "tests/bench/crowd/dialect.h"

#include <vector>

namespace foghorn::bench {

/** The real protocol: hello with token or secret, receipts, pongs, goodbye. What thousands of desks
    hear alike is decoded once: the rest is recognised by its bytes. */
class FoghornDialect : public SubscriberDialect
{
public:
    FoghornDialect(Listener &listener, std::string token);

    void begin(Desk &) override {} // the relay speaks first
    void hear(Desk &desk, Opcode opcode, std::string_view payload) override;
    std::string loneMessage() override;
    std::vector<std::string> answers(int messages, int repeats) override;

private:
    void sayHello(Desk &desk);
    void read(Desk &desk, std::string_view payload);
    void hearAnswer(Desk &desk, std::string_view payload, const IncomingAnswer &answer);
    void hearNotice(Desk &desk, std::string_view payload, const ToClient::NoticeArrived &notice);
    std::string receiptFrame(const QList<Receipt> &items);
    QList<NoticeRevision> holdsOf(const Desk &desk) const;

    const QString m_token;
    Epoch m_epoch;
    QList<NoticeRevision> m_notices;        // distinct ones; number n stands at n - 1
    std::string m_lastNotice;               // the bytes of the newest of them
    std::vector<std::string> m_goodAnswers; // the bytes of those to the messages under way
    qint64 m_lastId = 1;                    // 1 is the hello
};

} // namespace foghorn::bench
