"""Writes `settings.toml`: the owner's comments, order and other keys stay; nothing invalid ever gets in."""

import os
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Array, Item

from station.errors import SettingsError, StorageError
from station.recording.sync import sync_folder
from station.settings import PREFIX, Settings, checked, load

NAME = "settings.toml"


def save(data: Path, changes: Mapping[str, object]) -> Settings:
    """Change some settings in the file; returns what the next start will find.

    SettingsError and an untouched file where a value makes no sense; StorageError where it cannot be written.
    """
    path = data / NAME
    document = _read(path)
    for name, value in changes.items():
        if value == Settings.model_fields[name].default and name not in document:
            continue
        document[name] = _item(value)
    text = tomlkit.dumps(document)
    checked(tomlkit.parse(text).unwrap())
    _replace(path, text)
    return load(data)


def forced() -> frozenset[str]:
    """Settings that the environment decides: what the file says of them has no effect."""
    return frozenset(name for name in Settings.model_fields if f"{PREFIX}{name}".upper() in os.environ)


def _read(path: Path) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        return tomlkit.document()
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"settings.toml cannot be read: {error}.",
            "Mend that line or remove the file; nothing was changed.",
        ) from error


def _item(value: object) -> Item:
    """A setting as TOML; a list of forms becomes one line each, which other keys may follow."""
    if isinstance(value, frozenset):
        value = sorted(value)
    if not isinstance(value, list | tuple):
        return tomlkit.item(value)
    array: Array = tomlkit.array()
    for each in value:
        array.append(_inline(asdict(each)) if is_dataclass(each) and not isinstance(each, type) else each)
    return array.multiline(any(map(is_dataclass, value)))


def _inline(fields: dict[str, Any]) -> Item:
    table = tomlkit.inline_table()
    table.update({name: str(value) for name, value in fields.items()})
    return table


def _replace(path: Path, text: str) -> None:
    """All of the new file or all of the old one, whenever the power goes."""
    fresh = path.with_name(f".{NAME}.new")
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise StorageError(
            f"The settings could not be saved: {error.strerror}.", "Nothing was changed; check the disk."
        ) from error
