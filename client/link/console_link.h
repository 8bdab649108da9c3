// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/relay_link.h"

namespace foghorn {

/** Why a sign-in did not work, or ended. */
struct SignInRefusal
{
    enum class Kind {
        WrongPassword,
        CodeNeeded, // the password is right: sign in again with the code of the second factor
        WrongToken,
        Expired,
        TooManyAttempts,
        OtherProtocol,
        Other
    };
    Kind kind = Kind::Other;
    RpcError error = {}; // what the relay said
};

/** A sentence for logs and scripts. */
QString inEnglish(const SignInRefusal &refusal);

/** A member of staff's side of the relay: signs in with the password once, afterwards with the token that
    came back (kept in memory only). Knows no widget. */
class ConsoleLink : public QObject
{
    Q_OBJECT
public:
    ConsoleLink(LinkSettings settings, App app, const Clock &clock, QObject *parent = nullptr);
    ~ConsoleLink() override;

    /** `code`: of the second factor, where the account has one. */
    void signIn(const QString &login, const QString &password, const QString &code = {});
    /** By an API token, which holds as long as it holds. */
    void signInByToken(const QString &token);
    void signOut();
    bool isSignedIn() const;
    /** Empty until signed in. */
    ToRelay::ConsoleHello::Answer account() const;
    bool may(Right right) const;
    RelayLink &link();

    template <class M, class Done>
    void request(const M &message, QObject *context, Done done)
    {
        link().request(message, context, std::move(done));
    }

Q_SIGNALS:
    /** Once per signIn(). Coming back after a lost link is a stateChanged with the link Online again:
        watches and lists must then be asked for anew. */
    void signedIn();
    /** Wrong password, throttled, …; the link is stopped. Also later, when
        the sign-in has expired. A relay that cannot be reached is no refusal: see link().trouble(). */
    void signInRefused(foghorn::SignInRefusal refusal);
    void notified(foghorn::Notification notification);
    void stateChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace foghorn
