// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/check_code.h"

#include "common/protocol/envelope.h"

#include <QStringList>

namespace foghorn {

QString checkCode(const QByteArray &payload)
{
    static constexpr char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    constexpr int bitsPerLetter = 5;
    const QByteArray digest = sha256(payload);
    quint32 bits = 0;
    for (int each = 0; each < 4; ++each)
        bits = bits << 8 | quint8(digest.at(each));
    QString code;
    for (int each = 0; each < 6; ++each) {
        if (each == 3)
            code += u'-';
        code += QLatin1Char(letters[bits >> (32 - bitsPerLetter)]);
        bits <<= bitsPerLetter;
    }
    return code;
}

QString inFours(const QString &keyId)
{
    QStringList groups;
    for (qsizetype at = 0; at < keyId.size(); at += 4)
        groups += keyId.mid(at, 4);
    return groups.join(u' ');
}

} // namespace foghorn
