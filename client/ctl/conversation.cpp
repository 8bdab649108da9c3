// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/conversation.h"

#include <QEventLoop>
#include <QSysInfo>
#include <QTimer>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

Conversation::Conversation(const LinkSettings &settings, const Clock &clock,
                           std::chrono::milliseconds patience)
    : m_console(
          settings,
          App{u"foghornctl"_s, QStringLiteral(FOGHORN_VERSION), QSysInfo::prettyProductName()},
          clock),
      m_patience(patience)
{
    connect(&m_console, &ConsoleLink::signedIn, this, &Conversation::moved);
    connect(&m_console, &ConsoleLink::stateChanged, this, &Conversation::moved);
    connect(&m_console, &ConsoleLink::notified, this, &Conversation::moved);
    connect(&m_console.link(), &RelayLink::welcomed, this, [this] { m_reached = true; });
    connect(&m_console, &ConsoleLink::signInRefused, this, [this](const SignInRefusal &refusal) {
        m_refusal = inEnglish(refusal);
        m_needsCode = refusal.kind == SignInRefusal::Kind::CodeNeeded;
        Q_EMIT moved();
    });
}

bool Conversation::waitFor(const std::function<bool()> &holds, QDeadlineTimer deadline)
{
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    connect(this, &Conversation::moved, &loop, &QEventLoop::quit);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        if (!deadline.isForever())
            timer.start(std::chrono::milliseconds(deadline.remainingTime() + 1));
        loop.exec();
    }
    return true;
}

std::optional<Failure> Conversation::signIn(const QString &login, const QString &password,
                                            const QString &code)
{
    m_console.signIn(login, password, code);
    return waitForSignIn();
}

std::optional<Failure> Conversation::signInByToken(const QString &token)
{
    m_console.signInByToken(token);
    return waitForSignIn();
}

std::optional<Failure> Conversation::waitForSignIn()
{
    m_refusal.clear();
    m_needsCode = false;
    m_reached = false;
    const auto isOver = [this] {
        switch (m_console.link().state()) {
        case LinkState::Connecting:
        case LinkState::Online: return false;
        case LinkState::Waiting: return !m_reached; // one that was there comes back
        case LinkState::Refused:
        case LinkState::Stopped: return true;
        }
        return true;
    };
    waitFor([&] { return m_console.isSignedIn() || !m_refusal.isEmpty() || isOver(); },
            QDeadlineTimer(m_patience));
    if (m_console.isSignedIn())
        return {};
    return m_refusal.isEmpty() ? unreachable() : Failure{ExitCode::NoRight, m_refusal};
}

bool Conversation::waitUntilOnline(QDeadlineTimer deadline)
{
    const auto state = [this] { return m_console.link().state(); };
    const auto isOver = [&] {
        return state() == LinkState::Refused || state() == LinkState::Stopped;
    };
    return waitFor([&] { return state() == LinkState::Online || isOver(); }, deadline) && !isOver();
}

Failure Conversation::unreachable()
{
    const QString trouble = m_console.link().trouble();
    if (!m_refusal.isEmpty())
        return {ExitCode::NoRight, m_refusal};
    return {ExitCode::Unreachable, trouble.isEmpty() ? u"The relay cannot be reached."_s : trouble};
}

Failure Conversation::notKnown()
{
    return {
        ExitCode::Temporary,
        u"The connection went before the answer came: it is not known whether the relay took it. "
        "Look with “foghornctl list” before you send it again."_s};
}

} // namespace foghorn::ctl
