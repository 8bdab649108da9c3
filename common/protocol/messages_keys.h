// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/key_list.h"
#include "common/protocol/messages_identity.h"

/** The part of the protocol by which desks know whose word to believe, and say whose they did not. */
namespace foghorn {

/** The key of an author that waits to be listed by whoever holds a root. */
struct OfferedKey
{
    TrustedKey key;
    QString holder; // login; empty: a relay's next one
    Instant at;
    bool operator==(const OfferedKey &) const = default;
};

/** Something that a desk got from its relay and did not believe. */
struct Disbelieved
{
    Distrust why = Distrust::Forged;
    NoticeId notice;  // where it could be read
    int revision = 0; // likewise
    QString keyId;    // of the first signature
    bool operator==(const Disbelieved &) const = default;
};

inline constexpr int mostDisbelieved = 100; // in one message; 16 KiB at most

namespace ToRelay {

struct AskKeyList
{
    static constexpr char method[] = "key.list";
    bool operator==(const AskKeyList &) const = default;
    struct Answer
    {
        std::optional<Envelope> list; // nothing = none yet: desks believe the relay's own keys
        QList<OfferedKey> offered;    // oldest first, those that the list names not
        bool operator==(const Answer &) const = default;
    };
};

/** A new key list; whether a root signed it, and that it is newer, the relay and every desk see for themselves. */
struct KeyListPublish
{
    static constexpr char method[] = "key.publish";
    Envelope list;
    QString idempotencyKey;
    bool operator==(const KeyListPublish &) const = default;
    struct Answer : Done
    {
    };
};

/** One's own public key, to be listed. Another one takes the place of what was offered before. */
struct KeyOffer
{
    static constexpr char method[] = "key.offer";
    QByteArray publicKey; // 32 bytes
    QString idempotencyKey;
    bool operator==(const KeyOffer &) const = default;
    struct Answer : Done
    {
    };
};

/** A further signature for a live revision, by a new key of its author: who believes only that key sees it too. */
struct NoticeSign
{
    static constexpr char method[] = "notice.sign";
    NoticeId notice;
    int revision = 0;
    Envelope::Signature signature;
    QString idempotencyKey;
    bool operator==(const NoticeSign &) const = default;
    struct Answer : Done
    {
    };
};

/** From a desk: what it did not show. */
struct DeskDisbelieved
{
    static constexpr char method[] = "desk.disbelieved";
    QList<Disbelieved> items; // at most mostDisbelieved
    bool operator==(const DeskDisbelieved &) const = default;
    struct Answer : Done
    {
    };
};

} // namespace ToRelay

namespace ToClient {

/** There is a new key list. */
struct KeyListMoved
{
    static constexpr char method[] = "keyList";
    Envelope list;
    bool operator==(const KeyListMoved &) const = default;
};

} // namespace ToClient
} // namespace foghorn
