# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured: each can be started, told to send the notice to all its clients, and stopped."""
import json
import os
import re
import shutil
import socket
import subprocess
import time
import uuid
from datetime import datetime, timedelta, timezone

from .child import Child, Trouble
from .console import Console

ADMINISTRATOR, PASSWORD = "ana", "a lantern in the fog"
CONSOLE_PATIENCE_S = 10


class Place:
    """Where the programs are, where the bench works, and the certificate that all subjects share."""

    def __init__(self, root, programs, tests, folder):
        self.root, self.programs, self.tests, self.folder = root, programs, tests, folder
        os.makedirs(folder, exist_ok=True)
        self.certificate = os.path.join(folder, "certificate.pem")
        self.key = os.path.join(folder, "key.pem")
        self.frame = os.path.join(folder, "frame.bin")  # the sample notice as a server frames it
        if not os.path.exists(self.certificate):
            subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                            "ec_paramgen_curve:prime256v1", "-nodes", "-days", "36500", "-subj",
                            "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                            "-keyout", self.key, "-out", self.certificate],
                           check=True, capture_output=True)

    def log(self, name):
        return os.path.join(self.folder, name + ".log")

    def payload(self):
        """The notice without its frame's head."""
        with open(self.frame, "rb") as file:
            frame = file.read()
        return frame[2:] if frame[1] < 126 else frame[4:] if frame[1] == 126 else frame[10:]

    def sample_notice(self):
        """The example that ships, with its times set."""
        with open(os.path.join(self.root, "installer/examples/email-down.json")) as file:
            text = file.read()
        for words, delta in (("@25 minutes ago@", timedelta(minutes=-25)),
                             ("@+5 hours@", timedelta(hours=5)),
                             ("@+30 minutes@", timedelta(minutes=30))):
            at = (datetime.now(timezone.utc) + delta).strftime("%Y-%m-%dT%H:%M:%SZ")
            text = text.replace(words, at)
        return json.loads(text)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for_port(child, port, timeout=20):
    until = time.monotonic() + timeout
    while time.monotonic() < until:
        if child.process.poll() is not None:
            raise Trouble(f"{child.name} has ended, see {child.log_path}")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise Trouble(f"{child.name} does not listen, see {child.log_path}")


class Foghorn:
    """The relay; `stock`: on Qt's own event dispatcher."""
    name = "foghorn"

    def __init__(self, place, tls=False, shards=1, stock=False, label=None):
        self.place, self.tls, self.shards, self.stock = place, tls, shards, stock
        self.name = "foghornStock" if stock else "foghorn"
        self.label = label or f"{self.name}-{shards}{'-tls' if tls else ''}"
        self.data = os.path.join(place.folder, self.label)
        shutil.rmtree(self.data, ignore_errors=True)
        self.port = 0
        self.child = self.console = self.enrolment = None
        password = os.path.join(place.folder, "password")
        with open(password, "w") as file:
            file.write(PASSWORD)
        subprocess.run([os.path.join(place.programs, "foghornd"), "init", "--data", self.data,
                        "--administrator", ADMINISTRATOR, "--password-file", password,
                        "--organisation", "Example Ltd"], check=True, capture_output=True)

    def start(self):
        """Seconds until it was ready."""
        command = [os.path.join(self.place.programs, "foghornd"), "--data", self.data, "--listen",
                   f"127.0.0.1:{self.port}", "--shards", str(self.shards), "--log-level", "warning"]
        if self.tls:
            command += ["--tls-certificate", self.place.certificate, "--tls-key", self.place.key]
        begun = time.monotonic()
        self.child = Child(command, self.place.log(self.label),
                           {"FOGHORN_DISPATCHER": "qt"} if self.stock else None)
        line = self.child.line(60)
        took = time.monotonic() - begun
        self.port = int(re.search(r":(\d+)/v1$", line).group(1))
        return took

    def sign_in(self):
        self.console = Console(self.port, self.tls)
        self.token = self.console.sign_in(ADMINISTRATOR, PASSWORD)["token"]
        self.heard_at = time.monotonic()
        if not self.enrolment:
            self.enrolment = self.console.token()

    def stay_signed_in(self):
        """A console that has not read for long missed its pings and was cut: it comes again."""
        if time.monotonic() - self.heard_at > CONSOLE_PATIENCE_S:
            self.console.close()
            self.console = Console(self.port, self.tls)
            self.console.return_with(ADMINISTRATOR, self.token)
        self.heard_at = time.monotonic()

    @property
    def pids(self):
        return [self.child.pid]

    def where(self):
        return {"dialect": "foghorn", "port": self.port, "tls": self.tls, "token": self.enrolment}

    def bare_where(self):
        """As far as the upgrade, without a hello: what a handshake costs."""
        return {"dialect": "subscriber", "port": self.port, "tls": self.tls, "path": "/v1",
                "subprotocol": "foghorn.v1"}

    def prepare(self):
        """The next notice, ready to be sent."""
        self.stay_signed_in()
        self.next = self.console.prepare("notice.publish", {
            "notice": self.place.sample_notice(), "idempotencyKey": str(uuid.uuid4())})

    def publish(self):
        self.console._send(1, self.next)

    def committed(self):
        """Waits for the author's answer, which comes after the commit."""
        return self.console.answer()["envelope"]

    def stop(self):
        """The console leaves first: the relay waits some seconds for who does not answer its goodbye."""
        if self.console:
            self.console.close()
        if self.child:
            self.child.stop()


class Floor:
    """A bare epoll program: what the kernel takes."""
    name = label = "floor"

    def __init__(self, place, tls=False):
        self.place, self.tls = place, tls

    def start(self):
        command = [os.path.join(self.place.tests, "floor"), self.place.frame]
        if self.tls:
            command += [self.place.certificate, self.place.key]
        self.child = Child(command, self.place.log("floor"))
        self.port = json.loads(self.child.line(10))["port"]

    @property
    def pids(self):
        return [self.child.pid]

    def where(self):
        return {"dialect": "bare", "port": self.port, "tls": self.tls}

    def prepare(self):
        pass

    def publish(self):
        self.child.say("send")

    def committed(self):
        self.child.line(30)

    def stop(self):
        self.child.stop()


class Nchan:
    """nginx with nchan, one worker, its messages in memory."""
    name = label = "nchan"

    def __init__(self, place, tls=False):
        self.place, self.tls = place, tls
        self.folder = os.path.join(place.folder, "nchan-tls" if tls else "nchan")
        os.makedirs(self.folder, exist_ok=True)

    def start(self):
        self.port, plain = free_port(), free_port()
        listen = f"listen 127.0.0.1:{self.port} backlog=4096{' ssl' if self.tls else ''};"
        if self.tls:
            # TLS 1.3 as with all others, and as in Debian's own nginx.conf; nginx 1.22 leaves it out
            listen += " ssl_protocols TLSv1.2 TLSv1.3;"
            listen += f" ssl_certificate {self.place.certificate}; " \
                      f"ssl_certificate_key {self.place.key};"
        user = "user root;" if os.getuid() == 0 else ""
        temporary = " ".join(f"{kind}_temp_path {self.folder}/{kind};" for kind in
                             ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        configuration = f"""
            load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
            {user} daemon off; worker_processes 1; worker_rlimit_nofile 20000;
            pid {self.folder}/pid; error_log {self.folder}/error.log warn;
            events {{ worker_connections 19900; use epoll; multi_accept on; }}
            http {{ access_log off; {temporary}
              server {{ {listen}
                location = /sub {{ nchan_subscriber websocket; nchan_channel_id notices;
                                   nchan_subscriber_first_message newest; }} }}
              server {{ listen 127.0.0.1:{plain};
                location = /pub {{ nchan_publisher http; nchan_channel_id notices;
                                   nchan_message_timeout 10s; }} }} }}"""
        path = os.path.join(self.folder, "nginx.conf")
        with open(path, "w") as file:
            file.write(configuration)
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        self.child = Child([nginx, "-p", self.folder, "-c", path, "-e",
                            f"{self.folder}/error.log"], self.place.log("nchan"))
        wait_for_port(self.child, plain)
        self.plain, self.publisher = plain, None

    @property
    def pids(self):
        with open(f"/proc/{self.child.pid}/task/{self.child.pid}/children") as file:
            return [int(worker) for worker in file.read().split()]

    def where(self):
        return {"dialect": "subscriber", "port": self.port, "tls": self.tls, "path": "/sub"}

    bare_where = where

    def prepare(self):
        if self.publisher:
            self.publisher.close()
        # nginx cuts a connection that says nothing for a minute
        self.publisher = socket.create_connection(("127.0.0.1", self.plain), timeout=30)
        body = self.place.payload()
        self.next = (f"POST /pub HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                     f"Content-Length: {len(body)}\r\n\r\n").encode() + body

    def publish(self):
        self.publisher.sendall(self.next)

    def committed(self):
        if not self.publisher.recv(65536).startswith(b"HTTP/1.1 20"):
            raise Trouble("nchan did not take the message")

    def stop(self):
        self.child.stop()


class Nats:
    """NATS, its clients over WebSocket, core messages without storage."""
    name = label = "nats"

    def __init__(self, place, tls=False):
        self.place, self.tls = place, tls

    def start(self):
        self.port, plain = free_port(), free_port()
        secure = (f'tls {{ cert_file: "{self.place.certificate}", key_file: "{self.place.key}" }}'
                  if self.tls else "no_tls: true")
        path = os.path.join(self.place.folder, "nats.conf")
        with open(path, "w") as file:
            file.write(f"""
                host: 127.0.0.1, port: {plain}, max_connections: 19900, ping_interval: "1h"
                websocket {{ host: 127.0.0.1, port: {self.port}, {secure} }}""")
        nats = shutil.which("nats-server") or "/usr/sbin/nats-server"
        self.child = Child([nats, "-c", path], self.place.log("nats"))
        wait_for_port(self.child, plain)
        wait_for_port(self.child, self.port)
        self.publisher = socket.create_connection(("127.0.0.1", plain), timeout=30)
        self.publisher.recv(65536)
        self.publisher.sendall(b'CONNECT {"verbose":false}\r\n')

    @property
    def pids(self):
        return [self.child.pid]

    def where(self):
        return {"dialect": "nats", "port": self.port, "tls": self.tls}

    def prepare(self):
        body = self.place.payload()
        self.next = f"PUB notices {len(body)}\r\n".encode() + body + b"\r\nPING\r\n"

    def publish(self):
        self.publisher.sendall(self.next)

    def committed(self):
        while b"PONG" not in self.publisher.recv(65536):
            pass

    def stop(self):
        self.publisher.close()
        self.child.stop()
