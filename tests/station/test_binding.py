"""A number that came after the sealing, and one that never belonged there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from station.archive import Archive
from station.barcodes.labels import Rules
from station.errors import LabelError, StorageError, UnknownOrderError
from station.evidence.ledger import Type
from station.evidence.verify import Problem, verify_vault
from station.owner import owned
from station.types import Kind, SessionId, Source
from tests.station.vaults import Vault, facts_of, told, vault_at

LATE = "SF1234567890123"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


@pytest.fixture
def archive(vault: Vault) -> Archive:
    return Archive(vault.folder, vault.writer, "li")


def test_a_late_number_gives_an_unbound_parcel_its_name(vault: Vault, archive: Archive) -> None:
    facts = vault.seal()
    assert archive.bind(facts.session, LATE.lower()) == LATE
    (record,) = archive.show(LATE)
    (bound,) = record.numbers
    assert (record.found.session, record.found.order) == (facts.session, LATE)
    assert (bound.number.source, bound.number.kind) == (Source.SUPERVISOR, Kind.WAYBILL)
    assert bound.number.raw == LATE.lower()


def test_a_late_number_is_found_by_its_last_digits(vault: Vault, archive: Archive) -> None:
    facts = vault.seal()
    archive.bind(facts.session, LATE)
    assert [found.session for found in archive.find("0123")] == [facts.session]


def test_the_ledger_tells_who_bound_a_number(vault: Vault, archive: Archive) -> None:
    facts = vault.seal()
    archive.bind(facts.session, LATE)
    (entry,) = told(vault.folder, Type.BIND)
    assert (entry.session, entry.body["actor"], entry.body["number"]["value"]) == (facts.session, "li", LATE)


def test_binding_leaves_the_sealed_folder_as_it_is(vault: Vault, archive: Archive) -> None:
    facts = vault.seal()
    before = {path: path.read_bytes() for path in vault.home(facts).iterdir()}
    archive.bind(facts.session, LATE)
    assert {path: path.read_bytes() for path in vault.home(facts).iterdir()} == before


@pytest.mark.parametrize("values", [(), ("SF1",)])
def test_a_late_number_is_no_finding(vault: Vault, archive: Archive, values: tuple[str, ...]) -> None:
    facts = vault.seal(*values)
    archive.bind(facts.session, LATE)
    assert verify_vault(vault.folder).findings == ()


def _altered(vault: Vault) -> list[str]:
    return [one.words for one in verify_vault(vault.folder).findings if one.what is Problem.ALTERED]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE code SET value = 'SF9', value_rev = '9FS'",
        "DELETE FROM code",
        "UPDATE code SET source = 'gun'",
    ],
)
def test_a_late_number_changed_behind_the_programs_back_is_found(
    vault: Vault, archive: Archive, change: str
) -> None:
    facts = vault.seal()
    archive.bind(facts.session, LATE)
    vault.sql(change)
    assert _altered(vault) == ["The database says otherwise than the ledger: codes."]


def test_a_number_calling_itself_late_without_an_entry_is_found(vault: Vault) -> None:
    vault.seal("SF1")
    vault.sql("UPDATE code SET source = 'supervisor'")
    assert len(_altered(vault)) == 1


def _lose_database(vault: Vault) -> None:
    for path in vault.folder.root.glob("packwitness.db*"):
        path.unlink()


@pytest.mark.parametrize(
    ("act", "look"),
    [
        (lambda archive, session: archive.bind(session, LATE), lambda record: record.numbers),
        (lambda archive, session: archive.mark_wrong(session, "SF1"), lambda record: record.remarks),
    ],
    ids=["bound", "wrong"],
)
def test_a_rebuilt_database_has_what_was_said_after_the_sealing(
    tmp_path: Path, act: Callable, look: Callable
) -> None:
    with vault_at(tmp_path / "data") as vault:
        archive = Archive(vault.folder, vault.writer, "li")
        session = vault.seal("SF1").session
        act(archive, session)
        (before,) = archive.show(session)
    _lose_database(vault)
    with owned(vault.folder, "test"):
        (after,) = Archive(vault.folder).show(session)
    assert look(after) == look(before) != ()
    assert after.found == before.found
    assert verify_vault(vault.folder).findings == ()


@pytest.mark.parametrize("text", ["", "hello there", "6901234567892", "PW-STOP"])
def test_what_is_no_number_is_refused_with_words(vault: Vault, archive: Archive, text: str) -> None:
    facts = vault.seal()
    with pytest.raises(LabelError) as refused:
        archive.bind(facts.session, text)
    assert refused.value.message
    assert refused.value.hint
    assert told(vault.folder, Type.BIND) == []


def test_a_number_of_the_shops_own_form_is_taken(vault: Vault) -> None:
    facts = vault.seal()
    own = "SHOP-77"
    rules = Rules(known={own: Kind.ORDER}.get)
    assert Archive(vault.folder, vault.writer, "li", lambda: rules).bind(facts.session, own) == own


def test_a_number_is_bound_once_only(vault: Vault, archive: Archive) -> None:
    facts = vault.seal(LATE)
    with pytest.raises(LabelError, match="already"):
        archive.bind(facts.session, LATE)


def test_a_parcel_that_is_still_recorded_takes_no_late_number(vault: Vault, archive: Archive) -> None:
    facts = vault.open(facts_of())
    with pytest.raises(LabelError, match="not sealed"):
        archive.bind(facts.session, LATE)


def test_a_late_number_leaves_the_take_as_it_was_sealed(vault: Vault, archive: Archive) -> None:
    vault.seal(LATE)
    later = vault.seal(take=1, started_ms=1_763_800_100_000)
    archive.bind(later.session, LATE)
    assert verify_vault(vault.folder).findings == ()
    assert [record.found.take for record in archive.show(LATE)] == [1, 1]


def test_both_parcels_of_a_late_number_are_taken_out(vault: Vault, archive: Archive, tmp_path: Path) -> None:
    vault.seal(LATE)
    later = vault.seal(started_ms=1_763_800_100_000)
    archive.bind(later.session, LATE)
    (out,) = archive.export([LATE], tmp_path / "stick")
    assert sorted(path.name for path in out.path.iterdir() if path.is_dir()) == ["take-1", "take-1-2"]


def test_a_wrong_number_stays_and_is_called_wrong(vault: Vault, archive: Archive) -> None:
    facts = vault.seal(LATE)
    archive.mark_wrong(facts.session, LATE.lower())
    (record,) = archive.show(LATE)
    assert [bound.number.value for bound in record.numbers] == [LATE]
    assert [(one.kind, one.text) for one in record.remarks] == [("wrong", LATE)]
    assert told(vault.folder, Type.REMARK)[0].body["actor"] == "li"


def test_a_number_called_wrong_is_no_finding(vault: Vault, archive: Archive) -> None:
    facts = vault.seal(LATE)
    archive.mark_wrong(facts.session, LATE)
    assert verify_vault(vault.folder).findings == ()


def test_a_number_that_a_parcel_has_not_cannot_be_called_wrong(vault: Vault, archive: Archive) -> None:
    facts = vault.seal(LATE)
    with pytest.raises(LabelError, match="no number"):
        archive.mark_wrong(facts.session, "SF9")
    assert told(vault.folder, Type.REMARK) == []


ACTS: list[Callable[[Archive, SessionId], object]] = [
    lambda archive, session: archive.bind(session, LATE),
    lambda archive, session: archive.mark_wrong(session, LATE),
]


@pytest.mark.parametrize("act", ACTS)
def test_an_unknown_session_is_refused(archive: Archive, act: Callable) -> None:
    with pytest.raises(UnknownOrderError):
        act(archive, SessionId("nobody"))


@pytest.mark.parametrize("act", ACTS)
def test_a_reader_without_the_writer_says_nothing_about_numbers(vault: Vault, act: Callable) -> None:
    facts = vault.seal(LATE)
    with pytest.raises(StorageError, match="only reads"):
        act(Archive(vault.folder), facts.session)


def test_of_a_scanned_block_that_holds_more_only_the_number_is_kept(vault: Vault, archive: Archive) -> None:
    facts = vault.seal()
    archive.bind(facts.session, f'{{"waybillNo":"{LATE}","mobile":"13800138000"}}')
    (record,) = archive.show(LATE)
    assert [bound.number.raw for bound in record.numbers] == [LATE]
