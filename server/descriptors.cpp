// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/descriptors.h"

#include "common/logging.h"

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
        qCWarning(lcRelay) << "at most" << before
                           << "descriptors:" << qPrintable(qt_error_string(errno));
        return;
    }
    qCInfo(lcRelay) << "at most" << limit.rlim_cur << "descriptors, raised from" << before;
}

} // namespace foghorn
