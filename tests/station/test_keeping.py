"""Keeping a parcel from retention by hand or for a case, and why it was deleted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import sessions as rows
from station.archive import Archive
from station.errors import HoldError, LabelError, StorageError, UnknownOrderError
from station.evidence.ledger import Type
from station.evidence.policy import DAY_MS, Policy
from station.evidence.retention import plan, retire
from station.evidence.verify import verify_vault
from station.expiry import Reading
from station.owner import owned
from station.records import Expired, Record
from station.types import SessionId
from tests.station.vaults import START_MS, Vault, told, vault_at

LATE = "SF1234567890123"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


@pytest.fixture
def archive(vault: Vault) -> Archive:
    return Archive(vault.folder, vault.writer, "li")


def only(archive: Archive, session: str) -> Record:
    (record,) = archive.show(session)
    return record


def purge(vault: Vault, policy: Policy) -> None:
    reading = Reading(vault.folder)
    for one in plan(reading, vault.folder, policy, START_MS + 400 * DAY_MS, 10**15):
        retire(vault.folder, vault.writer, one, START_MS + 400 * DAY_MS)
    reading.close()


def test_a_held_parcel_says_who_keeps_it_and_why(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1")
    archive.hold(facts.session, "  complaint\n0815 ")
    record = only(archive, facts.session)
    (hold,) = record.holds
    (entry,) = told(vault.folder, Type.HOLD)
    assert (hold.source, hold.why, hold.actor, hold.entry) == ("hand", "complaint 0815", "li", entry.seq)
    assert record.found.hold == "complaint 0815"
    assert verify_vault(vault.folder).findings == ()


def test_a_released_parcel_has_an_entry_with_its_reason(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1")
    archive.hold(facts.session, "complaint 0815")
    archive.release(facts.session, "settled")
    assert (only(archive, facts.session).holds, only(archive, facts.session).found.hold) == ((), None)
    assert told(vault.folder, Type.RELEASE)[0].body["why"] == "settled"
    assert verify_vault(vault.folder).findings == ()


def test_a_hand_does_not_release_what_a_case_holds(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1")
    archive.hold(facts.session, "case 7", source="case")
    with pytest.raises(HoldError, match="by hand") as refused:
        archive.release(facts.session, "settled")
    assert "case 7" in refused.value.hint
    archive.hold(facts.session, "mine")
    archive.release(facts.session, "settled", source="case")
    assert only(archive, facts.session).found.hold == "mine"


TELEPHONES = (
    "+8613812345678",
    "0086 138 1234 5678",
    "tel. 138-1234-5678",
    "(138)1234.5678",
    "１３８１２３４５６７８",
    "case 12 13812345678",
    "0755-12345678",
)


@pytest.mark.parametrize(
    "why", ["complaint 0815", "order 6921234567890123456", "2026-11-23 09:15 no 4411", "01-12-2026 09:15"]
)
def test_other_numbers_are_no_telephone(vault: Vault, archive: Archive, why: str) -> None:
    facts = vault.seal("SF1")
    archive.hold(facts.session, why)
    assert told(vault.folder, Type.HOLD)[0].body["why"] == why


@pytest.mark.parametrize("why", ["", " \t\n", "x" * 121, "call 13812345678 back", *TELEPHONES])
def test_a_hold_needs_a_short_reason_without_a_telephone_number(
    vault: Vault, archive: Archive, why: str
) -> None:
    facts = vault.seal("SF1")
    with pytest.raises(HoldError) as refused:
        archive.hold(facts.session, why)
    assert refused.value.message
    assert refused.value.hint
    assert told(vault.folder, Type.HOLD) == []


def test_what_has_expired_cannot_be_kept_any_more(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1")
    purge(vault, Policy(180, 180))
    with pytest.raises(HoldError, match="expired"):
        archive.hold(facts.session, "too late")


def test_an_unknown_session_and_a_reader_are_refused(vault: Vault, archive: Archive) -> None:
    facts = vault.seal("SF1")
    with pytest.raises(UnknownOrderError):
        archive.hold(SessionId("nobody"), "why")
    with pytest.raises(StorageError, match="only reads"):
        Archive(vault.folder).hold(facts.session, "why")


def test_a_record_says_what_was_removed_why_by_whom_and_in_which_entry(
    vault: Vault, archive: Archive
) -> None:
    facts = vault.seal("SF1")
    purge(vault, Policy(180, 0))
    record = only(archive, facts.session)
    (removed,) = record.removed
    (entry,) = told(vault.folder, Type.PURGE)
    assert (removed.entry, removed.reason, removed.days, removed.actor) == (
        entry.seq,
        "age",
        180,
        "retention",
    )
    assert removed.files == ("cam1-1.mp4",)
    assert (record.clips, len(record.photos), record.found.expired) == ((), 1, Expired.VIDEO)
    purge(vault, Policy(180, 180))
    assert only(archive, facts.session).found.expired is Expired.ALL


def test_a_rebuilt_database_has_holds_and_purge_marks_back(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        archive = Archive(vault.folder, vault.writer, "li")
        kept, gone, released = (vault.seal(f"SF{n}").session for n in (1, 2, 3))
        for session in (kept, released):
            archive.hold(session, "case 7", source="case")
        archive.hold(kept, "mine")
        archive.release(kept, "settled", source="case")
        purge(vault, Policy(180, 0))
        archive.release(released, "settled", source="case")
        before = [only(archive, session) for session in (kept, gone, released)]
    for path in vault.folder.root.glob("packwitness.db*"):
        path.unlink()
    with owned(vault.folder, "test"):
        after = [only(Archive(vault.folder), session) for session in (kept, gone, released)]
    assert after == before
    assert [(one.found.hold, one.found.expired) for one in after] == [
        ("mine", Expired.NOTHING),
        (None, Expired.VIDEO),
        (None, Expired.NOTHING),
    ]
    assert verify_vault(vault.folder).findings == ()


# ---------------------------------------------------------------- numbers called wrong


def test_a_number_called_wrong_is_not_the_parcels_number_but_finds_it_with_the_mark(
    vault: Vault, archive: Archive
) -> None:
    facts = vault.seal(LATE, "6921-1")
    archive.mark_wrong(facts.session, LATE)
    (found,) = archive.find(LATE)
    assert (found.order, found.codes, found.wrong) == ("6921-1", ("6921-1",), (LATE,))


def test_parcels_that_have_a_number_come_before_those_it_was_called_wrong_for(
    vault: Vault, archive: Archive
) -> None:
    right, wrong = vault.seal(LATE), vault.seal(LATE, started_ms=START_MS + 1000)
    archive.mark_wrong(wrong.session, LATE)
    assert [found.session for found in archive.find("0123")] == [right.session, wrong.session]


def test_a_number_called_wrong_takes_nothing_out(vault: Vault, archive: Archive, tmp_path: Path) -> None:
    right, wrong = vault.seal(LATE), vault.seal(LATE, started_ms=START_MS + 1000)
    archive.mark_wrong(wrong.session, LATE)
    (out,) = archive.export([LATE], tmp_path / "stick")
    assert [path.name for path in out.path.iterdir() if path.is_dir()] == ["take-1"]
    archive.mark_wrong(right.session, LATE)
    with pytest.raises(LabelError, match="called wrong"):
        archive.export([LATE], tmp_path / "stick")
    assert archive.export([wrong.session], tmp_path / "stick")


def test_bound_again_a_number_called_wrong_counts_again(vault: Vault, archive: Archive) -> None:
    facts = vault.seal(LATE)
    archive.mark_wrong(facts.session, LATE)
    with pytest.raises(LabelError, match="already"):
        archive.mark_wrong(facts.session, LATE)
    assert archive.bind(facts.session, LATE) == LATE
    assert (archive.find(LATE)[0].order, archive.find(LATE)[0].wrong) == (LATE, ())
    archive.mark_wrong(facts.session, LATE)
    assert archive.find(LATE)[0].wrong == (LATE,)
    assert verify_vault(vault.folder).findings == ()


def test_a_number_called_wrong_makes_the_next_packing_no_second_take(vault: Vault, archive: Archive) -> None:
    facts = vault.seal(LATE)
    assert vault.writer.call(lambda s: rows.last_of(s, LATE))[0] == 1
    archive.mark_wrong(facts.session, LATE)
    assert vault.writer.call(lambda s: rows.last_of(s, LATE)) == (0, None)
