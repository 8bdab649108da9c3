# SPDX-License-Identifier: GPL-3.0-or-later
"""What a delivered notice costs, plain and TLS; memory; lone messages; growth; the wall clock."""
import os
import sqlite3
import time
from statistics import median

from . import kernel
from .subjects import Floor, Foghorn, Nats, Nchan


def _subjects(bench, tls=False):
    place = bench.place
    subjects = [Foghorn(place, tls), Foghorn(place, tls, stock=True), Floor(place, tls)]
    subjects += [kind(place, tls) for kind in (Nchan, Nats) if bench.has(kind.name)]
    return subjects


def _fill(bench, stations, desks, suffix):
    """Opens every crowd, and says what a desk takes: the relay with its desks enrolled before."""
    for station in stations:
        if isinstance(station.subject, Foghorn):
            empty = kernel.rss_kb(station.subject.pids)
            station.open(desks)  # enrols them
            station.crowd.close()
            station.subject.stop()
            station.subject.start()
            station.subject.sign_in()
            bench.pin(station.subject.pids, 0)
            if station.name == "foghorn":
                known = (kernel.rss_kb(station.subject.pids) - empty) / desks
                bench.row(f"memory_per_known_desk_{suffix}", "foghorn", max(known, 0), "KB")
        before = kernel.rss_kb(station.subject.pids)
        watch = kernel.CpuWatch(station.subject.pids)
        station.open(desks)
        kernel.settle(station.subject.pids)
        bench.row(f"cpu_per_connect_{suffix}", station.name, watch.spent()[0] / desks / 1e3, "µs")
        if station.name != "floor":
            memory = (kernel.rss_kb(station.subject.pids) - before) / desks
            bench.row(f"memory_per_desk_{suffix}", station.name, memory, "KB")


def _deliver_rounds(bench, stations, what):
    """Rounds with the subjects interleaved, each time in another order."""
    spent, last, threads = {}, {}, []
    for number in bench.rounds(what):
        turn = number % len(stations)
        for station in stations[turn:] + stations[:turn]:
            told = station.deliver()
            spent.setdefault(station.name, []).append(told["spent"])
            last.setdefault(station.name, []).append(told["lastMs"])
            if station.name == "foghorn":
                threads.append(told["threads"])
            if isinstance(station.subject, Foghorn):
                station.crowd.tell("answer")
                station.crowd.wait("answered", 60)
    return spent, last, threads


def _thread_rows(bench, figure, threads, spent):
    shard = [sum(run for name, run in each.items() if name.startswith("shard")) for each in threads]
    store = [each.get("store", 0) for each in threads]
    bench.row(f"{figure}_shard_alone", "foghorn", median(shard), "µs")
    bench.row(f"{figure}_store_alone", "foghorn", median(store), "µs")
    bench.compare(f"{figure}_shard_alone_vs_floor", shard, spent["floor"])


def plain(bench):
    """CPU per delivered notice, one shard, plain; also with answers at once; memory; then the same
    subjects with more desks and few: lone messages and growth."""
    bench.ready_frame()
    with bench.stations(_subjects(bench)) as stations:
        _fill(bench, stations, bench.sizes.plain, "plain")
        spent, last, threads = _deliver_rounds(bench, stations, "plain fan-out")
        bench.series("cpu_per_delivery_plain", "µs", spent)
        _thread_rows(bench, "cpu_per_delivery_plain", threads, spent)
        bench.series("last_desk_plain", "ms", last)
        at_once = []
        for _ in bench.rounds("answers at once"):
            at_once.append(stations[0].deliver(answers="atOnce")["spent"])
        bench.row("cpu_per_delivery_plain_answers_at_once", "foghorn", median(at_once), "µs")
        with bench.stations([Foghorn(bench.place, label="foghorn-few"),
                             Floor(bench.place)]) as few:
            for station in few:
                station.open(bench.sizes.few)
            for station in stations:
                # nginx keeps some of its descriptors: with 19,000 it turned 347 clients away
                if station.name != "nchan":
                    station.open(bench.sizes.many)
            _growth(bench, stations[0], few[0], stations[2], few[1])
            _lone(bench, stations, few)


def _growth(bench, many, few, floor_many, floor_few):
    costs = {station: [] for station in (many, few, floor_many, floor_few)}
    for _ in bench.rounds("growth"):
        for station, cost in costs.items():
            cost.append(station.deliver()["spent"])
            if isinstance(station.subject, Foghorn):
                station.crowd.tell("answer")
                station.crowd.wait("answered", 60)
    bench.row("cpu_per_delivery_few", "foghorn", median(costs[few]), "µs")
    bench.row("cpu_per_delivery_many", "foghorn", median(costs[many]), "µs")
    bench.compare("cpu_per_delivery_growth", costs[many], costs[few])
    bench.row("cpu_per_delivery_growth", "floor",
              *bench._ratio(costs[floor_many], costs[floor_few]))


def _lone(bench, many, few):
    """One message of one desk while all others are silent."""
    costs, store = {}, {}
    for _ in bench.rounds("lone messages"):
        for size, stations in (("", many), ("_few", few)):
            for station in stations:
                if isinstance(station.subject, Foghorn):
                    station.deliver()  # so that each message moves something
                cost, stored = _lone_cost(bench, station)
                costs.setdefault((size, station.name), []).append(cost)
                store.setdefault((size, station.name), []).append(stored)
    for (size, name), each in costs.items():
        bench.row(f"cpu_per_lone_message{size}", name, median(each), "µs", rounds=each)
        if name == "foghorn":
            bench.row(f"cpu_per_lone_message{size}_store", name, median(store[size, name]), "µs")
    bench.compare("cpu_per_lone_message_growth", costs["", "foghorn"], costs["_few", "foghorn"])


def _lone_cost(bench, station):
    """(µs of all threads but the store's, µs of the store's thread), less what idling takes. One
    message follows as soon as the one before is answered: with pauses the cache would be measured."""
    messages = min(bench.sizes.lone_messages, station.desks)
    if not station.idle:
        station.idle = _idle_share(station)
    idle, idle_threads = station.idle
    kernel.settle(station.subject.pids)
    watch = kernel.CpuWatch(station.subject.pids)
    begun = time.monotonic()
    station.crowd.tell("lone", messages=messages, gapMs=0)
    station.crowd.wait("lone", 60)
    took = (time.monotonic() - begun) * 1e9
    time.sleep(0.02)  # a thread that runs is accounted at its next tick
    busy, threads = watch.spent()
    store = threads.get("store", 0) - took * idle_threads.get("store", 0)
    return (busy - took * idle - store) / messages / 1e3, store / messages / 1e3


def _idle_share(station):
    """Of a core, while nothing is sent: all threads, and each by name."""
    kernel.settle(station.subject.pids)
    watch = kernel.CpuWatch(station.subject.pids)
    begun = kernel.now_ns()
    time.sleep(1)
    spent, threads = watch.spent()
    took = kernel.now_ns() - begun
    return spent / took, {name: run / took for name, run in threads.items()}


def tls(bench):
    """The same over TLS."""
    bench.ready_frame()
    with bench.stations(_subjects(bench, tls=True)) as stations:
        _fill(bench, stations, bench.sizes.tls, "tls")
        spent, last, threads = _deliver_rounds(bench, stations, "TLS fan-out")
        bench.series("cpu_per_delivery_tls", "µs", spent)
        _thread_rows(bench, "cpu_per_delivery_tls", threads, spent)
        bench.series("last_desk_tls", "ms", last)


def wall(bench):
    """From publish to the last desk with two shards, beside the floor on one core and a commit."""
    bench.ready_frame()
    ours, floor, allowed = [], [], []
    with bench.stations([Foghorn(bench.place, shards=2)], pinned=False) as (relay,), \
            bench.stations([Floor(bench.place)]) as (bare,):
        for station in (relay, bare):
            station.open(bench.sizes.plain)
        commit = _commit_ms(bench)
        for _ in bench.rounds("publish to last desk"):
            ours.append(relay.deliver()["lastMs"])
            relay.crowd.tell("answer")
            relay.crowd.wait("answered", 60)
            told = bare.deliver()
            floor.append((told["lastNs"] - told["begunNs"]) / 1e6)
            allowed.append(floor[-1] + commit)
    bench.row("one_commit", "floor", commit, "ms")
    bench.series("publish_to_last_desk_two_shards", "ms", {"foghorn": ours, "floor": floor})
    bench.compare("publish_to_last_desk_vs_floor_and_commit", ours, allowed)


def _commit_ms(bench):
    """One transaction of a publish's size, as the store makes it: WAL, full sync."""
    path = os.path.join(bench.place.folder, "commit.db")
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE revision (number INTEGER PRIMARY KEY, envelope BLOB)")
    took = []
    for _ in range(50):
        begun = time.monotonic()
        connection.execute("INSERT INTO revision (envelope) VALUES (?)", (b"x" * 3600,))
        took.append((time.monotonic() - begun) * 1e3)
    connection.close()
    return median(took)
