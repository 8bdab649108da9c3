// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn {

/** Makes the files compiled into this static library visible under ":/foghorn". Call it once from
    main() before the first look-up; calling it again does nothing. */
void loadResources();
/** The same for the templates and the service catalogue alone: a relay needs no more. */
void loadWritingAids();

} // namespace foghorn
