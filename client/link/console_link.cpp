// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/console_link.h"

#include "common/clock.h"
#include "common/logging.h"

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

/** `wrongProof`: what it is that was not right, where the relay says no more. */
SignInRefusal::Kind kindOf(wire::ErrorCode code, SignInRefusal::Kind wrongProof)
{
    using enum wire::ErrorCode;
    switch (code) {
    case Unauthorised: return wrongProof;
    case SecondFactorNeeded: return SignInRefusal::Kind::CodeNeeded;
    case TooManyRequests: return SignInRefusal::Kind::TooManyAttempts;
    case UnsupportedProtocol: return SignInRefusal::Kind::OtherProtocol;
    default: return SignInRefusal::Kind::Other;
    }
}

bool isSameAccount(const ToRelay::ConsoleHello::Answer &one,
                   const ToRelay::ConsoleHello::Answer &other)
{
    return one.rights == other.rights && one.withheld == other.withheld &&
           one.limit == other.limit && one.secondFactor == other.secondFactor;
}

} // namespace

QString inEnglish(const SignInRefusal &refusal)
{
    using enum SignInRefusal::Kind;
    switch (refusal.kind) {
    case WrongPassword: return u"The login or the password is wrong."_s;
    case CodeNeeded: return u"The code of the second factor is needed."_s;
    case WrongToken: return u"The token is not known, or has ended."_s;
    case Expired: return u"The sign-in has expired. Please sign in again."_s;
    case TooManyAttempts:
        return u"Too many attempts to sign in. Please wait a moment and try again."_s;
    case OtherProtocol: return u"This program and the relay have no protocol in common."_s;
    case Other: return u"The relay refused the sign-in: %1."_s.arg(refusal.error.message);
    }
    return {};
}

/** One sign-in: the password until the first answer, the token from then on. */
class ConsoleLink::Private : public QObject
{
public:
    Private(ConsoleLink &console, LinkSettings settings, App app, const Clock &clock)
        : m_console(console), m_app(std::move(app)), m_link(std::move(settings), clock)
    {
        connect(&m_link, &RelayLink::welcomed, this, &Private::sayHello);
        connect(&m_link, &RelayLink::notified, this, &Private::take);
        connect(&m_link, &RelayLink::notified, &m_console, &ConsoleLink::notified);
        connect(&m_link, &RelayLink::stateChanged, &m_console, &ConsoleLink::stateChanged);
        // The sign-in may expire on a link that stands: then only signing in again helps, not waiting.
        connect(
            &m_link, &RelayLink::stateChanged, this,
            [this] {
                if (m_signedIn && m_link.state() == LinkState::Refused &&
                    m_link.lastCloseCode() == wire::CloseCode::Unauthorised)
                    refused(RpcError{wire::ErrorCode::Unauthorised});
            },
            Qt::QueuedConnection);
    }

    void sayHello();
    void take(const Notification &notification);
    void accepted(const ToRelay::ConsoleHello::Answer &answer);
    void refused(const RpcError &error);
    void forget();

    ConsoleLink &m_console;
    const App m_app;
    RelayLink m_link;
    NoticeSigner m_signer{m_link};
    QString m_login, m_password, m_code, m_token;
    ToRelay::ConsoleHello::Answer m_account;
    bool m_signedIn = false;
};

void ConsoleLink::Private::sayHello()
{
    ToRelay::ConsoleHello hello;
    hello.app = m_app;
    hello.login = m_login;
    if (m_signedIn)
        hello.token = m_account.token;
    else if (!m_token.isEmpty())
        hello.token = m_token;
    else {
        hello.password = m_password;
        hello.code = m_code;
    }
    m_link.request(hello, this, [this](const RpcResult<ToRelay::ConsoleHello::Answer> &result) {
        if (const auto *error = std::get_if<RpcError>(&result))
            refused(*error);
        else
            accepted(std::get<ToRelay::ConsoleHello::Answer>(result));
    });
}

void ConsoleLink::Private::take(const Notification &notification)
{
    if (const auto *moved = std::get_if<ToClient::KeyListMoved>(&notification)) {
        m_signer.key().take(moved->list);
        Q_EMIT m_console.keyListMoved();
    }
}

void ConsoleLink::Private::accepted(const ToRelay::ConsoleHello::Answer &answer)
{
    const bool first = !std::exchange(m_signedIn, true);
    const bool moved = !isSameAccount(std::exchange(m_account, answer), answer);
    m_signer.key().enter(answer);
    m_password.clear();
    m_code.clear(); // it counts once
    m_link.helloAccepted();
    if (first)
        Q_EMIT m_console.signedIn();
    else
        Q_EMIT m_console.keyListMoved(); // perhaps, while the link was away
    if (moved && !first)
        Q_EMIT m_console.accountMoved();
}

void ConsoleLink::Private::refused(const RpcError &error)
{
    const bool unauthorised = error.code == wire::ErrorCode::Unauthorised ||
                              (error.code != wire::ErrorCode::SecondFactorNeeded &&
                               m_link.lastCloseCode() == wire::CloseCode::Unauthorised);
    const bool heals = error.code == wire::ErrorCode::NotStored ||
                       error.code == wire::ErrorCode::InternalError ||
                       (m_signedIn && error.code == wire::ErrorCode::TooManyRequests);
    if (heals && !unauthorised) {
        if (!RelayLink::isLinkLost(error))
            m_link.helloRefused(
                endForCloseCode(quint16(wire::CloseCode::TooManyRequests), error.message));
        return; // the link comes back by itself
    }
    const RpcError shown = unauthorised ? RpcError{wire::ErrorCode::Unauthorised} : error;
    using enum SignInRefusal::Kind;
    const auto wrongProof = m_signedIn ? Expired : m_token.isEmpty() ? WrongPassword : WrongToken;
    const SignInRefusal refusal{kindOf(shown.code, wrongProof), shown};
    forget();
    m_link.stop();
    Q_EMIT m_console.signInRefused(refusal);
}

void ConsoleLink::Private::forget()
{
    m_signedIn = false;
    m_account = {};
    m_signer.key().forget();
    m_password.clear();
    m_code.clear();
    m_token.clear();
}

ConsoleLink::ConsoleLink(LinkSettings settings, App app, const Clock &clock, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, std::move(settings), std::move(app), clock))
{
}

ConsoleLink::~ConsoleLink() = default;

void ConsoleLink::signIn(const QString &login, const QString &password, const QString &code)
{
    d->m_link.stop();
    d->forget();
    d->m_login = login;
    d->m_password = password;
    d->m_code = code;
    d->m_link.start();
}

void ConsoleLink::signInByToken(const QString &token)
{
    d->m_link.stop();
    d->forget();
    d->m_login = u"token"_s; // a hello names a login; the token says whose it is
    d->m_token = token;
    d->m_link.start();
}

void ConsoleLink::signOut()
{
    d->m_link.stop();
    d->forget();
    Q_EMIT stateChanged();
}

bool ConsoleLink::isSignedIn() const
{
    return d->m_signedIn;
}
ToRelay::ConsoleHello::Answer ConsoleLink::account() const
{
    return d->m_account;
}
bool ConsoleLink::may(Right right) const
{
    return d->m_account.rights.contains(right);
}
RelayLink &ConsoleLink::link()
{
    return d->m_link;
}
NoticeSigner &ConsoleLink::signer()
{
    return d->m_signer;
}

} // namespace foghorn
