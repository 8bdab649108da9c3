// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/message_reader.h"

#include <QtEndian>
#include <QUtf8StringView>

#include <array>

namespace foghorn {

namespace {

// RFC 6455, section 5.2
enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
constexpr quint64 longestOfControl = 125;
constexpr qsizetype maskBytes = 4;

// Section 7.4.1
constexpr int protocolError = 1002;
constexpr int invalidPayload = 1007;
constexpr int messageTooBig = 1009;

bool isControl(quint8 opcode)
{
    return opcode & 8;
}

bool isKnown(quint8 opcode)
{
    return opcode <= Binary || (opcode >= Close && opcode <= Pong);
}

bool mayBeSent(int closeCode)
{
    return (closeCode >= 1000 && closeCode <= 1003) || (closeCode >= 1007 && closeCode <= 1014) ||
           (closeCode >= 3000 && closeCode <= 4999);
}

void unmask(QByteArray &payload, const std::array<char, maskBytes> &mask)
{
    char *byte = payload.data();
    for (qsizetype index = 0; index < payload.size(); ++index)
        byte[index] = char(byte[index] ^ mask[size_t(index) % maskBytes]);
}

bool isUtf8(QByteArrayView bytes)
{
    return QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8();
}

} // namespace

struct MessageReader::Header
{
    bool final, reserved, masked;
    quint8 opcode;
    quint64 size;
    bool shortest; // the size might not have been written with fewer bytes
    qsizetype length;

    /** Nothing while it is not all there. */
    static std::optional<Header> read(QByteArrayView bytes)
    {
        if (bytes.size() < 2)
            return {};
        const auto first = quint8(bytes[0]), second = quint8(bytes[1]);
        Header header{bool(first & 0x80),
                      bool(first & 0x70),
                      bool(second & 0x80),
                      quint8(first & 0x0f),
                      quint64(second & 0x7f),
                      true,
                      2};
        if (header.size >= 126) {
            const bool isLong = header.size == 127;
            header.length += isLong ? 8 : 2;
            if (bytes.size() < header.length)
                return {};
            header.size = isLong ? qFromBigEndian<quint64>(bytes.data() + 2)
                                 : qFromBigEndian<quint16>(bytes.data() + 2);
            header.shortest = header.size > (isLong ? 0xffffu : longestOfControl);
        }
        header.length += header.masked ? maskBytes : 0;
        return header;
    }
};

void MessageReader::take(QByteArrayView bytes)
{
    if (m_refused)
        return;
    m_bytes.remove(0, std::exchange(m_at, 0));
    m_bytes.append(bytes);
}

std::optional<Heard> MessageReader::next()
{
    while (m_at < m_bytes.size()) {
        const auto rest = QByteArrayView(m_bytes).sliced(m_at);
        const auto header = Header::read(rest);
        if (!header)
            return {};
        if (const int fault = faultOf(*header); fault != 0)
            return refuse(fault);
        if (quint64(rest.size()) < quint64(header->length) + header->size)
            return {};
        std::array<char, maskBytes> mask;
        std::copy_n(rest.data() + header->length - maskBytes, maskBytes, mask.begin());
        QByteArray payload(rest.data() + header->length, qsizetype(header->size));
        unmask(payload, mask);
        m_at += header->length + payload.size();
        if (auto heard = finish(*header, std::move(payload)))
            return heard;
    }
    m_bytes = {}; // an idle client keeps nothing
    m_at = 0;
    return {};
}

/** What a frame may not be, as far as its header tells; 0 where it may. */
int MessageReader::faultOf(const Header &header) const
{
    if (header.reserved || !header.masked || !isKnown(header.opcode) || !header.shortest ||
        header.size >> 63)
        return protocolError;
    if (isControl(header.opcode))
        return header.final && header.size <= longestOfControl ? 0 : protocolError;
    if ((header.opcode == Continuation) != (m_begun != 0))
        return protocolError;
    return header.size > quint64(m_longest) || qint64(header.size) + m_fragments.size() > m_longest
               ? messageTooBig
               : 0;
}

/** A frame is all there. Nothing where its message goes on. */
std::optional<Heard> MessageReader::finish(const Header &header, QByteArray payload)
{
    switch (header.opcode) {
    case Ping: return Heard{Heard::Kind::Ping, std::move(payload)};
    case Pong: return Heard{Heard::Kind::Pong, std::move(payload)};
    case Close: {
        if (payload.isEmpty())
            return Heard{Heard::Kind::Close};
        const int code = payload.size() < 2 ? 0 : qFromBigEndian<quint16>(payload.constData());
        if (!mayBeSent(code))
            return refuse(protocolError);
        return isUtf8(QByteArrayView(payload).sliced(2)) ? Heard{Heard::Kind::Close, {}, code}
                                                         : refuse(invalidPayload);
    }
    default: break;
    }
    m_begun = header.opcode == Continuation ? m_begun : header.opcode;
    m_fragments.append(payload); // shares it where it is the only one
    if (!header.final)
        return {};
    const bool isText = std::exchange(m_begun, quint8(0)) == Text;
    QByteArray message = std::exchange(m_fragments, {});
    if (!isText)
        return Heard{Heard::Kind::Binary, std::move(message)};
    return isUtf8(message) ? Heard{Heard::Kind::Text, std::move(message)} : refuse(invalidPayload);
}

Heard MessageReader::refuse(int code)
{
    m_refused = true;
    m_bytes = {};
    m_fragments = {};
    m_at = 0;
    return {Heard::Kind::Violation, {}, code};
}

} // namespace foghorn
