// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/refusal.h"

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

QString sentenceFor(Refusal::Kind kind)
{
    using enum Refusal::Kind;
    switch (kind) {
    case NoRelaySet: return u"No relay is set for this program."_s;
    case NotAnAddress: return u"“%1” is not the address of a relay (wss://host:port/v1)."_s;
    case Unencrypted: return u"“%1” would be unencrypted; off this computer only wss:// is used."_s;
    case NotARelay: return u"What answers there is not a Foghorn relay."_s;
    case Certificate: return u"The relay's certificate was refused: %1."_s;
    case CertificateExpired: return u"The relay's certificate expired on %1."_s;
    case CertificateNotYetValid: return u"The relay's certificate is not valid before %1."_s;
    case CertificateOfOtherHost: return u"The relay's certificate is not for the host name %1."_s;
    case CertificateOfStranger:
        return u"The relay's certificate is by an issuer that is not trusted here: “%1”."_s;
    case NotUnderstood: return u"The relay did not understand this program."_s;
    case Unauthorised: return u"The relay does not know this computer or sign-in."_s;
    case Replaced: return u"The same desk is connected from elsewhere."_s;
    case OtherProtocol: return u"This program and the relay have no protocol in common."_s;
    case Revoked: return u"This desk was revoked by an administrator."_s;
    case NotEnrolled: return u"This computer is not enrolled. Ask IT for an enrolment token."_s;
    case TokenEmpty:
        return u"The file %1 is empty; it should hold an enrolment token. Ask IT for one."_s;
    case NotAToken: return u"What the file %1 holds is not an enrolment token. Ask IT for one."_s;
    case TokenRefused:
        return u"The enrolment token in %1 is unknown, used up or has expired. "
               "Ask IT for a new one."_s;
    case OtherOrganisation:
        return u"This relay belongs to another organisation's Foghorn. Its notices are not shown; "
               "ask IT to enrol this computer anew."_s;
    case OtherKey:
        return u"This relay signs with a key that this computer does not know. Its notices are not "
               "shown; ask IT to enrol this computer anew."_s;
    case NotKept: return u"Who this desk is cannot be kept on disk: %1."_s;
    case Other: return u"The connection to the relay was lost."_s;
    }
    return {};
}

} // namespace

QString inEnglish(const Refusal &refusal)
{
    if (!refusal.relaySaid.isEmpty())
        return refusal.relaySaid;
    const QString sentence = sentenceFor(refusal.kind);
    return refusal.detail.isEmpty() ? sentence : sentence.arg(refusal.detail);
}

} // namespace foghorn
