"""`recover`, `rebuild`, `backup`, `restore`: what a crash or a lost disk left; `doctor`, `selftest`: this machine."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from station.clock import SystemClock, iso
from station.commands.common import EXIT_CANNOT_RUN, Data, Json, existing, print_json
from station.commands.plain import event as plain_event
from station.evidence.backup import back_up
from station.evidence.paths import DataFolder
from station.evidence.recover import recover as finish_what_is_left
from station.health import Check, examine
from station.health import selftest as try_it
from station.owner import owned, rebuild_database, restore_database
from station.settings import default_data_folder, load


def recover(data: Data = None, as_json: Json = False) -> None:
    """Seal or set aside what a crash left; the program does the same at its start."""
    folder = existing(data)
    with owned(folder, "packwitness recover") as writer:
        done = finish_what_is_left(folder, writer, SystemClock().wall_ms())
    if as_json:
        print_json({"sealed": [plain_event(one) for one in done.sealed], "set_aside": list(done.set_aside)})
        return
    for one in done.sealed:
        print(f"{one.order or '(no number)'}  {one.status}  {one.path}")
        for clip in one.clips:
            if clip.proven_ms is not None:
                shown = f"{clip.proven_bytes} of {clip.size_bytes} bytes"
                print(f"  {Path(clip.path).name}: {shown} unchanged since {iso(clip.proven_ms)}")
    for name in done.set_aside:
        print(f"set aside: quarantine/{name}")
    print(f"{len(done.sealed)} sessions finished, {len(done.set_aside)} files set aside")


def rebuild(data: Data = None, as_json: Json = False) -> None:
    """Make the database anew from the vault alone; the old one is set aside."""
    sessions = rebuild_database(existing(data), "packwitness rebuild")
    if as_json:
        print_json({"sessions": sessions})
    else:
        print(f"{sessions} parcels are back. `verify` says whether all is as it was.")


def backup(data: Data = None, as_json: Json = False) -> None:
    """Copy the database; the program does the same once a day."""
    folder = existing(data)
    with owned(folder, "packwitness backup"):
        made = back_up(folder, SystemClock().wall_ms(), load(folder.root).backups)
    _print_path(made, as_json)


def restore(
    copy: Annotated[Path | None, typer.Argument(help="A copy of the database; else the newest.")] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Put a copy of the database back and bring it up to the vault; the present one is set aside."""
    _print_path(restore_database(existing(data), copy, "packwitness restore"), as_json)


def _print_path(path: Path, as_json: bool) -> None:
    if as_json:
        print_json({"path": str(path)})
    else:
        print(path)


def doctor(data: Data = None, as_json: Json = False) -> None:
    """Say what this machine has and lacks."""
    folder = DataFolder(data or default_data_folder())
    if data is not None:
        folder.require()
    _print(examine(folder), as_json)


def selftest(
    camera: Annotated[list[str] | None, typer.Option("--camera", help="Test these cameras only.")] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Try cameras, encoder, reader, disk, sound and voice; exit code 3 where something does not work."""
    folder = DataFolder(data or default_data_folder())
    if data is not None:
        folder.require()
    checks = try_it(folder, camera or [])
    _print(checks, as_json)
    if any(check.fine is False for check in checks):
        sys.exit(EXIT_CANNOT_RUN)


def _print(checks: list[Check], as_json: bool) -> None:
    if as_json:
        print_json([_plain(check) for check in checks])
        return
    marks = {True: "✓", False: "✗", None: "–"}
    width = max(len(check.name) for check in checks)
    for check in checks:
        print(f"{marks[check.fine]} {check.name:<{width}}  {check.says}")
        if check.hint:
            print(f"  {'':<{width}}  {check.hint}")


def _plain(check: Check) -> dict[str, Any]:
    return {"name": check.name, "fine": check.fine, "says": check.says, "hint": check.hint}
