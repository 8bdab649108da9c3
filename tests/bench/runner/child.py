# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that the bench starts. Each is ended by its own id, and nothing outlives the bench."""
import atexit
import json
import os
import select
import subprocess
import time

_running = []


class Trouble(Exception):
    """Something did not work as the bench needs it; the sentence goes to the person."""


class Child:
    def __init__(self, command, log, environment=None):
        self.name = os.path.basename(command[0])
        self.log_path = log
        self._rest = b""
        with open(log, "ab") as file:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=file,
                env={**os.environ, **(environment or {})})
        _running.append(self)

    @property
    def pid(self):
        return self.process.pid

    def say(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def line(self, timeout):
        """The next line of its output."""
        line = self.line_or_none(timeout)
        if line is None:
            raise Trouble(f"{self.name} said nothing for {timeout:.0f} s, see {self.log_path}")
        return line

    def line_or_none(self, timeout):
        until = time.monotonic() + timeout
        while b"\n" not in self._rest:
            left = until - time.monotonic()
            if left <= 0:
                return None
            if select.select([self.process.stdout], [], [], left)[0]:
                got = os.read(self.process.stdout.fileno(), 65536)
                if not got:
                    raise Trouble(f"{self.name} has ended, see {self.log_path}")
                self._rest += got
        line, self._rest = self._rest.split(b"\n", 1)
        return line.decode()

    def kill(self):
        self.process.kill()
        self.process.wait(10)

    def stop(self, timeout=10):
        if self in _running:
            _running.remove(self)
        if self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()


@atexit.register
def stop_all():
    for child in list(_running):
        child.stop(2)


class Crowd:
    """A crowd of simulated desks; see crowd_commands.cpp for what may be said to it."""

    def __init__(self, program, log):
        self.child = Child([program], log)
        self.early = []

    def tell(self, what, **more):
        self.child.say(json.dumps({"do": what, **more}))

    def wait(self, event, timeout):
        """The next such event; others that come before it are kept for whoever waits for them."""
        for kept in self.early:
            if kept["event"] == event:
                self.early.remove(kept)
                return kept
        heard = self._next(event, time.monotonic() + timeout)
        if heard:
            return heard
        self.tell("counters")
        state = self._next("counters", time.monotonic() + 10)
        raise Trouble(f"the crowd was not '{event}' after {timeout:.0f} s: {state}")

    def _next(self, event, until):
        while (left := until - time.monotonic()) > 0:
            line = self.child.line_or_none(left)
            if line is None:
                return None
            heard = json.loads(line)
            if heard["event"] == event:
                return heard
            self.early.append(heard)

    def forget(self):
        self.early.clear()

    def open(self, where, desks, timeout=180, **more):
        self.forget()
        self.tell("open", desks=desks, **where, **more)
        return self.wait("online", timeout)

    def close(self):
        self.tell("close")
        return self.wait("closed", 30)

    def counters(self):
        self.tell("counters")
        return self.wait("counters", 10)

    def stop(self):
        self.child.stop()
