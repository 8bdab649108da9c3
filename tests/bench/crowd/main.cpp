// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd/crowd.h"

#include <csignal>
#include <sys/resource.h>

// A crowd of simulated desks; see the README of tests/bench.
int main()
{
    std::signal(SIGPIPE, SIG_IGN);
    rlimit descriptors{};
    getrlimit(RLIMIT_NOFILE, &descriptors);
    descriptors.rlim_cur = descriptors.rlim_max;
    setrlimit(RLIMIT_NOFILE, &descriptors);
    return foghorn::bench::Crowd().run();
}
