// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn::ctl {

/** What --help prints; at most 80 columns. */
QString helpText();

} // namespace foghorn::ctl
