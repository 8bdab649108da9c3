// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace foghorn {

/** What a desk signs with its own key to prove itself: the nonce of this connection's welcome, so that it is
    of no use on another, and who the hello says it is. The same on both sides. */
QByteArray deskProofPayload(const QByteArray &nonce, const ToRelay::DeskHello &hello);

/** The signature that goes into the hello; its desk, machine and session must be set. */
QByteArray deskProof(const SigningKey &key, const QByteArray &nonce,
                     const ToRelay::DeskHello &hello);

/** Whether `publicKey` (32 bytes) made the proof in the hello, for this connection. */
bool isProven(const ToRelay::DeskHello &hello, const QByteArray &publicKey,
              const QByteArray &nonce);

} // namespace foghorn
