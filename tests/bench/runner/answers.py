# SPDX-License-Identifier: GPL-3.0-or-later
"""All desks report on one notice at once."""
import time
from statistics import median

from . import kernel
from .child import Trouble
from .console import notice_of
from .subjects import Foghorn

THREADS = {"shard": "shards", "foghornd": "main", "store": "store"}
FORMS = (("one_message", 1, 1), ("three_messages", 3, 1), ("one_message_three_times", 1, 3))


def answers(bench):
    """Three receipts a desk: in one message, in three, and everything sent three times."""
    with bench.stations([Foghorn(bench.place, shards=2, label="foghorn-answers")],
                        pinned=False) as (relay,):
        relay.open(bench.sizes.many)
        for form, messages, repeats in FORMS:
            confirmed, tallied, costs, refused = [], [], [], 0
            for _ in bench.rounds(f"answers, {form}"):
                one = _report(bench, relay, messages, repeats)
                confirmed.append(one[0])
                tallied.append(one[1])
                refused += one[2]
                costs.append(one[3])
            bench.series(f"answers_confirmed_{form}", "ms", {"foghorn": confirmed})
            bench.series(f"answers_in_tally_{form}", "ms", {"foghorn": tallied})
            bench.row(f"cpu_per_desk_answers_{form}", "foghorn",
                      median(sum(cost.values()) for cost in costs), "µs")
            for thread in ("shard", "foghornd", "store"):
                each = [sum(run for name, run in cost.items() if name.startswith(thread))
                        for cost in costs]
                bench.row(f"cpu_per_desk_answers_{form}_{THREADS[thread]}", "foghorn",
                          median(each), "µs")
            if refused:
                bench.notes.append(f"{refused} answers were refused ({form})")


def _report(bench, relay, messages, repeats):
    """(ms until the last was confirmed, ms until the tally had them all, how many were refused,
    CPU of each thread in µs a desk)"""
    relay.subject.prepare()
    relay.crowd.tell("expect", answers="held", messages=messages, repeats=repeats)
    relay.crowd.wait("expecting", 10)
    relay.subject.publish()
    notice = notice_of(relay.subject.committed())["id"]
    relay.crowd.wait("delivered", 60)
    kernel.settle(relay.subject.pids)
    watch = kernel.CpuWatch(relay.subject.pids)
    begun = kernel.now_ns()
    relay.crowd.tell("answer")
    told = relay.crowd.wait("answered", 60)
    threads = {name: run / relay.desks / 1e3 for name, run in watch.spent()[1].items()}
    tallied = _wait_for_tally(relay, notice)
    return (told["lastNs"] - begun) / 1e6, (tallied - begun) / 1e6, told["refused"], threads


def _wait_for_tally(relay, notice):
    wanted = {state: relay.desks for state in ("addressed", "delivered", "displayed",
                                               "acknowledged")}
    for _ in range(200):
        tally = relay.subject.console.ask("tally.watch", {"notices": [notice]})["tallies"][0]
        if all(tally[state] == count for state, count in wanted.items()):
            return kernel.now_ns()
        if any(tally[state] > count for state, count in wanted.items()):
            break
        time.sleep(0.05)
    raise Trouble(f"the tally is {tally}, but there are {relay.desks} desks")
