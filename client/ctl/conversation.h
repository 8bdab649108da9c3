// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/failure.h"
#include "client/link/console_link.h"

#include <QDeadlineTimer>

namespace foghorn::ctl {

/** Talks to the relay one question after the other, waiting in an event loop: scripts run from top to
    bottom. A question whose answer is lost with the link is asked again, as it stands, with the same
    idempotency key, until the patience is over. */
class Conversation : public QObject
{
    Q_OBJECT
public:
    Conversation(const LinkSettings &settings, const Clock &clock,
                 std::chrono::milliseconds patience = std::chrono::seconds{30});

    /** Nothing when signed in. A relay that cannot be reached is said at once; one that goes while it is
        asked is tried again until the patience is over. */
    std::optional<Failure> signIn(const QString &login, const QString &password,
                                  const QString &code = {});
    std::optional<Failure> signInByToken(const QString &token);
    /** The sign-in failed because the account has a second factor and no code came along. */
    bool needsCode() const { return m_needsCode; }

    template <class M>
    Outcome<typename M::Answer> ask(const M &message)
    {
        using Answer = typename M::Answer;
        QDeadlineTimer deadline(m_patience);
        bool sent = false;
        while (true) {
            const auto result = std::make_shared<std::optional<RpcResult<Answer>>>();
            // Not copied whole: g++ 12 then warns of members that the other alternative has not.
            m_console.request(message, this, [this, result](const RpcResult<Answer> &answer) {
                std::visit([&result](const auto &content) { result->emplace(content); }, answer);
                Q_EMIT moved();
            });
            if (!waitFor([&] { return result->has_value(); }, deadline))
                return notKnown();
            if (auto *answer = std::get_if<Answer>(&**result))
                return std::move(*answer);
            const RpcError &error = std::get<RpcError>(**result);
            if (!RelayLink::isLinkLost(error) && !RelayLink::isNotConnected(error))
                return failureFrom(error);
            sent = sent || RelayLink::isLinkLost(error);
            if (!waitUntilOnline(deadline))
                return sent ? notKnown() : unreachable();
        }
    }

    ConsoleLink &console() { return m_console; }
    /** Waits in the event loop until it holds; false when the deadline passed first. */
    bool waitFor(const std::function<bool()> &holds,
                 QDeadlineTimer deadline = QDeadlineTimer::Forever);
    /** False when the deadline passed, or the relay will not have us any more. */
    bool waitUntilOnline(QDeadlineTimer deadline = QDeadlineTimer::Forever);
    Failure unreachable();

Q_SIGNALS:
    /** Something happened that somebody may wait for. */
    void moved();

private:
    static Failure notKnown();
    std::optional<Failure> waitForSignIn();

    ConsoleLink m_console;
    const std::chrono::milliseconds m_patience;
    QString m_refusal;
    bool m_needsCode = false;
    bool m_reached = false; // a relay was there since signIn()
};

} // namespace foghorn::ctl
