"""The mirror on its own thread: a vault that hangs holds up nobody. A FIFO hangs as a lost share does."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db import ledger
from station import database
from station.evidence import following, mirror
from station.evidence.following import Follower
from station.evidence.paths import DataFolder
from station.evidence.scribe import system_now
from station.owner import open_writer
from station.writer import Writer
from tests.station.vaults import scribe_of, vault_at

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a hanging file needs a FIFO")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    made = DataFolder(tmp_path / "data")
    made.create()
    (made.vault / "vault.json").write_text("{}")  # it is there
    monkeypatch.setattr(following, "RETRY_S", 0.02)
    return made


@pytest.fixture
def writer(folder: DataFolder) -> Iterator[Writer]:
    made = open_writer(folder, scribe_of(folder))
    yield made
    made.close()


class Hanging:
    """Today's mirror file, as a share that does not answer has it."""

    def __init__(self, folder: DataFolder) -> None:
        self.path = mirror.place(folder.vault, system_now()[0])
        self.path.parent.mkdir(parents=True)
        os.mkfifo(self.path)

    def let_go(self) -> None:
        """Who waits gets an empty file, and a real one from now on."""
        handle = os.open(self.path, os.O_RDWR)
        self.path.unlink()
        os.close(handle)


def _append(writer: Writer) -> int:
    return writer.call(lambda s: writer.scribe.append(s, "test", {})).entry.seq


def _lines(folder: DataFolder) -> list[str]:
    return [line for path in mirror.files(folder.vault) for line in path.read_text().splitlines()]


def test_entries_are_committed_while_the_vault_hangs_and_stand_in_the_mirror_afterwards(
    folder: DataFolder, writer: Writer
) -> None:
    share = Hanging(folder)
    assert [_append(writer) for _ in range(5)] == [1, 2, 3, 4, 5]
    share.let_go()
    assert writer.mirror.wait(20) == 0
    assert _lines(folder) == [row.line for row in writer.call(lambda s: ledger.page(s, 0, 10))]


def test_a_vault_that_hangs_is_told_without_waiting_for_it(
    folder: DataFolder, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "LATE_S", 0.0)
    assert not writer.mirror.late
    share = Hanging(folder)
    _append(writer)
    assert writer.mirror.late
    assert writer.mirror.wait(0.0) == 1
    share.let_go()
    assert writer.mirror.wait(20) == 0
    assert not writer.mirror.late


def test_closing_does_not_wait_for_ever_and_says_what_is_missing_and_the_next_start_completes_it(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(following, "CLOSE_S", 0.05)
    share = Hanging(folder)
    writer = open_writer(folder, scribe_of(folder))
    _append(writer)
    _append(writer)
    writer.close()
    assert "2 entries are not in the vault's ledger yet" in caplog.text
    assert writer.mirror.hangs
    share.let_go()
    writer.mirror._thread.join(20)
    assert not writer.mirror.hangs
    share.path.unlink(missing_ok=True)
    again = open_writer(folder, scribe_of(folder))
    _append(again)
    again.close()
    assert len(_lines(folder)) == 3


def test_what_could_not_be_mirrored_is_tried_again_without_another_commit(
    folder: DataFolder, writer: Writer
) -> None:
    mark = folder.vault / "vault.json"
    mark.rename(folder.root / "away")
    _append(writer)
    (folder.root / "away").rename(mark)
    assert writer.mirror.wait(20) == 0
    assert len(_lines(folder)) == 1


def test_a_number_that_was_rolled_back_and_given_again_is_mirrored(
    folder: DataFolder, writer: Writer
) -> None:
    _append(writer)
    assert writer.mirror.wait(20) == 0

    def rolled_back(s: object) -> None:
        writer.scribe.append(s, "test", {})  # type: ignore[arg-type]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        writer.call(rolled_back)
    writer.call(lambda _: None)  # the writer still has the number in mind
    assert writer.mirror.wait(20) == 0
    assert _append(writer) == 2
    assert writer.mirror.wait(20) == 0
    assert len(_lines(folder)) == 2


def test_many_commits_while_one_round_runs_are_mirrored_in_the_next(folder: DataFolder) -> None:
    inside, go, rounds = threading.Event(), threading.Event(), []

    class Slow(mirror.Mirror):
        def follow(self, _: object, newest: int) -> int:  # type: ignore[override]
            rounds.append(newest)
            inside.set()
            go.wait(20)
            return newest

    engine = database.prepare(folder)
    follower = Follower(Slow(folder.vault), engine)
    follower.follow(1)
    assert inside.wait(20)
    for newest in range(2, 50):
        follower.follow(newest)
    go.set()
    assert follower.close() == 0
    assert rounds == [1, 49]
    engine.dispose()


def test_completing_counts_only_what_it_wrote_while_others_commit(tmp_path: Path) -> None:
    """An entry that is committed while the mirror is completed must not count as mirrored."""
    with vault_at(tmp_path / "data") as vault:
        assert vault.writer.mirror.wait(20) == 0
        engine = database.reader(vault.folder)
        assert engine is not None
        copy = mirror.Mirror(vault.folder.vault)
        real = mirror.append

        def commits_meanwhile(*what: Any) -> None:
            real(*what)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(mirror, "append", real)
                vault.writer.call(lambda s: vault.writer.scribe.append(s, "test", {}))
                assert vault.writer.mirror.wait(20) == 0

        day = next(iter(mirror.files(vault.folder.vault)))
        day.write_bytes(b"")
        newest = len(vault.writer.call(lambda s: ledger.page(s, 0, 100)))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(mirror, "append", commits_meanwhile)
            copy.complete(engine)
        assert copy._seq == newest
