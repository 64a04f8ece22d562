"""`anchor`: time stamps from outside; `cosign`: another station's head, countersigned."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from station.account import system_account
from station.clock import iso
from station.commands.common import EXIT_CANNOT_RUN, Data, Json, existing, print_json
from station.errors import DataFolderBusyError, IntegrityError, SettingsError, StationError
from station.evidence import heads, witness
from station.evidence.anchoring import Anchoring, Asked, State, sentence
from station.evidence.anchoring import state as state_of
from station.evidence.ledger import Type
from station.owner import anchor_state, owned, roots_of
from station.settings import load
from station.writer import Writer


def anchor(
    show: Annotated[bool, typer.Option("--show", help="Only say how it stands; ask nobody.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Have the ledger's head stamped by the time authorities of the settings, now; say how it stands."""
    folder = existing(data)
    settings = load(folder.root)
    if show:
        _print(anchor_state(folder), [], settings.time_authorities, as_json)
        return
    if not settings.time_authorities:
        raise SettingsError(
            "No time authority is named, so nothing can be stamped.",
            'Name one in settings.toml: time_authorities = ["https://…"].',
        )
    with owned(folder, "packwitness anchor") as writer:
        roots = roots_of(settings, folder)
        asked = Anchoring(folder, writer, settings.time_authorities, roots).now()
        state = writer.call(state_of)
    _print(state, asked, settings.time_authorities, as_json)
    if any(one.error for one in asked):
        sys.exit(EXIT_CANNOT_RUN)


def cosign(
    head: Annotated[
        Path, typer.Argument(metavar="HEADFILE", help="Another station's head, as `head` printed it.")
    ],
    to: Annotated[Path | None, typer.Option("--to", help="Write it into this file.")] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Countersign another station's head: this station's ledger says from now on that it was seen."""
    seen, _ = witness.parse(head_text(head))
    folder = existing(data)
    try:
        with owned(folder, "packwitness cosign") as writer:
            text = _countersigned(seen, writer, system_account(folder).name)
    except DataFolderBusyError as error:
        raise DataFolderBusyError(
            "A countersignature is an entry of this station's ledger, which only the running program writes. "
            "Nothing was changed.",
            "Close the program between two parcels, run cosign, and start it again; or use a station that is free.",
        ) from error
    if to is not None:
        write_new(to, text + "\n")
    if as_json:
        print_json({"cosigned": text, "path": None if to is None else str(to)})
    else:
        print(text if to is None else to)


def _countersigned(seen: heads.Head, writer: Writer, actor: str) -> str:
    scribe = writer.scribe
    if seen.kid == scribe.key.kid:
        raise IntegrityError(
            "A station cannot be its own witness.", "Countersign it on another station's computer."
        )
    body = {
        "station": seen.station,
        "kid": seen.kid,
        "size": seen.size,
        "root": seen.root,
        "wall_ms": seen.wall_ms,
        "head_sha256": witness.hash_of(seen),
        "actor": actor,
    }
    entry = writer.call(lambda s: scribe.append(s, Type.WITNESS, body)).entry
    return witness.countersign(seen, scribe.key, scribe.station, entry.seq, entry.wall_ms)


def head_text(path: Path) -> str:
    """A head that was kept in a file."""
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The head {path} cannot be read.", "Name the file that `head` was kept in."
        ) from error


def write_new(path: Path, text: str) -> None:
    """A small text file."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror}.", "Name another file.") from error


def _print(state: State, asked: list[Asked], authorities: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        print_json(_plain(state, asked, authorities))
        return
    for one in asked:
        print(f"{one.authority}: {_answer(one.anchor.at_ms, one.anchor.why) if one.anchor else one.error}")
    print(sentence(state, bool(authorities)))


def _answer(at_ms: int | None, why: str) -> str:
    return f"stamped at {iso(at_ms)}" if at_ms is not None else f"kept, but nothing is claimed of it: {why}"


def _plain(state: State, asked: list[Asked], authorities: tuple[str, ...]) -> dict[str, Any]:
    newest = state.newest
    return {
        "on": bool(authorities),
        "anchors": state.anchors,
        "waiting": len(state.waiting),
        "unread": state.unread,
        "newest": None
        if newest is None or newest.at_ms is None
        else {"at": iso(newest.at_ms), "size": newest.size, "authority": newest.authority},
        "asked": [
            {
                "authority": one.authority,
                "at": None if one.anchor is None or one.anchor.at_ms is None else iso(one.anchor.at_ms),
                "error": _error(one.error),
            }
            for one in asked
        ],
    }


def _error(error: StationError | None) -> str | None:
    return None if error is None else str(error)
