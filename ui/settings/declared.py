"""What a setting's one declaration says to the screen: its kind of value, limits, choices. No Qt."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_origin

from annotated_types import Ge, Le

from station.settings import Settings

SECTIONS: dict[str, tuple[str, ...]] = {
    "scanner": ("scanner_port", "scanner_baud", "scanner_prefix", "scanner_suffix"),
    "station": ("station", "operator", "language", "volume", "lock_min"),
    "keeping": (
        "keep_days",
        "keep_photos_days",
        "keep_cancelled_days",
        "keep_unbound_days",
        "keep_order_days",
        "keep_waybill_days",
        "disk_floor_gb",
        "keep_at_least_days",
    ),
    "recording": ("keep", "pre_roll_s", "post_roll_s", "own_number", "many_waybills"),
}
"""Where a setting stands; one that is named nowhere joins the last section."""

CODES = ("couriers", "own_codes", "control_codes")
"""Those with a page of their own."""

ELSEWHERE = ("cameras", "time_authorities", "time_roots")
"""A page of its own, or what a person writes into the file."""

BAUDS = ("9600", "19200", "38400", "57600", "115200")
_UNITS = {"_s": "s", "_min": "min", "_gb": "GB", "_days": "days"}
_CHOICES = re.compile(r"\^\(([a-z0-9|]+)\)\$")


class Editor(StrEnum):
    """How a value is put in."""

    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Declared:
    """One setting."""

    name: str
    description: str
    editor: Editor
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    whole: bool = False
    many: bool = False  # texts, with commas between them
    unit: str = ""
    needs_restart: bool = False

    def parsed(self, text: str) -> Any:
        """The value of a text. Raises ValueError where it is no number."""
        if self.many:
            return tuple(filter(None, (one.strip() for one in re.split("[,，、]", text))))
        if self.editor is not Editor.NUMBER and not self.whole:
            return text
        return int(text) if self.whole else float(text.replace(",", "."))


def declared(name: str) -> Declared:
    """Read from the declaration."""
    field = Settings.model_fields[name]
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    choices = BAUDS if name == "scanner_baud" else _choices(field.annotation, field.metadata)
    return Declared(
        name=name,
        description=field.description or "",
        editor=_editor(field.annotation, choices),
        choices=choices,
        low=next((float(str(each.ge)) for each in field.metadata if isinstance(each, Ge)), None),
        high=next((float(str(each.le)) for each in field.metadata if isinstance(each, Le)), None),
        whole=field.annotation is int,
        many=get_origin(field.annotation) is tuple,
        unit=next((unit for end, unit in _UNITS.items() if name.endswith(end)), ""),
        needs_restart=bool(extra.get("needs_restart")),
    )


def sections() -> dict[str, tuple[str, ...]]:
    """Every setting that can be put in by its declaration alone."""
    placed = {name for names in (*SECTIONS.values(), CODES, ELSEWHERE) for name in names}
    rest = tuple(name for name in Settings.model_fields if name not in placed)
    last = list(SECTIONS)[-1]
    return {**SECTIONS, last: SECTIONS[last] + rest}


def _editor(annotation: Any, choices: tuple[str, ...]) -> Editor:
    if choices:
        return Editor.CHOICE
    if annotation is bool:
        return Editor.SWITCH
    return Editor.NUMBER if annotation in (int, float) else Editor.TEXT


def _choices(annotation: Any, metadata: list[Any]) -> tuple[str, ...]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return tuple(annotation)
    patterns = (getattr(each, "pattern", None) for each in metadata)
    found = (_CHOICES.fullmatch(pattern) for pattern in patterns if pattern)
    return next((tuple(match[1].split("|")) for match in found if match), ())
