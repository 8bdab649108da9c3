// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/tally.h"

namespace foghorn::ctl {

/** A tally as a small table, with shares of the addressed. Pure. */
QString tallyWords(const Tally &tally);

} // namespace foghorn::ctl
