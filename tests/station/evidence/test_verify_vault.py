import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from station.archive import Archive
from station.errors import MissingDataFolderError, NewerDatabaseError
from station.evidence import acts
from station.evidence.checking import ENTRY_BYTES
from station.evidence.hashing import digest
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.verify import Finding, Level, Problem, verify_vault
from station.types import ClipFile, SessionFacts, Status
from tests.station.vaults import CAM, START_MS, Vault, facts_of, told, vault_at


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _findings(vault: Vault) -> tuple[Finding, ...]:
    return verify_vault(vault.folder).findings


def _only(vault: Vault) -> Finding:
    (finding,) = _findings(vault)
    assert finding.words
    return finding


def test_what_was_sealed_and_left_alone_is_fine(vault: Vault) -> None:
    vault.seal("SF1")
    vault.seal("SF2", outcome=Status.CANCELLED)
    vault.seal("SF3", clip=False, photo=False, outcome=Status.RECOVERED)
    report = verify_vault(vault.folder, level=Level.FULL)
    assert report.findings == ()
    assert (report.sessions, report.files, report.complete) == (3, 7, True)


def test_a_folder_in_which_nothing_was_recorded_is_fine(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    assert verify_vault(folder).findings == ()


def test_a_missing_data_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingDataFolderError):
        verify_vault(DataFolder(tmp_path / "none"))


@pytest.mark.parametrize("name", ["cam1-1.mp4", "cam1-scan.jpg", "manifest.json"])
def test_one_flipped_bit_is_found(vault: Vault, name: str) -> None:
    facts = vault.seal("SF1")
    vault.seal("SF2")
    _flip(vault.home(facts) / name)
    finding = _only(vault)
    assert (finding.session, finding.what) == (facts.session, Problem.ALTERED)
    assert finding.path == vault.folder.relative(vault.home(facts) / name)


@pytest.mark.parametrize("name", ["cam1-1.mp4", "cam1-scan.jpg", "manifest.json"])
def test_a_removed_file_is_missing(vault: Vault, name: str) -> None:
    facts = vault.seal("SF1")
    (vault.home(facts) / name).unlink()
    assert _only(vault).what is Problem.MISSING


def test_a_removed_folder_is_missing(vault: Vault) -> None:
    facts = vault.seal("SF1")
    shutil.rmtree(vault.home(facts))
    assert _only(vault).what is Problem.MISSING


def test_a_lost_vault_is_a_finding_not_a_wrong_path(vault: Vault) -> None:
    vault.seal("SF1")
    vault.writer.mirror.wait(10)
    shutil.rmtree(vault.folder.vault)
    assert (_only(vault).what, _only(vault).path) == (Problem.AWAY, "vault")


def test_a_vault_of_which_only_the_mirror_is_left_lost_its_parcels(vault: Vault) -> None:
    facts = vault.seal("SF1")
    shutil.rmtree(vault.home(facts).parents[1])
    assert _only(vault).what is Problem.MISSING


def test_a_removal_under_a_hold_is_an_alarm(vault: Vault) -> None:
    """The program never does it: somebody who has the key did."""
    facts = vault.seal("SF1")
    archive = Archive(vault.folder, vault.writer, "li")
    archive.hold(facts.session, "case 7")
    path = vault.home(facts) / "cam1-1.mp4"
    files = {vault.folder.relative(path): facts.clips[0].sha256}
    why = acts.Why("age", "180 days", "retention")
    vault.writer.call(lambda s: acts.purge(s, vault.writer.scribe, facts.session, files, START_MS, why))
    path.unlink()
    archive.release(facts.session, "over")
    assert _only(vault).what is Problem.UNDER_HOLD


def test_a_held_file_that_is_gone_is_missing_and_an_alarm(vault: Vault) -> None:
    facts = vault.seal("SF1")
    Archive(vault.folder, vault.writer, "li").hold(facts.session, "case 7")
    (vault.home(facts) / "cam1-1.mp4").unlink()
    assert [one.what for one in _findings(vault)] == [Problem.MISSING, Problem.UNDER_HOLD]


def test_a_file_replaced_by_a_link_is_altered(vault: Vault, tmp_path: Path) -> None:
    facts = vault.seal("SF1")
    clip = vault.home(facts) / "cam1-1.mp4"
    clip.rename(tmp_path / "elsewhere.mp4")
    clip.symlink_to(tmp_path / "elsewhere.mp4")
    assert _only(vault).what is Problem.ALTERED


def _in_session(vault: Vault, facts: SessionFacts) -> Path:
    return vault.home(facts) / "more.mp4"


def _in_day(vault: Vault, facts: SessionFacts) -> Path:
    return vault.home(facts).parents[1] / "more.mp4"


def _at_top(vault: Vault, _: SessionFacts) -> Path:
    return vault.folder.vault / "more.mp4"


@pytest.mark.parametrize("where", [_in_session, _in_day, _at_top])
def test_a_file_that_nobody_sealed_is_a_stray(
    vault: Vault, where: Callable[[Vault, SessionFacts], Path]
) -> None:
    facts = vault.seal("SF1")
    path = where(vault, facts)
    path.write_bytes(b"x")
    finding = _only(vault)
    assert (finding.what, finding.path) == (Problem.STRAY, vault.folder.relative(path))


def test_a_session_folder_without_a_row_is_a_stray(vault: Vault) -> None:
    facts = vault.seal("SF1")
    shutil.copytree(vault.home(facts), vault.home(facts).with_name("0" * 26 + "_-_SF1"))
    assert _only(vault).what is Problem.STRAY


def test_a_second_copy_of_a_session_is_a_stray(vault: Vault) -> None:
    facts = vault.seal("SF1")
    shutil.copytree(vault.home(facts), vault.home(facts).with_name(f"{facts.session}_copy"))
    assert _only(vault).what is Problem.STRAY


def test_a_link_in_the_vault_is_a_stray_and_not_followed(vault: Vault, tmp_path: Path) -> None:
    vault.seal("SF1")
    (vault.folder.vault / "2024").symlink_to(tmp_path)
    assert _only(vault).what is Problem.STRAY


def test_what_still_grows_or_was_set_aside_is_no_finding(vault: Vault) -> None:
    recording, finishing = vault.open(facts_of("SF1")), vault.open(facts_of("SF2"))
    vault.finish(finishing)
    for home in (vault.folder.incoming / recording.session, vault.folder.quarantine / "x"):
        home.mkdir()
        (home / "cam1-1.mp4.part").write_bytes(b"x")
    moved = vault.home(finishing)
    moved.mkdir(parents=True)
    (moved / "cam1-1.mp4").write_bytes(b"x")
    assert _findings(vault) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE clip SET sha256 = photo.sha256 FROM photo",
        "UPDATE clip SET size_bytes = 1",
        "DELETE FROM clip",
        "UPDATE code SET value = 'SF2'",
        "DELETE FROM code",
        "UPDATE session SET take = 2",
        "UPDATE session SET station = 'S-02'",
        "UPDATE session SET started_ms = 1",
        "UPDATE session SET manifest_sha256 = NULL",
        "UPDATE session SET path = NULL",
        "UPDATE session SET path = '../elsewhere'",
        "UPDATE clip SET path = '/etc/hostname'",
    ],
)
def test_a_changed_row_is_found(vault: Vault, statement: str) -> None:
    facts = vault.seal("SF1")
    vault.sql(statement)
    found = _findings(vault)
    assert found
    assert facts.session in {finding.session for finding in found}


@pytest.mark.parametrize("type_", [Type.GENESIS, Type.OPEN, Type.SEAL])
@pytest.mark.parametrize(
    "value", ["CAST(CAST(substr(line, 1, 200) AS BLOB) || x'B6' AS TEXT)", "CAST(line AS BLOB)", "5"]
)
def test_an_entry_that_is_no_text_any_more_is_found(vault: Vault, type_: str, value: str) -> None:
    vault.seal("SF1")
    vault.sql(f"UPDATE ledger SET line = {value} WHERE type = '{type_}'")  # noqa: S608
    assert Problem.ALTERED in {finding.what for finding in _findings(vault)}


def test_a_file_changed_together_with_its_row_is_found_by_the_ledger(vault: Vault) -> None:
    facts = vault.seal("SF1")
    photo = vault.home(facts) / "cam1-scan.jpg"
    (vault.home(facts) / "cam1-1.mp4").write_bytes(photo.read_bytes())
    vault.sql("UPDATE clip SET sha256 = photo.sha256, size_bytes = photo.size_bytes FROM photo")
    row, file = _findings(vault)
    assert (row.what, file.what) == (Problem.ALTERED, Problem.ALTERED)
    assert file.path.endswith("cam1-1.mp4")


def _purge(vault: Vault, facts: SessionFacts) -> Path:
    clip = vault.home(facts) / "cam1-1.mp4"
    files = {vault.folder.relative(clip): facts.clips[0].sha256}
    why = acts.Why("age", "180 days", "retention")
    vault.writer.call(lambda s: acts.purge(s, vault.writer.scribe, facts.session, files, START_MS, why))
    return clip


def test_what_retention_removed_is_retired_not_missing(vault: Vault) -> None:
    _purge(vault, vault.seal("SF1")).unlink()
    report = verify_vault(vault.folder)
    assert (report.findings, report.retired) == ((), 1)


def test_a_purge_mark_without_its_entry_is_found(vault: Vault) -> None:
    facts = vault.seal("SF1")
    (vault.home(facts) / "cam1-1.mp4").unlink()
    vault.sql("UPDATE clip SET purged_ms = 1")
    assert {finding.what for finding in _findings(vault)} == {Problem.ALTERED, Problem.MISSING}


def test_a_file_that_outlived_its_purge_mark_is_a_stray(vault: Vault) -> None:
    _purge(vault, vault.seal("SF1"))
    assert _only(vault).what is Problem.STRAY


def test_a_status_taken_back_later_is_no_finding(vault: Vault) -> None:
    facts = vault.seal("SF1", outcome=Status.CANCELLED)
    vault.writer.call(lambda s: acts.take_back_cancel(s, vault.writer.scribe, facts.session, "li"))
    assert _findings(vault) == ()


def test_a_status_changed_without_its_entry_is_found(vault: Vault) -> None:
    vault.seal("SF1", outcome=Status.CANCELLED)
    vault.sql("UPDATE session SET status = 'sealed', outcome = 'sealed'")
    assert "status, outcome" in _only(vault).words


def test_full_decodes_every_clip(vault: Vault) -> None:
    facts = facts_of("SF1")
    (vault.folder.incoming / facts.session).mkdir()
    clip = vault.folder.incoming / facts.session / "cam1-1.mp4"
    clip.write_bytes(b"no video")
    hashed = digest(clip)
    made = ClipFile("cam1-1.mp4", hashed.sha256, 8, 1.0, 10, 0, CAM, 1, START_MS, 0, chunks=hashed.chunks)
    vault.seal(facts=replace(facts, clips=(made,)), clip=False, photo=False)
    assert verify_vault(vault.folder).findings == ()
    (finding,) = verify_vault(vault.folder, level=Level.FULL).findings
    assert finding.what is Problem.UNREADABLE


def test_presence_looks_at_sizes_only(vault: Vault) -> None:
    facts = vault.seal("SF1")
    _flip(vault.home(facts) / "cam1-1.mp4")
    assert verify_vault(vault.folder, level=Level.PRESENCE).findings == ()
    (vault.home(facts) / "cam1-1.mp4").write_bytes(b"x")
    (finding,) = verify_vault(vault.folder, level=Level.PRESENCE).findings
    assert finding.what is Problem.ALTERED


def test_a_finding_names_the_parcel_and_since_when_it_can_have_happened(vault: Vault) -> None:
    facts = vault.seal("SF1")
    _flip(vault.home(facts) / "cam1-1.mp4")
    sealed = told(vault.folder, "session.seal")[0]
    assert (_only(vault).order, _only(vault).since_ms) == ("SF1", sealed.wall_ms)


def test_a_finding_of_no_parcel_can_have_happened_since_the_ledger_began(vault: Vault) -> None:
    vault.writer.mirror.wait(20)  # without the mark it writes nothing
    (vault.folder.vault / "more.txt").write_text("x")
    (vault.folder.vault / "vault.json").unlink()
    first = told(vault.folder, "genesis")[0]
    found = [(one.what, one.since_ms) for one in _findings(vault)]
    assert found == [(Problem.MISSING, first.wall_ms), (Problem.STRAY, first.wall_ms)]


def test_progress_ends_at_the_whole(vault: Vault) -> None:
    facts = vault.seal("SF1")
    steps: list[tuple[int, int, str]] = []
    report = verify_vault(vault.folder, lambda *step: steps.append(step))
    done, total, _ = steps[-1]
    size = sum(file.stat().st_size for file in vault.home(facts).iterdir())
    assert done == total == size + report.entries * ENTRY_BYTES


def test_a_spool_that_was_sealed_unencoded_says_what_it_is(vault: Vault) -> None:
    facts = facts_of("SF1")
    home = vault.folder.incoming / facts.session
    home.mkdir()
    (home / "cam1-1.mkv").write_bytes(b"raw pictures")
    hashed = digest(home / "cam1-1.mkv")
    made = ClipFile("cam1-1.mkv", hashed.sha256, 12, 1.0, 10, 0, CAM, 1, START_MS, 0, chunks=hashed.chunks)
    vault.seal(facts=replace(facts, clips=(made,)), clip=False, photo=False)
    (entry,) = told(vault.folder, "session.seal")
    assert [clip["mime"] for clip in entry.body["clips"]] == ["video/x-matroska"]
    assert verify_vault(vault.folder).findings == ()


def test_progress_moves_while_the_ledger_is_read(vault: Vault) -> None:
    vault.writer.call(lambda s: [vault.writer.scribe.append(s, "view", {}) for _ in range(2500)])
    steps: list[tuple[int, int, str]] = []
    verify_vault(vault.folder, lambda *step: steps.append(step))
    shares = [round(done / total, 1) for done, total, what in steps if what == "ledger"]
    assert shares == [0.4, 0.8, 1.0]


def test_it_stops_when_told_and_says_that_it_is_not_complete(vault: Vault) -> None:
    vault.seal("SF1")
    report = verify_vault(vault.folder, cancelled=lambda: True)
    assert (report.complete, report.sessions, report.findings) == (False, 0, ())


def test_a_newer_database_is_refused(vault: Vault) -> None:
    vault.sql("PRAGMA user_version = 99")
    vault.writer.close()
    with pytest.raises(NewerDatabaseError):
        verify_vault(vault.folder)
