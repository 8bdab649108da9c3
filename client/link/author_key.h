// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/key_safe.h"
#include "common/model/compose.h"
#include "common/protocol/messages.h"

namespace foghorn {

/** How it stands with the word of an author in an organisation. */
enum class AuthorStanding {
    RelaySigns, // authors need no key
    Listed,     // the key list names this author's key, and it is good now
    NotListed   // authors must sign, and nobody would believe this one
};

/** What an author signs with, and whether desks believe it. The private half never leaves this computer. */
class AuthorKey
{
public:
    /** `account`: what the relay said of it at sign-in. A list that its own roots did not sign counts as none. */
    AuthorKey(const ToRelay::ConsoleHello::Answer &account, std::optional<SigningKey> key);

    const SigningKey *key() const { return m_key ? &*m_key : nullptr; }
    const std::optional<KeyList> &list() const { return m_list; }
    bool mustSign() const { return m_list && m_list->minimum == KeyRole::Author; }
    AuthorStanding standing(Instant now) const;

    /** The draft as a whole revision, signed: the first one, or the one after `previous` that last asked by `lastAsked`. */
    Result<Envelope> sign(const Notice &draft, const std::optional<Notice> &previous,
                          const std::optional<Notice> &lastAsked, Instant now) const;

private:
    QString m_login;
    DeploymentId m_deployment;
    std::optional<SigningKey> m_key;
    std::optional<KeyList> m_list;
};

/** The key of this login in this organisation; made and kept where there is none yet. */
Result<SigningKey> keptAuthorKey(KeySafe &safe, const DeploymentId &deployment,
                                 const QString &login);
/** A key in a file of its own: 32 bytes in base64, to be read by its owner only. */
Result<SigningKey> keyInFile(const QString &path);
/** Makes one; an existing file is never replaced. */
Result<SigningKey> createKeyFile(const QString &path);

} // namespace foghorn
