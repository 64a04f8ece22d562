"""`search` and `show`: find a parcel by its number or its last digits."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from station.archive import Archive, Found
from station.clock import local
from station.commands import plain
from station.commands.common import Data, Json, existing, print_json


def search(
    text: Annotated[str, typer.Argument(help="A full number, its beginning, or its last digits.")],
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000)] = 50,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Find parcels, newest first."""
    found = Archive(existing(data)).find(text, limit)
    if as_json:
        print_json([plain.found(one) for one in found])
    elif found:
        Console().print(_table(found))
    else:
        print("Nothing found. Try the last four digits.")


def show(
    code: Annotated[str, typer.Argument(help="An order or waybill number, or a session's id.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Show all sessions of a number, newest first, with their files."""
    records = Archive(existing(data)).show(code)
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
        for remark in one.remarks:
            console.print(f"  {remark.kind}: {remark.text}", markup=False)
        for photo in one.photos:
            console.print(f"  {photo.path}  {photo.moment}  {photo.sha256}", markup=False, soft_wrap=True)


def _table(found: list[Found]) -> Table:
    table = Table("started", "numbers", "take", "status", "station", "operator", box=None)
    for one in found:
        marks = "".join((" damaged" * one.damaged, " DEMO" * one.demo))
        cells = (
            f"{local(one.started_ms):%Y-%m-%d %H:%M:%S}",
            " ".join(one.codes) or "(no number)",
            str(one.take),
            f"{one.status}{marks}",
            one.station,
            one.operator,
        )
        # Text, not markup: a stored text may hold brackets.
        table.add_row(*(Text(cell, overflow="fold") for cell in cells))
    return table
