"""What a crash leaves in `incoming/`, and what becomes of it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from vaults import CAM, FRAMES, START_MS, Vault, facts_of, on_another_disk, vault_at, write_clip, write_photo

from station.clock import NS
from station.evidence.checking import Level
from station.evidence.recover import recover
from station.evidence.verify import verify_vault
from station.recording.caption import Title
from station.recording.check import decode_whole
from station.recording.clip import Clip
from station.recording.spool import STARTED, SpoolMaker
from station.types import Frame, Reason, Status
from tests.station.recording.bench import numbered

WAYBILL = "SF1690060267735"
NOW_MS = START_MS + 60_000


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as vault:
        yield vault


def home_of(vault: Vault, *values: str) -> tuple[Path, str]:
    facts = vault.open(facts_of(*values))
    home = vault.folder.incoming / facts.session
    home.mkdir()
    return home, facts.session


def test_a_session_without_a_picture_keeps_its_row_with_no_clips(vault: Vault) -> None:
    facts = vault.open(facts_of(WAYBILL))
    (sealed,) = recover(vault.folder, vault.writer, NOW_MS).sealed
    assert (sealed.session, sealed.status, sealed.reason) == (facts.session, Status.RECOVERED, Reason.CRASH)
    assert sealed.clips == ()
    assert verify_vault(vault.folder).findings == ()


def test_a_torn_clip_keeps_its_bytes_and_gets_a_repaired_copy_that_names_it(vault: Vault) -> None:
    home, _ = home_of(vault, WAYBILL)
    torn = write_clip(home / "cam1-1.mp4").rename(home / "cam1-1.mp4.part")
    bytes_before = torn.read_bytes()
    (sealed,) = recover(vault.folder, vault.writer, NOW_MS).sealed
    original, copy = sealed.clips
    assert (vault.folder.root / original.path).read_bytes() == bytes_before
    assert copy.parent == Path(original.path).name
    assert decode_whole(vault.folder.root / copy.path) == FRAMES
    assert verify_vault(vault.folder, level=Level.FULL).findings == ()


def test_a_session_that_was_recording_ends_with_its_last_picture(vault: Vault) -> None:
    home, _ = home_of(vault, WAYBILL)
    clip = write_clip(home / "cam1-1.mp4").rename(home / "cam1-1.mp4.part")
    (sealed,) = recover(vault.folder, vault.writer, NOW_MS).sealed
    written_ms = clip.stat().st_mtime_ns // 1_000_000 if clip.exists() else None
    assert written_ms is None
    ends_ms = sealed.clips[0].started_ms + round(sealed.clips[0].duration_s * 1000)
    assert sealed.ended_ms == max(sealed.started_ms, ends_ms)


def test_a_spool_becomes_a_clip_that_began_when_its_header_says(vault: Vault) -> None:
    home, _ = home_of(vault, WAYBILL)
    maker = SpoolMaker(Frame(CAM, 0, 0, numbered(0)), 30)
    spool = Clip(home / "cam1-1.mkv.part", CAM, 1, maker, {STARTED: str(START_MS + 700)})
    for index in range(FRAMES):
        frame = Frame(CAM, index, index * NS // 30, numbered(index))
        spool.write(maker.make(frame, Title(START_MS, "S-01", WAYBILL), key=True))
    spool.close()
    os.utime(spool.path, (START_MS / 1000 + 3600,) * 2)  # copied, or written late
    (sealed,) = recover(vault.folder, vault.writer, NOW_MS).sealed
    (clip,) = sealed.clips
    assert clip.path.endswith("cam1-1.mp4")
    assert (clip.frames, clip.started_ms) == (FRAMES, pytest.approx(START_MS + 700, abs=1))
    assert clip.started_ns == facts_of().started_ns + (clip.started_ms - START_MS) * 1_000_000


def test_what_cannot_be_read_is_set_aside_and_never_thrown_away(vault: Vault) -> None:
    home, session = home_of(vault, WAYBILL)
    (home / "cam1-1.mp4.part").write_bytes(b"\0" * 4096)
    (home / "01-scan-cam1.jpg").write_bytes(b"no picture")
    (home / "02-photo-cam1.jpg.part").write_bytes(b"half")
    done = recover(vault.folder, vault.writer, NOW_MS)
    assert len(done.set_aside) == 3
    assert all(name.startswith(session) for name in done.set_aside)
    assert done.sealed[0].clips == ()
    assert verify_vault(vault.folder).findings == ()


def test_a_photo_keeps_its_moment_and_its_time(vault: Vault) -> None:
    home, _ = home_of(vault, WAYBILL)
    write_photo(home / "01-damaged-cam1.jpg")
    (sealed,) = recover(vault.folder, vault.writer, NOW_MS).sealed
    (photo,) = sealed.photos
    assert (photo.moment, photo.camera) == ("damaged", "cam1")


def test_an_empty_folder_whose_row_was_never_written_is_no_finding(vault: Vault) -> None:
    (vault.folder.incoming / "stranger").mkdir()
    assert recover(vault.folder, vault.writer, NOW_MS).set_aside == ()
    assert not list(vault.folder.incoming.iterdir())
    assert not list(vault.folder.quarantine.iterdir())


def test_a_folder_without_a_session_is_set_aside_whole(vault: Vault) -> None:
    (vault.folder.incoming / "stranger").mkdir()
    (vault.folder.incoming / "stranger" / "x.mp4").write_bytes(b"x")
    assert recover(vault.folder, vault.writer, NOW_MS).set_aside == ("stranger/x.mp4",)
    assert not list(vault.folder.incoming.iterdir())


def test_a_manifest_that_cannot_be_read_does_not_stop_the_start(vault: Vault) -> None:
    home, _ = home_of(vault, WAYBILL)
    write_photo(home / "01-scan-cam1.jpg")
    (home / "manifest.json").write_bytes(b"{")
    done = recover(vault.folder, vault.writer, NOW_MS)
    assert [one.status for one in done.sealed] == [Status.RECOVERED]
    assert len(done.sealed[0].photos) == 1
    assert len(done.set_aside) == 1


def test_a_folder_in_a_vault_on_another_disk_whose_manifest_was_damaged_does_not_stop_the_start(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, _ = home_of(vault, WAYBILL)
    write_photo(home / "01-scan-cam1.jpg")
    with monkeypatch.context() as patch:
        patch.setattr("station.evidence.recover.commit", _die)
        with pytest.raises(KeyboardInterrupt):
            recover(vault.folder, vault.writer, NOW_MS)
    (written,) = vault.folder.vault.rglob("manifest.json")
    written.write_bytes(b"{")
    on_another_disk(monkeypatch, vault.folder.vault)
    done = recover(vault.folder, vault.writer, NOW_MS)
    assert ([one.status for one in done.sealed], len(done.set_aside)) == ([Status.RECOVERED], 1)
    assert verify_vault(vault.folder).findings == ()


def _die(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_cancelled_session_stays_cancelled(vault: Vault) -> None:
    facts = vault.open(facts_of(WAYBILL))
    vault.finish(facts, Status.CANCELLED)
    (sealed,) = recover(vault.folder, vault.writer, NOW_MS).sealed
    assert sealed.status is Status.CANCELLED
