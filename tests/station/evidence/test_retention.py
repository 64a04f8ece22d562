from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from db import sessions as rows
from station.archive import Archive
from station.evidence import retention
from station.evidence.ledger import Type
from station.evidence.policy import DAY_MS, Policy
from station.evidence.retention import Planned, plan, retire
from station.evidence.verify import Problem, verify_vault
from station.expiry import Reading
from station.thumbnails import cached
from station.types import Kind, Status
from tests.station.vaults import START_MS, Vault, facts_of, names, told, vault_at

LATER = START_MS + 180 * DAY_MS + 1
ALL_180 = Policy(video_days=180, photo_days=180)
PLENTY = 10**15


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


def planned(vault: Vault, policy: Policy, now_ms: int, free_bytes: int = PLENTY) -> list[Planned]:
    reading = Reading(vault.folder)
    try:
        return list(plan(reading, vault.folder, policy, now_ms, free_bytes))
    finally:
        reading.close()


def run(vault: Vault, policy: Policy, now_ms: int = LATER, free_bytes: int = PLENTY) -> int:
    """How many sessions lost something."""
    return sum(
        retire(vault.folder, vault.writer, one, now_ms) > 0
        for one in planned(vault, policy, now_ms, free_bytes)
    )


def left(vault: Vault, facts: object) -> Sequence[str]:
    return [name for name in names(vault.home(facts)) if name != "manifest.json"]  # type: ignore[arg-type]


def test_what_is_older_than_the_policy_goes_entry_first_and_is_retired_not_missing(vault: Vault) -> None:
    old, young = vault.seal("SF1"), vault.seal("SF2", started_ms=START_MS + DAY_MS)
    assert run(vault, ALL_180) == 1
    assert (left(vault, old), len(left(vault, young))) == ([], 2)
    first, second = told(vault.folder, Type.PURGE)
    assert (first.body["reason"], first.body["days"], first.body["actor"]) == ("age", 180, "retention")
    assert first.body["policy"] == "video of waybill parcels: 180 days"
    assert [file["file"] for entry in (first, second) for file in entry.body["files"]] == [
        "cam1-1.mp4",
        "cam1-scan.jpg",
    ]
    assert run(vault, ALL_180) == 0
    report = verify_vault(vault.folder)
    assert (report.findings, report.retired) == ((), 2)


def test_nothing_goes_before_its_time_or_without_a_policy(vault: Vault) -> None:
    vault.seal("SF1")
    assert planned(vault, ALL_180, LATER - 1) == []
    assert planned(vault, Policy(), LATER) == []


def test_the_video_expires_and_the_photos_are_kept(vault: Vault) -> None:
    facts = vault.seal("SF1")
    assert run(vault, Policy(video_days=180, photo_days=365)) == 1
    assert left(vault, facts) == ["cam1-scan.jpg"]
    assert run(vault, Policy(video_days=180, photo_days=365), LATER + 185 * DAY_MS) == 1
    assert left(vault, facts) == []
    assert verify_vault(vault.folder).findings == ()


def test_each_kind_of_parcel_has_its_own_age(vault: Vault) -> None:
    normal, cancelled, unbound = vault.seal("SF1"), vault.seal("SF2", outcome=Status.CANCELLED), vault.seal()
    policy = Policy(180, 180, {"cancelled": 30, "unbound": 60})
    assert run(vault, policy, START_MS + 31 * DAY_MS) == 1
    assert left(vault, cancelled) == []
    assert run(vault, policy, START_MS + 61 * DAY_MS) == 1
    assert (left(vault, unbound), len(left(vault, normal))) == ([], 2)


def test_the_floor_takes_the_oldest_video_first_and_only_as_much_as_is_needed(vault: Vault) -> None:
    old, young = (vault.seal(f"SF{n}", started_ms=START_MS + n * DAY_MS) for n in (1, 2))
    policy = Policy(floor_bytes=10 * old.clips[0].size_bytes, at_least_days=30)
    assert run(vault, policy, START_MS + 60 * DAY_MS, free_bytes=policy.floor_bytes - 1) == 1
    assert (left(vault, old), len(left(vault, young))) == (["cam1-scan.jpg"], 2)
    (entry,) = told(vault.folder, Type.PURGE)
    assert (entry.body["reason"], entry.body["days"], entry.body["floor_bytes"]) == (
        "space",
        30,
        policy.floor_bytes,
    )


def test_the_floor_takes_photos_when_there_is_no_video_left(vault: Vault) -> None:
    facts = vault.seal("SF1")
    assert run(vault, Policy(floor_bytes=10**9), START_MS + 60 * DAY_MS, free_bytes=0) == 2
    assert left(vault, facts) == []
    assert [entry.body["files"][0]["file"] for entry in told(vault.folder, Type.PURGE)] == [
        "cam1-1.mp4",
        "cam1-scan.jpg",
    ]


def test_the_floor_takes_nothing_while_there_is_room_or_that_is_younger_than_it_may(vault: Vault) -> None:
    vault.seal("SF1")
    policy = Policy(floor_bytes=1_000_000, at_least_days=30)
    assert planned(vault, policy, START_MS + 60 * DAY_MS, free_bytes=1_000_000) == []
    assert planned(vault, policy, START_MS + 30 * DAY_MS, free_bytes=0) == []


def test_what_goes_by_age_is_not_planned_a_second_time_for_space(vault: Vault) -> None:
    vault.seal("SF1")
    paths = [
        path for one in planned(vault, Policy(180, 180, floor_bytes=10**9), LATER, 0) for path in one.paths
    ]
    assert len(paths) == len(set(paths)) == 2


def test_a_hold_always_wins_until_it_is_released(vault: Vault) -> None:
    facts = vault.seal("SF1")
    archive = Archive(vault.folder, vault.writer, "li")
    archive.hold(facts.session, "case 7")
    assert planned(vault, Policy(180, 180, floor_bytes=10**9), LATER, 0) == []
    assert verify_vault(vault.folder).findings == ()
    archive.release(facts.session, "case closed")
    assert run(vault, ALL_180) == 1
    assert verify_vault(vault.folder).findings == ()


def test_a_hold_that_comes_between_choosing_and_removing_still_wins(vault: Vault) -> None:
    facts = vault.seal("SF1")
    (one,) = planned(vault, ALL_180, LATER)
    Archive(vault.folder, vault.writer, "li").hold(facts.session, "case 7")
    assert retire(vault.folder, vault.writer, one, LATER) == 0
    assert len(left(vault, facts)) == 2
    assert told(vault.folder, Type.PURGE) == []


def test_a_hold_that_was_cleared_in_the_database_by_hand_still_wins(vault: Vault) -> None:
    facts = vault.seal("SF1")
    Archive(vault.folder, vault.writer, "li").hold(facts.session, "case 7")
    vault.sql("UPDATE session SET hold = NULL")
    assert run(vault, ALL_180) == 0
    assert len(left(vault, facts)) == 2
    assert told(vault.folder, Type.PURGE) == []


def test_a_number_that_comes_between_choosing_and_removing_gives_it_the_age_of_its_kind(vault: Vault) -> None:
    facts = vault.seal()
    (one,) = planned(vault, Policy(180, 180, {"unbound": 30}), START_MS + 40 * DAY_MS)
    Archive(vault.folder, vault.writer, "li").bind(facts.session, "SF1234567890123")
    assert retire(vault.folder, vault.writer, one, START_MS + 40 * DAY_MS) == 0
    assert len(left(vault, facts)) == 2


def test_calling_its_number_wrong_makes_no_parcel_go_sooner(vault: Vault) -> None:
    facts = vault.seal("SF1")
    Archive(vault.folder, vault.writer, "li").mark_wrong(facts.session, "SF1")
    assert planned(vault, Policy(180, 180, {"unbound": 30}), START_MS + 40 * DAY_MS) == []


def test_a_session_that_still_records_is_never_chosen(vault: Vault) -> None:
    vault.open(facts_of("SF9"))
    assert planned(vault, Policy(180, 180, floor_bytes=10**9), LATER, 0) == []


def test_a_file_that_somebody_deleted_never_becomes_retired(vault: Vault) -> None:
    facts = vault.seal("SF1")
    (vault.home(facts) / "cam1-1.mp4").unlink()
    assert run(vault, ALL_180) == 1
    (finding,) = verify_vault(vault.folder).findings
    assert (finding.what, finding.path.endswith("cam1-1.mp4")) == (Problem.MISSING, True)


def test_what_a_crash_left_behind_its_mark_goes_at_the_next_start(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = vault.seal("SF1")
    with monkeypatch.context() as patch:
        patch.setattr(retention, "remove", lambda *_: False)
        run(vault, ALL_180)
    assert {one.what for one in verify_vault(vault.folder).findings} == {Problem.STRAY}
    retention.finish(vault.folder, vault.writer)
    assert left(vault, facts) == []
    assert verify_vault(vault.folder).findings == ()


def test_the_small_picture_goes_with_the_last_photo(vault: Vault) -> None:
    facts = vault.seal("SF1")
    small = Archive(vault.folder).thumbnail(facts.session)
    assert small == cached(vault.folder, facts.session)
    run(vault, Policy(video_days=180))
    assert small.exists()
    run(vault, Policy(photo_days=180))
    assert not small.exists()


@pytest.mark.parametrize(("numbers", "kind"), [((), "unbound"), (("SF1",), "waybill")])
def test_rows_and_rule_agree_on_what_a_parcel_is(vault: Vault, numbers: tuple[str, ...], kind: str) -> None:
    vault.seal(*numbers)
    assert planned(vault, Policy(kind_days={kind: 30}), START_MS + 31 * DAY_MS) != []
    others = {"cancelled", "unbound", "order", "waybill"} - {kind}
    assert planned(vault, Policy(kind_days=dict.fromkeys(others, 30)), START_MS + 31 * DAY_MS) == []


def test_with_an_order_and_a_waybill_number_the_longer_age_counts(vault: Vault) -> None:
    facts = vault.seal("SF1")
    order = rows.NewCode(Kind.ORDER, "6921-1", "6921-1", "Wedge", "gun", "", START_MS)
    vault.writer.call(lambda s: rows.add_code(s, facts.session, order))
    policy = Policy(kind_days={"order": 60, "waybill": 30})
    assert planned(vault, policy, START_MS + 60 * DAY_MS) == []
    assert planned(vault, policy, START_MS + 61 * DAY_MS) != []


@pytest.mark.parametrize("ago_days", [36, 0.5])
def test_a_clock_that_nobody_has_lived_in_is_no_reason_to_remove(vault: Vault, ago_days: float) -> None:
    vault.seal("SF1", started_ms=START_MS)
    now_ms = START_MS + round(ago_days * DAY_MS)
    assert not vault.writer.call(lambda s: retention.clock_has_lasted(s, now_ms))
    assert vault.writer.call(lambda s: retention.clock_has_lasted(s, START_MS + 10 * DAY_MS))
