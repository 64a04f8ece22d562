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
from station.commands.printing import PDF, key_card, pdf
from station.commands.stamping import head_text
from station.dayhead import facts_now, save_sheet
from station.errors import LostKeyError, SettingsError
from station.evidence import witness
from station.evidence.keys import KeyFolder, fingerprint, groups, kid_of
from station.evidence.paths import DataFolder
from station.evidence.tokens import load_roots
from station.evidence.verify import Finding, Kept, Level, Report, verify_bundle, verify_vault
from station.evidence.witness import Witness
from station.owner import new_key_after_loss, renew_key, roots_of
from station.people import People
from station.settings import load

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
    tsa_roots: Annotated[
        Path | None,
        typer.Option(
            "--tsa-roots", help="Roots of the time authorities (file or folder); else the settings'."
        ),
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Check that nothing is missing, altered or extra; exit code 1 where something is."""
    if level not in _LEVELS:
        raise SettingsError(f"There is no level “{level}”.", f"It is one of {', '.join(_LEVELS)}.")
    how = Level.FULL if full else _LEVELS[level]
    head_kept, seen_by = (None, None) if head is None else witness.parse(head_text(head))
    pins = tuple(_pin(one) for one in pin or ())
    with stoppable() as stopped, _Shown() as shown:
        if bundle:
            report = verify_bundle(bundle, shown.tell, stopped, level=how, pins=pins)
        else:
            folder = existing(data)
            roots = load_roots(tsa_roots) if tsa_roots else roots_of(load(folder.root), folder)
            kept = Kept(head_kept, pins, roots)
            report = verify_vault(folder, shown.tell, stopped, level=how, kept=kept)
    if as_json:
        print_json(_plain(report, seen_by))
    else:
        _say(report, seen_by)
        if bundle and not pins:
            _say_keys(report)
    if report.findings:
        sys.exit(EXIT_EVIDENCE)
    if not report.complete:
        sys.exit(EXIT_STOPPED)


def head(
    qr: Annotated[
        Path | None, typer.Option("--qr", help="Write it as a QR code, too (.svg or .png).")
    ] = None,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", help="Write the sheet of the day for the hand-over, too (.pdf).")
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Print the ledger's signed head: kept elsewhere, it shows every later roll-back."""
    folder = existing(data)
    made = save_sheet(folder, pdf(sheet)) if sheet else facts_now(folder).head
    if qr is not None:
        _draw(made.text, qr)
    if as_json:
        print_json({"head": made.text, "size": made.size, "root": made.root, "at": iso(made.wall_ms)})
    else:
        print(made.text)


def key(
    new: Annotated[bool, typer.Option("--new", help="Sign with a new key from now on.")] = False,
    card: Annotated[
        Path | None,
        typer.Option("--card", help="Write the key card (.pdf), or its QR code alone (.svg, .png)."),
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
    if card is not None and card.suffix.lower() == PDF:
        key_card(card, load(folder.root).station, kept.public)
    elif card is not None:
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
            renew_key(folder, writer, acting.name)
    except LostKeyError:
        new_key_after_loss(folder)


def _pin(text: str) -> str:
    pin = re.sub(r"[\s:-]", "", text).lower()
    if not re.fullmatch(r"[0-9a-f]{64}", pin):
        raise SettingsError("A fingerprint has 64 hexadecimal digits.", "Give all groups of the card.")
    return pin


def _draw(text: str, path: Path) -> None:
    if path.suffix not in (".svg", ".png"):
        raise SettingsError("A QR code is written as .svg or .png.", "Give the file such a name.")
    segno.make(text, error="m", micro=False).save(str(path), scale=6)


def _plain(report: Report, seen_by: Witness | None) -> dict[str, object]:
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
        "anchors": len(report.stamps.anchors),
        "anchors_unchecked": report.stamps.unchecked,
        "anchors_unread": report.stamps.unread,
        "witness": None if seen_by is None else _plain_witness(seen_by),
        "findings": [_plain_finding(one) for one in report.findings],
    }


def _plain_witness(seen_by: Witness) -> dict[str, object]:
    return {
        "station": seen_by.station,
        "fingerprint": seen_by.fingerprint,
        "seq": seen_by.seq,
        "at": iso(seen_by.wall_ms),
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
        "since_proven": {"after": _iso(one.proven.after_ms), "before": _iso(one.proven.before_ms)},
    }


def _iso(at_ms: int | None) -> str | None:
    return None if at_ms is None else iso(at_ms)


def _since(one: Finding) -> str:
    """Since when it can have happened: by this computer's clock, and by the time stamps around it."""
    if one.since_ms is None:
        return ""
    after, before = one.proven.after_ms, one.proven.before_ms
    stamps = [f"after {iso(after)}" if after else "", f"before {iso(before)}" if before else ""]
    proven = " and ".join(each for each in stamps if each)
    proven = f"; time stamps: that moment lies {proven}" if proven else "; no time stamp says when that was"
    return f" Since {iso(one.since_ms)} or later, by this computer's clock{proven}."


def _say_stamps(report: Report) -> None:
    stamps = report.stamps
    if stamps.anchors:
        newest = max(stamps.anchors, key=lambda one: one.size)
        how = (
            "" if not stamps.unchecked else f"; {stamps.unchecked} signatures not checked: {_why_not(report)}"
        )
        print(f"{len(stamps.anchors)} time stamps; entries up to {newest.size} lie before one of them{how}")
    if stamps.unread:
        print(f"{stamps.unread} time stamps are kept unread: nothing is claimed of them; ask their authority")


def _why_not(report: Report) -> str:
    return "no root given" if report.level is Level.FULL else "only --full does"


def _say_keys(report: Report) -> None:
    """Of a bundle: it brings its own key along, so only the card says whose it is."""
    for one in report.fingerprints:
        print(f"signed by the key {' '.join(groups(one))}: compare it with the station's card, or use --pin")


def _say(report: Report, seen_by: Witness | None) -> None:
    for one in report.findings:
        about = " ".join(text for text in (one.order, one.path or one.session) if text)
        print(f"{one.what}: {about}: {one.words}{_since(one)}")
    verdict = "unchanged" if not report.findings else f"{len(report.findings)} findings"
    if not report.complete:
        verdict += ", stopped before the end"
    print(f"{report.sessions} parcels, {report.files} files, {report.entries} entries: {verdict}")
    if report.parcels:
        print("parcels: " + ", ".join(f"{number} {word}" for word, number in report.parcels.items()))
    _say_stamps(report)
    if seen_by is not None:
        print(
            f"the head was countersigned by station {seen_by.station} at {iso(seen_by.wall_ms)}, by its clock;"
        )
        print(f"compare its fingerprint with that station's card: {seen_by.fingerprint}")
    if report.retired:
        print(f"{report.retired} files retired by policy")
    if report.unfinished:
        print(f"{report.unfinished} clips began and were not sealed: no picture came, or see quarantine/")
    if report.unsigned:
        print(
            f"{report.unsigned} parcels are older than the ledger: it proves nothing from before it took them in"
        )
