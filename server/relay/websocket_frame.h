// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foghorn {

// Frames from relay to client (RFC 6455, section 5.2): whole, never masked. Made once and handed to
// many sockets as they are.

/** A text frame with its header. */
QByteArray textFrame(const QByteArray &utf8);
/** A ping without payload; its answer is a pong without payload. */
QByteArray pingFrame();

} // namespace foghorn
