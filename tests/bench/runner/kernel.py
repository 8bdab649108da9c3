# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kernel says of a process: CPU by thread in nanoseconds, memory. Linux only."""
import os
import time


def now_ns():
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC)  # the crowd's clock


def cpu(pid):
    """Nanoseconds on a core so far, by thread name. The kernel's own run time, not a sampling."""
    spent = {}
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/comm") as file:
                name = file.read().strip()
            with open(f"/proc/{pid}/task/{task}/schedstat") as file:
                run = int(file.read().split()[0])
        except (FileNotFoundError, ProcessLookupError):
            continue
        spent[name] = spent.get(name, 0) + run
    return spent


class CpuWatch:
    """CPU of one or more processes since it was made or last read."""

    def __init__(self, pids):
        self.pids = list(pids)
        self.before = self._sum()

    def _sum(self):
        spent = {}
        for pid in self.pids:
            for name, run in cpu(pid).items():
                spent[name] = spent.get(name, 0) + run
        return spent

    def spent(self):
        """(nanoseconds of all threads, the same by thread name)"""
        now = self._sum()
        each = {name: run - self.before.get(name, 0) for name, run in now.items()}
        return sum(each.values()), each


def rss_kb(pids):
    total = 0
    for pid in pids:
        with open(f"/proc/{pid}/smaps_rollup") as file:
            for line in file:
                if line.startswith("Rss:"):
                    total += int(line.split()[1])
    return total


def settle(pids, quiet_s=0.12, at_most_s=10):
    """Waits until the processes have been all but idle for a while, at most so long."""
    until = time.monotonic() + at_most_s
    while time.monotonic() < until:
        watch = CpuWatch(pids)
        time.sleep(quiet_s)
        if watch.spent()[0] < 0.05 * quiet_s * 1e9:
            return
