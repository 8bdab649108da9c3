// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/client_socket.h"

#include <QByteArray>

#include <memory>

namespace foghorn {

/** A client's end of a connection, driven by hand, with the relay's end beside it. Reads nothing by itself:
    what the kernel holds between the two is little. */
class Peer
{
public:
    /** With TLS the relay's end speaks it by this context. */
    explicit Peer(const TlsContext &tls = {});
    ~Peer();

    /** The relay's end; the caller's from then on. */
    std::unique_ptr<ClientSocket> takeRelaysEnd() { return std::move(m_relaysEnd); }
    /** TLS on both ends. */
    bool shakeHands(ClientSocket &relaysEnd);
    /** A step of TLS on this end: true once it is done. */
    bool stepOfHandshake();
    void write(const QByteArray &bytes);
    /** Past TLS. */
    void writeBare(const QByteArray &bytes);
    /** All that is there. */
    QByteArray read();
    /** The relay's end has said that nothing follows; with TLS by a close_notify, too. */
    bool hasHeardTheEnd() const { return m_ended; }
    void leave();

private:
    int m_descriptor;
    TlsContext m_context;
    Tls m_tls;
    std::unique_ptr<ClientSocket> m_relaysEnd;
    bool m_ended = false;
};

/** A context with a certificate of its own. */
TlsContext makeTestContext();

/** A client's frame, masked with zeros: it reads as it is. `first` holds FIN and opcode. */
QByteArray clientFrame(int first, const QByteArray &payload);

} // namespace foghorn
