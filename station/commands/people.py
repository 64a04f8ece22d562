"""`people`: who packs, who may open the supervisor's door, who is the admin."""

from typing import Annotated

import typer

from station.access import Role
from station.commands.common import (
    As,
    Caller,
    Data,
    Json,
    PinStdin,
    caller,
    entered,
    existing,
    pin_line,
    print_json,
)
from station.errors import SettingsError
from station.people import People, Person

app = typer.Typer(
    help="Who packs, who may open the supervisor's door, who is the admin.", no_args_is_help=True
)

PROGRAM = "packwitness people"
Name = Annotated[str, typer.Argument(metavar="NAME", help="Short code of the person, like A-07.")]
RoleName = Annotated[str, typer.Argument(metavar="ROLE", help="packer, supervisor or admin.")]


@app.command("list")
def list_(
    all_: Annotated[bool, typer.Option("--all", help="Retired ones, too.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Show who works here."""
    found = [one for one in People(existing(data)).everybody() if all_ or not one.retired]
    if as_json:
        print_json([_plain(one) for one in found])
        return
    for one in found:
        marks = "".join(("  PIN" * one.has_pin, "  retired" * one.retired))
        print(f"{one.name:<16}  {one.role:<10}  {one.badge or '-':<14}{marks}")
    if not any(one.role is Role.ADMIN for one in found):
        print("No admin yet: the supervisor's door opens without a PIN.")


@app.command()
def add(
    name: Name,
    role: Annotated[str, typer.Option("--role", help="packer, supervisor or admin.")] = Role.PACKER,
    admin: Annotated[bool, typer.Option("--admin", help="The same as --role admin.")] = False,
    badge: Annotated[str, typer.Option("--badge", help="Code of the badge, XXID…XX.")] = "",
    data: Data = None,
    as_name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Add somebody. An admin needs --pin-stdin; with --as the admin's own PIN comes first, the new one second."""
    who = caller(as_name, pin_stdin)
    wanted = Role.ADMIN if admin else _role(role)
    has_pin = pin_stdin and (as_name is None or wanted is not Role.PACKER)
    pin = pin_line() if has_pin else ""
    folder = existing(data)
    with entered(folder, PROGRAM, who) as (writer, acting):
        person = People(folder, writer).add(acting, name, wanted, badge, pin)
    _say(person.name, "added", as_json=as_json)


@app.command("role")
def role_(
    name: Name,
    role: RoleName,
    data: Data = None,
    as_name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Give somebody another role."""
    folder = existing(data)
    with entered(folder, PROGRAM, caller(as_name, pin_stdin)) as (writer, acting):
        People(folder, writer).set_role(acting, name, _role(role))
    _say(name, f"is {_role(role)} now", as_json=as_json)


@app.command()
def pin(
    name: Name,
    data: Data = None,
    as_name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Set somebody's PIN from standard input; with --as the caller's own PIN comes first."""
    who: Caller = caller(as_name, pin_stdin)
    if not pin_stdin:
        raise SettingsError("The new PIN is read from standard input only.", "Add --pin-stdin.")
    new, folder = pin_line(), existing(data)
    with entered(folder, PROGRAM, who) as (writer, acting):
        People(folder, writer).set_pin(acting, name, new)
    _say(name, "has a new PIN", as_json=as_json)


@app.command()
def rename(
    name: Name,
    new: Annotated[str, typer.Argument(metavar="NEW", help="The new short code.")],
    data: Data = None,
    as_name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Give somebody another name; what they did stays theirs, and nobody else ever gets the old one."""
    folder = existing(data)
    with entered(folder, PROGRAM, caller(as_name, pin_stdin)) as (writer, acting):
        person = People(folder, writer).change(acting, name, to=new)
    _say(name, f"is {person.name} now", as_json=as_json)


@app.command()
def badge(
    name: Name,
    code: Annotated[str, typer.Argument(metavar="BADGE", help='XXID…XX; empty ("") takes the badge away.')],
    data: Data = None,
    as_name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Give somebody another badge, as when one was lost: the old one opens nothing any more."""
    folder = existing(data)
    with entered(folder, PROGRAM, caller(as_name, pin_stdin)) as (writer, acting):
        person = People(folder, writer).change(acting, name, badge=code)
    _say(name, "has a new badge" if person.badge else "has no badge", as_json=as_json)


@app.command()
def remove(
    name: Name,
    data: Data = None,
    as_name: As = None,
    pin_stdin: PinStdin = False,
    as_json: Json = False,
) -> None:
    """Retire somebody: badge and PIN open nothing any more. Nobody is deleted."""
    folder = existing(data)
    with entered(folder, PROGRAM, caller(as_name, pin_stdin)) as (writer, acting):
        People(folder, writer).retire(acting, name)
    _say(name, "is retired", as_json=as_json)


def _role(text: str) -> Role:
    if text not in (Role.PACKER, Role.SUPERVISOR, Role.ADMIN):
        raise SettingsError(f"There is no role {text!r}.", "It is packer, supervisor or admin.")
    return Role(text)


def _plain(one: Person) -> dict[str, object]:
    return {
        "name": one.name,
        "role": str(one.role),
        "badge": one.badge or None,
        "retired": one.retired,
        "pin": one.has_pin,
    }


def _say(name: str, done: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"name": name, "done": done})
    else:
        print(f"{name} {done}")
