// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/relay_socket.h"

#include "common/logging.h"
#include "common/plain_address.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QNetworkRequest>
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

QString dayOf(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd"_s);
}

/** What a person can mend, first; the system's words for the rest. */
Refusal refusalFor(const QList<QSslError> &errors, const QSslCertificate &shown,
                   const QString &host)
{
    using enum Refusal::Kind;
    const auto any = [&](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.begin(), errors.end(), [&](const QSslError &one) {
            return std::find(kinds.begin(), kinds.end(), one.error()) != kinds.end();
        });
    };
    // A stranger's certificate may say of its dates and names what it likes.
    if (any({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
             QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
             QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted}))
        return {CertificateOfStranger,
                shown.issuerInfo(QSslCertificate::CommonName).value(0).left(80)};
    if (any({QSslError::CertificateExpired}))
        return {CertificateExpired, dayOf(shown.expiryDate())};
    if (any({QSslError::CertificateNotYetValid}))
        return {CertificateNotYetValid, dayOf(shown.effectiveDate())};
    if (any({QSslError::HostNameMismatch}))
        return {CertificateOfOtherHost, host};
    return {Certificate, errors.first().errorString()};
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
    connect(&m_socket, &QWebSocket::sslErrors, this, &RelaySocket::refuseCertificate);
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

void RelaySocket::open(const QUrl &relay, const QSslConfiguration &tls,
                       std::chrono::milliseconds deadline)
{
    if (relay.scheme() == "wss"_L1)
        m_socket.setSslConfiguration(tls);
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

void RelaySocket::refuseCertificate(const QList<QSslError> &errors)
{
    if (errors.isEmpty())
        return;
    m_refusedChain = m_socket.sslConfiguration().peerCertificateChain();
    for (const QSslError &error : errors) { // Qt's web socket does not always hand the chain on
        if (!error.certificate().isNull() && !m_refusedChain.contains(error.certificate()))
            m_refusedChain.append(error.certificate());
    }
    const QSslCertificate shown = m_refusedChain.value(0);
    const QString host = m_socket.requestUrl().host();
    m_certificateFault = refusalFor(errors, shown, host);
    for (const QSslError &error : errors)
        m_certificateFaults += u"the certificate of %1 is refused: %2 (SHA-256 of it: %3)"_s.arg(
            host, error.errorString(),
            QString::fromLatin1(shown.digest(QCryptographicHash::Sha256).toHex()));
}

void RelaySocket::send(const QByteArray &utf8)
{
    m_socket.sendTextMessage(QString::fromUtf8(utf8));
}

void RelaySocket::failed(QAbstractSocket::SocketError error)
{
    if (m_certificateFault)
        return finish(endForRefusal(*m_certificateFault));
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
