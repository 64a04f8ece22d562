"""Settings in the ledger: at each start, and when they are saved, what has another value than was told before."""

import re
from dataclasses import asdict, is_dataclass
from typing import Any

from sqlalchemy.orm import Session

from db import ledger
from station.cameras.address import masked
from station.evidence import bodies
from station.evidence.canonical import clean
from station.evidence.ledger import Type, parse
from station.evidence.scribe import Scribe
from station.settings import Settings

_SECRET = re.compile("pass|secret|token|pin$")


def tell(s: Session, scribe: Scribe, settings: Settings, actor: str) -> int:
    """One entry with the names and new values of what changed, none where nothing did; how many names."""
    now, before = plain(settings), told(s)
    changed = {name: value for name, value in now.items() if name not in before or before[name] != value}
    if changed:
        scribe.append(s, Type.CONFIG, bodies.config(changed, actor))
    return len(changed)


def told(s: Session) -> dict[str, Any]:
    """The settings as the ledger has them: its entries, one over the other."""
    known: dict[str, Any] = {}
    for row in ledger.of_type(s, Type.CONFIG):
        known |= parse(row.line).entry.body.get("changed", {})
    return known


def plain(settings: Settings) -> dict[str, bodies.Setting]:
    """Name → value as entries hold it: no floats, no passwords."""
    return {
        name: "***" if _SECRET.search(name) else _plain(getattr(settings, name))
        for name in sorted(Settings.model_fields)
    }


def _plain(value: object) -> bodies.Setting:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, frozenset):
        return sorted(_text(one) for one in value)
    if isinstance(value, tuple | list):
        return [_text(one) for one in value]
    return _text(value)


def _text(value: object) -> str:
    """A camera's address may hold a password: it is masked, as everywhere."""
    if is_dataclass(value) and not isinstance(value, type):
        return clean(" ".join(f"{name}={each}" for name, each in asdict(value).items()))
    if isinstance(value, float):
        return f"{value:g}"
    return clean(masked(str(value)))
