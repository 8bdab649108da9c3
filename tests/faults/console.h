// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/console_link.h"
#include "common/clock.h"

#include "tests/faults/waiting.h"

#include <QTest>

namespace foghorn::faults {

/** The administrator at the real console link, asked in turn. Comes back by itself after a loss. */
class Console : public QObject
{
public:
    explicit Console(const QString &url, const QString &certificateFile = {});

    bool isSignedIn(int milliseconds = 20'000);
    ConsoleLink &link() { return m_link; }
    /** Asks, and waits for the answer; NotStored after so long. */
    template <class M>
    RpcResult<typename M::Answer> ask(const M &question, int milliseconds = 60'000)
    {
        RpcResult<typename M::Answer> got =
            RpcError{wire::ErrorCode::NotStored, QStringLiteral("no answer")};
        auto done = std::make_shared<bool>(false);
        auto result = std::make_shared<RpcResult<typename M::Answer>>(got);
        m_link.request(question, this, [done, result](const RpcResult<typename M::Answer> &answer) {
            *result = answer;
            *done = true;
        });
        (void)waitUntil([&] { return *done; }, milliseconds);
        return *result;
    }
    /** The id of the new notice; empty where it was refused (the error is kept). */
    QString publish(const Notice &notice, const QString &key = {});
    QString token(int uses);
    const RpcError &lastError() const { return m_lastError; }
    /** Counted now; nothing where the relay does not say. */
    std::optional<Tally> tally(const QString &notice);

private:
    SystemClock m_clock;
    ConsoleLink m_link;
    RpcError m_lastError;
};

} // namespace foghorn::faults
