"""`export`: take evidence out."""

from pathlib import Path
from typing import Annotated

import typer

from station.archive import Archive
from station.commands.common import Data, Json, actor, existing, print_json
from station.owner import owned


def export(
    orders: Annotated[list[str], typer.Argument(metavar="ORDER...", help="Order or waybill numbers.")],
    to: Annotated[Path, typer.Option("--to", help="Target folder; made if it is missing.")],
    all_takes: Annotated[bool, typer.Option("--all", help="Cancelled takes too.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Copy the evidence of orders, read it back and compare; never overwrites."""
    folder = existing(data)
    with owned(folder, "packwitness export") as writer:
        exported = Archive(folder, writer, actor(folder)).export(orders, to, all_takes=all_takes)
    if as_json:
        print_json([{"order": one.order, "path": str(one.path), "bytes": one.size_bytes} for one in exported])
        return
    for one in exported:
        print(f"{one.order}  {one.path}  copied and compared")
