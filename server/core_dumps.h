// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn {

/** What a core holds (passwords on their way to the hasher, keys, tokens) must reach no disk and no crash reporter. */
void forbidCoreDumps();

} // namespace foghorn
