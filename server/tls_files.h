// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/settings.h"

namespace foghorn {

/** The certificate chain and key as the relay takes them, read from their files and proven to belong
    together; nothing where no TLS is wanted. A certificate that has run out is said in the log. */
Result<std::optional<QSslConfiguration>> readTls(const ServerSettings &settings);

} // namespace foghorn
