// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/descriptors.h"

#include "common/log_event.h"

#include <cerrno>
#include <sys/resource.h>

namespace foghorn {

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0) {
        logWarning(lcRelay, "descriptors.notRaised")
            .with("limit", before)
            .with("why", qt_error_string(errno));
        return;
    }
    logInfo(lcRelay, "descriptors.raised").with("limit", limit.rlim_cur).with("was", before);
}

} // namespace foghorn
