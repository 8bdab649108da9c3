// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/link_end.h"

#include <QObject>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace foghorn {

/** One connection to one relay, from the first packet to its end, with the things that Qt's socket
    leaves out: a deadline for connecting, size limits, the certificate's fault in words. Used once.
    Knows no JSON. */
class RelaySocket : public QObject
{
    Q_OBJECT
public:
    explicit RelaySocket(QObject *parent = nullptr);
    ~RelaySocket() override;

    /** Why this address may not be used (plain ws off loopback, no address); nothing when it may. */
    static std::optional<Refusal> objectionTo(const QUrl &relay);

    /** `tls` says whose certificates are taken (RelayTrust). The deadline runs until
        connectionComplete() is called. */
    void open(const QUrl &relay, const QSslConfiguration &tls, std::chrono::milliseconds deadline);
    void connectionComplete() { m_deadline.stop(); }
    void send(const QByteArray &utf8);
    /** The certificates that were refused, the relay's own first. */
    QList<QSslCertificate> refusedChain() const { return m_refusedChain; }
    /** What is wrong with it, for the log. */
    QStringList certificateFaults() const { return m_certificateFaults; }
    /** Asks whether anybody is there, by a ping. */
    void ask() { m_socket.ping(); }
    /** False once the address that it speaks from has gone from this computer: then it is dead and does not know. */
    bool hasItsAddress() const;
    /** Closes without a further `ended`. */
    void abandon();

Q_SIGNALS:
    void frameArrived(QByteArray utf8);
    /** The answer to ask(). */
    void ponged();
    /** Once, whatever happened. */
    void ended(foghorn::LinkEnd end);

private:
    void upgraded();
    void refuseCertificate(const QList<QSslError> &errors);
    void failed(QAbstractSocket::SocketError error);
    void closed();
    void finish(const LinkEnd &end);

    QWebSocket m_socket;
    QTimer m_deadline;
    std::optional<Refusal> m_certificateFault;
    QList<QSslCertificate> m_refusedChain;
    QStringList m_certificateFaults;
    bool m_upgraded = false;
    bool m_finished = false;
};

} // namespace foghorn
