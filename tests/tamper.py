"""Random changes to a data folder behind the program's back, each undone afterwards; for test and benchmark."""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from station.archive import Archive
from station.evidence import ledger, mirror
from station.evidence.anchoring import Anchoring
from station.evidence.heads import Head
from station.evidence.keys import new_key
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.types import CameraName, Gap, Kind, Status
from tests.station.vaults import START_MS, facts_of, number, vault_at

TABLES = ("session", "code", "clip", "photo", "gap", "ledger")
HOUR_MS = 3_600_000
UNREAD = b"\x30\x06\x30\x04\x06\x02\x2a\x03"  # a reply that is kept, though nobody here can read it


def filled(root: Path, sessions: int = 5) -> tuple[DataFolder, Head]:
    """A vault with something of everything, and a head that was kept elsewhere."""
    with vault_at(root) as vault:
        second = facts = facts_of()
        for n in range(sessions):
            facts = facts_of(f"SF100{n}", started_ms=START_MS + n * HOUR_MS)
            gap = Gap(CameraName("cam1"), facts.started_ms + 1000, facts.started_ms + 2000)
            facts = replace(facts, numbers=(*facts.numbers, number(f"6921-{n}", Kind.ORDER)), gaps=(gap,))
            facts = vault.seal(facts=facts, outcome=Status.CANCELLED if n % 3 == 2 else Status.SEALED)
            second = facts if n == 1 else second
        if sessions:
            vault.grow(facts, size_bytes=500)
            vault.derive(facts)
            if sessions > 2:
                vault.retire(second)
            vault.writer.note(Type.SCAN, {"kind": "waybill", "value": "SF2000", "source": "gun"})
        vault.open(facts_of("SF2000"))
        if sessions:
            Archive(vault.folder, vault.writer, "li").show("SF1000")
        Anchoring(vault.folder, vault.writer, ["http://unread/"], ask=lambda _url, _data: UNREAD).now()
        scribe = vault.writer.scribe
        head = vault.writer.call(scribe.head)
    return vault.folder, head


class Tamper:
    """Chooses, applies and undoes changes; the same seed makes the same ones."""

    def __init__(self, folder: DataFolder, seed: int, *, vault_only: bool = False) -> None:
        self._folder = folder
        found = sorted(folder.root.rglob("*"))
        self._kept = {path: path.read_bytes() if path.is_file() else None for path in found}
        self._state = _state(folder)
        self._random = random.Random(seed)
        files = (*(self._flip,) * 8, self._cut, self._grow, self._remove, self._stray, self._swap)
        rows = (
            *(self._value,) * 8,
            self._delete_row,
            self._double_row,
            self._swap_rows,
            self._foreign_key,
            self._roll_back,
        )
        self._kinds: tuple[Callable[[], str], ...] = files if vault_only else (*files, *rows)

    @contextmanager
    def change(self) -> Iterator[str]:
        """One random change, told in words; undone at the end."""
        try:
            words = self._random.choice(self._kinds)()
            while _state(self._folder) == self._state:  # swapped with its like, set to what it was
                words = self._random.choice(self._kinds)()
            yield words
        finally:
            self._undo()

    def _undo(self) -> None:
        """Only what differs is written again: ten thousand changes are made to one vault."""
        for path in sorted(self._folder.root.rglob("*"), reverse=True):
            if path not in self._kept:
                path.rmdir() if path.is_dir() else path.unlink()
        for path, data in self._kept.items():
            if data is None:
                path.mkdir(exist_ok=True)
            elif not path.exists() or path.read_bytes() != data:
                path.write_bytes(data)

    # ------------------------------------------------------------ files

    def _file(self) -> Path:
        return self._random.choice(sorted(path for path in self._folder.vault.rglob("*") if path.is_file()))

    def _flip(self) -> str:
        path = self._file()
        data = bytearray(path.read_bytes())
        bit = self._random.randrange(len(data) * 8)
        data[bit // 8] ^= 1 << bit % 8
        path.write_bytes(data)
        return f"bit {bit} of {path.name} flipped"

    def _cut(self) -> str:
        path = self._file()
        data = path.read_bytes()
        path.write_bytes(data[: self._random.randrange(len(data))])
        return f"{path.name} cut"

    def _grow(self) -> str:
        path = self._file()
        path.write_bytes(path.read_bytes() + self._random.choice((b"\n", b"\0", b"x" * 50)))
        return f"{path.name} grown"

    def _remove(self) -> str:
        path = self._file()
        if self._random.random() < 0.2:
            shutil.rmtree(path.parent)
            return f"{path.parent.name} removed"
        path.unlink()
        return f"{path.name} removed"

    def _stray(self) -> str:
        path = self._file().with_name(self._random.choice(("more.mp4", "manifest.json.bak", "ledger.jsonl")))
        if path.exists():
            path = path.with_name("x")
        path.write_bytes(b"x")
        return f"{path.name} added"

    def _swap(self) -> str:
        one, two = self._file(), self._file()
        first, second = one.read_bytes(), two.read_bytes()
        one.write_bytes(second)
        two.write_bytes(first)
        return f"{one.name} and {two.name} swapped"

    # ------------------------------------------------------------ rows

    def _value(self) -> str:
        table = self._random.choice(TABLES)
        with self._db() as db:
            column = self._random.choice(_columns(db, table))
            row, value = self._random.choice(db.execute(f"SELECT rowid, {column} FROM {table}").fetchall())  # noqa: S608
            new = self._another(value)
            with suppress(sqlite3.IntegrityError):
                db.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (new, row))  # noqa: S608
        return f"{table}.{column} {value!r:.60} → {new!r:.60}"

    def _another(self, value: object) -> object:
        if isinstance(value, int):
            return self._random.choice((value + 1, value ^ 1, 0, -value, None, "x"))
        if isinstance(value, str) and value:
            at = self._random.randrange(len(value))
            other = chr(self._random.choice((ord(value[at]) ^ 1, 0x8BA2, 0x5C)))
            return self._random.choice(
                (value[:at] + other + value[at + 1 :], value[:-1], value + " ", "", None, 7)
            )
        return self._random.choice((1, "x"))

    def _delete_row(self) -> str:
        table = self._random.choice(TABLES)
        with self._db() as db:
            (row,) = self._random.choice(db.execute(f"SELECT rowid FROM {table}").fetchall())  # noqa: S608
            db.execute(f"DELETE FROM {table} WHERE rowid = ?", (row,))  # noqa: S608
        return f"row of {table} deleted"

    def _double_row(self) -> str:
        table = self._random.choice(TABLES)
        with self._db() as db:
            names = ", ".join(_columns(db, table))
            unlike = {"path": "path || 'x'", "id": "substr(id, 1, 25) || 'Z'"}
            values = ", ".join(unlike.get(name, name) for name in _columns(db, table))
            with suppress(sqlite3.IntegrityError):
                db.execute(f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} LIMIT 1")  # noqa: S608
        return f"row of {table} doubled"

    def _swap_rows(self) -> str:
        table = self._random.choice(TABLES)
        with self._db() as db:
            column = self._random.choice(_columns(db, table))
            found = db.execute(f"SELECT rowid, {column} FROM {table} ORDER BY rowid").fetchall()  # noqa: S608
            (one, first), (two, second) = self._random.sample(found, 2) if len(found) > 1 else (found * 2)
            with suppress(sqlite3.IntegrityError):
                for row, value in ((one, second), (two, first)):
                    db.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, row))  # noqa: S608
        return f"{table}.{column} of two rows swapped"

    # ------------------------------------------------------------ somebody who knows how it works

    def _foreign_key(self) -> str:
        """The last entries signed anew with another key, in database and mirror alike."""
        lines = self._ledger()
        first = self._random.randrange(len(lines))
        key, prev, new = new_key(), lines[first].entry.prev, lines[:first]
        for line in lines[first:]:
            new.append(ledger.sign(line.entry._replace(prev=prev), key))
            prev = new[-1].sha256
        self._write_ledger(new)
        return f"entries from {first + 1} on signed with a foreign key"

    def _roll_back(self) -> str:
        """The newest entries gone, in database and mirror alike, as if they had never been."""
        lines = self._ledger()
        left = self._random.randrange(len(lines))
        self._write_ledger(lines[:left])
        return f"rolled back to entry {left}"

    def _ledger(self) -> list[ledger.Line]:
        with self._db() as db:
            return [ledger.parse(line) for (line,) in db.execute("SELECT line FROM ledger ORDER BY seq")]

    def _write_ledger(self, lines: list[ledger.Line]) -> None:
        with self._db() as db:
            db.execute("DELETE FROM ledger WHERE seq > ?", (len(lines),))
            for line in lines:
                db.execute("UPDATE ledger SET line = ? WHERE seq = ?", (line.text, line.entry.seq))
        for path in mirror.files(self._folder.vault):
            path.unlink()
        for line in lines:
            path = mirror.place(self._folder.vault, line.entry.wall_ms)
            with path.open("ab") as file:
                file.write(line.text.encode() + b"\n")

    @contextmanager
    def _db(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._folder.db)) as db, db:
            yield db


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    """All but the local key of a row, which means nothing outside its file."""
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] != "pk"]


def _state(folder: DataFolder) -> tuple[object, ...]:
    """Everything that evidence is made of."""
    with closing(sqlite3.connect(folder.db)) as db:
        rows = tuple(tuple(db.execute(f"SELECT * FROM {table} ORDER BY rowid")) for table in TABLES)  # noqa: S608
    vault = {path: path.read_bytes() if path.is_file() else b"" for path in sorted(folder.vault.rglob("*"))}
    return rows, tuple(vault.items())
