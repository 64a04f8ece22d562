"""Where everything lies in a data folder, and names that cannot climb out of it.

The whole path of a sealed file stays within 200 characters for a data folder of up to 60: Windows
refuses 260, and an archive may be copied somewhere deeper.
"""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from station.errors import IntegrityError, MissingDataFolderError, StorageError
from station.evidence.lock import Ownership, note_of, own
from station.types import Kind, SessionFacts

SLUG = 20
"""Characters of an order, waybill or station in a path."""

_ID_LENGTH = 26
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)  # devices on Windows
_ABSENT = "-"


def slug(text: str, limit: int = SLUG) -> str:
    """A name for a folder: ASCII letters, digits, `-`, `_`; what was changed or cut gets a hash of the text.

    Two different texts give two different names; the empty text gives `-`, which no other text does.
    """
    if not text:
        return _ABSENT
    if len(text) <= limit and _SAFE.fullmatch(text) and not _RESERVED.fullmatch(text):
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    stem = _UNSAFE.sub("_", unicodedata.normalize("NFKC", text[: 4 * limit]))[: limit - 9]
    if not stem[0].isalnum() or _RESERVED.fullmatch(stem):
        stem = f"_{stem}"[: limit - 9]
    return f"{stem}-{digest}"


class DataFolder:
    """One station's data: database, vault, what still grows, what could not be read, caches, settings."""

    def __init__(self, root: Path) -> None:
        self.root = Path(os.path.abspath(root))  # noqa: PTH100 - resolve() would follow a link in the name shown
        self.db = self.root / "packwitness.db"
        self.vault = self.root / "vault"
        self.mark = self.root / "vault.json"  # as the vault bears it
        self.incoming = self.root / "incoming"
        self.quarantine = self.root / "quarantine"
        self.cache = self.root / "cache"
        self.keys = self.root / "keys"
        self.notes = self.root / "notes"
        self.backups = self.root / "backups"
        self.settings = self.root / "settings.toml"
        self.lock = self.root / "lock"
        self.lock_note = note_of(self.lock)

    def __repr__(self) -> str:
        return f"DataFolder({str(self.root)!r})"

    def create(self) -> None:
        """Make what is missing; StorageError where that is not possible or nothing can be written."""
        try:
            for folder in (self.incoming, self.quarantine, self.cache, self.notes):
                folder.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError):  # and no look at it: it may be a share that hangs
                self.vault.mkdir()
            probe = self.incoming / f".writable-{os.getpid()}"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise StorageError(
                f"The data folder {self.root} cannot be written: {error.strerror}.",
                "Nothing was recorded. Choose another folder with --data, or free this one for writing.",
            ) from error

    def require(self) -> None:
        """Refuse a folder that was never a data folder, instead of making an empty one.

        One of its marks is enough: a lost vault beside a database is a finding, not a wrong path.
        """
        if not (self.vault.is_dir() or self.db.exists()):
            raise MissingDataFolderError(
                f"There is no data folder at {self.root}.",
                "Check --data; `record` and the program itself make a new one.",
            )

    @contextmanager
    def own(self, program: str = "packwitness") -> Iterator[Ownership]:
        """Be the one process that writes here; DataFolderBusyError where another is."""
        with own(self.lock, program) as ownership:
            yield ownership

    def inside(self, path: Path | str) -> Path:
        """The absolute path of something relative to this folder; IntegrityError where it leads out of it."""
        given = os.fspath(path)
        try:
            real = Path(os.path.realpath(self.root / given))
        except (OSError, ValueError) as error:
            raise IntegrityError("A stored path cannot be a file here.", "Run verify.") from error
        if not real.is_relative_to(os.path.realpath(self.root)):
            raise IntegrityError(
                f"A stored path leads out of the data folder: {given!r}.", "Nothing was opened. Run verify."
            )
        return self.root / given

    def relative(self, path: Path) -> str:
        """As it is stored: relative to this folder, with forward slashes."""
        return path.relative_to(self.root).as_posix()

    def growing(self, session: str, part: int = 1) -> Path:
        """Where the files of a session, or of what is shown again, grow."""
        return self.incoming / f"{session}{part_mark(part)}"

    def session_folder(self, facts: SessionFacts) -> Path:
        """Where a session is sealed: its local day, its station, its numbers."""
        began = datetime.fromtimestamp(facts.started_ms / 1000, UTC) + timedelta(minutes=facts.utc_offset_min)
        names = (_first(facts, Kind.ORDER), _first(facts, Kind.WAYBILL))
        name = "_".join((facts.session, *map(slug, names))) + part_mark(facts.part)
        return self.vault / f"{began:%Y}" / f"{began:%m}" / f"{began:%d}" / slug(facts.station) / name


def part_mark(part: int) -> str:
    """End of a folder's name; the session itself has none."""
    return "" if part == 1 else f"_part{part}"


def session_in(home: str) -> str:
    """The session that a folder's name begins with, whatever part of it lies there."""
    return home[:_ID_LENGTH]


def _first(facts: SessionFacts, kind: Kind) -> str:
    return next((bound.number.value for bound in facts.numbers if bound.number.kind is kind), "")
