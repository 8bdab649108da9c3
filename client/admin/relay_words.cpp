// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/relay_words.h"

#include "client/admin/words.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString meaningOf(wire::ErrorCode code)
{
    using enum wire::ErrorCode;
    switch (code) {
    case Unauthorised: return tr("your sign-in has ended; please sign in again");
    case Forbidden: return tr("your account may not do this");
    case Conflict: return tr("somebody else has published meanwhile");
    case InvalidNotice: return tr("something in the notice needs a change");
    case TooManyRequests: return tr("the relay had too many requests; please wait a moment");
    case UnsupportedProtocol: return tr("this app and the relay have no protocol in common");
    case NotFound: return tr("the relay does not know this notice");
    case NotStored: return tr("the relay could not store it");
    case SecondFactorNeeded: return tr("the code from your phone is needed");
    case ApprovalNeeded: return tr("it waits for a colleague to approve it");
    case MethodNotFound: return tr("this relay is older than the app and cannot do this");
    case ParseError:
    case InvalidRequest:
    case InvalidParams:
    case InternalError: break;
    }
    return {};
}

QString refusalSentence(Refusal::Kind kind)
{
    using enum Refusal::Kind;
    switch (kind) {
    case NoRelaySet: return tr("No relay is set.");
    case NotAnAddress: return tr("“%1” is not the address of a relay (wss://host:port/v1).");
    case Unencrypted:
        return tr("“%1” would not be encrypted; off this computer only wss:// is used.");
    case NotARelay: return tr("What answers there is not a Foghorn relay.");
    case Certificate: return tr("The relay’s certificate was refused: %1.");
    case CertificateExpired:
        return tr("The relay’s certificate ran out on %1. Run “foghornd renew” on the relay.");
    case CertificateNotYetValid:
        return tr("The relay’s certificate is not valid before %1. Is this computer’s date right?");
    case CertificateOfOtherHost: return tr("The relay’s certificate is not for the name %1.");
    case CertificateOfStranger:
        return tr("The relay’s certificate is by “%1”, whom this computer does not trust.");
    case NotUnderstood: return tr("The relay did not understand this app.");
    case Unauthorised: return tr("The relay does not know this sign-in.");
    case OtherProtocol: return tr("This app and the relay have no protocol in common.");
    default: return tr("The relay refused the connection.");
    }
}

} // namespace

QString errorWords(const RpcError &error)
{
    if (RelayLink::isNotConnected(error))
        return tr("there is no connection to the relay");
    if (RelayLink::isLinkLost(error))
        return tr("the connection went before the relay answered");
    if (spokenLanguage() == Language::English && !error.message.isEmpty())
        return error.message;
    const QString meaning = meaningOf(error.code);
    return meaning.isEmpty() ? tr("the relay said: “%1”").arg(error.message) : meaning;
}

QString refusalWords(const Refusal &refusal)
{
    const QString sentence = refusalSentence(refusal.kind);
    return sentence.contains("%1"_L1) ? sentence.arg(refusal.detail) : sentence;
}

QString troubleWords(const RelayLink &link)
{
    if (link.trouble().isEmpty() || spokenLanguage() == Language::English)
        return link.trouble();
    const auto refusal = link.refusal();
    return refusal ? refusalWords(*refusal) : tr("The relay cannot be reached; trying again.");
}

QString signInWords(const SignInRefusal &refusal)
{
    using enum SignInRefusal::Kind;
    switch (refusal.kind) {
    case WrongPassword: return tr("The login or the password is wrong.");
    case CodeNeeded: return tr("Type the six digits that the app on your phone shows.");
    case WrongToken:
    case Expired: return tr("The sign-in has expired. Please sign in again.");
    case TooManyAttempts:
        return tr("Too many attempts to sign in. Please wait a moment and try again.");
    case OtherProtocol: return tr("This app and the relay have no protocol in common.");
    case Other: return tr("The relay refused the sign-in: %1.").arg(errorWords(refusal.error));
    }
    return {};
}

} // namespace foghorn
