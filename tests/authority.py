"""A real time stamp authority on loopback: `openssl ts` behind a small server, with bad days to order."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl")

_EXTENSIONS = "extendedKeyUsage=critical,timeStamping\nbasicConstraints=CA:FALSE\nkeyUsage=digitalSignature\n"
_CONFIG = """
[tsa]
default_tsa = this
[this]
serial = {home}/serial
signer_cert = {home}/tsa.pem
signer_key = {home}/tsa.key
{certs}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
"""


def _openssl(*arguments: str | Path) -> bytes:
    return subprocess.run(["openssl", *map(str, arguments)], capture_output=True, check=True).stdout


class Issuer:
    """A root and a signer under it, made in `home`."""

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True)
        self.home, self.root = home, home / "root.pem"
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
        (home / "ext").write_text(_EXTENSIONS)
        (home / "serial").write_text("01\n")
        ca, ca_key, signer = home / "root.pem", home / "root.key", home / "tsa.csr"
        _openssl(
            "req", "-x509", *key, "-keyout", ca_key, "-out", ca, "-days", "3650", "-subj", "/CN=Test root"
        )
        _openssl("req", *key, "-keyout", home / "tsa.key", "-out", signer, "-subj", "/CN=Test authority")
        issued = ("-days", "3650", "-extfile", home / "ext", "-out", home / "tsa.pem")
        _openssl("x509", "-req", "-in", signer, "-CA", ca, "-CAkey", ca_key, "-CAcreateserial", *issued)
        for name, certs in (("plain", ""), ("chain", f"certs = {ca}")):
            (home / f"{name}.cnf").write_text(_CONFIG.format(home=home, certs=certs))

    def reply(self, query: bytes, config: str = "plain") -> bytes:
        """A reply to a request, by `openssl ts`. `chain` adds the root, in no order that DER knows."""
        asked, answer = self.home / "query.tsq", self.home / "reply.tsr"
        asked.write_bytes(query)
        _openssl("ts", "-reply", "-config", self.home / f"{config}.cnf", "-queryfile", asked, "-out", answer)
        return answer.read_bytes()

    def reply_to_another(self, stamped: bytes) -> bytes:
        """To a request of one's own over the same bytes, with another nonce."""
        (self.home / "data").write_bytes(stamped)
        query = _openssl("ts", "-query", "-data", self.home / "data", "-sha256", "-cert")
        return self.reply(query)


class Authority:
    """The server; `how` is what it does with the next requests, `asked` what came."""

    def __init__(self, issuer: Issuer, port: int = 0) -> None:
        self.issuer, self.how, self.stamped = issuer, "plain", b""
        self.asked: list[bytes] = []
        self.came, self.ended = threading.Event(), threading.Event()
        self._one = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/tsa"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def stop(self) -> None:
        """The port refuses from now on."""
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, query: bytes) -> bytes:  # noqa: PLR0911 - one a bad day
        """By `how`."""
        with self._one:
            self.asked.append(query)
            match self.how:
                case "plain" | "chain":
                    return self.issuer.reply(query, self.how)
                case "huge":
                    return b"\x30\x84\x00\x10\x00\x00" + bytes(1 << 20)
                case "page":
                    return b"<html>Please log in</html>"
                case "opaque":  # a form that this program does not know
                    return b"\x30\x06\x30\x04\x06\x02\x2a\x03"
                case "refused":
                    return bytes.fromhex("30053003020102")
                case "other nonce":
                    return self.issuer.reply_to_another(self.stamped)
                case "other data":
                    return self.issuer.reply_to_another(b"something else")
                case "forged":  # the last byte is one of the signature
                    reply = bytearray(self.issuer.reply(query))
                    reply[-1] ^= 1
                    return bytes(reply)
                case _:
                    raise AssertionError(self.how)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        authority = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                query = self.rfile.read(int(self.headers["Content-Length"]))
                authority.came.set()
                if authority.how == "drip":
                    self._drip()
                    return
                if authority.how == "moved":
                    self.send_response(302)
                    self.send_header("Location", "http://127.0.0.1:9/")
                    self.end_headers()
                    return
                reply = authority.answer(query)
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(reply)))
                self.end_headers()
                self.wfile.write(reply)

            def _drip(self) -> None:
                """A byte now and then, for ever: each arrives before the reader's patience ends."""
                self.send_response(200)
                self.send_header("Content-Length", "100000")
                self.end_headers()
                try:
                    while not authority.ended.wait(0.05):
                        self.wfile.write(b"\x30")
                except OSError:
                    return

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

        return Handler


@contextmanager
def serving(issuer: Issuer, port: int = 0) -> Iterator[Authority]:
    """An authority, stopped at the end."""
    authority = Authority(issuer, port)
    try:
        yield authority
    finally:
        authority.stop()
