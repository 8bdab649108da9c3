// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/enrolment.h"
#include "server/settings.h"

namespace foghorn {

/** What an enrolment string says of where this relay is. `kept`: the names told at init, which count where the
    settings name none; HOST without a port means the first port that is listened on. Without TLS only this
    computer reaches it. Nothing where no port is known beforehand. Pure. */
RelayAddresses relayAddresses(const ServerSettings &settings, const QStringList &kept,
                              const QByteArray &caFingerprint);

} // namespace foghorn
