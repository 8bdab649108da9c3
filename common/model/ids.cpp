// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/ids.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace foghorn {

QString makeUuidV7(qint64 unixMilliseconds)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const auto time = quint64(unixMilliseconds);
    const auto high = quint32(time >> 16);
    const auto low = quint16(time & 0xffff);
    const auto version = quint16(0x7000 | (random[0] & 0x0fff));
    const auto variant = uchar(0x80 | (random[1] & 0x3f));
    const auto byte = [&random](int word, int shift) {
        return uchar(random[size_t(word)] >> shift);
    };
    const QUuid uuid(high, low, version, variant, byte(1, 8), byte(2, 0), byte(2, 8), byte(2, 16),
                     byte(2, 24), byte(3, 0), byte(3, 8));
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace foghorn
