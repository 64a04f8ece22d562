"""`search`, `show` and `filmed`: find a parcel by its number or its last digits."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from station.archive import Found, Record
from station.clock import local
from station.commands import plain
from station.commands.common import As, Data, Json, PinStdin, caller, door, print_json
from station.types import Gap


def search(
    text: Annotated[str, typer.Argument(help="A full number, its beginning, or its last digits.")],
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000)] = 50,
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Find parcels, newest first."""
    with door(data, "packwitness search", caller(name, pin_stdin), writes=False) as archive:
        found = archive.find(text, limit)
    if as_json:
        print_json([plain.found(one) for one in found])
    elif found:
        Console().print(_table(found))
    else:
        print("Nothing found. Try the last four digits.")


def show(
    code: Annotated[str, typer.Argument(help="An order or waybill number, or a session's id.")],
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Show all sessions of a number, newest first, with their files."""
    with door(data, "packwitness show", caller(name, pin_stdin), writes=False) as archive:
        records = archive.show(code)
    if as_json:
        print_json([plain.record(one) for one in records])
        return
    console = Console(highlight=False)
    for one in records:
        console.print(_table([one.found]))
        console.print(f"  session {one.found.session}  {one.found.path}", markup=False, soft_wrap=True)
        console.print(f"  {plain.proven(one.proven)}", markup=False, soft_wrap=True)
        for clip in one.clips:
            console.print(
                f"  {clip.path}  {clip.duration_s:.1f} s  {clip.sha256}", markup=False, soft_wrap=True
            )
        for gap in one.gaps:
            console.print(f"  {_gap(gap)}", markup=False)
        for remark in one.remarks:
            console.print(f"  {remark.kind}: {remark.text}", markup=False)
        for line in _kept_and_removed(one):
            console.print(f"  {line}", markup=False, soft_wrap=True)
        for photo in one.photos:
            console.print(f"  {photo.path}  {photo.moment}  {photo.sha256}", markup=False, soft_wrap=True)


def _gap(gap: Gap) -> str:
    since = f"gap: {gap.camera} gave no picture from {local(gap.started_ms):%H:%M:%S}"
    if gap.ended_ms is None:
        return f"{since} up to the end"
    return f"{since} to {local(gap.ended_ms):%H:%M:%S} ({(gap.ended_ms - gap.started_ms) / 1000:.1f} s)"


def _kept_and_removed(one: Record) -> Iterator[str]:
    """Who keeps it, and why some of it is gone."""
    for hold in one.holds:
        since = f"{local(hold.at_ms):%Y-%m-%d %H:%M}"
        yield f"kept since {since} by {hold.actor or '?'}: {hold.why} (entry {hold.entry})"
    for gone in one.removed:
        at, names = f"{local(gone.at_ms):%Y-%m-%d %H:%M}", ", ".join(gone.files)
        yield f"removed {at} by {gone.actor}: {names} ({gone.policy}; entry {gone.entry})"


def filmed(
    code: Annotated[str, typer.Argument(help="A full order or waybill number.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Say whether a parcel of this number was filmed, and no more: all that a packer may ask."""
    with door(data, "packwitness filmed", writes=False) as archive:
        known = archive.filmed(code)
    if as_json:
        print_json({"filmed": known})
    else:
        print("Filmed." if known else "Not filmed here.")


def _table(found: list[Found]) -> Table:
    table = Table("started", "numbers", "take", "status", "station", "operator", box=None)
    for one in found:
        marks = "".join((" damaged" * one.damaged, " DEMO" * one.demo, " kept" * (one.hold is not None)))
        wrong = [f"{value} (called wrong)" for value in one.wrong]
        cells = (
            f"{local(one.started_ms):%Y-%m-%d %H:%M:%S}",
            " ".join([*(one.codes or ["(no number)"]), *wrong]),
            str(one.take),
            f"{one.status}{marks}",
            one.station,
            one.operator,
        )
        # Text, not markup: a stored text may hold brackets.
        table.add_row(*(Text(cell, overflow="fold") for cell in cells))
    return table
