"""What `doctor` says of the station's key and of its disk, and `selftest` of the voice."""

import re
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from vaults import vault_at

from station import health
from station.evidence.disk import free_bytes
from station.evidence.paths import DataFolder
from station.evidence.policy import DAY_MS
from station.health import Check, examine, selftest

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there")


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    with vault_at(tmp_path / "data") as vault:
        return vault.folder


def _key_line(folder: DataFolder) -> Check:
    (line,) = [check for check in examine(folder) if check.name == "signing key"]
    return line


def _disk_line(folder: DataFolder) -> str:
    (line,) = [check.says for check in examine(folder) if check.name == "disk"]
    return line


def test_a_key_that_only_its_owner_may_read_is_fine(folder: DataFolder) -> None:
    line = _key_line(folder)
    assert (line.fine, "only its owner" in line.says) == (True, True)


@posix_only
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_that_others_have_rights_on_is_a_finding(folder: DataFolder, mode: int) -> None:
    (folder.keys / "station.key").chmod(mode)
    line = _key_line(folder)
    assert (line.fine, "station.key" in line.says, line.hint.startswith("chmod 600")) == (False, True, True)


def test_a_key_that_is_gone_is_a_finding(folder: DataFolder) -> None:
    (folder.keys / "station.key").unlink()
    line = _key_line(folder)
    assert (line.fine, "station.key cannot be read" in line.says) == (False, True)


@pytest.mark.parametrize("note", ["{", "[]", '{"public": 5, "kept": "file"}'])
def test_a_broken_note_of_the_key_is_a_finding_and_no_crash(folder: DataFolder, note: str) -> None:
    (folder.keys / "station.json").write_text(note)
    line = _key_line(folder)
    assert (line.fine, "station.json cannot be read" in line.says) == (False, True)


def test_the_disk_is_told_with_the_days_that_it_lasts_at_this_weeks_pace(tmp_path: Path) -> None:
    two_days_ago = time.time_ns() // 1_000_000 - 2 * DAY_MS
    with vault_at(tmp_path / "data") as vault:
        facts = vault.seal("SF1", started_ms=two_days_ago)
    pace = sum(file.size_bytes for file in (*facts.clips, *facts.photos)) / 2
    days = re.search(r" GB free, (\d+) days at this week's pace$", _disk_line(vault.folder))
    assert days is not None
    assert float(days[1]) == pytest.approx(free_bytes(vault.folder.root) / pace, rel=0.05)


def test_before_anything_is_packed_nobody_says_how_long_the_disk_lasts(folder: DataFolder) -> None:
    assert _disk_line(folder).endswith(" GB free")


def test_before_the_first_start_there_is_none(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    assert _key_line(folder).fine is None


def _voice_line(folder: DataFolder) -> Check:
    (line,) = [check for check in selftest(folder, ["demo:?size=160x120"]) if check.name == "voice"]
    return line


def _windows_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """In place of the program's windows, which are asked in a process of their own."""
    program = tmp_path / "windows"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    monkeypatch.setattr(health, "sys", SimpleNamespace(executable=str(program), platform=sys.platform))


@posix_only
def test_a_voice_of_the_windows_language_is_named(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.root / "settings.toml").write_text('language = "zh"\n')
    _windows_answer(tmp_path, monkeypatch, 'echo "asked: $*"')
    line = _voice_line(folder)
    assert (line.fine, line.says) == (True, "asked: -m ui --voice-test --language zh")


@posix_only
def test_without_such_a_voice_selftest_says_what_is_heard_instead(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _windows_answer(tmp_path, monkeypatch, 'echo "no voice of this computer speaks English" >&2; exit 1')
    line = _voice_line(folder)
    assert (line.fine, line.says) == (None, "no voice of this computer speaks English")
    assert "is a tone" in line.hint
