"""What is written into the vault never lands in the empty place that a vanished share leaves."""

import os
from pathlib import Path

import pytest

from station.evidence import appending, mirror, vault
from station.evidence.appending import append
from station.evidence.ledger import parse
from station.evidence.paths import DataFolder
from station.evidence.vault import Place
from tests.station.vaults import vault_at

NAME = Path("2026/11/23/ledger.jsonl")


def test_lines_are_added_at_the_end_and_folders_made(tmp_path: Path) -> None:
    append(tmp_path, NAME, b"one\n", None)
    append(tmp_path, NAME, b"two\n", None)
    assert (tmp_path / NAME).read_bytes() == b"one\ntwo\n"


def test_without_the_vaults_mark_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(OSError):  # noqa: PT011 - each system has its own number
        append(tmp_path, NAME, b"one\n", "vault.json")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.mkdir not in os.supports_dir_fd, reason="no handles of folders here")
def test_a_vault_that_vanishes_while_a_line_is_written_leaves_its_place_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, away = tmp_path / "vault", tmp_path / "share"
    home.mkdir()
    (home / "vault.json").touch()
    real = os.stat

    def vanishes(name: str, **where: int) -> os.stat_result:
        found = real(name, **where)
        if name == "vault.json":
            home.rename(away)
            home.mkdir()
        return found

    monkeypatch.setattr(appending.os, "stat", vanishes)
    append(home, NAME, b"one\n", "vault.json")
    assert list(home.iterdir()) == []
    assert (away / NAME).read_bytes() == b"one\n"


def test_by_paths_alone_as_on_windows_it_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(appending.os, "supports_dir_fd", set())
    (tmp_path / "a").mkdir()
    test_lines_are_added_at_the_end_and_folders_made(tmp_path / "a")
    (tmp_path / "b").mkdir()
    test_without_the_vaults_mark_nothing_is_made(tmp_path / "b")


def test_a_piece_of_a_mirror_in_an_empty_place_does_not_make_it_the_vault(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        folder = made.folder
    lines = mirror.files(folder.vault)[0].read_bytes().splitlines(keepends=True)
    first = mirror.files(folder.vault)[0]
    (folder.vault / vault.NAME).unlink()
    first.write_bytes(b"".join(lines[1:]))  # what came after the share had gone
    assert vault.look(folder, "0" * 64) is Place.UNMARKED
    _claim(folder, lines[0])
    assert not (folder.vault / vault.NAME).exists()
    first.write_bytes(b"".join(lines))
    _claim(folder, lines[0])  # a vault from before there was a mark
    assert (folder.vault / vault.NAME).exists()


def _claim(folder: DataFolder, line: bytes) -> None:
    vault.claim(folder, parse(line.decode().rstrip("\n")).sha256, new=False)
