import os
import queue
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.errors import StationError
from station.scanners.serial import Lines, SerialScanner, decoded

NUMBER = "SF1690060267735"
LIMIT_S = 10.0
pseudo_terminals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


class Bench:
    """A port that can be plugged in and out, and what the scanner on it reports."""

    def __init__(self, port: Path) -> None:
        self.port = port
        self.scans: queue.Queue[str] = queue.Queue()
        self.losses: queue.Queue[StationError | None] = queue.Queue()
        self.scanner = SerialScanner(str(port), self.scans.put, self.losses.put, pauses_s=(0.01, 0.02))
        self._ends: tuple[int, int] | None = None

    def plug_in(self) -> None:
        self._ends = os.openpty()
        fresh = self.port.with_name("fresh")
        fresh.symlink_to(os.ttyname(self._ends[1]))
        fresh.rename(self.port)

    def send(self, data: bytes) -> None:
        assert self._ends is not None
        os.write(self._ends[0], data)

    def pull_out(self) -> None:
        if self._ends is not None:
            os.close(self._ends[1])
            os.close(self._ends[0])
            self._ends = None
            self.port.unlink()

    def greet(self) -> None:
        """Wait until the scanner listens: what was sent before the port was opened is lost."""
        for _ in range(200):
            self.send(b"hello\r")
            try:
                assert self.scans.get(timeout=0.05) == "hello"
            except queue.Empty:
                continue
            break
        while True:
            try:
                self.scans.get(timeout=0.2)
            except queue.Empty:
                return


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path / "port")
    yield bench
    bench.scanner.stop()
    bench.pull_out()


@pseudo_terminals
@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b""])
def test_a_scan_ends_by_its_suffix_or_by_quiet(bench: Bench, end: bytes) -> None:
    bench.plug_in()
    bench.scanner.start()
    bench.greet()
    bench.send(NUMBER.encode() + end)
    assert bench.scans.get(timeout=LIMIT_S) == NUMBER


@pseudo_terminals
def test_a_port_that_is_missing_is_reported_once_and_found_later(bench: Bench) -> None:
    bench.scanner.start()
    lost = bench.losses.get(timeout=LIMIT_S)
    assert str(bench.port) in lost.message
    assert lost.hint
    bench.plug_in()
    bench.greet()
    bench.send(f"{NUMBER}\r".encode())
    assert bench.scans.get(timeout=LIMIT_S) == NUMBER
    assert bench.losses.get(timeout=LIMIT_S) is None  # it is back, and that is told once
    assert bench.losses.empty()


@pseudo_terminals
def test_a_gun_that_was_pulled_out_is_heard_again(bench: Bench) -> None:
    bench.plug_in()
    bench.scanner.start()
    bench.greet()
    bench.pull_out()
    bench.losses.get(timeout=LIMIT_S)
    bench.plug_in()
    bench.greet()
    bench.send(f"{NUMBER}\r".encode())
    assert bench.scans.get(timeout=LIMIT_S) == NUMBER


def test_stopping_a_scanner_that_never_started_is_allowed(tmp_path: Path) -> None:
    SerialScanner(str(tmp_path / "none"), print, print).stop()


def test_bytes_that_come_in_pieces_make_one_text() -> None:
    lines = Lines()
    assert lines.feed(b"SF16900") == []
    assert lines.feed(b"60267735\r\nYT66") == [NUMBER]
    assert lines.quiet() == ["YT66"]
    assert lines.quiet() == []


def test_group_separators_inside_a_text_are_kept() -> None:
    assert Lines().feed(b"]C10106902396992904\x1d10AB\r") == ["]C10106902396992904\x1d10AB"]


@pytest.mark.parametrize(
    ("data", "text"),
    [("订单".encode(), "订单"), ("订单".encode("gbk"), "订单"), (b"\xff\xfe\x80", "ÿþ\x80")],
)
def test_utf8_gbk_and_binary_texts_are_decoded(data: bytes, text: str) -> None:
    assert decoded(data) == text


def test_a_stream_without_an_end_stays_small() -> None:
    lines = Lines()
    for _ in range(10):
        lines.feed(b"1" * 8192)
    assert len(lines.quiet()[0]) == 8192
