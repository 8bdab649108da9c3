// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace foghorn {

/** The two halves of an enrolment token "id.secret": the store knows the id and a hash of the secret. */
struct TokenSecret
{
    QString id;
    QByteArray secret;

    /** Random halves. */
    static TokenSecret random();
    /** The same token for the same request under the same key, so that a repeated request gets the
        first answer although no secret is kept. `pepper` is known to this relay only. */
    static TokenSecret derived(const QByteArray &pepper, const QByteArray &request);
    static std::optional<TokenSecret> fromToken(const QString &token);
    QString token() const;
};

/** A console's token: 32 random bytes in base64. Only its SHA-256 is kept. */
QString makeConsoleToken();

/** Takes the same time wherever the two differ. */
bool sameSecret(const QByteArray &one, const QByteArray &other);

} // namespace foghorn
