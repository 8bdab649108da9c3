// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/handshake.h"

#include "common/logging.h"
#include "server/relay/upgrade_request.h"

#include <array>

namespace foghorn {

using namespace Qt::StringLiterals;

Handshake::Handshake(qintptr descriptor, const RelaySettings &settings, const TlsContext &tls,
                     std::chrono::milliseconds now)
    : m_descriptor(descriptor), m_settings(settings),
      m_socket(std::make_unique<ClientSocket>(int(descriptor), tls)),
      m_phase(tls ? Phase::Tls : Phase::Head), m_now(now),
      m_deadline(now + (tls ? settings.deadlines.tls : settings.deadlines.upgrade))
{
    m_age.start();
}

void Handshake::begin()
{
    m_socket->whenRoom([this] { goOn(); });
    goOn();
    if (m_socket) // most requests come in one piece, and it has left us already
        m_socket->whenReadable([this] { goOn(); });
}

void Handshake::goOn()
{
    if (m_phase == Phase::Tls)
        return shakeHands();
    std::array<char, ClientSocket::readBytes> bytes;
    const auto moved = m_socket->read(bytes);
    if (moved.over)
        return fail(u"it left"_s);
    // Who was refused is read from until it leaves: unread bytes would turn our close into a reset.
    if (m_phase == Phase::Head && moved.bytes > 0)
        readHead({bytes.data(), qsizetype(moved.bytes)});
}

void Handshake::shakeHands()
{
    switch (m_socket->shakeHands()) {
    case ClientSocket::Handshake::Unfinished: return;
    case ClientSocket::Handshake::Failed: return fail(u"TLS was not agreed upon"_s);
    case ClientSocket::Handshake::Done:
        m_phase = Phase::Head;
        m_deadline = m_now + m_settings.deadlines.upgrade;
    }
}

void Handshake::readHead(QByteArrayView bytes)
{
    m_received.append(bytes);
    const UpgradeVerdict verdict = checkUpgrade(m_received);
    if (verdict.kind == UpgradeVerdict::Kind::NeedsMore)
        return;
    if (verdict.kind == UpgradeVerdict::Kind::Refuse)
        return refuse(verdict.answer);
    m_received.remove(0, verdict.headBytes);
    m_answer = verdict.answer;
    m_phase = Phase::Over;
    Q_EMIT upgraded();
}

Upgraded Handshake::release()
{
    return {std::move(m_socket), m_answer, m_received};
}

void Handshake::refuse(const QByteArray &answer)
{
    qCDebug(lcRelay).noquote() << "refused" << m_socket->peer().toString() << "with"
                               << answer.first(answer.indexOf('\r'));
    m_phase = Phase::Refused;
    m_received.clear();
    m_socket->write(answer.constData(), answer.size());
    m_socket->endWriting();
}

void Handshake::sweep(std::chrono::milliseconds now)
{
    m_now = now;
    if (now >= m_deadline)
        fail(u"it took too long"_s);
}

void Handshake::fail(const QString &reason)
{
    if (std::exchange(m_phase, Phase::Over) == Phase::Over)
        return;
    m_socket->close();
    qCDebug(lcRelay).noquote() << "no session came of a connection:" << reason;
    Q_EMIT failed();
}

} // namespace foghorn
