// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/compose.h"
#include "common/protocol/messages.h"

namespace foghorn {

/** What an author signs with, and whether he must. The private half never leaves this computer. */
class AuthorKey
{
public:
    /** `account`: what the relay said of it at sign-in. A list that its own roots did not sign counts as none. */
    AuthorKey(const ToRelay::ConsoleHello::Answer &account, std::optional<SigningKey> key);

    bool mustSign() const { return m_list && m_list->minimum == KeyRole::Author; }

    /** The draft as a whole revision, signed: the first one, or the one after `previous` that last asked by `lastAsked`. */
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
