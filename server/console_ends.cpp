// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console_ends.h"

#include "common/clock.h"
#include "common/log_event.h"
#include "common/protocol/envelope.h"
#include "server/identity/refusals.h"
#include "server/sign_in_ends.h"

namespace foghorn {

ConsoleEnds::ConsoleEnds(Relay &relay, Sessions &sessions, const Clock &clock)
    : m_relay(relay), m_sessions(sessions), m_clock(clock)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ConsoleEnds::look);
}

template <class Holds>
QList<SessionId> ConsoleEnds::which(Holds holds) const
{
    QList<SessionId> sessions;
    m_sessions.forEachConsole([&](SessionId session, const StaffAccount &account) {
        if (holds(account))
            sessions += session;
    });
    return sessions;
}

void ConsoleEnds::look()
{
    QList<SignInEnd> ends;
    m_sessions.forEachConsole([&ends](SessionId session, const StaffAccount &account) {
        if (account.expiresAt != Instant()) // that one was closed before
            ends += {session, account.expiresAt};
    });
    const SignInsOver found = signInsOver(ends, m_clock.now());
    end(found.over);
    if (found.next)
        m_next.start(*found.next);
    else
        m_next.stop();
}

void ConsoleEnds::endSignIns(const QString &login, const QByteArray &kept)
{
    end(which([&](const StaffAccount &account) {
        return account.login == login &&
               (kept.isEmpty() || sha256(account.token.toLatin1()) != kept);
    }));
}

void ConsoleEnds::endApiToken(const QString &id)
{
    end(which([&id](const StaffAccount &account) { return account.apiTokenId == id; }));
}

void ConsoleEnds::sendRoundAgain(const QString &login)
{
    for (const SessionId session :
         which([&login](const StaffAccount &account) { return account.login == login; })) {
        m_sessions.endSignIn(session);
        m_relay.close(session, wire::CloseCode::GoingDown,
                      QStringLiteral("what this account may do has changed"));
    }
}

void ConsoleEnds::end(const QList<SessionId> &sessions)
{
    for (const SessionId session : sessions) {
        if (const auto *console = m_sessions.find<ConsoleSession>(session))
            logInfo(lcIdentity, "signIn.ended").with("login", console->account.login);
        m_sessions.endSignIn(session);
        m_relay.close(session, wire::CloseCode::Unauthorised, signInEnded().message);
    }
}

} // namespace foghorn
