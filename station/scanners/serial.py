"""Scanner guns on a serial port, RS-232 or USB in COM mode: no keyboard layout can twist their texts."""

import re
import threading
from collections.abc import Callable, Sequence

import serial
from serial.tools import list_ports

from station.errors import StationError

_ENDS = re.compile(rb"[\r\n\t]")
_QUIET_S = 0.1  # ends the text of a gun that sends no CR
_LONGEST_BYTES = 8192
_PAUSES_S = (1.0, 2.0, 5.0, 10.0, 30.0)


def ports() -> list[str]:
    """Serial ports of this computer, for the settings screen."""
    return sorted(port.device for port in list_ports.comports())


def decoded(data: bytes) -> str:
    """UTF-8, else Chinese GBK, else one letter a byte; never an error."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


class Lines:
    """Cuts a stream of bytes into texts: at CR, LF and TAB, or where the caller says it is quiet."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[str]:
        """The texts that ended in `data`; empty ones are left out."""
        *ended, rest = _ENDS.split(self._rest + data)
        self._rest = rest[:_LONGEST_BYTES]
        return [decoded(line) for line in ended if line]

    def quiet(self) -> list[str]:
        """What was sent without an end."""
        rest, self._rest = self._rest, b""
        return [decoded(rest)] if rest else []


class SerialScanner:
    """Reads one port on a thread of its own; a lost port is reported once and tried again and again.

    `on_scan` and `on_lost` are called on that thread; `on_lost` with None: it is back. The text may begin
    with an AIM identifier.
    """

    def __init__(
        self,
        port: str,
        on_scan: Callable[[str], None],
        on_lost: Callable[[StationError | None], None],
        *,
        baud: int = 9600,
        pauses_s: Sequence[float] = _PAUSES_S,
    ) -> None:
        self._port, self._baud, self._pauses_s = port, baud, pauses_s
        self._on_scan, self._on_lost = on_scan, on_lost
        self._failures = 0  # since the port last answered
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"scanner {port}", daemon=True)

    def start(self) -> None:
        """Open the port and read, in the background."""
        self._thread.start()

    def stop(self, limit_s: float = 2.0) -> None:
        """End the thread; a driver that never returns is left behind as a daemon."""
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(limit_s)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with serial.Serial(self._port, self._baud, timeout=_QUIET_S) as line:
                    self._read(line)
            except OSError as error:  # pyserial's own error is one too
                if self._failures == 0:
                    self._on_lost(_lost(self._port, error))
                self._stopping.wait(self._pauses_s[min(self._failures, len(self._pauses_s) - 1)])
                self._failures += 1

    def _read(self, line: serial.Serial) -> None:
        lines = Lines()
        while not self._stopping.is_set():
            data = line.read(max(1, line.in_waiting))
            if self._failures:
                self._failures = 0
                self._on_lost(None)
            for text in lines.feed(data) if data else lines.quiet():
                self._on_scan(text)


def _lost(port: str, cause: OSError) -> StationError:
    error = StationError(
        f"The scanner gun on {port} does not answer; the camera still reads labels.",
        "Check its cable; the program tries again by itself.",
    )
    error.__cause__ = cause
    return error
