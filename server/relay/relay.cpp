// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/relay.h"

#include "common/clock.h"
#include "common/log_event.h"
#include "server/relay/relay_p.h"
#include "server/relay/websocket_frame.h"

#include <QSslCertificate>

namespace foghorn {

using namespace Qt::StringLiterals;

Relay::Relay(std::unique_ptr<Private> d) : d(std::move(d)) {}

Relay::~Relay() = default;

namespace {
Instant expiryOf(const QSslConfiguration &tls)
{
    return Instant(
        std::chrono::milliseconds(tls.localCertificate().expiryDate().toMSecsSinceEpoch()));
}
} // namespace

Result<std::unique_ptr<Relay>> Relay::start(RelaySettings settings, const Clock &clock)
{
    if (auto checked = checkSettings(settings); !checked)
        return checked.error();
    completeSettings(settings);
    TlsContext tls;
    if (settings.tls) {
        auto made = makeTlsContext(*settings.tls);
        if (!made)
            return made.error();
        tls = std::move(made).value();
    }
    std::unique_ptr<Relay> relay(new Relay(std::make_unique<Private>(std::move(settings))));
    relay->d->relay = relay.get();
    if (relay->d->settings.tls)
        relay->d->certificateExpiresAt = expiryOf(*relay->d->settings.tls);
    relay->d->beginShards(tls, clock);
    if (auto listening = relay->d->listen(); !listening)
        return listening.error();
    return relay;
}

QStringList Relay::urls() const
{
    return d->everybody.urls;
}

QStringList Relay::staffUrls() const
{
    return d->staff.urls;
}

bool Relay::isAtStaffDoor(SessionId session) const
{
    return session.shard >= 0 && d->isStaffs(size_t(session.shard));
}

QByteArray Relay::nonceOf(SessionId session) const
{
    return d->settings.nonces.of(session);
}

int Relay::sessionCount() const
{
    return int(d->sessions.size());
}

Result<void> Relay::useTls(const QSslConfiguration &tls)
{
    if (!d->settings.tls)
        return Error{u"this relay speaks plain ws"_s};
    const auto made = makeTlsContext(tls);
    if (!made)
        return made.error();
    d->postToAll([context = *made](Shard &shard) { shard.useTls(context); });
    d->certificateExpiresAt = expiryOf(tls);
    return {};
}

std::optional<Instant> Relay::certificateExpiresAt() const
{
    return d->certificateExpiresAt;
}

void Relay::send(SessionId session, QByteArray frame)
{
    d->post(session, [frame](Shard &shard, quint64 number) { shard.send(number, frame); });
}

void Relay::admitDesk(SessionId session, AdmittedDesk desk, QByteArray answer,
                      QList<QByteArray> catchUp, QByteArray caughtUp)
{
    if (!d->sessions.contains(session))
        return; // gone while its hello was being weighed
    d->enter(session, desk);
    d->post(session, [=](Shard &shard, quint64 number) {
        shard.admitDesk(number, desk, answer, catchUp, caughtUp);
    });
}

void Relay::admitConsole(SessionId session, QByteArray answer)
{
    d->leaveHalfOpen(session);
    d->post(session,
            [answer](Shard &shard, quint64 number) { shard.admitConsole(number, answer); });
}

void Relay::close(SessionId session, wire::CloseCode code, QString reason)
{
    d->post(session, [=](Shard &shard, quint64 number) { shard.close(number, code, reason); });
}

void Relay::announce(Announcement announcement)
{
    const auto prepared = std::make_shared<const PreparedAnnouncement>(std::move(announcement));
    d->postToAll([prepared](Shard &shard) { shard.announce(prepared); });
}

void Relay::sendToPerson(const PersonId &person, QByteArray frame, const DeskId &except)
{
    const QByteArray finished = textFrame(frame);
    const auto desks = d->people.value(person);
    for (const auto &[desk, session] : desks) {
        if (desk != except)
            d->post(session,
                    [finished](Shard &shard, quint64 number) { shard.write(number, finished); });
    }
}

void Relay::closeDesk(const DeskId &desk, wire::CloseCode code, QString reason)
{
    if (d->desks.contains(desk))
        close(d->desks.value(desk), code, reason);
}

void Relay::report(std::function<void(QList<ShardReport>)> done)
{
    struct Gathered
    {
        QList<ShardReport> reports;
        qsizetype missing;
    };
    const auto size = qsizetype(d->shards.size());
    const auto gathered = std::make_shared<Gathered>(Gathered{QList<ShardReport>(size), size});
    for (qsizetype index = 0; index < size; ++index) {
        d->shards[size_t(index)].thread->post([this, gathered, index, done](const Shard &shard) {
            d->mailbox.post([gathered, index, done, report = shard.report()] {
                gathered->reports[index] = report;
                if (--gathered->missing == 0)
                    done(gathered->reports);
            });
        });
    }
}

void Relay::stop(std::chrono::milliseconds reconnectFrom, std::chrono::milliseconds reconnectTo)
{
    logInfo(lcRelay, "relay.goingDown").with("sessions", sessionCount());
    for (const auto &listener : d->listeners)
        listener->close();
    const QByteArray goodbye = textFrame(encodeNotification(
        ToClient::Goodbye{u"the relay is going down"_s, reconnectFrom, reconnectTo}));
    d->shardsToStop = int(d->shards.size());
    d->postToAll([goodbye](Shard &shard) { shard.stop(goodbye); });
}

} // namespace foghorn
