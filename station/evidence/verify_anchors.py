"""Time stamps checked: head against ledger, reply against its entry, and, with roots given, its signature."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import Engine

from db import ledger as rows
from db.engine import transaction
from db.ledger import Stored
from station import database
from station.errors import IntegrityError
from station.evidence import anchor_files, tokens
from station.evidence.anchor import Anchor, of_entry, stamped
from station.evidence.chain import Chain
from station.evidence.checking import Check, Level, Parcel, Problem, Stamps, while_owned
from station.evidence.ledger import Entry, Type, parse
from station.evidence.paths import DataFolder


class Anchors:
    """Looks over the shoulder of whoever reads the ledger, and keeps the roots that were stamped."""

    def __init__(self, engine: Engine | None) -> None:
        self._heads = _entries(engine, Type.HEAD)
        self._anchors = _entries(engine, Type.ANCHOR)
        self._roots = dict.fromkeys((_size(entry) for entry in (*self._heads, *self._anchors)), "")

    def follow(self, chain: Chain) -> None:
        """One entry more was read."""
        if chain.seq in self._roots and chain.tree is not None:
            self._roots[chain.seq] = chain.tree.root().hex()

    def check(self, folder: DataFolder, check: Check, roots: tokens.Roots) -> None:
        """Findings, and what is believed, go to `check`."""
        for entry in self._heads:
            self._same_root(entry, check)
        believed, paths, unread, unchecked = [], set(), 0, 0
        for entry in self._anchors:
            try:
                anchor = of_entry(entry)
            except ValueError as error:
                _found(check, entry, Problem.ALTERED, f"Entry {entry.seq} is no time stamp: {error}.")
                continue
            paths.add(anchor.path)
            if not (self._same_root(entry, check) and _same_file(folder, anchor, check)):
                continue
            anchor = _read(folder, anchor, entry, check, roots)
            unread += anchor.at_ms is None
            if anchor.at_ms is not None:
                believed.append(anchor)
                unchecked += not (roots and check.level is Level.FULL)
        check.replies = frozenset(paths)
        check.stamps = Stamps(tuple(believed), unchecked, unread)

    def _same_root(self, entry: Entry, check: Check) -> bool:
        size = _size(entry)
        if self._roots[size] == entry.body.get("root"):
            return True
        words = f"The head of entry {entry.seq} was made over other entries than the first {size} there are."
        _found(check, entry, Problem.ALTERED, words)
        return False


def _size(entry: Entry) -> int:
    size = entry.body.get("size")
    return size if type(size) is int else 0


def _entries(engine: Engine | None, kind: Type) -> list[Entry]:
    """Those that can be read; the others are findings of the ledger's own check."""
    if engine is None:
        return []
    with database.in_words(), transaction(engine) as s:
        lines = rows.of_type(s, kind)
    return [entry for line in lines if (entry := _entry(line)) is not None]


def _entry(line: Stored) -> Entry | None:
    try:
        return parse(line.line).entry
    except IntegrityError:
        return None


def _found(check: Check, entry: Entry, what: Problem, words: str, path: str = "") -> None:
    check.found("", path, what, words, entry.wall_ms, entry.seq)


def _same_file(folder: DataFolder, anchor: Anchor, check: Check) -> bool:
    try:
        real = folder.inside(anchor.path)
    except IntegrityError as error:
        check.found("", anchor.path, Problem.ALTERED, error.message, anchor.wall_ms, anchor.seq)
        return False
    check.parcel = Parcel("", "", anchor.wall_ms, anchor.seq)
    same = check.file("", anchor.path, real, anchor.sha256, anchor.size_bytes)
    check.parcel = Parcel("", "", None)
    return same


def _read(folder: DataFolder, anchor: Anchor, entry: Entry, check: Check, roots: tokens.Roots) -> Anchor:
    """With the time that may be believed. Only `full` opens the reply."""
    if check.level is not Level.FULL:
        return anchor
    message = stamped(anchor.size, anchor.root)
    try:
        token = tokens.read((folder.root / anchor.path).read_bytes(), message)
    except (tokens.UnreadableError, tokens.NotOursError, OSError) as error:
        if anchor.at_ms is not None:
            words = f"The reply that entry {entry.seq} speaks of holds no such time stamp: {error}."
            _found(check, entry, Problem.ALTERED, words, anchor.path)
        return replace(anchor, at_ms=None)
    if anchor.at_ms not in (None, token.at_ms):
        words = f"Entry {entry.seq} gives another time than its time stamp."
        _found(check, entry, Problem.ALTERED, words, anchor.path)
        return replace(anchor, at_ms=None)
    why = tokens.distrusted(token, message, roots) if roots else ""
    if why and anchor.at_ms is not None:
        words = f"None of the roots given stands behind the time stamp of entry {entry.seq}: {why}."
        _found(check, entry, Problem.UNSIGNED, words, anchor.path)
    trusted = bool(roots) and not why
    return replace(anchor, at_ms=token.at_ms if trusted or (anchor.at_ms is not None and not why) else None)


def entered_meanwhile(folder: DataFolder, path: Path, shown: str) -> bool:
    """A running owner stores a reply first and enters it then: did it, since we looked?"""
    if not anchor_files.NAME.fullmatch(path.name):
        return False
    return any(not path.exists() or shown in _newest(folder) for _ in while_owned(folder))


def _newest(folder: DataFolder) -> set[object]:
    engine = database.reader(folder)
    if engine is None:
        return set()
    try:
        with database.in_words(), transaction(engine) as s:
            lines = rows.latest_of_type(s, Type.ANCHOR, 20)
        return {entry.body.get("path") for line in lines if (entry := _entry(line)) is not None}
    finally:
        engine.dispose()
