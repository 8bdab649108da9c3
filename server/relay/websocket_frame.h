// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foghorn {

// Frames from relay to client (RFC 6455, section 5.2): whole, never masked. Made once and handed to
// many sockets as they are.

/** A text frame with its header. */
QByteArray textFrame(const QByteArray &utf8);
/** A ping without payload; its answer is a pong without payload. */
QByteArray pingFrame();
/** The answer to a ping with this payload, of at most 125 bytes. */
QByteArray pongFrame(const QByteArray &payload);
/** Without a code where it is 0. The reason is shortened to what fits. */
QByteArray closeFrame(int code, QString reason = {});

} // namespace foghorn
