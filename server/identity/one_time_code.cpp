// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/one_time_code.h"

#include "common/protocol/envelope.h"
#include "server/identity/secrets.h"

#include <QtEndian>
#include <QUrl>

#include <openssl/evp.h>
#include <openssl/hmac.h>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int secretBytes = 20; // RFC 4226, section 4
constexpr auto stepLength = std::chrono::seconds(30);
constexpr int digits = 6;
constexpr quint32 beyond = 1'000'000; // of six digits
} // namespace

QByteArray makeCodeSecret()
{
    return randomBytes(secretBytes);
}

QString toBase32(const QByteArray &bytes)
{
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    quint32 bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | quint8(byte);
        for (count += 8; count >= 5; count -= 5)
            text += QLatin1Char(letters[(bits >> (count - 5)) & 31]);
    }
    if (count > 0)
        text += QLatin1Char(letters[(bits << (5 - count)) & 31]);
    return text;
}

QString codeAddress(const QString &issuer, const QString &login, const QByteArray &secret)
{
    // A colon would end the issuer too early.
    const auto written = [](QString text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text.remove(QChar(u':'))));
    };
    return u"otpauth://totp/%1:%2?secret=%3&issuer=%1"_s.arg(written(issuer), written(login),
                                                             toBase32(secret));
}

qint64 timeStep(Instant moment)
{
    return moment.time_since_epoch() / stepLength;
}

QString oneTimeCode(const QByteArray &secret, qint64 step)
{
    const quint64 message = qToBigEndian(quint64(step));
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    HMAC(EVP_sha1(), secret.constData(), int(secret.size()),
         reinterpret_cast<const unsigned char *>(&message), sizeof message, mac, &length);
    const int offset = mac[length - 1] & 15; // RFC 4226, section 5.3
    const quint32 number = qFromBigEndian<quint32>(mac + offset) & 0x7fffffff;
    return QString::number(number % beyond).rightJustified(digits, QChar(u'0'));
}

std::optional<qint64> stepOfCode(const QString &code, const QByteArray &secret, Instant now,
                                 qint64 after)
{
    QString typed = code;
    typed.remove(QChar(u' '));
    const qint64 middle = timeStep(now);
    std::optional<qint64> found;
    for (qint64 step = middle - 1; step <= middle + 1; ++step) {
        // All of them, whichever is right: the time that it takes tells nothing.
        if (sameSecret(oneTimeCode(secret, step).toLatin1(), typed.toUtf8()) && step > after)
            found = step;
    }
    return found;
}

} // namespace foghorn
