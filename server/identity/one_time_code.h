// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <QByteArray>
#include <QString>

namespace foghorn {

// One-time codes as apps on the phone make them (TOTP, RFC 6238: SHA-1, six digits, 30 s). Pure functions.

/** 20 random bytes. */
QByteArray makeCodeSecret();
/** RFC 4648, without padding. */
QString toBase32(const QByteArray &bytes);
/** otpauth://totp/ISSUER:LOGIN?… as the apps read it from a QR code. */
QString codeAddress(const QString &issuer, const QString &login, const QByteArray &secret);

/** The number of the 30 s in which this moment lies. */
qint64 timeStep(Instant moment);
QString oneTimeCode(const QByteArray &secret, qint64 step);
/** The time step later than `after` that this is the code of: the one of now, or one beside it, since clocks differ. Blanks
    within the code do not matter. */
std::optional<qint64> stepOfCode(const QString &code, const QByteArray &secret, Instant now,
                                 qint64 after);

} // namespace foghorn
