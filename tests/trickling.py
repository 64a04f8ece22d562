"""An RTSP camera on loopback that shows some seconds of pictures at once, and then sends on nothing but its clock."""

import re
import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import ClassVar

from tests.fakes import film, greys

SDP = (
    "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=trickling\r\nt=0 0\r\n"
    "m=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=fmtp:96 packetization-mode=1\r\na=control:video\r\n"
)
ANSWERS = {
    "DESCRIBE": ("Content-Type: application/sdp\r\n", SDP),
    "SETUP": ("Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 1\r\n", ""),
    "PLAY": ("Session: 1\r\n", ""),
}
PICTURES, CLOCK = 0, 1  # channels
STEP, SOURCE = 3000, 7
SLICES = (1, 5)  # kinds of units that are a picture
TIMES = 4  # over again, each with a key frame: what libav looks into to learn the format is not handed out
EVERY_S = 0.3


class _Camera(socketserver.StreamRequestHandler):
    units: ClassVar[list[bytes]]
    ended: ClassVar[threading.Event]

    def handle(self) -> None:
        with suppress(OSError):  # who looked has gone
            while self._answer() != "PLAY":
                pass
            picture = 0
            for number, unit in enumerate(self.units * TIMES):
                self._send(PICTURES, struct.pack(">BBHII", 0x80, 96, number, picture * STEP, SOURCE) + unit)
                picture += unit[0] & 31 in SLICES
            while not self.ended.wait(EVERY_S):
                self._send(CLOCK, struct.pack(">BBHIQIII", 0x80, 200, 6, SOURCE, 0, 0, 0, 0))

    def _answer(self) -> str:
        """What was asked."""
        lines = []
        while (line := self.rfile.readline()) != b"\r\n":
            if not line:
                raise ConnectionResetError
            lines.append(line.decode().split())
        asked, number = lines[0][0], next(line[1] for line in lines if line[0] == "CSeq:")
        head, body = ANSWERS.get(asked, ("", ""))
        told = f"RTSP/1.0 200 OK\r\nCSeq: {number}\r\n{head}Content-Length: {len(body)}\r\n\r\n{body}"
        self.wfile.write(told.encode())
        return asked

    def _send(self, channel: int, packet: bytes) -> None:
        self.wfile.write(struct.pack(">cBH", b"$", channel, len(packet)) + packet)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


@contextmanager
def trickling(folder: Path) -> Iterator[str]:
    """Its address; each that connects sees the same."""
    video = film(folder / "trickling.h264", greys(30)).read_bytes()
    made = {"units": re.split(b"\x00?\x00\x00\x01", video)[1:], "ended": threading.Event()}
    with _Server(("127.0.0.1", 0), type("Camera", (_Camera,), made)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"rtsp://127.0.0.1:{server.server_address[1]}/live"
        finally:
            made["ended"].set()
            server.shutdown()
            thread.join()
