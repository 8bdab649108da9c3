// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/websocket_frame.h"

#include <QtEndian>

namespace foghorn {

namespace {

constexpr char finalText = char(0x81);  // FIN and opcode 1
constexpr char finalClose = char(0x88); // FIN and opcode 8
constexpr char finalPing = char(0x89);  // FIN and opcode 9
constexpr char finalPong = char(0x8a);  // FIN and opcode 10
constexpr qsizetype longestShort = 125;
constexpr qsizetype closeReasonBytes = 120; // section 5.5: 123 at most
constexpr char sixteenBitsFollow = 126;
constexpr char sixtyFourBitsFollow = 127;

template <class Integer>
void appendBigEndian(QByteArray &to, Integer value)
{
    const Integer swapped = qToBigEndian(value);
    to.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

} // namespace

QByteArray textFrame(const QByteArray &utf8)
{
    QByteArray frame;
    frame.reserve(utf8.size() + 10);
    frame.append(finalText);
    if (utf8.size() <= longestShort) {
        frame.append(char(utf8.size()));
    } else if (utf8.size() <= 0xffff) {
        frame.append(sixteenBitsFollow);
        appendBigEndian(frame, quint16(utf8.size()));
    } else {
        frame.append(sixtyFourBitsFollow);
        appendBigEndian(frame, quint64(utf8.size()));
    }
    return frame.append(utf8);
}

QByteArray pingFrame()
{
    return QByteArray(1, finalPing).append('\0');
}

QByteArray pongFrame(const QByteArray &payload)
{
    return QByteArray(1, finalPong).append(char(payload.size())).append(payload);
}

QByteArray closeFrame(int code, QString reason)
{
    QByteArray payload;
    while (reason.toUtf8().size() > closeReasonBytes)
        reason.chop(1);
    if (code != 0) {
        appendBigEndian(payload, quint16(code));
        payload.append(reason.toUtf8());
    }
    return QByteArray(1, finalClose).append(char(payload.size())).append(payload);
}

} // namespace foghorn
