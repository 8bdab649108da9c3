// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace foghorn {

/** What a role may do. Everything else tests rights, never role names. */
QList<Right> rightsOf(Role role);

} // namespace foghorn
