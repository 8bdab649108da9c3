// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace foghorn {

/** What a client said by WebSocket, whole. */
struct Heard
{
    enum class Kind { Text, Binary, Ping, Pong, Close, Violation };
    Kind kind;
    QByteArray payload = {};
    int code = 0; // of a close, 0 where it named none; of a violation, to close with
};

/** Makes messages of the bytes that a client sends (RFC 6455, sections 5.2 to 5.5, 7.4 and 8.1), and keeps
    nothing between two of them. Text is UTF-8 when it comes out. No extension is known. Knows no socket.
    libwslay was tried: 9.4 KB for each idle client, 96 bytes for each byte that comes as a fragment of
    its own, and no code for half of what is forbidden. */
class MessageReader
{
public:
    explicit MessageReader(qint64 longest) : m_longest(longest) {}
    /** Of a message, however many frames it comes in. */
    void limit(qint64 longest) { m_longest = longest; }

    void take(QByteArrayView bytes);
    /** Nothing until more is taken. After a violation nothing comes any more. */
    std::optional<Heard> next();

private:
    struct Header;
    Heard refuse(int code);
    int faultOf(const Header &header) const;
    std::optional<Heard> finish(const Header &header, QByteArray payload);

    qint64 m_longest;
    QByteArray m_bytes; // not read yet, from m_at on
    qsizetype m_at = 0;
    QByteArray m_fragments; // of the message that has begun
    quint8 m_begun = 0;     // its opcode; 0 = none has
    bool m_refused = false;
};

} // namespace foghorn
