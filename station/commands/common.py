"""What all commands share: the data folder, who acts, exit codes, output."""

import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from station.access import Who
from station.account import system_account
from station.archive import Archive
from station.barcodes.labels import Rules
from station.errors import (
    AccessError,
    HoldError,
    IntegrityError,
    LabelError,
    MissingDataFolderError,
    SettingsError,
    StationError,
    UnknownOrderError,
)
from station.evidence.paths import DataFolder
from station.login import Logins
from station.owner import owned
from station.settings import default_data_folder, load
from station.writer import Writer

EXIT_EVIDENCE, EXIT_USE, EXIT_CANNOT_RUN, EXIT_NOT_ALLOWED, EXIT_STOPPED = 1, 2, 3, 4, 130

_WRONG_USE = (SettingsError, MissingDataFolderError, UnknownOrderError, LabelError, HoldError)

Data = Annotated[Path | None, typer.Option("--data", help="Data folder.", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on one line.")]
As = Annotated[
    str | None,
    typer.Option("--as", metavar="NAME", help="Act as this person, with --pin-stdin.", show_default=False),
]
PinStdin = Annotated[bool, typer.Option("--pin-stdin", help="Read the PIN from standard input, one line.")]


def exit_code(error: StationError) -> int:
    """1: the evidence · 2: wrong use · 3: cannot run here · 4: this person may not, or the PIN is wrong."""
    if isinstance(error, AccessError):
        return EXIT_NOT_ALLOWED
    if isinstance(error, IntegrityError):
        return EXIT_EVIDENCE
    if isinstance(error, _WRONG_USE):
        return EXIT_USE
    return EXIT_CANNOT_RUN


def complain(error: StationError) -> None:
    """What happened and what to do, on standard error."""
    print(error.message, file=sys.stderr)
    if error.hint:
        print(error.hint, file=sys.stderr)


def existing(data: Path | None) -> DataFolder:
    """The data folder that was named, or the usual one; refused where there is none."""
    folder = DataFolder(data or default_data_folder())
    folder.require()
    return folder


def actor(folder: DataFolder) -> str:
    """Who acts where no person was named."""
    return system_account(folder).name


@dataclass(frozen=True, slots=True)
class Caller:
    """Who a command acts for: a person with a PIN, else the system account; nobody is asked."""

    name: str | None
    pin: str

    def enter(self, folder: DataFolder, writer: Writer | None) -> Who:
        """Log in, if a person was named. LoginRefusedError: not with this PIN."""
        if self.name is None:
            return system_account(folder)
        return Logins(folder, writer).login(self.name, self.pin, PLACE)


PLACE = "command line"


def caller(name: str | None, pin_stdin: bool) -> Caller:
    """From `--as` and `--pin-stdin`, which need each other."""
    if name is not None and not pin_stdin:
        raise SettingsError("--as needs the person's PIN.", "Add --pin-stdin and write it there.")
    return Caller(name, pin_line() if name is not None else "")


def pin_line() -> str:
    """The next line of standard input; SettingsError: there is none."""
    line = sys.stdin.readline()
    if not line:
        raise SettingsError("No PIN came on standard input.", "One line each; the caller's own comes first.")
    return line.strip()


@contextmanager
def door(
    data: Path | None, program: str, who: Caller | None = None, *, writes: bool = True
) -> Iterator[Archive]:
    """The supervisor's door of a data folder, with the shop's own rules."""
    folder = existing(data)
    with entered(folder, program, who or Caller(None, ""), writes=writes) as (writer, acting):
        yield Archive(folder, writer, acting, _rules(folder))


@contextmanager
def entered(
    folder: DataFolder, program: str, who: Caller, *, writes: bool = True
) -> Iterator[tuple[Writer | None, Who]]:
    """A writer, where one is needed, and who acts; a person is logged out at the end."""
    if writes:
        with owned(folder, program) as writer, _logged_in(folder, writer, who) as acting:
            yield writer, acting
    else:
        with _logged_in(folder, None, who) as acting:
            yield None, acting


@contextmanager
def _logged_in(folder: DataFolder, writer: Writer | None, who: Caller) -> Iterator[Who]:
    acting = who.enter(folder, writer)
    try:
        yield acting
    finally:
        if who.name is not None:
            Logins(folder, writer).logout(acting, "closed")


def _rules(folder: DataFolder) -> Callable[[], Rules]:
    settings = load(folder.root)
    rules = Rules(settings.couriers, settings.own_codes, control_codes=settings.control_codes)
    return lambda: rules


def print_json(document: Any) -> None:
    """One document, one line, at once."""
    print(json.dumps(document, ensure_ascii=False, separators=(",", ":")), flush=True)


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C or SIGTERM asked to stop: what runs ends at the next good place and tells what it has."""
    asked = threading.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: asked.set()) for number in signals]
    try:
        yield asked.is_set
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
