// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn {

// What a sign of the folded text is: it is ASCII throughout, and asking Unicode of every letter would take time.

constexpr bool isSmallLetter(char sign)
{
    return sign >= 'a' && sign <= 'z';
}

constexpr bool isCapital(char sign)
{
    return sign >= 'A' && sign <= 'Z';
}

constexpr bool isLetter(char sign)
{
    return isSmallLetter(sign) || isCapital(sign);
}

constexpr bool isDigit(char sign)
{
    return sign >= '0' && sign <= '9';
}

constexpr bool isSpace(char sign)
{
    return sign == ' ' || (sign >= '\t' && sign <= '\r');
}

} // namespace foghorn
