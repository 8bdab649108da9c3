// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace foghorn {

/** Tells the processor that these bytes will be read and written soon; it goes on meanwhile. */
inline void fetchToWrite(const void *begin, std::size_t size)
{
    constexpr std::size_t cacheLine = 64;
    const auto *bytes = static_cast<const char *>(begin);
    for (std::size_t at = 0; at < size; at += cacheLine)
        __builtin_prefetch(bytes + at, 1);
}

} // namespace foghorn
