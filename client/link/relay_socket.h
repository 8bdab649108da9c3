// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/link_end.h"

#include <QObject>
#include <QSslCertificate>
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

    /** `authorities` are trusted instead of the system's where there are any. The deadline runs
        until connectionComplete() is called. */
    void open(const QUrl &relay, const QList<QSslCertificate> &authorities,
              std::chrono::milliseconds deadline);
    void connectionComplete() { m_deadline.stop(); }
    void send(const QByteArray &utf8);
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
    void failed(QAbstractSocket::SocketError error);
    void closed();
    void finish(const LinkEnd &end);

    QWebSocket m_socket;
    QTimer m_deadline;
    QString m_certificateFault;
    bool m_upgraded = false;
    bool m_finished = false;
};

} // namespace foghorn
