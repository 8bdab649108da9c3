// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/relay_socket.h"

#include "common/logging.h"
#include "common/plain_address.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslError>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

QSslConfiguration configurationTrusting(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (!authorities.isEmpty())
        configuration.setCaCertificates(authorities);
    return configuration;
}

} // namespace

RelaySocket::RelaySocket(QObject *parent) : QObject(parent)
{
    m_socket.setMaxAllowedIncomingFrameSize(wire::relayFrameBytes);
    m_socket.setMaxAllowedIncomingMessageSize(wire::relayFrameBytes);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        finish({AfterEnd::ComeBack, u"The relay did not answer in time."_s, {}});
    });
    connect(&m_socket, &QWebSocket::connected, this, &RelaySocket::upgraded);
    connect(&m_socket, &QWebSocket::disconnected, this, &RelaySocket::closed);
    // Named errorOccurred from Qt 6.5 on.
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &RelaySocket::failed);
    // Kept for the words; never ignored, so the handshake fails and `error` follows.
    connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_certificateFault = errors.first().errorString();
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT frameArrived(text.toUtf8()); });
    connect(&m_socket, &QWebSocket::pong, this, &RelaySocket::ponged);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, [this] {
        finish({AfterEnd::ComeBack,
                u"The relay sent something that is not Foghorn's protocol."_s,
                {}});
    });
}

RelaySocket::~RelaySocket()
{
    abandon(); // a dying socket still says `disconnected`
}

std::optional<Refusal> RelaySocket::objectionTo(const QUrl &relay)
{
    if (!relay.isValid() || relay.host().isEmpty() ||
        (relay.scheme() != "ws"_L1 && relay.scheme() != "wss"_L1))
        return Refusal{Refusal::Kind::NotAnAddress, relay.toString()};
    if (relay.scheme() == "ws"_L1 && !isLoopback(relay.host()))
        return Refusal{Refusal::Kind::Unencrypted, relay.toString()};
    return {};
}

void RelaySocket::open(const QUrl &relay, const QList<QSslCertificate> &authorities,
                       std::chrono::milliseconds deadline)
{
    // On the socket itself: authorities in the default configuration would still let the system's
    // in (CVE-2023-34410).
    if (relay.scheme() == "wss"_L1)
        m_socket.setSslConfiguration(configurationTrusting(authorities));
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(wire::subprotocol)});
    QUrl address = relay;
    if (address.path().isEmpty() || address.path() == "/"_L1)
        address.setPath(QString::fromLatin1(wire::path));
    m_deadline.start(deadline);
    m_socket.open(QNetworkRequest(address), options);
}

void RelaySocket::upgraded()
{
    m_upgraded = true;
    if (m_socket.subprotocol() != QLatin1StringView(wire::subprotocol))
        finish(endForRefusal({Refusal::Kind::NotARelay}));
}

void RelaySocket::send(const QByteArray &utf8)
{
    m_socket.sendTextMessage(QString::fromUtf8(utf8));
}

void RelaySocket::failed(QAbstractSocket::SocketError error)
{
    if (!m_certificateFault.isEmpty())
        return finish(endForRefusal({Refusal::Kind::Certificate, m_certificateFault}));
    if (error == QAbstractSocket::RemoteHostClosedError)
        return; // `disconnected` follows, with the close code
    finish({AfterEnd::ComeBack,
            u"The relay cannot be reached: %1."_s.arg(m_socket.errorString()),
            {}});
}

void RelaySocket::closed()
{
    if (!m_upgraded) // Qt says `disconnected` before `error` here
        return finish({AfterEnd::ComeBack,
                       u"The relay cannot be reached: %1."_s.arg(m_socket.errorString()),
                       {}});
    finish(endForCloseCode(m_socket.closeCode(), m_socket.closeReason()));
}

bool RelaySocket::hasItsAddress() const
{
    const QHostAddress own = plainAddress(m_socket.localAddress());
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    return std::any_of(addresses.begin(), addresses.end(),
                       [&](const QHostAddress &one) { return one.isEqual(own); });
}

void RelaySocket::abandon()
{
    m_finished = true;
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
}

void RelaySocket::finish(const LinkEnd &end)
{
    if (m_finished)
        return;
    abandon(); // also where Qt would stay "connecting" for ever, such as after an HTTP 503
    Q_EMIT ended(end);
}

} // namespace foghorn
