// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

namespace foghorn {

// The two frames that come by the thousand when everybody reports at once, read and written without a
// tree of JSON values in between: a seventh of the work. What they mean is the codec's to say.

/** A desk.receipts as our encoder writes it: no blanks, no escapes, ASCII, each member once and none
    unknown, every value right. Nothing = not in this form, and the codec is to decide what it is. */
std::optional<IncomingRequest> readReceiptsFrame(const QByteArray &utf8);

/** What encodeAnswerOf() gives, byte for byte. */
QByteArray encodeReceiptsAnswer(qint64 id, const ToRelay::DeskReceipts::Answer &answer);

} // namespace foghorn
