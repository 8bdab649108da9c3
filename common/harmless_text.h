// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

/** What can break a line, steer a terminal, turn the direction of writing around, or hide: C0 and C1 controls, line
    separators, marks and overrides of direction, characters without width. Joiners stay: emoji and several scripts
    are written with them. */
inline bool isTreacherous(QChar letter)
{
    const ushort code = letter.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x061c || code == 0x200b ||
           code == 0x200e || code == 0x200f || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x206f) || code == 0xfeff ||
           (code >= 0xfff9 && code <= 0xfffb);
}

enum class Lines { One, Many };

/** Text from elsewhere as it may be shown: each treacherous character becomes one that is seen, so that ranges in it
    stay right. Of many lines, line feeds and tabs stay. */
inline QString harmlessText(QString text, Lines lines = Lines::One)
{
    for (QChar &letter : text) {
        const bool layout = letter == u'\n' || letter == u'\t';
        if (layout ? lines == Lines::One : isTreacherous(letter))
            letter = layout ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

} // namespace foghorn
