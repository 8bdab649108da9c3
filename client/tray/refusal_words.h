// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/refusal.h"

namespace foghorn {

class Words;

/** Why this computer gets no notices until somebody mends it, for an employee: in their language, and below
    it what only IT can use, as it was said. */
QString refusalWords(const Refusal &refusal, const Words &tray);

} // namespace foghorn
