// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/notice_signer.h"

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
    /** By whom drafts are signed before they go out; it knows the key list as the relay told it last. */
    NoticeSigner &signer();

    template <class M, class Done>
    void request(const M &message, QObject *context, Done done)
    {
        if constexpr (carriesDraft<M>)
            signer().prepare(message, context,
                             [this, context = QPointer(context), done](const RpcResult<M> &ready) {
                                 if (const auto *error = std::get_if<RpcError>(&ready))
                                     return refuse<M>(*error, context, done);
                                 link().request(std::get<M>(ready), context, done);
                             });
        else
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
    /** A later hello brought an account that may do more or less, or has another second factor. */
    void accountMoved();
    /** The signer knows another key list. */
    void keyListMoved();

private:
    /** From the event loop, as every answer. */
    template <class M, class Done>
    static void refuse(const RpcError &error, QObject *context, Done done)
    {
        if (context)
            QMetaObject::invokeMethod(
                context, [error, done] { done(RpcResult<typename M::Answer>(error)); },
                Qt::QueuedConnection);
    }

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace foghorn
