// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/relay_link.h"

#include "client/link/relay_link_life.h"
#include "common/clock.h"
#include "common/logging.h"

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

const QString notConnectedWords = u"not connected"_s;

bool isHello(const Request &request)
{
    return std::holds_alternative<ToRelay::DeskHello>(request) ||
           std::holds_alternative<ToRelay::ConsoleHello>(request);
}

} // namespace

RelayLink::RelayLink(LinkSettings settings, const Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Life>(*this, std::move(settings), clock))
{
}

RelayLink::~RelayLink()
{
    d->dropSocket(); // the open questions die unanswered: who asked is dying too
}

void RelayLink::start()
{
    if (d->m_state != LinkState::Stopped)
        return;
    d->m_rota.startOver();
    d->m_lastCode.reset();
    d->m_clockCheck.start(d->m_settings.timings.clockCheck);
    d->attempt();
}

void RelayLink::stop()
{
    d->m_clockCheck.stop();
    d->dropSocket();
    d->m_nextTryAt.reset();
    d->m_online.invalidate();
    d->setState(LinkState::Stopped, {});
    d->failOpenRequests();
}

void RelayLink::reconnect(Haste haste)
{
    if (d->m_state == LinkState::Stopped)
        return;
    d->dropSocket();
    d->m_online.invalidate();
    d->m_watch.forget();
    d->m_rota.startOver();
    const bool wasOnline = d->m_state == LinkState::Online;
    if (wasOnline)
        d->m_trouble = u"Connecting again."_s;
    if (haste == Haste::AtOnce) {
        d->m_trouble.clear();
        d->setState(LinkState::Connecting, {});
        d->attempt();
    } else {
        d->attemptIn(d->m_delay.atResume(), LinkState::Waiting);
    }
    d->failOpenRequests();
}

void RelayLink::networkCameUp()
{
    const bool stands = d->m_state == LinkState::Online && d->m_socket->hasItsAddress();
    if (stands && hasRelayTime())
        return;
    qCInfo(lcLink) << "the network came up: connecting again";
    reconnect(Haste::Jittered);
}

LinkState RelayLink::state() const
{
    return d->m_state;
}
Instant RelayLink::stateSince() const
{
    return d->m_since + clockOffset();
}
QString RelayLink::trouble() const
{
    return d->m_trouble;
}
std::optional<Refusal> RelayLink::refusal() const
{
    return d->m_trouble.isEmpty() ? std::nullopt : d->m_refusal;
}
std::optional<wire::CloseCode> RelayLink::lastCloseCode() const
{
    return d->m_lastCode;
}
std::chrono::milliseconds RelayLink::clockOffset() const
{
    return d->m_watch.offset();
}
bool RelayLink::hasRelayTime() const
{
    return d->m_watch.knowsRelayTime(d->m_clock.now());
}
Instant RelayLink::relayNow() const
{
    return d->m_clock.now() + clockOffset();
}

std::optional<Instant> RelayLink::nextTryAt() const
{
    if (!d->m_nextTryAt)
        return std::nullopt;
    return *d->m_nextTryAt + clockOffset();
}

std::optional<Instant> RelayLink::lastHeardAt() const
{
    if (!d->m_lastHeard)
        return std::nullopt;
    return *d->m_lastHeard + clockOffset();
}

void RelayLink::recall(Instant lastHeard, std::chrono::milliseconds clockOffset)
{
    d->m_watch.recall(clockOffset);
    d->m_lastHeard = lastHeard - clockOffset;
}

bool RelayLink::isLinkLost(const RpcError &error)
{
    return error.code == wire::ErrorCode::NotStored && error.message == Life::linkLost();
}

bool RelayLink::isNotConnected(const RpcError &error)
{
    return error.code == wire::ErrorCode::NotStored && error.message == notConnectedWords;
}

void RelayLink::helloAccepted()
{
    if (!d->m_welcomed)
        return;
    d->m_rota.worked();
    d->m_refusal.reset();
    d->m_lastCode.reset();
    d->m_online.start();
    d->m_liveness.ticked(d->steadyNow());
    d->waitInSilence();
    d->setState(LinkState::Online, {});
}

void RelayLink::helloRefused(const LinkEnd &end)
{
    d->connectionEnded(end);
}

void RelayLink::sendRequest(const Request &request,
                            std::function<void(const RequestBook::Content &)> done)
{
    const bool mayAsk = d->m_state == LinkState::Online || (d->m_welcomed && isHello(request));
    if (!mayAsk) {
        QMetaObject::invokeMethod(
            d.get(),
            [done = std::move(done)] {
                done(RpcError{wire::ErrorCode::NotStored, notConnectedWords});
            },
            Qt::QueuedConnection);
        return;
    }
    d->m_socket->send(encodeRequest(d->m_book.enter(std::move(done)), request));
}

} // namespace foghorn
