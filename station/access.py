"""Who may do what at the supervisor's door: one table. Pure.

A packer may only ask whether a parcel is filmed. A supervisor answers disputes and corrects, and deletes
nothing. The system account that owns the data folder can read and write every file of it anyway: it may
everything, and what it does is told under its own name.
"""

from dataclasses import dataclass
from enum import StrEnum

from station.errors import AccessError


class Role(StrEnum):
    """What a person is here; `account` is nobody in particular."""

    PACKER = "packer"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"
    ACCOUNT = "account"


class Right(StrEnum):
    """What can be asked for."""

    FILMED = "filmed"
    FIND = "find"
    SHOW = "show"
    EXPORT = "export"
    HOLD = "hold"
    BIND = "bind"
    MARK_WRONG = "mark_wrong"
    TAKE_BACK = "take_back"
    SETTINGS = "settings"
    PEOPLE = "people"
    PURGE = "purge"
    KEY = "key"


_ADMIN_ONLY = frozenset({Right.SETTINGS, Right.PEOPLE, Right.PURGE, Right.KEY})
_ALL = frozenset(Right)

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.PACKER: frozenset({Right.FILMED}),
    Role.SUPERVISOR: _ALL - _ADMIN_ONLY,
    Role.ADMIN: _ALL,
    Role.ACCOUNT: _ALL,
}

DOOR = (Role.SUPERVISOR, Role.ADMIN)
"""Who has a PIN."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who acts, as entries say it: a person's name, which nobody else ever gets, or `system:<account>`."""

    name: str
    role: Role = Role.ACCOUNT
    id: str = ""  # of the person; empty: a system account


def refuse_without(right: Right, who: Who) -> None:
    """Raise AccessError where this role may not do that."""
    if right not in RIGHTS[who.role]:
        raise AccessError(
            f"{who.name} ({who.role}) may not do this ({right}). Nothing was changed; the attempt is recorded.",
            "Ask an admin." if right in _ADMIN_ONLY else "Ask a supervisor.",
        )
