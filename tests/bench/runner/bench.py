# SPDX-License-Identifier: GPL-3.0-or-later
"""What every figure needs: the sizes, the subjects with their crowds, one round, and the rows."""
import os
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median

from . import kernel
from .child import Crowd
from .subjects import Foghorn
from .verdict import interval, ratio


@dataclass
class Sizes:
    rounds: int = 9
    plain: int = 15000
    tls: int = 10000
    many: int = 19000
    few: int = 1000
    idle_s: int = 60
    outage_s: float = 5
    handshakes: int = 1000
    lone_messages: int = 300
    past_notices: int = 100000
    past_receipts: int = 10_000_000


QUICK = Sizes(rounds=5, plain=3000, tls=1000, many=3800, few=200, idle_s=6, outage_s=1, handshakes=200,
              lone_messages=100, past_notices=1000, past_receipts=100_000)
SMOKE = Sizes(rounds=1, plain=50, tls=50, many=60, few=10, idle_s=1, outage_s=0.2, handshakes=20,
              lone_messages=10, past_notices=50, past_receipts=1000)


@dataclass
class Row:
    """One value of one subject for one figure."""
    figure: str
    subject: str
    value: float
    unit: str
    low: float = None  # of the interval, where there is one
    high: float = None
    rounds: list = field(default_factory=list)


class Station:
    """A subject with its crowd."""

    def __init__(self, bench, subject, pinned=True):
        self.bench, self.subject, self.pinned = bench, subject, pinned
        self.name = subject.name
        self.crowd = Crowd(os.path.join(bench.place.tests, "crowd"),
                           bench.place.log(f"crowd-{subject.label}"))
        self.desks = 0
        self.idle = None  # what it takes of a core when nothing is sent, once measured
        if pinned:
            bench.pin(subject.pids, 0)
            bench.pin([self.crowd.child.pid], 1)

    def open(self, desks, **more):
        begun = time.monotonic()
        told = self.crowd.open(self.subject.where(), desks, **more)
        self.bench.say(f"  {self.subject.label}: {desks} desks in {time.monotonic() - begun:.1f} s",
                       passing=True)
        self.desks = desks
        return told

    def deliver(self, answers="held", messages=1, repeats=1):
        """One notice to every desk: what it cost and when it was where."""
        self.subject.prepare()
        kernel.settle(self.subject.pids)
        self.crowd.tell("expect", answers=answers, messages=messages, repeats=repeats)
        self.crowd.wait("expecting", 10)
        watch = kernel.CpuWatch(self.subject.pids)
        begun = kernel.now_ns()
        self.subject.publish()
        told = self.crowd.wait("delivered", 60)
        if answers == "atOnce":
            told["answered"] = self.crowd.wait("answered", 60)
        spent, threads = watch.spent()
        self.subject.committed()
        if told["desks"] < self.desks:
            self.bench.note_once(f"{self.subject.label} lost {self.desks - told['desks']} desks")
        told.update(begunNs=begun, spent=spent / told["desks"] / 1e3,
                    threads={name: run / told["desks"] / 1e3 for name, run in threads.items()},
                    lastMs=(told["lastNs"] - begun) / 1e6)
        return told

    def stop(self):
        self.crowd.stop()
        self.subject.stop()


class Bench:
    def __init__(self, place, sizes, say):
        self.place, self.sizes, self.say = place, sizes, say
        self.rows = []
        self.left_out = {}  # subject: why
        self.notes = []

    def pin(self, pids, core):
        """Subject on one core, load generator on the other, so that neither is moved about."""
        if (os.cpu_count() or 1) < 2:
            return
        for pid in pids:
            for task in os.listdir(f"/proc/{pid}/task"):
                os.sched_setaffinity(int(task), {core})

    def has(self, name):
        return name not in self.left_out

    def ready_frame(self):
        """Takes the bytes of the sample notice from a real relay, once."""
        if os.path.exists(self.place.frame):
            return
        with self.stations([Foghorn(self.place, label="sample")]) as (relay,):
            relay.open(1)
            relay.deliver()
            relay.crowd.tell("save", file=self.place.frame)
            relay.crowd.wait("saved", 10)

    @contextmanager
    def stations(self, subjects, pinned=True):
        """The subjects, started, each with a crowd of its own; all stopped at the end."""
        made = []
        try:
            for subject in subjects:
                subject.start()
                if isinstance(subject, Foghorn):
                    subject.sign_in()
                made.append(Station(self, subject, pinned))
            yield made
        finally:
            for station in made:
                station.stop()

    def note_once(self, words):
        if words not in self.notes:
            self.notes.append(words)

    # ---- rows ----
    def row(self, figure, subject, value, unit, low=None, high=None, rounds=()):
        self.rows.append(Row(figure, subject, value, unit, low, high, list(rounds)))
        extent = f"  ({low:.2f} … {high:.2f})" if low is not None else ""
        self.say(f"  {figure:44} {subject:13} {value:10.2f} {unit}{extent}")

    def series(self, figure, unit, values, floor="floor"):
        """A row of medians for each subject, and how foghorn compares with each, paired."""
        for subject, each in values.items():
            self.row(figure, subject, median(each), unit, *interval(each), each)
        ours = values.get("foghorn")
        for other, each in values.items():
            if ours and other != "foghorn" and len(each) == len(ours):
                self.row(f"{figure}_vs_{other}", "foghorn", *self._ratio(ours, each))

    def _ratio(self, ours, others):
        middle, low, high = ratio(ours, others)
        return middle, "x", low, high

    def compare(self, figure, these, those):
        self.row(figure, "foghorn", *self._ratio(these, those))

    def rounds(self, what):
        """Counts them aloud."""
        for number in range(1, self.sizes.rounds + 1):
            self.say(f"  {what}: round {number} of {self.sizes.rounds}", passing=True)
            yield number
