"""`export` and `verify`: take evidence out, and check that nothing was altered."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from station.archive import Archive
from station.commands.common import EXIT_EVIDENCE, Data, Json, actor, existing, print_json
from station.evidence.verify import Level, Report, verify_bundle, verify_vault
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


def verify(
    bundle: Annotated[
        Path | None, typer.Argument(help="A bundle, or a folder of them; else the vault.")
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Decode every clip, too.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Check that nothing is missing, altered or extra; exit code 1 where something is."""
    level = Level.FULL if full else Level.HASH
    report = verify_bundle(bundle, level=level) if bundle else verify_vault(existing(data), level=level)
    if as_json:
        print_json(_plain(report))
    else:
        _say(report)
    if report.findings:
        sys.exit(EXIT_EVIDENCE)


def _plain(report: Report) -> dict[str, object]:
    findings = [
        {"session": one.session, "path": one.path, "what": str(one.what), "words": one.words}
        for one in report.findings
    ]
    return {"ok": not findings, "sessions": report.sessions, "files": report.files, "findings": findings}


def _say(report: Report) -> None:
    for one in report.findings:
        print(f"{one.what}: {one.path or one.session}: {one.words}")
    verdict = "unchanged" if not report.findings else f"{len(report.findings)} findings"
    print(f"{report.sessions} parcels, {report.files} files: {verdict}")
