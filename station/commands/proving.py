"""`verify`, `head`, `key`: check that nothing was altered, and what is kept elsewhere to check it against."""

import re
import sys
from pathlib import Path
from typing import Annotated, Self

import segno
import typer

from station.access import Right
from station.clock import iso
from station.commands.common import (
    EXIT_EVIDENCE,
    EXIT_STOPPED,
    As,
    Caller,
    Data,
    Json,
    PinStdin,
    caller,
    entered,
    existing,
    print_json,
    stoppable,
)
from station.errors import LostKeyError, SettingsError
from station.evidence import heads
from station.evidence.keys import KeyFolder, fingerprint, kid_of
from station.evidence.paths import DataFolder
from station.evidence.verify import Finding, Kept, Level, Report, verify_bundle, verify_vault
from station.owner import new_key_after_loss, owned, renew_key
from station.people import People

_LEVELS = {"presence": Level.PRESENCE, "hash": Level.HASH, "full": Level.FULL}


def verify(
    bundle: Annotated[
        Path | None, typer.Argument(help="A bundle, or a folder of them; else the vault.")
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Decode every clip, too.")] = False,
    level: Annotated[str, typer.Option("--level", help="presence, hash or full.")] = "hash",
    head: Annotated[
        Path | None, typer.Option("--head", help="File with a head that was kept elsewhere.")
    ] = None,
    pin: Annotated[
        list[str] | None, typer.Option("--pin", help="Fingerprint that was kept elsewhere; may be repeated.")
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Check that nothing is missing, altered or extra; exit code 1 where something is."""
    if level not in _LEVELS:
        raise SettingsError(f"There is no level “{level}”.", f"It is one of {', '.join(_LEVELS)}.")
    how = Level.FULL if full else _LEVELS[level]
    kept = Kept(None if head is None else heads.parse(_text(head)), tuple(_pin(one) for one in pin or ()))
    with stoppable() as stopped, _Shown() as shown:
        if bundle:
            report = verify_bundle(bundle, shown.tell, stopped, level=how)
        else:
            report = verify_vault(existing(data), shown.tell, stopped, level=how, kept=kept)
    if as_json:
        print_json(_plain(report))
    else:
        _say(report)
    if report.findings:
        sys.exit(EXIT_EVIDENCE)
    if not report.complete:
        sys.exit(EXIT_STOPPED)


def head(
    qr: Annotated[
        Path | None, typer.Option("--qr", help="Write it as a QR code, too (.svg or .png).")
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Print the ledger's signed head: kept elsewhere, it shows every later roll-back."""
    folder = existing(data)
    with owned(folder, "packwitness head") as writer:
        made = writer.call(writer.scribe.head)
    if qr is not None:
        _draw(made.text, qr)
    if as_json:
        print_json({"head": made.text, "size": made.size, "root": made.root, "at": iso(made.wall_ms)})
    else:
        print(made.text)


def key(
    new: Annotated[bool, typer.Option("--new", help="Sign with a new key from now on.")] = False,
    card: Annotated[
        Path | None, typer.Option("--card", help="Write the fingerprint as a QR code (.svg or .png).")
    ] = None,
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Print the fingerprint of the station's key, to be kept outside this computer."""
    folder = existing(data)
    if new:
        _renew(folder, caller(name, pin_stdin))
    kept = KeyFolder(folder.keys).kept()
    if kept is None:
        raise SettingsError("This station has no key yet.", "The first start makes it.")
    shown = fingerprint(kept.public)
    if card is not None:
        _draw(shown.replace(" ", ""), card)
    if as_json:
        print_json({"kid": kid_of(kept.public), "fingerprint": shown, "kept": kept.where})
        return
    groups = shown.split()
    for start in range(0, len(groups), 4):
        print("  ".join(groups[start : start + 4]))


class _Shown:
    """Progress for a person: one line of a terminal, gone at the end."""

    def __init__(self) -> None:
        self._on = sys.stderr.isatty()
        self._percent = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._percent >= 0:
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    def tell(self, done: int, total: int, what: str) -> None:
        percent = 100 * done // max(total, 1)
        if self._on and percent != self._percent:
            self._percent = percent
            print(f"\r\033[K{percent:3} %  {what[-60:]}", end="", file=sys.stderr, flush=True)


def _renew(folder: DataFolder, who: Caller) -> None:
    try:
        with entered(folder, "packwitness key", who) as (writer, acting):
            assert writer is not None
            People(folder, writer).require(Right.KEY, acting)
            renew_key(folder, writer)
    except LostKeyError:
        new_key_after_loss(folder)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The head {path} cannot be read.", "Name the file that `head` was kept in."
        ) from error


def _pin(text: str) -> str:
    pin = re.sub(r"[\s:-]", "", text).lower()
    if not re.fullmatch(r"[0-9a-f]{64}", pin):
        raise SettingsError("A fingerprint has 64 hexadecimal digits.", "Give all groups of the card.")
    return pin


def _draw(text: str, path: Path) -> None:
    if path.suffix not in (".svg", ".png"):
        raise SettingsError("A QR code is written as .svg or .png.", "Give the file such a name.")
    segno.make(text, error="m", micro=False).save(str(path), scale=6)


def _plain(report: Report) -> dict[str, object]:
    return {
        "ok": report.complete and not report.findings,
        "complete": report.complete,
        "parcels": dict(report.parcels),
        "sessions": report.sessions,
        "files": report.files,
        "entries": report.entries,
        "retired": report.retired,
        "unsigned": report.unsigned,
        "unfinished": report.unfinished,
        "fingerprints": list(report.fingerprints),
        "findings": [_plain_finding(one) for one in report.findings],
    }


def _plain_finding(one: Finding) -> dict[str, object]:
    since = None if one.since_ms is None else iso(one.since_ms)
    return {
        "session": one.session,
        "order": one.order,
        "path": one.path,
        "what": str(one.what),
        "words": one.words,
        "since": since,
    }


def _say(report: Report) -> None:
    for one in report.findings:
        since = "" if one.since_ms is None else f" Since {iso(one.since_ms)} or later."
        about = " ".join(text for text in (one.order, one.path or one.session) if text)
        print(f"{one.what}: {about}: {one.words}{since}")
    verdict = "unchanged" if not report.findings else f"{len(report.findings)} findings"
    if not report.complete:
        verdict += ", stopped before the end"
    print(f"{report.sessions} parcels, {report.files} files, {report.entries} entries: {verdict}")
    if report.parcels:
        print("parcels: " + ", ".join(f"{number} {word}" for word, number in report.parcels.items()))
    if report.retired:
        print(f"{report.retired} files retired by policy")
    if report.unfinished:
        print(f"{report.unfinished} clips began and were not sealed: no picture came, or see quarantine/")
    if report.unsigned:
        print(
            f"{report.unsigned} parcels are older than the ledger: it proves nothing from before it took them in"
        )
