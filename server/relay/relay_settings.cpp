// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/relay_p.h"

#include <QSslCertificate>
#include <QSslKey>

#include <sys/resource.h>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHalfOpen = 5000; // 2,000 desks behind one address may come back at once
constexpr int reservedForStaff = 256;
constexpr int reservedDescriptors = 64; // store, threads, log, and to answer with

int descriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > rlim_t(INT_MAX))
        return INT_MAX;
    return int(limit.rlim_cur);
}

} // namespace

Result<void> checkSettings(const RelaySettings &settings)
{
    if (settings.listen.isEmpty())
        return Error{u"no address to listen on was given"_s};
    for (const ListenAddress &where : settings.listen + settings.staffListen) {
        if (!settings.tls && !where.address.isLoopback())
            return Error{
                u"%1 is refused: without TLS the relay listens on loopback only; give a "
                "certificate and its key to listen elsewhere"_s.arg(where.address.toString())};
    }
    if (settings.tls && settings.tls->localCertificate().isNull())
        return Error{u"TLS is asked for, but there is no certificate in its configuration"_s};
    if (settings.tls && settings.tls->privateKey().isNull())
        return Error{u"TLS is asked for, but there is no private key in its configuration"_s};
    return {};
}

void completeSettings(RelaySettings &settings)
{
    if (settings.shards <= 0)
        settings.shards = std::max(1, QThread::idealThreadCount());
    settings.handshakesPerShard = std::max(1, settings.handshakesPerShard);
    const int most = std::max(1, descriptorLimit() - reservedDescriptors);
    if (settings.connectionLimit <= 0 || settings.connectionLimit > most)
        settings.connectionLimit = most;
    if (settings.staffListen.isEmpty())
        settings.staffReserve = 0;
    else if (settings.staffReserve <= 0)
        settings.staffReserve = reservedForStaff;
    settings.staffReserve = std::min(settings.staffReserve, (settings.connectionLimit + 3) / 4);
    settings.connectionLimit -= settings.staffReserve;
    if (settings.halfOpenPerAddress <= 0)
        settings.halfOpenPerAddress = std::clamp(
            settings.connectionLimit / 2, std::min(settings.connectionLimit, 64), mostHalfOpen);
}

} // namespace foghorn
