// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <memory>

class QSslConfiguration;
struct ssl_ctx_st; // SSL_CTX
struct ssl_st;     // SSL

namespace foghorn {

struct FreeTls
{
    void operator()(ssl_st *tls) const;
};
/** TLS of one connection. */
using Tls = std::unique_ptr<ssl_st, FreeTls>;

/** What all TLS connections share: certificate, key, versions, ciphers. May be used by all shards at
    once. Qt makes one for every socket, which cost three times the handshake and 20 KB each. */
using TlsContext = std::shared_ptr<ssl_ctx_st>;

/** Of a configuration's certificate chain, key and lowest version; nothing else of it counts. */
Result<TlsContext> makeTlsContext(const QSslConfiguration &configuration);

} // namespace foghorn
