"""Old videos made smaller while nothing is packed: a new file, its row, and only then the original's end."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name

import numpy as np
import pytest

from db import sessions as rows
from db.views import ClipView
from station.archive import Archive
from station.archiving import Archiver, StoppedError, tidy
from station.evidence import acts
from station.evidence.checking import Level, Problem
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.retention import DAY_MS, remove
from station.evidence.seal import commit, into_vault, sha256
from station.evidence.verify import verify_bundle, verify_vault
from station.owner import owned
from station.recording.check import decode_whole
from station.types import SessionFacts
from tests.fakes import film
from tests.station.vaults import START_MS, Vault, _clip, facts_of, names, on_another_disk, told, vault_at

OLD_MS = START_MS + 31 * DAY_MS
DAYS = 30


def big(vault: Vault, number: str = "SF1", frames: int = 30) -> SessionFacts:
    """A sealed session with a clip that is far larger than it must be."""
    facts = vault.open(facts_of(number))
    home = vault.folder.incoming / facts.session
    home.mkdir()
    rng = np.random.default_rng(1)
    noise = rng.integers(100, 140, (180, 160), dtype=np.uint8)
    pictures = [
        np.vstack([np.roll(noise[:120], shift, 1), np.full((60, 160), 128, np.uint8)]) for shift in range(30)
    ]
    film(home / "cam1-1.mp4", pictures, fps=10)
    clip = replace(_clip(home / "cam1-1.mp4", facts), frames=frames, duration_s=3.0)
    facts = replace(facts, clips=(clip,))
    vault.finish(facts)
    commit(vault.writer, into_vault(vault.folder, facts))
    return facts


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as vault:
        yield vault


def archiver(vault: Vault, idle: bool = True, now_ms: int = OLD_MS) -> Archiver:
    return Archiver(vault.folder, vault.writer, lambda: idle, DAYS, lambda: now_ms)


def clips(vault: Vault, facts: SessionFacts) -> tuple[ClipView, ...]:
    view = vault.writer.call(lambda s: rows.get(s, facts.session))
    assert view is not None
    return view.clips


def test_the_copy_has_its_own_row_that_names_its_parent_and_the_original_is_retired(vault: Vault) -> None:
    facts = big(vault)
    assert archiver(vault).next()
    original, copy = clips(vault, facts)
    home = vault.home(facts)
    assert original.purged_ms == OLD_MS
    assert not (home / "cam1-1.mp4").exists()
    assert (copy.parent, copy.frames, copy.purged_ms) == (original.path, original.frames, None)
    assert copy.sha256 == sha256(home / "cam1-1-archive.mp4")
    assert copy.size_bytes < original.size_bytes
    (gone,) = told(vault.folder, Type.PURGE)
    assert (gone.body["reason"], gone.body["policy"]) == ("archived", "archive encode after 30 days")


def test_the_entries_are_committed_before_the_original_goes(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = big(vault)
    seen: list[int | None] = []
    monkeypatch.setattr(
        "station.evidence.retention.remove", lambda *_: seen.append(clips(vault, facts)[0].purged_ms)
    )
    archiver(vault).next()
    assert seen == [OLD_MS]


def test_vault_ledger_and_rows_agree_afterwards(vault: Vault) -> None:
    big(vault)
    archiver(vault).next()
    assert verify_vault(vault.folder, level=Level.FULL).findings == ()


def test_a_copy_that_was_altered_is_found(vault: Vault) -> None:
    facts = big(vault)
    archiver(vault).next()
    copy = vault.home(facts) / "cam1-1-archive.mp4"
    copy.write_bytes(copy.read_bytes()[:-1] + b"x")
    assert verify_vault(vault.folder).findings


def test_a_lost_database_comes_back_with_the_copy(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        facts = big(vault)
        archiver(vault).next()
        before = clips(vault, facts)
    for path in vault.folder.root.glob("packwitness.db*"):
        path.unlink()
    with owned(vault.folder, "test") as writer:
        view = writer.call(lambda s: rows.get(s, facts.session))
        assert view is not None
        assert view.clips == before
    assert verify_vault(vault.folder).findings == ()


def test_search_gives_the_copy_in_the_originals_place(vault: Vault) -> None:
    big(vault)
    archiver(vault).next()
    (record,) = Archive(vault.folder).show("SF1")
    assert [Path(clip.path).name for clip in record.clips] == ["cam1-1-archive.mp4"]


def test_an_export_takes_the_copy_out(vault: Vault, tmp_path: Path) -> None:
    big(vault)
    archiver(vault).next()
    (bundle,) = Archive(vault.folder, vault.writer, "li").export(["SF1"], tmp_path / "out", spare_bytes=0)
    assert (bundle.path / "take-1-copies" / "cam1-1-archive.mp4").is_file()
    report = verify_bundle(bundle.path)
    assert (report.findings, report.retired) == ((), 1)  # the original, as the ledger's lines beside it tell


def test_each_clip_is_archived_once(vault: Vault) -> None:
    big(vault)
    assert archiver(vault).next()
    assert not archiver(vault).next()


def test_a_clip_that_is_not_old_enough_waits(vault: Vault) -> None:
    big(vault)
    assert not archiver(vault, now_ms=START_MS + 29 * DAY_MS).next()


def test_a_held_session_is_left_alone(vault: Vault) -> None:
    facts = big(vault)
    scribe = vault.writer.scribe
    vault.writer.call(lambda s: acts.hold(s, scribe, facts.session, "a claim", "li"))
    assert not archiver(vault).next()


def test_a_hold_that_comes_while_it_is_encoded_keeps_the_original_and_drops_the_copy(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = big(vault)
    scribe = vault.writer.scribe
    one = archiver(vault)
    calm = one.calm

    def held() -> None:
        vault.writer.call(lambda s: acts.hold(s, scribe, facts.session, "a claim", "li"))
        monkeypatch.setattr(one, "calm", calm)

    monkeypatch.setattr(one, "calm", held)
    one.next()
    assert [clip.purged_ms for clip in clips(vault, facts)] == [None]
    assert [path.name for path in vault.home(facts).glob("*.mp4")] == ["cam1-1.mp4"]
    assert verify_vault(vault.folder).findings == ()


def test_a_hold_that_was_cleared_in_the_database_by_hand_keeps_the_original(vault: Vault) -> None:
    facts = big(vault)
    scribe = vault.writer.scribe
    vault.writer.call(lambda s: acts.hold(s, scribe, facts.session, "a claim", "li"))
    vault.sql("UPDATE session SET hold = NULL")
    archiver(vault).next()
    assert [clip.purged_ms for clip in clips(vault, facts)] == [None]


def test_nothing_is_made_of_a_file_that_is_not_what_was_sealed(vault: Vault) -> None:
    facts = big(vault)
    clip = vault.home(facts) / "cam1-1.mp4"
    clip.write_bytes(clip.read_bytes() + b"x")
    archiver(vault).next()
    assert [one.purged_ms for one in clips(vault, facts)] == [None]


def test_a_clip_with_fewer_pictures_than_were_sealed_stays_and_gets_no_copy(vault: Vault) -> None:
    facts = big(vault, frames=31)
    archiver(vault).next()
    assert_it_stays(vault, facts)


def test_an_original_stays_where_its_copy_does_not_decode_whole(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = big(vault)

    def cut_off(copy: Path) -> int:
        os.truncate(copy, copy.stat().st_size - 100)
        return decode_whole(copy)

    monkeypatch.setattr("station.recording.archive.decode_whole", cut_off)
    archiver(vault).next()
    assert_it_stays(vault, facts)


def assert_it_stays(vault: Vault, facts: SessionFacts) -> None:
    assert [(Path(clip.path).name, clip.purged_ms) for clip in clips(vault, facts)] == [("cam1-1.mp4", None)]
    assert names(vault.home(facts)) == ["cam1-1.mp4", "manifest.json"]
    assert told(vault.folder, Type.PURGE, Type.DERIVED) == []


def test_a_copy_that_is_hardly_smaller_is_not_kept(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = big(vault)
    monkeypatch.setattr("station.archiving.WORTH", 0.0)
    archiver(vault).next()
    assert [path.name for path in vault.home(facts).glob("*.mp4")] == ["cam1-1.mp4"]


def test_it_waits_while_something_is_recorded_and_is_left_when_the_program_ends(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = big(vault)
    one = archiver(vault, idle=False)
    looked: list[float] = []

    def wait(seconds: float) -> bool:
        looked.append(seconds)
        if len(looked) == 3:
            one.stop()
        return False

    monkeypatch.setattr(one._stopped, "wait", wait)
    with pytest.raises(StoppedError):
        one.next()
    assert len(looked) == 3
    assert [clip.purged_ms for clip in clips(vault, facts)] == [None]


def test_the_thread_archives_what_is_old_and_ends_when_told(vault: Vault) -> None:
    facts = big(vault)
    one = archiver(vault)
    done = vault.folder.cache / "archive" / "target"
    one.start()
    while len(clips(vault, facts)) < 2 or done.exists():
        one._stopped.wait(0.02)
    one.stop()
    assert verify_vault(vault.folder).findings == ()


def test_a_copy_without_a_row_is_taken_away_by_the_next_start(vault: Vault) -> None:
    """The process died between the file and its row."""
    facts = big(vault)
    target = vault.home(facts) / "cam1-1-archive.mp4"
    target.write_bytes(b"half")
    note = vault.folder.cache / "archive" / "target"
    note.parent.mkdir(parents=True)
    note.write_text(f"{facts.session}\n{vault.folder.relative(target)}", encoding="utf-8")
    tidy(vault.folder, vault.writer)
    assert not target.exists()
    assert not note.exists()
    assert verify_vault(vault.folder).findings == ()


def test_a_copy_reaches_a_vault_on_another_disk(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = big(vault)
    on_another_disk(monkeypatch, vault.folder.vault)
    archiver(vault).next()
    assert [path.name for path in vault.home(facts).glob("*.mp4*")] == ["cam1-1-archive.mp4"]
    assert names(vault.folder.cache / "archive") == []
    assert verify_vault(vault.folder).findings == ()


def test_a_copy_that_did_not_arrive_whole_is_taken_away_and_its_original_stays(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = big(vault)
    with monkeypatch.context() as patch:
        on_another_disk(patch, vault.folder.vault)
        patch.setattr("shutil.copyfile", lambda _from, to: to.write_bytes(b"something else"))
        archiver(vault).next()
    assert [clip.purged_ms for clip in clips(vault, facts)] == [None]
    tidy(vault.folder, vault.writer)
    assert [path.name for path in vault.home(facts).glob("*.mp4*")] == ["cam1-1.mp4"]


def test_nothing_is_encoded_or_forgotten_while_the_vault_is_away(vault: Vault) -> None:
    facts = big(vault)
    target = vault.home(facts) / "cam1-1-archive.mp4"
    target.write_bytes(b"half")
    note = vault.folder.cache / "archive" / "target"
    note.parent.mkdir(parents=True)
    note.write_text(f"{facts.session}\n{vault.folder.relative(target)}", encoding="utf-8")
    share = vault.folder.vault.rename(vault.folder.root / "share")
    vault.folder.vault.mkdir()
    one = archiver(vault)
    assert not one.next()
    assert note.exists()
    vault.folder.vault.rmdir()
    share.rename(vault.folder.vault)
    assert one.next()
    assert verify_vault(vault.folder).findings == ()


def test_a_copy_with_a_row_stays_when_only_the_note_was_left(vault: Vault) -> None:
    facts = big(vault)
    archiver(vault).next()
    target = vault.home(facts) / "cam1-1-archive.mp4"
    note = vault.folder.cache / "archive" / "target"
    note.write_text(f"{facts.session}\n{vault.folder.relative(target)}", encoding="utf-8")
    tidy(vault.folder, vault.writer)
    assert target.exists()
    assert len(clips(vault, facts)) == 2


@pytest.mark.parametrize("step", ["station.evidence.carrying.copy", "station.archiving.sync_folder"])
def test_a_copy_that_is_just_being_put_in_its_place_is_no_stray_beside_the_program(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    facts = big(vault)
    on_another_disk(monkeypatch, vault.home(facts))
    found: dict[bool, set[str]] = {}
    do = resolve_name(step)

    def and_look(*paths: Path) -> None:
        do(*paths)
        found[True] = {one.what for one in verify_vault(vault.folder).findings}
        vault.folder.lock_note.unlink()  # as if it had crashed right here
        found[False] = {one.what for one in verify_vault(vault.folder).findings}

    monkeypatch.setattr(step, and_look)
    assert archiver(vault).next()
    assert found == {True: set(), False: {Problem.STRAY}}
    assert verify_vault(vault.folder).findings == ()


def test_an_original_that_goes_a_moment_after_its_entry_is_no_stray_beside_the_program(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = big(vault)
    seen: list[int] = []

    def late(folder: DataFolder, path: str) -> None:
        monkeypatch.setattr("station.evidence.checking.time.sleep", lambda _: remove(folder, path))
        seen.append(len(verify_vault(folder).findings))

    monkeypatch.setattr("station.evidence.retention.remove", late)
    assert archiver(vault).next()
    assert seen == [0]
    assert not (vault.home(facts) / "cam1-1.mp4").exists()
