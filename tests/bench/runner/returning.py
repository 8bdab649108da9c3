# SPDX-License-Identifier: GPL-3.0-or-later
"""A relay that is killed and comes back; what a handshake costs."""
import os
import threading
import time

from . import kernel
from .child import Crowd, Trouble
from .console import Console
from .subjects import ADMINISTRATOR, PASSWORD, Floor, Foghorn, Nchan


class Probe(threading.Thread):
    """Pings one shard, or asks the main thread, again and again: the longest wait for an answer is
    at least the longest block of that loop. It includes what the probe itself waited for a core."""

    trouble = None

    def __init__(self, port, tls, gap_s, ask):
        super().__init__(daemon=True)
        self.console = Console(port, tls)
        self.console.sign_in(ADMINISTRATOR, PASSWORD)
        self.gap_s, self.ask, self.over, self.waits = gap_s, ask, False, []
        self.start()

    def run(self):
        while not self.over:
            begun = time.monotonic()
            try:
                if self.ask:
                    self.console.ask("notice.list", {"live": True, "limit": 1})
                else:
                    self.console.ping()
            except (OSError, Trouble) as trouble:
                self.trouble = trouble
                return
            self.waits.append((time.monotonic() - begun) * 1e3)
            time.sleep(self.gap_s)

    def stop(self):
        self.over = True
        self.join(30)
        self.console.close()
        if self.trouble or not self.waits:
            raise Trouble(f"a probe of the event loops was cut: {self.trouble}")
        return self.waits


def back_plain(bench):
    """The relay is killed with many plain desks on it and is back a few seconds later."""
    _back(bench, bench.sizes.many, tls=False)


def back_tls(bench):
    """The same over TLS."""
    _back(bench, bench.sizes.tls, tls=True)


def _back(bench, desks, tls):
    suffix = "tls" if tls else "plain"
    with bench.stations([Foghorn(bench.place, tls, shards=2, label=f"foghorn-back-{suffix}")],
                        pinned=False) as (relay,):
        relay.open(desks, comesBack=True)
        relay.deliver()
        relay.crowd.tell("answer")
        relay.crowd.wait("answered", 60)
        relay.crowd.forget()
        relay.crowd.tell("expect", answers="none")
        relay.crowd.wait("expecting", 10)
        tries = relay.crowd.counters()["tries"]
        relay.subject.child.kill()
        bench.say(f"  the relay is gone from {desks} desks", passing=True)
        time.sleep(bench.sizes.outage_s)
        relay.subject.start()
        ready = kernel.now_ns()
        watch = kernel.CpuWatch(relay.subject.pids)
        relay.subject.sign_in()
        probes = [Probe(relay.subject.port, tls, 0.01, ask=False) for _ in range(2)]
        probes.append(Probe(relay.subject.port, tls, 0.1, ask=True))
        relay.subject.prepare()  # one more notice: who is back must have it
        relay.subject.publish()
        state = relay.crowd.wait("delivered", 150)
        online = relay.crowd.wait("online", 150)
        spent = watch.spent()[0]
        last = max(state["lastNs"], online["atNs"])
        bench.row(f"all_back_{suffix}", "foghorn", (last - ready) / 1e9, "s")
        bench.row(f"half_back_{suffix}", "foghorn", (state["p50Ns"] - ready) / 1e9, "s")
        bench.row(f"tries_per_desk_{suffix}", "foghorn", (online["tries"] - tries) / desks, "")
        bench.row(f"cpu_per_return_{suffix}", "foghorn", spent / desks / 1e3, "µs")
        waits = [probe.stop() for probe in probes]
        shard_waits = sorted(waits[0] + waits[1])
        bench.row(f"loop_block_shard_{suffix}", "foghorn", shard_waits[-1], "ms")
        bench.row(f"loop_block_shard_p99_{suffix}", "foghorn",
                  shard_waits[int(0.99 * (len(shard_waits) - 1))], "ms")
        bench.row(f"loop_block_main_{suffix}", "foghorn", max(waits[2]), "ms")


def handshakes(bench):
    """CPU per TLS handshake with the WebSocket upgrade; the floor's is TLS alone."""
    bench.ready_frame()
    subjects = [Foghorn(bench.place, tls=True, label="foghorn-handshake"),
                Floor(bench.place, tls=True)]
    if bench.has("nchan"):
        subjects.append(Nchan(bench.place, tls=True))
    costs = {}
    with bench.stations(subjects) as stations:
        for _ in bench.rounds("TLS handshakes"):
            for station in stations:
                costs.setdefault(station.name, []).append(_handshake_cost(bench, station))
    bench.series("cpu_per_tls_handshake", "µs", costs)


def _handshake_cost(bench, station):
    count = bench.sizes.handshakes
    where = getattr(station.subject, "bare_where", station.subject.where)()
    crowd = Crowd(os.path.join(bench.place.tests, "crowd"), bench.place.log("crowd-handshake"))
    try:
        bench.pin([crowd.child.pid], 1)
        kernel.settle(station.subject.pids)
        watch = kernel.CpuWatch(station.subject.pids)
        crowd.open(where, count, atOnce=50)
        time.sleep(0.1)
        return watch.spent()[0] / count / 1e3
    finally:
        crowd.stop()
