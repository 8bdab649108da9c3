// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QList>
#include <QUrl>

namespace foghorn {

/** Everything that a desk must be given once, in one string for a group policy or a settings file: where the
    relays are, whose certificates to believe, and the token to enrol with. It holds a secret. */
struct Invitation
{
    QList<QUrl> relays; // ws or wss, in the order in which to try them
    QByteArray
        caFingerprint; // SHA-256 of the organisation CA's DER; empty = the system's CAs vouch
    QString token;     // "id.secret"
    QByteArray rootKey =
        {}; // 32 bytes: who signs the key lists; empty = the first list says so itself
    bool operator==(const Invitation &) const = default;

    /** "foghorn1." and base64url of {"relays":[…],"ca":"hexadecimal","token":"…","root":"hexadecimal"}. */
    QString text() const;
    /** Whether a text means to be one; a bare token does not. */
    static bool isMeant(const QString &text);
    static Result<Invitation> fromText(const QString &text);
};

inline constexpr int invitationLength = 2048; // of its text: some ten relays

} // namespace foghorn
