// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core_dumps.h"

#include "common/log_event.h"

#include <cerrno>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace foghorn {

void forbidCoreDumps()
{
    // A limit of nothing stops files; a reporter that the kernel pipes cores to is stopped by the second only.
    const rlimit nothing{0, 0};
    if (setrlimit(RLIMIT_CORE, &nothing) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0)
        logWarning(lcRelay, "coreDumps.notForbidden").with("why", qt_error_string(errno));
}

} // namespace foghorn
