"""`card`: the control card to be printed; and the sheets that `key` and `head` write."""

from datetime import UTC
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from db import sessions as rows
from station.clock import SystemClock, local
from station.commands.common import Json, print_json
from station.errors import SettingsError
from station.evidence.anchoring import state
from station.sheets import controlcard, headsheet, keycard
from station.writer import Writer

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


def head_sheet(path: Path, writer: Writer) -> headsheet.DayFacts:
    """The sheet of today, with a head made now."""

    def facts(s: Session) -> headsheet.DayFacts:
        head, newest = writer.scribe.head(s), state(s).newest
        midnight = local(head.wall_ms).replace(hour=0, minute=0, second=0, microsecond=0)
        since_ms = int(midnight.astimezone(UTC).timestamp() * 1000)
        return headsheet.DayFacts(head, rows.count_since(s, since_ms), newest.at_ms if newest else None)

    made = writer.call(facts)
    headsheet.draw(path, made)
    return made
