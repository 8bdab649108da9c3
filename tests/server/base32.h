// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foghorn::test {

/** RFC 4648, whole groups of eight letters. */
inline QByteArray fromBase32(const QString &text)
{
    QByteArray bytes;
    quint64 bits = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        bits = bits << 5 |
               quint64(letter.isDigit() ? letter.unicode() - u'2' + 26 : letter.unicode() - u'A');
        if (at % 8 != 7)
            continue;
        for (int shift = 32; shift >= 0; shift -= 8)
            bytes += char(bits >> shift & 0xff);
        bits = 0;
    }
    return bytes;
}

} // namespace foghorn::test
