import base64
import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from db import sessions as rows
from station.archive import Archive
from station.bundles.copying import ExportStoppedError
from station.bundles.folder import export_order
from station.bundles.takes import takes_of
from station.decoded import i420
from station.errors import ExportError, IntegrityError, StorageError, UnknownOrderError
from station.evidence import sums
from station.evidence.checking import Problem
from station.evidence.keys import new_key
from station.evidence.ledger import Type, parse, sign
from station.evidence.recover import recover
from station.evidence.verify import Level, verify_bundle
from station.owner import renew_key
from station.recording.burn import is_titled
from station.recording.check import decode_whole
from station.types import Status
from tests.clips import passed, recorded, torn
from tests.hostile import TEXTS
from tests.station.vaults import START_MS, Vault, facts_of, names, told, vault_at

README = "README-请先读.txt"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


@pytest.fixture
def archive(vault: Vault) -> Archive:
    return Archive(vault.folder, vault.writer, "system:ops")


@pytest.fixture
def to(tmp_path: Path) -> Path:
    return tmp_path / "stick" / "appeal"


def _entries(vault: Vault) -> list[tuple[str, str, str | None]]:
    found = told(vault.folder, Type.EXPORT, Type.EXPORT_FAILED)
    return [(entry.body["actor"], entry.type, entry.session) for entry in found]


def test_a_bundle_holds_originals_manifest_hashes_and_a_note(
    vault: Vault, archive: Archive, to: Path
) -> None:
    facts = vault.seal("SF1")
    (done,) = archive.export(["SF1"], to)
    assert done.path == to / "SF1"
    assert names(done.path) == [
        README,
        "SHA256SUMS",
        "take-1/cam1-1.mp4",
        "take-1/cam1-scan.jpg",
        "take-1/manifest.json",
        "take-1/proof.json",
    ]
    for name in ("cam1-1.mp4", "cam1-scan.jpg", "manifest.json"):
        assert (done.path / "take-1" / name).read_bytes() == (vault.home(facts) / name).read_bytes()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_a_stranger_can_check_it_with_sha256sum(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    (done,) = archive.export(["SF1"], to)
    subprocess.run(["sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS"], cwd=done.path, check=True)


def test_a_bundle_verifies_with_nothing_but_itself(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    (done,) = archive.export(["SF1"], to)
    vault.writer.close()
    shutil.rmtree(vault.folder.root)
    assert verify_bundle(done.path, level=Level.FULL).findings == ()


def test_all_takes_that_count_are_taken_out(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    vault.seal("SF1", take=2, started_ms=START_MS + 60_000, outcome=Status.CANCELLED)
    vault.seal("SF1", take=3, started_ms=START_MS + 120_000, outcome=Status.RECOVERED)
    (done,) = archive.export(["SF1"], to)
    assert done.takes == 2
    assert sorted(path.name for path in done.path.glob("take-*")) == ["take-1", "take-3"]


def test_cancelled_takes_come_along_when_asked(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1", outcome=Status.CANCELLED)
    with pytest.raises(ExportError, match="no take"):
        archive.export(["SF1"], to)
    (done,) = archive.export(["SF1"], to, all_takes=True)
    assert "已取消" in (done.path / README).read_text("utf-8-sig")


def test_two_takes_of_one_number_do_not_mix(vault: Vault, archive: Archive, to: Path) -> None:
    for second in (0, 60):
        vault.seal("SF1", started_ms=START_MS + second * 1000)
    (done,) = archive.export(["SF1"], to)
    assert sorted(path.name for path in done.path.glob("take-*")) == ["take-1", "take-1-2"]
    assert verify_bundle(done.path).findings == ()


def test_a_session_still_being_recorded_is_not_taken_out(vault: Vault, archive: Archive, to: Path) -> None:
    vault.open(facts_of("SF1"))
    with pytest.raises(ExportError, match="no take"):
        archive.export(["SF1"], to)


def test_a_second_export_gets_a_number_and_overwrites_nothing(
    vault: Vault, archive: Archive, to: Path
) -> None:
    vault.seal("SF1")
    first, second, third = (archive.export(["SF1"], to)[0].path for _ in range(3))
    assert [path.name for path in (first, second, third)] == ["SF1", "SF1-2", "SF1-3"]
    assert verify_bundle(to).sessions == 3


def test_what_lies_at_the_target_is_left_alone(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    to.mkdir(parents=True)
    (to / "SF1").write_text("mine")
    (to / "SF1-2.part").mkdir()
    (done,) = archive.export(["SF1"], to)
    assert done.path.name == "SF1-3"
    assert (to / "SF1").read_text() == "mine"


def test_an_unknown_order_writes_nothing(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    with pytest.raises(UnknownOrderError):
        archive.export(["SF1", "SF2"], to)
    assert not to.exists()


@pytest.mark.parametrize("below", ["", "vault", "new/one"])
def test_a_target_inside_the_data_folder_is_refused(vault: Vault, archive: Archive, below: str) -> None:
    vault.seal("SF1")
    before = names(vault.folder.vault)
    with pytest.raises(ExportError, match="inside the data folder"):
        archive.export(["SF1"], vault.folder.root / below)
    assert names(vault.folder.vault) == before


def test_a_link_into_the_data_folder_is_refused(vault: Vault, archive: Archive, tmp_path: Path) -> None:
    vault.seal("SF1")
    (tmp_path / "way").symlink_to(vault.folder.vault)
    with pytest.raises(ExportError, match="inside the data folder"):
        archive.export(["SF1"], tmp_path / "way" / "x")


def test_too_little_space_is_said_before_anything_is_written(
    vault: Vault, archive: Archive, to: Path
) -> None:
    vault.seal("SF1")
    with pytest.raises(ExportError, match="MB free"):
        archive.export(["SF1"], to, spare_bytes=1 << 60)
    assert names(to) == []


@pytest.mark.parametrize("target", ["/proc/packwitness", "/sys/packwitness"])
def test_a_read_only_target_is_a_clear_error(vault: Vault, archive: Archive, target: str) -> None:
    if not Path(target).parent.is_dir():
        pytest.skip("no such folder here")
    vault.seal("SF1")
    with pytest.raises(ExportError) as caught:
        archive.export(["SF1"], Path(target))
    assert caught.value.hint


def test_a_file_in_the_place_of_the_target_is_a_clear_error(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    to.parent.mkdir()
    to.write_text("x")
    with pytest.raises(ExportError):
        archive.export(["SF1"], to)


@pytest.mark.parametrize("name", ["cam1-1.mp4", "manifest.json"])
@pytest.mark.parametrize("harm", ["altered", "gone"])
def test_what_is_not_what_was_sealed_is_not_taken_out(
    vault: Vault, archive: Archive, to: Path, name: str, harm: str
) -> None:
    facts = vault.seal("SF1")
    path = vault.home(facts) / name
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(IntegrityError, match=re.escape(name)):
        archive.export(["SF1"], to)
    assert list(to.iterdir()) == []


def test_a_stopped_export_leaves_nothing_half_made(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    vault.seal("SF2")
    seen: list[str] = []
    with pytest.raises(ExportStoppedError):
        archive.export(
            ["SF1", "SF2"],
            to,
            progress=lambda *step: seen.append(step[2]),
            cancelled=lambda: len(seen) > 7,
        )
    assert [path.name for path in to.iterdir()] == ["SF1"]
    assert verify_bundle(to).findings == ()


def test_progress_counts_every_byte_written_and_read_back(vault: Vault, archive: Archive, to: Path) -> None:
    one, two = vault.seal("SF1"), vault.seal("SF2")
    steps: list[tuple[int, int]] = []
    archive.export(["SF1", "SF2"], to, progress=lambda *step: steps.append(step[:2]))
    size = sum(file.stat().st_size for facts in (one, two) for file in vault.home(facts).iterdir())
    assert steps[-1] == (2 * size, 2 * size)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)


def test_every_export_is_recorded_with_who_took_it(vault: Vault, archive: Archive, to: Path) -> None:
    facts = vault.seal("SF1")
    archive.export(["SF1"], to)
    assert _entries(vault) == [("system:ops", "export", facts.session)]


def test_an_export_names_every_file_and_every_entry_of_the_parcel(
    vault: Vault, archive: Archive, to: Path
) -> None:
    facts = vault.seal("SF1")
    vault.seal("SF2")
    about = [entry.seq for entry in told(vault.folder) if entry.session == facts.session]
    archive.export(["SF1"], to)
    (exported,) = told(vault.folder, Type.EXPORT)
    assert exported.body["seqs"] == about
    assert {one["file"] for one in exported.body["files"]} == {
        "manifest.json",
        "cam1-1.mp4",
        "cam1-scan.jpg",
    }


def test_a_clip_made_after_the_sealing_stays_at_home(vault: Vault, archive: Archive, to: Path) -> None:
    vault.derive(vault.seal("SF1"))
    (bundle,) = archive.export(["SF1"], to)
    assert verify_bundle(bundle.path).findings == ()
    assert not list(bundle.path.rglob("*small*"))


def test_a_failed_export_is_recorded_as_such(vault: Vault, archive: Archive, to: Path) -> None:
    facts = vault.seal("SF1")
    (vault.home(facts) / "cam1-1.mp4").unlink()
    with pytest.raises(IntegrityError):
        archive.export(["SF1"], to)
    assert [action for _, action, _ in _entries(vault)] == ["export", "export.failed"]


def test_nothing_leaves_unrecorded(vault: Vault, to: Path) -> None:
    vault.seal("SF1")
    with pytest.raises(StorageError):
        Archive(vault.folder).export(["SF1"], to)
    assert not to.exists()


def test_the_note_promises_no_more_than_is_true(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    (done,) = archive.export(["SF1"], to)
    note = (done.path / README).read_bytes()
    assert note.startswith(b"\xef\xbb\xbf")
    text = note.decode("utf-8-sig")
    for needed in (
        "SF1",
        "sha256sum -c SHA256SUMS",
        "certutil -hashfile",
        "Get-FileHash",
        "2025-11-22 16:26:40 +0800",
    ):
        assert text.count(needed) == 2, needed
    for promise in ("court", "法院", "legal proof", "法律效力", "cannot be forged"):
        assert promise not in text


def test_the_note_marks_a_demo(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    vault.sql("UPDATE session SET demo = 1")
    (done,) = archive.export(["SF1"], to)
    text = (done.path / README).read_text("utf-8-sig")
    assert "DEMO" in text
    assert "演示" in text


def test_files_removed_by_retention_are_named_not_copied(vault: Vault, archive: Archive, to: Path) -> None:
    facts = vault.seal("SF1")
    (vault.home(facts) / "cam1-1.mp4").unlink()
    vault.sql("UPDATE clip SET purged_ms = 1")
    (done,) = archive.export(["SF1"], to)
    assert "1 files were removed" in (done.path / README).read_text("utf-8-sig")
    assert not (done.path / "take-1" / "cam1-1.mp4").exists()


def test_an_order_named_twice_is_taken_out_once(vault: Vault, archive: Archive, to: Path) -> None:
    vault.seal("SF1")
    assert len(archive.export(["SF1", "SF1"], to)) == 1


def test_hostile_numbers_stay_under_the_target(vault: Vault, archive: Archive, to: Path) -> None:
    for text in TEXTS:
        vault.seal(text, clip=False, photo=False)
    done = [archive.export([text], to)[0].path for text in TEXTS]
    assert {path.parent for path in done} == {to}
    assert len({path.name.casefold() for path in done}) == len(TEXTS)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{1,43}", path.name) for path in done)
    assert sorted(path.name for path in to.iterdir()) == sorted(path.name for path in done)
    assert verify_bundle(to).findings == ()


def test_a_target_that_fails_halfway_keeps_nothing_of_the_bundle(vault: Vault, to: Path) -> None:
    resource = pytest.importorskip("resource")
    facts = vault.seal("SF1")
    (view,) = vault.writer.call(lambda s: rows.with_value(s, "SF1"))
    takes = takes_of(vault.folder, "SF1", [view], all_takes=False)
    to.mkdir(parents=True)
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (facts.clips[0].size_bytes - 1, usual[1]))
    try:
        with pytest.raises(ExportError, match="too big"):
            export_order("SF1", takes, to)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert list(to.iterdir()) == []


def test_the_hashes_are_written_last_and_cover_every_other_file(
    vault: Vault, archive: Archive, to: Path
) -> None:
    vault.seal("SF1")
    (done,) = archive.export(["SF1"], to)
    lines = (done.path / "SHA256SUMS").read_text("utf-8").splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    assert sorted(listed) == [name for name in names(done.path) if name != "SHA256SUMS"]
    for name, digest in listed.items():
        assert hashlib.sha256((done.path / name).read_bytes()).hexdigest() == digest


def test_a_file_that_policy_removed_is_retired_in_the_bundle_as_the_ledgers_lines_in_it_tell(
    vault: Vault, archive: Archive, to: Path
) -> None:
    facts = vault.seal("SF1")
    vault.retire(facts)
    (done,) = archive.export(["SF1"], to)
    report = verify_bundle(done.path, level=Level.FULL)
    assert (report.findings, report.retired) == ((), 2)
    (genesis, purge) = told(vault.folder, Type.GENESIS, Type.PURGE)
    lines = (done.path / "take-1" / "ledger.jsonl").read_text().splitlines()
    assert [parse(line).entry for line in lines] == [genesis, purge]
    assert report.fingerprints == (hashlib.sha256(base64.b64decode(genesis.body["public"])).hexdigest(),)


def test_without_the_ledgers_lines_it_is_missing_and_said_that_nothing_tells_why(
    vault: Vault, archive: Archive, to: Path
) -> None:
    vault.retire(vault.seal("SF1"))
    (done,) = archive.export(["SF1"], to)
    _drop(done.path, "take-1/ledger.jsonl")
    (clip, photo) = verify_bundle(done.path).findings
    assert (clip.what, photo.what) == (Problem.MISSING, Problem.MISSING)
    assert "Nothing in the bundle tells which" in clip.words


def test_a_file_taken_out_of_a_bundle_and_its_list_is_missing_whatever_else_was_retired(
    vault: Vault, archive: Archive, to: Path
) -> None:
    facts = vault.seal("SF1")
    vault.retire(vault.seal("SF2"))
    (done,) = archive.export(["SF1"], to)
    (other,) = archive.export(["SF2"], to)
    _drop(done.path, "take-1/cam1-1.mp4")
    lines = (other.path / "take-1" / "ledger.jsonl").read_bytes()
    (done.path / "take-1" / "ledger.jsonl").write_bytes(
        lines
    )  # of another parcel: they tell nothing of this one
    found = [(one.what, one.session) for one in verify_bundle(done.path).findings]
    assert (Problem.MISSING, facts.session) in found


def test_a_removal_that_the_stations_key_did_not_sign_is_a_finding_and_retires_nothing(
    vault: Vault, archive: Archive, to: Path
) -> None:
    vault.retire(vault.seal("SF1"))
    (done,) = archive.export(["SF1"], to)
    path = done.path / "take-1" / "ledger.jsonl"
    genesis, purge = path.read_text().splitlines()
    forged = sign(parse(purge).entry, new_key())
    path.write_text(f"{genesis}\n{forged.text}\n")
    report = verify_bundle(done.path)
    assert report.retired == 0
    assert {one.what for one in report.findings} == {Problem.ALTERED, Problem.UNSIGNED, Problem.MISSING}


def test_a_removal_after_a_new_key_is_believed_when_the_old_key_brought_it(
    vault: Vault, archive: Archive, to: Path
) -> None:
    facts = vault.seal("SF1")
    renew_key(vault.folder, vault.writer)
    vault.retire(facts)
    (done,) = archive.export(["SF1"], to)
    report = verify_bundle(done.path)
    assert (report.findings, report.retired, len(report.fingerprints)) == ((), 2, 2)


def _drop(bundle: Path, name: str) -> None:
    """Taken away with its hash, as a careful hand does."""
    (bundle / name).unlink()
    listed = sums.parse((bundle / sums.NAME).read_bytes())
    (bundle / sums.NAME).write_bytes(
        sums.to_bytes({one: digest for one, digest in listed.items() if one != name})
    )


# ---------------------------------------------------------------- time and order in the picture


@pytest.fixture
def titled(tmp_path: Path) -> Callable[[Path], Path]:
    """A clip whose time and order stand in a subtitle track."""
    made = recorded(passed)(tmp_path)
    return lambda path: Path(shutil.copy(made, path))


def test_a_clip_with_subtitles_only_leaves_with_a_copy_that_shows_them(
    vault: Vault, archive: Archive, to: Path, titled: Callable[[Path], Path]
) -> None:
    facts = vault.seal("SF1", film=titled)
    (done,) = archive.export(["SF1"], to)
    original, copy = done.path / "take-1/cam1-1.mp4", done.path / "take-1-captioned/cam1-1.mp4"
    assert original.read_bytes() == (vault.home(facts) / "cam1-1.mp4").read_bytes()
    assert decode_whole(copy) == facts.clips[0].frames
    assert (is_titled(original), is_titled(copy)) == (True, False)
    assert names(done.path / "take-1-captioned") == ["cam1-1.mp4"]
    assert verify_bundle(done.path, level=Level.FULL).findings == ()
    assert not (vault.folder.cache / "captioned").exists()
    assert done.takes == 1
    note = (done.path / README).read_text("utf-8-sig")
    assert "take-1-captioned" in note
    assert "副本" in note


def test_a_clip_that_was_torn_leaves_with_a_copy_of_its_mended_one_that_shows_them(
    vault: Vault, archive: Archive, to: Path, tmp_path: Path
) -> None:
    facts = vault.open(facts_of("SF1"))
    home = vault.folder.incoming / facts.session
    home.mkdir()
    torn(tmp_path, passed).rename(home / "cam1-1.mp4.part")
    (sealed,) = recover(vault.folder, vault.writer, facts.ended_ms).sealed
    (done,) = archive.export(["SF1"], to)
    original, mended = sealed.clips
    copy = done.path / "take-1-captioned" / Path(mended.path).name
    assert mended.parent == Path(original.path).name
    assert decode_whole(copy) == mended.frames
    with av.open(str(copy)) as container:
        *_, last = container.decode(video=0)
    band = i420(last)[:14, :180]
    assert (band.max() > 150, np.median(band) < 100) == (True, True)  # letters on it
    assert verify_bundle(done.path, level=Level.FULL).findings == ()


def test_the_copy_is_named_in_the_entry_of_the_export(
    vault: Vault, archive: Archive, to: Path, titled: Callable[[Path], Path]
) -> None:
    vault.seal("SF1", film=titled)
    (done,) = archive.export(["SF1"], to)
    copy = hashlib.sha256((done.path / "take-1-captioned/cam1-1.mp4").read_bytes()).hexdigest()
    named = [file["sha256"] for entry in told(vault.folder, Type.EXPORT) for file in entry.body["files"]]
    assert copy in named


def test_an_export_can_be_stopped_while_a_copy_is_made(
    vault: Vault, archive: Archive, to: Path, titled: Callable[[Path], Path]
) -> None:
    vault.seal("SF1", film=titled)
    asked = iter([False] * 5)
    with pytest.raises(ExportStoppedError):
        archive.export(["SF1"], to, cancelled=lambda: next(asked, True))
    assert list(to.iterdir()) == []
    assert not (vault.folder.cache / "captioned").exists()


def test_progress_goes_on_through_copies_and_ends_at_its_whole(
    vault: Vault, archive: Archive, to: Path, titled: Callable[[Path], Path]
) -> None:
    vault.seal("SF1", film=titled)
    told_: list[tuple[int, int]] = []
    archive.export(["SF1"], to, progress=lambda done, total, _: told_.append((done, total)))
    assert [done for done, _ in told_] == sorted(done for done, _ in told_)
    assert {total for _, total in told_} == {told_[0][1]}
    assert 0.5 < told_[-1][0] / told_[-1][1] <= 1
