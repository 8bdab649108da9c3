# SPDX-License-Identifier: GPL-3.0-or-later
"""A console over the relay's own protocol: signs in, publishes, reads tallies. Blocking, one socket."""
import base64
import json
import os
import socket
import ssl
import struct
import uuid

from .child import Trouble


class Console:
    def __init__(self, port, tls=False):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if tls:
            context = ssl.create_default_context()
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE  # the bench's own certificate on loopback
            self.socket = context.wrap_socket(self.socket)
        self.rest = b""
        self.last_id = 0
        self._upgrade()

    def _upgrade(self):
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((
            "GET /v1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
            "Sec-WebSocket-Protocol: foghorn.v1\r\n\r\n").encode())
        while b"\r\n\r\n" not in self.rest:
            self._more()
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        if b" 101 " not in head:
            raise Trouble("the relay refused the console: " + head.decode("latin-1"))

    def _more(self):
        got = self.socket.recv(65536)
        if not got:
            raise Trouble("the relay closed the console's connection")
        self.rest += got

    def _send(self, opcode, payload):
        mask = os.urandom(4)
        head = bytes([0x80 | opcode])
        if len(payload) < 126:
            head += bytes([0x80 | len(payload)])
        else:
            head += b"\xfe" + struct.pack(">H", len(payload))
        body = bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
        self.socket.sendall(head + mask + body)

    def _take(self, size):
        while len(self.rest) < size:
            self._more()
        taken, self.rest = self.rest[:size], self.rest[size:]
        return taken

    def _frame(self):
        first, size = self._take(2)
        if size == 126:
            size = struct.unpack(">H", self._take(2))[0]
        elif size == 127:
            size = struct.unpack(">Q", self._take(8))[0]
        return first & 15, self._take(size)

    def read(self):
        """The next message; pings are answered."""
        while True:
            opcode, payload = self._frame()
            if opcode == 9:
                self._send(10, payload)
            elif opcode == 8:
                raise Trouble("the relay closed the console: " + payload[2:].decode())
            elif opcode == 1:
                return json.loads(payload)

    def ping(self, payload=b"bench"):
        """Until the shard has answered."""
        self._send(9, payload)
        while True:
            opcode, heard = self._frame()
            if opcode == 9:
                self._send(10, heard)
            elif opcode == 8:
                raise Trouble("the relay closed the console: " + heard[2:].decode())
            elif opcode == 10 and heard == payload:
                return

    def prepare(self, method, params):
        self.last_id += 1
        return json.dumps({"jsonrpc": "2.0", "id": self.last_id, "method": method,
                           "params": params}, separators=(",", ":")).encode()

    def answer(self):
        """Of the last request."""
        while True:
            heard = self.read()
            if heard.get("id") == self.last_id:
                if "error" in heard:
                    raise Trouble(f"the relay refused: {heard['error']}")
                return heard["result"]

    def ask(self, method, params):
        self._send(1, self.prepare(method, params))
        return self.answer()

    def sign_in(self, login, password):
        return self.ask("console.hello", {
            "protocol": 1, "app": {"name": "bench", "version": "1", "os": "-"},
            "login": login, "password": password})

    def return_with(self, login, token):
        return self.ask("console.hello", {
            "protocol": 1, "app": {"name": "bench", "version": "1", "os": "-"},
            "login": login, "token": token})

    def token(self, uses=100000):
        return self.ask("enrolment.create", {"uses": uses, "validDays": 7,
                                             "idempotencyKey": str(uuid.uuid4())})["token"]

    def publish(self, notice):
        """Sends it; answer() waits for the commit."""
        self._send(1, self.prepare("notice.publish",
                                   {"notice": notice, "idempotencyKey": str(uuid.uuid4())}))

    def revise(self, notice, base, changes):
        self._send(1, self.prepare("notice.revise", {
            "id": notice, "base": base, "notice": changes, "idempotencyKey": str(uuid.uuid4())}))

    def close(self):
        self.socket.close()


def notice_of(envelope):
    return json.loads(base64.b64decode(envelope["payload"]))
