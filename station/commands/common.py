"""What all commands share: the data folder, who acts, exit codes, output."""

import getpass
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from station.errors import (
    HoldError,
    IntegrityError,
    LabelError,
    MissingDataFolderError,
    SettingsError,
    StationError,
    UnknownOrderError,
)
from station.evidence.paths import DataFolder
from station.settings import default_data_folder

EXIT_EVIDENCE, EXIT_USE, EXIT_CANNOT_RUN, EXIT_STOPPED = 1, 2, 3, 130

_WRONG_USE = (SettingsError, MissingDataFolderError, UnknownOrderError, LabelError, HoldError)

Data = Annotated[Path | None, typer.Option("--data", help="Data folder.", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on one line.")]


def exit_code(error: StationError) -> int:
    """1: the evidence · 2: wrong use · 3: cannot run here."""
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
    """The system account that owns the data folder: the command line asks nobody for a name."""
    try:
        owner = folder.root.owner()
    except (KeyError, NotImplementedError, OSError):  # an account without a name; Windows
        owner = getpass.getuser()
    return f"system:{owner}"


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
