// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

/** Why there will be no link until a person mends something. The link says it in English, for logs and for
    IT; the tray says it to employees in their own language. */
struct Refusal
{
    enum class Kind {
        NoRelaySet,
        NotAnAddress,           // detail: the address
        Unencrypted,            // detail: the address
        NotARelay,              // something else answers there
        Certificate,            // detail: what is wrong with it, in the system's words
        CertificateExpired,     // detail: on which day (UTC)
        CertificateNotYetValid, // detail: from which day on (UTC)
        CertificateOfOtherHost, // detail: the host that it should be for
        CertificateOfStranger,  // no authority that we trust vouches for it; detail: who does
        NotUnderstood,          // by the relay
        Unauthorised,           // the relay does not know this computer or sign-in
        Replaced,               // the same desk connected from elsewhere
        OtherProtocol,          // none in common
        Revoked,                // by an administrator
        NotEnrolled,            // and there is no token to enrol with
        TokenEmpty,             // detail: its file
        NotAToken,              // detail: its file
        TokenRefused,           // detail: its file
        OtherOrganisation,      // the relay's
        OtherKey,               // than the ones that this computer trusts
        NotKept,                // who this desk is cannot be written; detail: why
        Other                   // of a later version
    };
    static constexpr int kindCount = int(Kind::Other) + 1;
    Kind kind = Kind::Other;
    QString detail = {};
    QString relaySaid = {}; // the relay's own words, where it gave any; English
    bool operator==(const Refusal &) const = default;
};

/** For logs and for IT: the relay's own words where it gave any. */
QString inEnglish(const Refusal &refusal);

} // namespace foghorn
