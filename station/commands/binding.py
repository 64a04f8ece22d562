"""`bind` and `wrong`: a number that came late, a number that never belonged there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from station.archive import Archive
from station.barcodes.labels import Rules
from station.commands.common import Data, Json, actor, existing, print_json
from station.owner import owned
from station.settings import load
from station.types import SessionId

Session = Annotated[str, typer.Argument(metavar="SESSION", help="The session's id, as `show` prints it.")]


def bind(
    session: Session,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="Its order or waybill number.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Give a sealed parcel a number; a new entry of the ledger, what was sealed stays as it is."""
    with _archive(data, "packwitness bind") as archive:
        value = archive.bind(SessionId(session), number)
    _print(session, value, "bound", as_json=as_json)


def wrong(
    session: Session,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="The number that is wrong.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Say that a number of a parcel is wrong; a new entry of the ledger, the number stays readable."""
    with _archive(data, "packwitness wrong") as archive:
        value = archive.mark_wrong(SessionId(session), number)
    _print(session, value, "wrong", as_json=as_json)


@contextmanager
def _archive(data: Path | None, who: str) -> Iterator[Archive]:
    """The supervisor's door, with the shop's own rules."""
    folder = existing(data)
    settings = load(folder.root)
    rules = Rules(settings.couriers, settings.own_codes, control_codes=settings.control_codes)
    with owned(folder, who) as writer:
        yield Archive(folder, writer, actor(folder), lambda: rules)


def _print(session: str, number: str, done: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"session": session, "number": number, "done": done})
    else:
        print(f"{session}  {number}  {done}")
