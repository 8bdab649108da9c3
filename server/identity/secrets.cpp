// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/secrets.h"

#include "common/protocol/envelope.h"

#include <sodium.h>

namespace foghorn {

namespace {
constexpr auto urlBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int idBytes = 9;
constexpr int secretBytes = 32;

/** Staff type it behind a command: it must not look like an option. */
QString idOf(const QByteArray &bytes)
{
    const QString id = QString::fromLatin1(bytes.toBase64(urlBase64));
    return id.startsWith(u'-') ? u'_' + id.mid(1) : id;
}
} // namespace

TokenSecret TokenSecret::random()
{
    return {idOf(randomBytes(idBytes)), randomBytes(secretBytes)};
}

TokenSecret TokenSecret::derived(const QByteArray &pepper, const QByteArray &request)
{
    QByteArray bytes(idBytes + secretBytes, '\0');
    crypto_generichash(
        reinterpret_cast<unsigned char *>(bytes.data()), size_t(bytes.size()),
        reinterpret_cast<const unsigned char *>(request.constData()), size_t(request.size()),
        reinterpret_cast<const unsigned char *>(pepper.constData()), size_t(pepper.size()));
    return {idOf(bytes.first(idBytes)), bytes.mid(idBytes)};
}

std::optional<TokenSecret> TokenSecret::fromToken(const QString &token)
{
    const QString trimmed = token.trimmed();
    const qsizetype dot = trimmed.indexOf(QLatin1Char('.'));
    if (dot <= 0 || trimmed.size() > 200)
        return std::nullopt;
    const auto secret = QByteArray::fromBase64Encoding(
        trimmed.mid(dot + 1).toLatin1(), urlBase64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!secret || secret.decoded.size() != secretBytes)
        return std::nullopt;
    return TokenSecret{trimmed.left(dot), secret.decoded};
}

QString TokenSecret::token() const
{
    return id + QLatin1Char('.') + QString::fromLatin1(secret.toBase64(urlBase64));
}

QString makeConsoleToken()
{
    return QString::fromLatin1(randomBytes(secretBytes).toBase64());
}

bool sameSecret(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size() &&
           sodium_memcmp(one.constData(), other.constData(), size_t(one.size())) == 0;
}

} // namespace foghorn
