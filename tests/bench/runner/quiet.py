# SPDX-License-Identifier: GPL-3.0-or-later
"""What idle desks cost."""
import time

from . import kernel
from .subjects import Foghorn


def idle(bench):
    """All desks idle, with their pings and ticks, on the default shards."""
    with bench.stations([Foghorn(bench.place, shards=2, label="foghorn-idle")],
                        pinned=False) as (relay,):
        relay.open(bench.sizes.many)
        kernel.settle(relay.subject.pids)
        before = relay.crowd.counters()
        watch = kernel.CpuWatch(relay.subject.pids)
        begun = time.monotonic()
        for passed in range(bench.sizes.idle_s):
            bench.say(f"  idle: {passed} of {bench.sizes.idle_s} s", passing=True)
            time.sleep(1)
        took = time.monotonic() - begun
        spent = watch.spent()[0]
        after = relay.crowd.counters()
        carried = sum(after[way] - before[way] for way in ("bytesIn", "bytesOut"))
        bench.row("idle_cpu", "foghorn", 100 * spent / 1e9 / took, "% of a core")
        bench.row("idle_bytes_per_desk", "foghorn", carried / relay.desks * 60 / took,
                  "bytes/min")
        if after["lost"] != before["lost"]:
            bench.notes.append(f"{after['lost'] - before['lost']} idle desks were lost")
