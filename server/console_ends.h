// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/relay.h"
#include "server/sessions.h"

#include <QTimer>

namespace foghorn {

/** Closes consoles: those whose sign-in has run out when its time comes, and those whose sign-in was ended at once. What they
    hear and what they ask ends with it. */
class ConsoleEnds : public QObject
{
public:
    ConsoleEnds(Relay &relay, Sessions &sessions, const Clock &clock);

    /** Those that have run out; waits for the next one. Also when a console came. */
    void look();
    /** Of this login, and of the tokens that it made; `kept`: the SHA-256 of the one token that still holds. */
    void endSignIns(const QString &login, const QByteArray &kept);
    /** They come back by themselves, with the rights that they have now. */
    void sendRoundAgain(const QString &login);
    void endApiToken(const QString &id);

private:
    void end(const QList<SessionId> &sessions);
    /** Of the consoles that it holds for. */
    template <class Holds>
    QList<SessionId> which(Holds holds) const;

    Relay &m_relay;
    Sessions &m_sessions;
    const Clock &m_clock;
    QTimer m_next;
};

} // namespace foghorn
