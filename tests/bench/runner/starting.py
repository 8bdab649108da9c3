# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting over a store with a long past, and what a tally and a hello take then."""
import base64
import hashlib
import json
import os
import sqlite3
import time
import uuid
from statistics import median

from . import kernel
from .console import Console
from .subjects import Foghorn
from .verdict import interval

DAY_MS = 24 * 3600 * 1000
QUESTIONS = 20


def past(bench):
    """A relay over many past notices with their receipts: ready, a tally, a hello."""
    relay = Foghorn(bench.place, shards=2, label="foghorn-past")
    with bench.stations([relay], pinned=False) as (station,):
        station.open(bench.sizes.many)
        envelope = None
        for _ in range(3):  # live notices that a returning desk must get
            station.deliver()
            station.crowd.tell("answer")
            station.crowd.wait("answered", 60)
        relay.prepare()
        relay.publish()
        envelope = relay.committed()
    notices = _write_past(bench, relay.data, envelope)
    ready = []
    for number in bench.rounds("start over a long past"):
        ready.append(relay.start())
        if number < bench.sizes.rounds:
            relay.stop()
    try:
        relay.sign_in()
        bench.row("start_with_long_past", "foghorn", median(ready), "s", *interval(ready), ready)
        bench.row("memory_with_long_past", "foghorn", kernel.rss_kb(relay.pids) / 1024, "MB")
        _ask_tallies(bench, relay, notices)
        _say_hellos(bench, relay)
    finally:
        relay.stop()
        for file in os.listdir(relay.data):
            os.remove(os.path.join(relay.data, file))  # gigabytes


def _ask_tallies(bench, relay, notices):
    relay.stay_signed_in()
    step = max(1, len(notices) // QUESTIONS)
    took = []
    for notice in notices[::step]:
        begun = time.monotonic()
        relay.console.ask("tally.watch", {"notices": [notice]})
        took.append((time.monotonic() - begun) * 1e3)
    bench.row("tally_with_long_past", "foghorn", median(took), "ms", *interval(took), took)
    live = relay.console.ask("notice.list", {"live": True, "limit": 10})["notices"]
    took = []
    for entry in live:
        notice = json.loads(base64.b64decode(entry["envelope"]["payload"]))["id"]
        begun = time.monotonic()
        relay.console.ask("tally.watch", {"notices": [notice]})
        took.append((time.monotonic() - begun) * 1e3)
    bench.row("tally_of_live_notice_with_long_past", "foghorn", median(took), "ms",
              *interval(took), took)


def _say_hellos(bench, relay):
    """From the hello to caughtUp, with four live notices that the desk does not hold yet."""
    secret = base64.b64encode(hashlib.sha256(b"foghorn bench past").digest()).decode()
    proof = {"enrolment": {"token": relay.enrolment, "secret": secret}}
    took = []
    for _ in range(QUESTIONS + 1):
        desk = Console(relay.port)
        hello = {"protocol": 1, "app": {"name": "bench", "version": "1", "os": "-"}, **proof,
                 "machine": "m", "session": "1", "host": "pc-1",
                 "person": {"login": "zoe@corp.example"}, "language": "en"}
        begun = time.monotonic()
        answer = desk.ask("desk.hello", hello)
        while desk.read().get("method") != "caughtUp":
            pass
        took.append((time.monotonic() - begun) * 1e3)
        proof = {"desk": {"id": answer["desk"]["id"], "secret": secret}}
        desk.close()
    took = took[1:]  # the first one enrolled
    bench.row("hello_with_long_past", "foghorn", median(took), "ms", *interval(took), took)


def _write_past(bench, data, envelope):
    """Past notices with two revisions each, and their receipts, straight into the store."""
    notices, receipts = bench.sizes.past_notices, bench.sizes.past_receipts
    bench.say(f"  writing {notices} past notices with {receipts} receipts", passing=True)
    connection = sqlite3.connect(os.path.join(data, "foghorn.db"), isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    desks = [row[0] for row in connection.execute(
        "SELECT number FROM name WHERE text IN (SELECT id FROM desk)")]
    people = [row[0] for row in connection.execute(
        "SELECT number FROM name WHERE text IN (SELECT person FROM desk)")]
    cursor, = connection.execute("SELECT cursor FROM store").fetchone()
    first, = connection.execute("SELECT max(number) + 1 FROM notice").fetchone()
    now = int(time.time() * 1000)
    body = json.loads(base64.b64decode(envelope["payload"]))
    ids = []
    for number in range(first, first + notices):
        published = now - 30 * DAY_MS - (first + notices - number) * 60_000
        ids.append(_write_notice(connection, envelope, body, number, published, cursor))
        cursor += 2
    each = max(1, -(-receipts // notices // 3))  # desks a notice; three receipts a desk
    for number in range(first, first + notices):
        at = now - 29 * DAY_MS
        some = [(number * 31 + i) % len(desks) for i in range(min(each, len(desks)))]
        connection.executemany(
            "INSERT INTO receipt (notice, revision, desk, state, at) VALUES (?, 1, ?, ?, ?)",
            sorted((number, desks[i], state, at) for i in some for state in (0, 3, 4)))
        connection.executemany(
            "INSERT INTO standing (notice, person, addressed, delivered, displayed, acknowledged,"
            " delivered_at, displayed_at, acknowledged_at) VALUES (?, ?, 1, 1, 1, 1, ?, ?, ?)",
            sorted((number, people[i], at, at, at) for i in set(some) if i < len(people)))
    connection.execute("UPDATE store SET cursor = ?", (cursor,))
    connection.execute("COMMIT")
    rows, = connection.execute("SELECT count(*) FROM receipt").fetchone()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    size = os.path.getsize(os.path.join(data, "foghorn.db")) / 1e6
    bench.row("store_with_long_past_receipts", "foghorn", rows, "")
    bench.row("store_with_long_past_size", "foghorn", size, "MB")
    return ids


def _write_notice(connection, envelope, body, number, published, cursor):
    notice = str(uuid.UUID(int=(published << 80) | (7 << 76) | (2 << 62) | number))
    connection.execute(
        "INSERT INTO notice (number, id, revision, asks, ended_at) VALUES (?, ?, 2, 1, ?)",
        (number, notice, published + 3_600_000))
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(published / 1000))
    for revision, phase in ((1, "identified"), (2, "resolved")):
        text = json.dumps({**body, "id": notice, "revision": revision, "asks": 1, "phase": phase,
                           "publishedAt": stamp}, ensure_ascii=False, separators=(",", ":"))
        signed = {**envelope, "payload": base64.b64encode(text.encode()).decode()}
        connection.execute(
            "INSERT INTO revision (notice, revision, cursor, envelope) VALUES (?, ?, ?, ?)",
            (number, revision, cursor + revision,
             json.dumps(signed, separators=(",", ":")).encode()))
    return notice
