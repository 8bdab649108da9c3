// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/entrance.h"

#include <sys/socket.h>
#include <unistd.h>

namespace foghorn {

namespace {

constexpr char tlsHandshakeRecord = 0x16; // RFC 8446, section 5.1

// Longer than a handshake takes on a busy line. A thousand who begin one and say no more would
// otherwise keep everybody else out until their deadline.
constexpr std::chrono::milliseconds countsFor{250};

/** Whether what the client sent first may begin a handshake: at least a byte, and TLS where it
    must. */
bool beginsWell(qintptr descriptor, bool tls)
{
    char first = 0;
    if (::recv(int(descriptor), &first, 1, MSG_PEEK | MSG_DONTWAIT) != 1)
        return false; // it has left again
    return !tls || first == tlsHandshakeRecord;
}

} // namespace

Entrance::Entrance(const RelaySettings &settings, const TlsContext &tls, HandOver handOver)
    : m_settings(settings), m_tls(tls), m_handOver(std::move(handOver))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(countsFor);
    connect(&m_patience, &QTimer::timeout, this, &Entrance::beginWaiting);
}

Entrance::~Entrance()
{
    shut();
}

void Entrance::takeUp(qintptr descriptor, const QHostAddress &address)
{
    m_addresses.insert(descriptor, address);
    if (m_shut) {
        ::close(int(descriptor));
        return turnAway(descriptor);
    }
    auto notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this,
            [this, descriptor] { hear(descriptor); });
    m_silent[descriptor] = {std::move(notifier), m_now + m_settings.deadlines.upgrade};
}

void Entrance::hear(qintptr descriptor)
{
    const auto found = m_silent.find(descriptor);
    if (found == m_silent.end())
        return;
    found->second.notifier->setEnabled(false);
    found->second.notifier.release()->deleteLater(); // we are inside its signal
    m_silent.erase(found);
    m_waiting.enqueue(descriptor);
    beginWaiting();
}

void Entrance::beginWaiting()
{
    while (!m_waiting.isEmpty() && !isBusy())
        begin(m_waiting.dequeue());
    if (!m_waiting.isEmpty() && !m_patience.isActive())
        m_patience.start();
}

bool Entrance::isBusy() const
{
    const auto some = m_handshakes.size() - m_settings.handshakesPerShard;
    return some >= 0 && m_handshakes[some]->age() < countsFor;
}

void Entrance::begin(qintptr descriptor)
{
    if (!beginsWell(descriptor, m_tls != nullptr)) {
        ::close(int(descriptor));
        return turnAway(descriptor);
    }
    auto *handshake = new Handshake(descriptor, m_settings, m_tls, m_now);
    m_handshakes.append(handshake);
    connect(handshake, &Handshake::failed, this, [this, handshake, descriptor] {
        finish(handshake);
        turnAway(descriptor);
    });
    connect(handshake, &Handshake::upgraded, this, [this, handshake] { letIn(handshake); });
    handshake->begin();
}

void Entrance::turnAway(qintptr descriptor)
{
    Q_EMIT turnedAway(m_addresses.take(descriptor));
}

void Entrance::finish(Handshake *handshake)
{
    if (!m_handshakes.removeOne(handshake))
        return;
    handshake->deleteLater();
    QMetaObject::invokeMethod(this, &Entrance::beginWaiting, Qt::QueuedConnection);
}

void Entrance::letIn(Handshake *handshake)
{
    finish(handshake);
    m_handOver(handshake->release(), m_addresses.take(handshake->descriptor()));
}

void Entrance::sweep(std::chrono::milliseconds now)
{
    m_now = now;
    for (Handshake *handshake : QList(m_handshakes))
        handshake->sweep(now);
    for (auto each = m_silent.begin(); each != m_silent.end();) {
        if (now < each->second.deadline) {
            ++each;
            continue;
        }
        const auto descriptor = int(each->first);
        each = m_silent.erase(each); // the notifier first, then what it watches
        ::close(descriptor);
        turnAway(descriptor);
    }
}

void Entrance::shut()
{
    m_shut = true;
    for (auto &[descriptor, silent] : m_silent) {
        silent.notifier.reset();
        ::close(int(descriptor));
    }
    m_silent.clear();
    while (!m_waiting.isEmpty())
        ::close(int(m_waiting.dequeue()));
    qDeleteAll(std::exchange(m_handshakes, {}));
}

} // namespace foghorn
