// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/envelope.h"

#include <QDir>

namespace foghorn {

/** The key that signs every revision of this relay: a file of its own (relay.key, readable by its owner
    only) beside the store, made once by `foghornd init`. Desks trust its public half from enrolment on. */
Result<void> createRelayKey(const QDir &data);
Result<SigningKey> loadRelayKey(const QDir &data);

} // namespace foghorn
