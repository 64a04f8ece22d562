"""`export`: take evidence out."""

from pathlib import Path
from typing import Annotated

import typer

from station.commands.common import As, Data, Json, PinStdin, caller, door, print_json


def export(
    orders: Annotated[list[str], typer.Argument(metavar="ORDER...", help="Order or waybill numbers.")],
    to: Annotated[Path, typer.Option("--to", help="Target folder; made if it is missing.")],
    all_takes: Annotated[bool, typer.Option("--all", help="Cancelled takes too.")] = False,
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Copy the evidence of orders, read it back and compare; never overwrites."""
    with door(data, "packwitness export", caller(name, pin_stdin)) as archive:
        exported = archive.export(orders, to, all_takes=all_takes)
    if as_json:
        print_json([{"order": one.order, "path": str(one.path), "bytes": one.size_bytes} for one in exported])
        return
    for one in exported:
        print(f"{one.order}  {one.path}  copied and compared")
