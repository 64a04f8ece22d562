"""`SHA256SUMS`: one line a file, as `sha256sum` writes and reads it."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from station.errors import IntegrityError

NAME = "SHA256SUMS"

_LINE = re.compile(r"([0-9a-fA-F]{64}) [ *](.+)")


def to_bytes(sums: Mapping[str, str]) -> bytes:
    """Path, relative and with forward slashes → SHA-256, hex."""
    return "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode()


def parse(data: bytes) -> dict[str, str]:
    """Path → SHA-256; IntegrityError for a line that is none or a path that climbs."""
    try:
        lines = data.decode().splitlines()
    except UnicodeDecodeError as error:
        raise _broken("it is not UTF-8") from error
    sums: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        found = _LINE.fullmatch(line)
        if found is None:
            raise _broken(f"line {number} is not one of sha256sum")
        path = PurePosixPath(found[2]).as_posix()
        if not _stays(path) or path in sums:
            raise _broken(f"line {number} names a file outside, or one twice")
        sums[path] = found[1].lower()
    return sums


def _stays(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ".." not in parts and not set(path) & set("\\:\0")


def _broken(what: str) -> IntegrityError:
    return IntegrityError(f"{NAME} cannot be used: {what}.", "Ask for the bundle again.")
