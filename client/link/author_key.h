// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/compose.h"
#include "common/protocol/messages.h"

namespace foghorn {

/** How an author's own signature stands with the organisation's key list. */
enum class KeyStanding {
    NoList,   // there is none: the relay signs for everybody
    NoKey,    // this program holds no key
    Unlisted, // the list does not name it as this author's
    Ended,    // the list names it, for another time
    Good
};

/** What an author signs with, and whether he must. The private half never leaves this computer. */
class AuthorKey
{
public:
    /** What the relay said at a sign-in; a key that is held stays. A list that its own roots did not sign is none. */
    void enter(const ToRelay::ConsoleHello::Answer &account);
    void take(const Envelope &keyList);
    void hold(SigningKey key) { m_key = std::move(key); }
    void forget() { *this = AuthorKey(); }

    bool mustSign() const { return m_list && m_list->minimum == KeyRole::Author; }
    /** Whether drafts go out with this signature: where they must, and where they can. */
    bool signs(Instant now) const { return mustSign() || standing(now) == KeyStanding::Good; }
    KeyStanding standing(Instant now) const;
    const std::optional<KeyList> &list() const { return m_list; }
    std::optional<TrustedKey> publicKey() const;

    /** The draft as a whole revision, signed: the first one, or the one after `previous`, where people were asked
        last by `lastAsked`. */
    Result<Envelope> sign(const Notice &draft, const std::optional<Notice> &previous,
                          const std::optional<Notice> &lastAsked, Instant now) const;

private:
    QString m_login;
    DeploymentId m_deployment;
    std::optional<SigningKey> m_key;
    std::optional<KeyList> m_list;
};

/** A key in a file of its own: 32 bytes in base64, to be read by its owner only. */
Result<SigningKey> keyInFile(const QString &path);
/** Makes one; an existing file is never replaced. */
Result<SigningKey> createKeyFile(const QString &path);

} // namespace foghorn
