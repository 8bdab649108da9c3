// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/envelope.h"

#include <QDir>

#include <optional>

namespace foghorn {

/** The key that signs every revision of this relay: a file of its own (relay.key, readable by its owner
    only) beside the store, made once by `foghornd init`. Desks trust its public half from enrolment on. */
Result<void> createRelayKey(const QDir &data);
Result<SigningKey> loadRelayKey(const QDir &data);
/** The key that is to follow (relay.key.next); it is used once a key list names it, from the next start on. */
Result<TrustedKey> prepareNextRelayKey(const QDir &data);
/** Nothing where none was prepared. */
Result<std::optional<TrustedKey>> nextRelayKey(const QDir &data);
/** The key to sign with under this list (nothing = there is none): the prepared one takes the place of relay.key as
    soon as the list names it; what it replaces stays as relay.key.old. */
Result<SigningKey> relayKeyFor(const QDir &data, const std::optional<Envelope> &keyList);

} // namespace foghorn
