"""`card`: the control card to be printed; and the card that `key` writes."""

from pathlib import Path
from typing import Annotated

import typer

from station.clock import SystemClock
from station.commands.common import Json, print_json
from station.errors import SettingsError
from station.sheets import controlcard, keycard

PDF = ".pdf"


def card(
    file: Annotated[Path, typer.Argument(metavar="FILE.pdf", help="Where to write it.")],
    as_json: Json = False,
) -> None:
    """Write the control card as a PDF: six codes to be printed on A5, cut apart and laid on the bench."""
    controlcard.draw(pdf(file))
    if as_json:
        print_json({"path": str(file)})
    else:
        print(f"{file}: print it at 100 %, not fitted to the page")


def pdf(path: Path) -> Path:
    """A name that a PDF may have."""
    if path.suffix.lower() != PDF:
        raise SettingsError("A sheet is written as .pdf.", "Give the file such a name.")
    return path


def key_card(path: Path, station: str, public: bytes) -> None:
    """The key card of a station."""
    keycard.draw(path, keycard.KeyFacts(station, public, SystemClock().wall_ms()))
