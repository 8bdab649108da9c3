// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn {

// Asking Qt for a bus that is not there would start one, or wait for it.
bool hasSessionBus();
bool hasSystemBus();

} // namespace foghorn
