// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

/** A promise that must hold whatever the input is: libFuzzer keeps the input that broke it. */
inline void require(bool held)
{
    if (!held)
        std::abort();
}
