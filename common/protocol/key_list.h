// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"
#include "common/model/instant.h"
#include "common/protocol/envelope.h"

#include <optional>
#include <variant>

namespace foghorn {

/** Who signs with a key; a later one counts for more. */
enum class KeyRole { Relay, Author };
/** "relay", "author" */
QString toString(KeyRole);
std::optional<KeyRole> keyRoleFromString(QStringView);

/** A key by which notices may be signed. */
struct ListedKey
{
    TrustedKey key;
    KeyRole role = KeyRole::Relay;
    QString holder;      // login of the author who has it; empty for a relay's
    Instant from, until; // good from the one up to, and without, the other
    bool operator==(const ListedKey &) const = default;
};

/** By whose word an organisation's desks go: signed by a root key that need not be on any relay. Each list
    replaces the one before it whole. */
struct KeyList
{
    DeploymentId deployment;
    int version = 0; // 1, 2, 3 …
    Instant issuedAt;
    KeyRole minimum = KeyRole::Relay; // what a notice's signature must be at least
    QList<TrustedKey> roots;          // may sign the next list
    QList<ListedKey> keys;
    bool names(const TrustedKey &key) const;
    bool operator==(const KeyList &) const = default;
};

inline constexpr int mostListedKeys = 200;
inline constexpr int mostRoots = 4;

/** The JSON of a list, compact UTF-8: the bytes to be signed as Payload::KeyList. */
QByteArray keyListBytes(const KeyList &list);
/** Names the first member that is not right. A key whose id is not that of its bytes is not right. */
Result<KeyList> keyListFromBytes(const QByteArray &bytes);

/** Why something that a relay sent is not believed. */
enum class Distrust {
    Forged,          // altered, or the signature is cut off
    UnknownKey,      // signed by nobody whom we know
    ExpiredKey,      // the key is no longer good, or not yet
    WeakKey,         // signed by a relay where authors must sign, or by an author in another's name
    OtherDeployment, // another organisation's
    Replayed,        // older than what was believed before
    Unreadable,
    KeyListForged, // not signed by a root
    KeyListOld,    // older than the list that was believed before
    KeyListWeaker, // asks for less than that
};
/** "forged", "unknownKey", "expiredKey", "weakKey", "otherDeployment", "replayed", "unreadable",
    "keyListForged", "keyListOld", "keyListWeaker" */
QString toString(Distrust);
std::optional<Distrust> distrustFromString(QStringView);

/** The list in `envelope`, if it may take the place of `known` (nothing = the first one). It must be signed by a
    root of the known list; the first one by one of `roots`, or, where nobody was told of any, by one of its own.
    Its version must be higher, or the very same list again; and its minimum only climbs. Pure. */
std::variant<KeyList, Distrust> admitKeyList(const Envelope &envelope,
                                             const std::optional<KeyList> &known,
                                             const QList<TrustedKey> &roots,
                                             const DeploymentId &deployment);

/** The list that stands where there is none: version 0, the relay's own keys, good for ever. */
KeyList relayKeyList(const DeploymentId &deployment, const QList<TrustedKey> &relayKeys);

/** By whose listed keys the envelope is signed, of those that are good at `now` and have the role that the list
    asks for; never none. Verifying costs some 70 µs a signature by a listed key; the payload is not looked into. */
std::variant<QList<ListedKey>, Distrust> signersOf(const Envelope &envelope, const KeyList &list,
                                                   Instant now, Payload kind = Payload::Notice);
/** Whether one of them may speak as `author`: a relay for everyone, an author as himself. */
bool isVouched(const QList<ListedKey> &signers, const QString &author);

} // namespace foghorn
