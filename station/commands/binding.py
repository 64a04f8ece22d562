"""`bind`, `wrong` and `uncancel`: the supervisor's corrections, each a new entry; nothing sealed is touched."""

from typing import Annotated

import typer

from station.commands.common import As, Data, Json, PinStdin, caller, door, print_json
from station.types import SessionId

Session = Annotated[str, typer.Argument(metavar="SESSION", help="The session's id, as `show` prints it.")]


def bind(
    session: Session,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="Its order or waybill number.")],
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Give a sealed parcel a number; a new entry of the ledger, what was sealed stays as it is."""
    with door(data, "packwitness bind", caller(name, pin_stdin)) as archive:
        value = archive.bind(SessionId(session), number)
    _print(session, value, "bound", as_json=as_json)


def wrong(
    session: Session,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="The number that is wrong.")],
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Say that a number of a parcel is wrong; a new entry of the ledger, the number stays readable."""
    with door(data, "packwitness wrong", caller(name, pin_stdin)) as archive:
        value = archive.mark_wrong(SessionId(session), number)
    _print(session, value, "wrong", as_json=as_json)


def uncancel(
    session: Session,
    data: Data = None,
    name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Let a cancelled or too short parcel count again; a new entry of the ledger."""
    with door(data, "packwitness uncancel", caller(name, pin_stdin)) as archive:
        changed = archive.take_back_cancel(SessionId(session))
    done = "counts again" if changed else "was not cancelled; nothing was changed"
    if as_json:
        print_json({"session": session, "done": done, "changed": changed})
    else:
        print(f"{session}  {done}")


def _print(session: str, number: str, done: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"session": session, "number": number, "done": done})
    else:
        print(f"{session}  {number}  {done}")
