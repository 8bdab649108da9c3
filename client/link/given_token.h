// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/refusal.h"

#include <optional>

namespace foghorn {

/** What a desk enrols with, once: the token that IT gave it, the file in which it stood (so that whoever must mend
    it is told where), and the root key, if one was told with it. Only the relay knows whether the token is good. */
class GivenToken
{
public:
    GivenToken(const QString &token = {}, const QString &file = {}, const QByteArray &rootKey = {});

    QString token() const { return m_token; }
    /** Who signs the key lists: 32 bytes, or empty. */
    QByteArray rootKey() const { return m_rootKey; }
    bool isPossible() const { return !fault(); }
    /** Why it cannot be tried. */
    std::optional<Refusal> fault() const;
    /** What to say of a relay that did not take the token. */
    Refusal refusedBy(const QString &relaySaid) const;

private:
    QString m_token;
    QString m_file;
    QByteArray m_rootKey;
};

} // namespace foghorn
