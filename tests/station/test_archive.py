import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image as Pictures

from station.archive import Archive
from station.errors import (
    LabelError,
    MissingDataFolderError,
    NewerDatabaseError,
    StorageError,
    UnknownOrderError,
)
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.types import SessionId, Status
from tests.hostile import TEXTS
from tests.station.vaults import START_MS, Vault, facts_of, told, vault_at


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


@pytest.fixture
def archive(vault: Vault) -> Archive:
    return Archive(vault.folder, vault.writer, "li")


def test_a_parcel_is_found_by_its_last_digits(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1234569035", "6921-1")
    (found,) = archive.find("9035")
    assert (found.session, found.order, found.codes) == (
        facts.session,
        "SF1234569035",
        ("SF1234569035", "6921-1"),
    )
    assert (found.status, found.take, found.started_ms) == (Status.SEALED, 1, START_MS)
    assert found.path == vault.folder.relative(vault.home(facts))


def test_a_session_that_records_is_found_without_a_path(vault: Vault, archive: Archive) -> None:
    vault.open(facts_of("SF1234569035"))
    (found,) = archive.find("9035")
    assert (found.status, found.path, found.ended_ms) == (Status.RECORDING, None, None)


def test_a_record_has_every_file_with_its_path_in_the_data_folder(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1")
    (record,) = archive.show("SF1")
    home = vault.folder.relative(vault.home(facts))
    assert [clip.path for clip in record.clips] == [f"{home}/cam1-1.mp4"]
    assert [photo.path for photo in record.photos] == [f"{home}/cam1-scan.jpg"]
    assert record.clips[0].sha256 == facts.clips[0].sha256
    assert record.clips[0].duration_s == facts.clips[0].duration_s
    assert record.numbers == facts.numbers


def test_all_sessions_of_a_number_are_shown_newest_first(vault: Vault, archive: Archive) -> None:
    one = vault.seal("SF1")
    two = vault.seal("SF1", take=2, started_ms=START_MS + 1000, outcome=Status.CANCELLED)
    assert [record.found.session for record in archive.show("sf1 ")] == [two.session, one.session]


def test_a_session_is_shown_by_its_id(vault: Vault, archive: Archive) -> None:
    facts = vault.seal()
    (record,) = archive.show(facts.session.lower())
    assert record.found.session == facts.session
    assert record.found.order == ""


def test_an_unknown_number_is_wrong_use_and_named(vault: Vault, archive: Archive) -> None:
    vault.seal("SF1")
    with pytest.raises(UnknownOrderError, match="SF2"):
        archive.show("SF2")


def test_a_part_of_a_number_shows_nothing(vault: Vault, archive: Archive) -> None:
    vault.seal("SF1234569035")
    with pytest.raises(UnknownOrderError):
        archive.show("9035")


def test_recent_are_the_newest_of_any_status(vault: Vault, archive: Archive) -> None:
    for second in range(3):
        vault.seal(f"SF{second}", started_ms=START_MS + second * 1000, clip=False, photo=False)
    running = vault.open(facts_of("SF9", started_ms=START_MS + 9000))
    assert [found.order for found in archive.recent(2)] == ["SF9", "SF2"]
    assert archive.recent(1)[0].session == running.session


def test_a_folder_in_which_nothing_was_recorded_gives_nothing(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    archive = Archive(folder)
    assert (archive.find("9035"), archive.recent(), archive.thumbnail(SessionId("0" * 26))) == ([], [], None)
    with pytest.raises(UnknownOrderError):
        archive.show("SF1")
    assert not folder.db.exists()


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingDataFolderError):
        Archive(DataFolder(tmp_path / "none")).find("9035")


def test_a_newer_database_is_refused_in_words(vault: Vault, archive: Archive) -> None:
    vault.sql("PRAGMA user_version = 99")
    vault.writer.close()
    with pytest.raises(NewerDatabaseError, match="not touched"):
        Archive(vault.folder).recent()


def test_a_file_that_is_no_database_is_refused_in_words(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    folder.db.write_bytes(b"not a database" * 100)
    with pytest.raises(StorageError, match="damaged"):
        Archive(folder).recent()


def test_several_threads_read_while_one_writes(vault: Vault, archive: Archive) -> None:
    failures: list[Exception] = []

    def read() -> None:
        try:
            for _ in range(10):
                archive.find("SF")
        except Exception as error:  # noqa: BLE001
            failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for place in range(10):
        vault.open(facts_of(f"SF{place}"))
    for reader in readers:
        reader.join()
    assert failures == []


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_questions_find_nothing_and_break_nothing(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = _shared(tmp_path_factory)
    assert Archive(folder).find(text) == []
    with pytest.raises(UnknownOrderError):
        Archive(folder).show(text)


def _shared(factory: pytest.TempPathFactory) -> DataFolder:
    """One vault for all hostile questions."""
    root = factory.getbasetemp() / "hostile-questions"
    if not root.exists():
        with vault_at(root) as vault:
            vault.seal("SF1234569035", clip=False, photo=False)
    return DataFolder(root)


def test_a_cancellation_is_taken_back_and_recorded(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1", outcome=Status.CANCELLED)
    assert archive.take_back_cancel(facts.session)
    assert archive.show("SF1")[0].found.status is Status.SEALED
    (entry,) = told(vault.folder, Type.TAKE_BACK)
    assert (entry.body["actor"], entry.session) == ("li", facts.session)


def test_taking_back_what_was_not_cancelled_changes_nothing(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1")
    assert not archive.take_back_cancel(facts.session)
    assert told(vault.folder, Type.TAKE_BACK) == []


def test_without_the_writer_nothing_is_changed(vault: Vault) -> None:
    facts = vault.seal("SF1", outcome=Status.CANCELLED)
    with pytest.raises(StorageError, match="only reads"):
        Archive(vault.folder).take_back_cancel(facts.session)


def _shade(path: Path | None) -> int:
    assert path is not None
    with Pictures.open(path) as picture:
        assert max(picture.size) <= 320
        middle = picture.convert("L").getpixel((picture.width // 2, picture.height // 2))
    assert isinstance(middle, int)
    return middle


def test_a_thumbnail_is_made_from_the_photo_and_kept(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1")
    path = archive.thumbnail(facts.session)
    assert abs(_shade(path) - 90) < 3
    assert path is not None
    assert path.is_relative_to(vault.folder.cache)
    made = path.stat().st_mtime_ns
    assert archive.thumbnail(facts.session) == path
    assert path.stat().st_mtime_ns == made


def test_without_a_photo_the_thumbnail_is_from_the_clip(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1", photo=False)
    assert _shade(archive.thumbnail(facts.session)) < 60


def test_without_a_picture_there_is_no_thumbnail(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1", photo=False, clip=False)
    assert archive.thumbnail(facts.session) is None


@pytest.mark.parametrize("name", ["cam1-1.mp4", "cam1-scan.jpg"])
def test_a_broken_picture_gives_no_thumbnail_and_no_error(vault: Vault, archive: Archive, name: str) -> None:
    facts = vault.seal("SF1", photo=name.endswith("jpg"), clip=name.endswith("mp4"))
    (vault.home(facts) / name).write_bytes(b"\0" * 500)
    assert archive.thumbnail(facts.session) is None


def test_a_cancellation_is_not_taken_back_while_the_parcel_grows(vault: Vault, archive: Archive) -> None:
    facts = vault.open(facts_of("SF1"))
    with pytest.raises(LabelError, match="not sealed yet"):
        archive.take_back_cancel(facts.session)


def test_taking_back_for_an_unknown_session_is_wrong_use(archive: Archive) -> None:
    with pytest.raises(UnknownOrderError, match="nobody"):
        archive.take_back_cancel(SessionId("nobody"))


# ---------------------------------------------------------------- every look is an entry


def bodies(vault: Vault, kind: Type) -> list[dict[str, object]]:
    vault.writer.call(lambda _: None)
    return [dict(entry.body) for entry in told(vault.folder, kind)]


def test_a_list_that_somebody_looks_at_is_an_entry_and_the_programs_count_is_none(
    vault: Vault, archive: Archive
) -> None:
    vault.seal("SF1")
    archive.newest()
    assert bodies(vault, Type.SEARCH) == []
    archive.recent()
    archive.weak()
    assert bodies(vault, Type.SEARCH) == [
        {"actor": "li", "text": "", "hits": 1, "list": "newest"},
        {"actor": "li", "text": "", "hits": 0, "list": "weak"},
    ]


def test_to_ask_for_an_unknown_parcel_is_an_entry_without_what_was_typed(
    vault: Vault, archive: Archive
) -> None:
    vault.seal("SF1")
    with pytest.raises(UnknownOrderError):
        archive.show("13812345678")
    assert bodies(vault, Type.SEARCH) == [{"actor": "li", "text": "", "hits": 0}]


def test_a_picture_that_leaves_is_an_entry_like_a_bundle(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1")
    archive.frame(facts.session, "a.png", "0" * 64)
    (body,) = bodies(vault, Type.EXPORT)
    assert (body["session"], body["order"], body["take"]) == (facts.session, "SF1", 1)
    assert body["files"] == [{"file": "a.png", "sha256": "0" * 64}]
    assert body["seqs"]


def test_without_an_entry_no_picture_leaves(vault: Vault) -> None:
    facts = vault.seal("SF1")
    with pytest.raises(StorageError):
        Archive(vault.folder).frame(facts.session, "a.png", "0" * 64)
