"""`hold`, `release`: what retention must not touch; `purge`: what it removes, now or on paper."""

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from station.access import Right
from station.clock import iso, local
from station.commands.common import (
    As,
    Data,
    Json,
    PinStdin,
    caller,
    door,
    entered,
    existing,
    print_json,
    stoppable,
)
from station.errors import HoldError
from station.evidence.disk import free_bytes
from station.evidence.paths import DataFolder
from station.evidence.policy import Policy, in_words
from station.evidence.retention import Planned, plan, retire
from station.evidence.scribe import system_now
from station.expiry import Reading, may_run, policy_of
from station.people import People
from station.settings import load
from station.types import SessionId

Code = Annotated[str, typer.Argument(metavar="ORDER", help="An order or waybill number, or a session's id.")]


def hold(
    code: Code,
    reason: Annotated[str, typer.Option("--reason", help="Why, in a few words; no names, no telephone.")],
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Keep all sessions of a number from retention, until they are released."""
    with door(data, "packwitness hold", caller(name, pin_stdin)) as archive:
        sessions = _each(archive.sessions_of(code), lambda session: archive.hold(session, reason))
    _print(sessions, "held", as_json=as_json)


def release(
    code: Code,
    reason: Annotated[str, typer.Option("--reason", help="Why, in a few words.")],
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Let retention have all sessions of a number again; what a case holds stays held."""
    with door(data, "packwitness release", caller(name, pin_stdin)) as archive:
        sessions = _each(archive.sessions_of(code), lambda session: archive.release(session, reason))
    _print(sessions, "released", as_json=as_json)


def purge(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go, and why.")] = False,
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Remove what the policy says, and nothing else; the running program does it by itself."""
    folder = existing(data)
    policy = policy_of(load(folder.root))
    if dry_run:
        _say(policy, *_foreseen(folder, policy), dry_run=True, as_json=as_json)
        return
    with entered(folder, "packwitness purge", caller(name, pin_stdin)) as (writer, who):
        assert writer is not None
        People(folder, writer).require(Right.PURGE, who)
        now_ms, _ = system_now()
        done: list[Planned] = []
        with stoppable() as stopped:
            planned, why = _foreseen(folder, policy, who.name)
            for number, one in enumerate(planned, 1):
                if stopped():
                    why = "Stopped; what is not listed was not touched."
                    break
                retire(folder, writer, one, now_ms)
                done.append(one)
                if sys.stderr.isatty():
                    print(f"\r{number} of {len(planned)}", end="", file=sys.stderr)
    _say(policy, done, why, dry_run=False, as_json=as_json)


def _foreseen(folder: DataFolder, policy: Policy, who: str = "") -> tuple[list[Planned], str]:
    """What would go now, and why nothing may."""
    now_ms, _ = system_now()
    reading = Reading(folder)
    try:
        if why := may_run(folder, reading, policy, now_ms):
            return [], why
        return list(plan(reading, folder, policy, now_ms, free_bytes(folder.vault), who)), ""
    finally:
        reading.close()


def _each(sessions: list[SessionId], act: Callable[[SessionId], None]) -> list[SessionId]:
    """Those for which it could be done; HoldError: for none of them."""
    done, refused = [], None
    for session in sessions:
        try:
            act(session)
        except HoldError as error:
            refused = error
        else:
            done.append(session)
    if refused is not None and not done:
        raise refused
    return done


def _print(sessions: list[SessionId], done: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"sessions": sessions, "done": done})
    else:
        for session in sessions:
            print(f"{session}  {done}")


def _say(policy: Policy, planned: list[Planned], why: str, *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        parcels = [_plain(one) for one in planned]
        print_json({"dry_run": dry_run, "policy": in_words(policy), "refused": why, "removed": parcels})
        return
    for one in planned:
        for removal in one.removals:
            size = sum(file.size_bytes for file in removal.files)
            began = f"{local(one.started_ms):%Y-%m-%d %H:%M}"
            name = one.order or "(no number)"
            print(f"{began}  {name}  {len(removal.files)} files  {size / 1e6:.1f} MB  {removal.why.policy}")
    if why:
        print(why)
    freed = sum(one.size_bytes for one in planned)
    verb = "would go" if dry_run else "removed"
    print(f"{len(planned)} parcels, {freed / 1e9:.2f} GB {verb}. Policy: {in_words(policy)}.")


def _plain(one: Planned) -> dict[str, object]:
    removals = [
        {
            "reason": removal.why.reason,
            "policy": removal.why.policy,
            "files": [file.path for file in removal.files],
            "bytes": sum(file.size_bytes for file in removal.files),
        }
        for removal in one.removals
    ]
    return {
        "session": one.session,
        "order": one.order,
        "started_at": iso(one.started_ms),
        "removals": removals,
    }
