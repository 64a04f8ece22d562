"""Taking charge of a data folder: its key, its database, its ledger; for the program and for each command."""

import logging
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from cryptography.x509 import Certificate
from sqlalchemy.orm import Session

from db import ledger as entries
from db import replay
from db import sessions as rows
from db.engine import transaction
from db.views import PartView
from station import __version__, archiving
from station.account import system_account
from station.clock import local
from station.database import in_words, made_anew, prepare, reader
from station.errors import SettingsError
from station.evidence import (
    acts,
    anchoring,
    backup,
    clock_guard,
    manifest,
    notes,
    ntp,
    pepper,
    rebuild,
    retention,
    vault,
)
from station.evidence.canonical import clean
from station.evidence.chain import Chain, handover, introduction
from station.evidence.fold import adopted, of_facts, of_view, snapshot
from station.evidence.following import Follower
from station.evidence.keys import KeyFolder, new_key
from station.evidence.ledger import Type, parse
from station.evidence.mirror import Mirror
from station.evidence.paths import DataFolder
from station.evidence.scribe import Scribe, next_kid, system_now
from station.evidence.seal import InVault, final_rows, sha256
from station.evidence.tokens import load_roots
from station.settings import Settings, load
from station.writer import Writer

log = logging.getLogger(__name__)

_PAGE = 200


def rebuild_database(folder: DataFolder, program: str) -> int:
    """Make the database anew from the vault alone; how many sessions it has. The old one is set aside."""
    with folder.own(program):
        vault.refuse_nothing(folder)
        backup.set_aside(folder)
        writer = take_charge(folder, load(folder.root).station, program)
        try:
            return writer.call(rows.count)
        finally:
            writer.close()


def restore_database(folder: DataFolder, copy: Path | None, program: str) -> Path:
    """Put a copy of the database back and bring it up to the vault; which copy it was."""
    with folder.own(program):
        vault.refuse_nothing(folder)  # without it the copy would go its own way from here
        chosen = backup.put_back(folder, copy)
        take_charge(folder, load(folder.root).station, program).close()
        return chosen


@contextmanager
def owned(folder: DataFolder, program: str) -> Iterator[Writer]:
    """A writer for one command; refused while another process owns the data folder."""
    with folder.own(program):
        writer = take_charge(folder, load(folder.root).station, program)
        try:
            yield writer
        finally:
            writer.close()


def take_charge(folder: DataFolder, station: str, program: str) -> Writer:
    """Open the database and the ledger, and finish what was cut short; the lock is held already.

    A database that is lost, or older than the vault, is brought up to it first. While the vault does not
    answer, what needs it is left to the next start; VaultAwayError where the database is lost, too, and where
    a ledger would begin anew although there was one.
    """
    answers = vault.answers(folder)
    anew = not folder.db.exists()
    if anew and answers and (vault.known(folder) or backup.made(folder)):
        vault.refuse_nothing(folder)
    scribe = Scribe(KeyFolder(folder.keys).open(), station)
    if anew:
        with made_anew(folder) as s:
            _begin(s, scribe, folder, program, answers=answers)
    writer = open_writer(folder, scribe)
    try:
        # Where it was made just now there is nothing left to do but to let the mirror follow.
        writer.call(lambda s: None if anew else _begin(s, scribe, folder, program, answers=answers))
        if answers and vault.there(folder):
            anchoring.adopt(folder, writer, known_roots(folder))
            retention.finish(folder, writer)
            archiving.tidy(folder, writer)
        notes.fold_in(folder, writer)
    except BaseException:
        writer.close()
        raise
    return writer


def open_writer(folder: DataFolder, scribe: Scribe) -> Writer:
    """The database's writer, and what mirrors its ledger into the vault."""
    engine, beside = prepare(folder), reader(folder, kept=True)
    assert beside is not None  # it was made just now
    mirror = Mirror(folder.vault, vault.NAME, lambda: vault.there(folder))
    return Writer(engine, scribe, Follower(mirror, beside))


def roots_of(settings: Settings, folder: DataFolder) -> list[Certificate]:
    """Roots of the time authorities, as the settings name them; none where none are named."""
    return load_roots(folder.root / settings.time_roots) if settings.time_roots else []


def known_roots(folder: DataFolder, settings: Settings | None = None) -> list[Certificate]:
    """The same, but none where they cannot be read: time stamps stay unchecked then, and `doctor` says it."""
    try:
        return roots_of(settings or load(folder.root), folder)
    except SettingsError as error:
        log.warning("time stamps stay unchecked: %s", error)
        return []


def anchor_state(folder: DataFolder) -> anchoring.State:
    """How it stands with the time stamps, read beside the owner."""
    engine = reader(folder)
    if engine is None:
        return anchoring.State(None, (), 0, 0)
    try:
        with in_words(), transaction(engine) as s:
            return anchoring.state(s)
    finally:
        engine.dispose()


def _begin(s: Session, scribe: Scribe, folder: DataFolder, program: str, *, answers: bool) -> None:
    last = entries.last(s)
    newest = last.seq if last else 0
    lost = last is None and rows.page(s, 0, 1) == []
    taken = 0
    if lost and not answers:
        raise vault.not_answering()
    if answers and rebuild.ahead(folder.vault, newest):
        taken = rebuild.take_in(s, rebuild.mirrored(folder.vault, newest), _chain_so_far(s))
        last = entries.last(s)
    jump = clock_guard.since(parse(last.line).entry, scribe.boot) if last else None
    _follow(s, scribe, KeyFolder(folder.keys))
    if next_kid(s) != scribe.key.kid:
        scribe.append(s, Type.GENESIS, introduction(scribe.key, program))
        _adopt_rows(s, scribe)
    found = _adopt_folders(s, scribe, folder) if lost else 0
    if taken or found:
        scribe.append(s, Type.RECOVER, {"entries": taken, "sessions": found, "program": program})
    if jump is not None:  # the clock was set while nobody looked
        scribe.append(s, Type.CLOCK, {**jump, "ntp": ntp.state()})
    scribe.append(s, Type.BOOT, _boot(program) | {"actor": system_account(folder).name})
    first = parse(entries.page(s, 0, 1)[0].line)
    # Before the commit: the mirror is written after it, and only into a vault that bears its mark.
    if answers:
        vault.claim(folder, first.sha256, new=newest == 0)


def _follow(s: Session, scribe: Scribe, keys: KeyFolder) -> None:
    """The ledger had handed over before `keys/` said so: sign with the key that follows."""
    kid = next_kid(s)
    if kid not in (None, scribe.key.kid) and (key := keys.prepared(str(kid))) is not None:
        keys.settle(key)
        scribe.key = key


def _chain_so_far(s: Session) -> Chain:
    """The chain as far as the database has it; what is in it is verify's business, not the start's.

    A database that is lost altogether takes the mirror as it is: its links are checked, and verify
    checks the signatures.
    """
    chain = Chain(signatures=False, with_tree=False)
    while page := entries.page(s, chain.seq, 5000):
        for row in page:
            chain.add(parse(row.line))
    chain.signatures = chain.seq > 0
    return chain


def _boot(program: str) -> dict[str, Any]:
    system = f"{platform.system()} {platform.release()}"
    return {
        "program": program,
        "version": __version__,
        "python": platform.python_version(),
        "system": clean(system),
        "ntp": ntp.state(),
        "utc_offset_min": round((local(system_now()[0]).utcoffset() or timedelta()).total_seconds() / 60),
    }


# ---------------------------------------------------------------- what is older than the ledger


def _adopt_rows(s: Session, scribe: Scribe) -> None:
    """Sessions and notes from before there was a ledger, as they are now."""
    known = {row.session for row in entries.of_type(s, Type.OPEN, Type.ADOPT)}
    after = 0
    while page := rows.page(s, after, _PAGE):
        after = page[-1].pk
        for view in page:
            if view.id not in known:
                scribe.append(s, Type.ADOPT, snapshot(of_view(view)))
    for note in entries.take_old_notes(s):
        body = {"at_ms": note.at_ms, "actor": note.actor, "action": note.action, "body": clean(note.body)}
        scribe.append(s, Type.NOTE, body | ({"session": note.session} if note.session else {}))


def _adopt_folders(s: Session, scribe: Scribe, folder: DataFolder) -> int:
    """Sealed sessions in the vault of which no entry tells."""
    found = 0
    orphans, writing = list(rebuild.without_entry(folder, replay.known_ids(s))), replay.Replay(s)
    for facts, path, home in orphans:
        if facts.part > 1:
            continue
        body = snapshot(of_facts(facts, path, sha256(home / manifest.NAME)))
        writing.insert([adopted(body)])
        scribe.append(s, Type.ADOPT, body)
        found += 1
    for facts, path, home in orphans:
        if facts.part > 1 and facts.session in replay.known_ids(s):
            _adopt_part(s, scribe, InVault(facts, path, sha256(home / manifest.NAME)))
    return found


def _adopt_part(s: Session, scribe: Scribe, sealed: InVault) -> None:
    facts = sealed.facts
    began = PartView(facts.part, facts.started_ms, facts.started_ns)
    acts.open_part(s, scribe, facts.session, began)
    final_rows(s, scribe, sealed)


# ---------------------------------------------------------------- the key


def new_key_after_loss(folder: DataFolder) -> None:
    """A key that cannot be opened any more is set aside; nobody vouches for its successor."""
    with folder.own("packwitness key"):
        if folder.keys.exists():
            lost = folder.keys.with_name(f"keys.lost-{time.time_ns() // 1_000_000}")
            folder.keys.rename(lost)
            _keep_pepper(lost, folder.keys)
        KeyFolder(folder.keys).open()


def _keep_pepper(lost: Path, keys: Path) -> None:
    """PINs do not hang on the signing key: they go on."""
    keys.mkdir(mode=0o700)
    for name in pepper.FILES:
        if (lost / name).exists():
            (lost / name).rename(keys / name)


def renew_key(folder: DataFolder, writer: Writer, actor: str = "") -> str:
    """Hand over to a new key, signed by both; the new key's id. Cut short anywhere, the next start goes on."""
    keys, key = KeyFolder(folder.keys), new_key()
    body = handover(writer.scribe.key.kid, key) | {"actor": actor or system_account(folder).name}
    keys.prepare(key)  # before the commit: an entry whose key was lost could never be followed
    writer.call(lambda s: writer.scribe.append(s, Type.ROTATE, body))
    writer.scribe.key = key
    keys.settle(key)
    return key.kid
