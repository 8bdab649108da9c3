// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foghorn {

/** "K7F-2QD": by which a person on the phone and the help desk find out that they look at the same message. The first
    30 bits of the SHA-256 of an envelope's payload, in Crockford's letters (no I, L, O, U). The same on desk, board and
    command line; another one for each revision. No secret: whoever got the message may have passed it on. */
QString checkCode(const QByteArray &payload);

/** The id of a key in groups of four, to be read out on the phone. */
QString inFours(const QString &keyId);

} // namespace foghorn
