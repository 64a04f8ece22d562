"""A parcel shown again: its part is sealed as an addition, and nothing that was sealed changes."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import av
import pytest
from bench_parts import CAM, Parts, bench_at, of

from db import sessions as rows
from db.views import NewGap, PartView, SessionView
from station import events
from station.archive import Archive
from station.events import Weakness
from station.evidence import acts
from station.evidence.checking import Level
from station.evidence.growth import Growth
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.policy import DAY_MS
from station.evidence.recover import recover
from station.evidence.retention import retire
from station.evidence.verify import verify_bundle, verify_vault
from station.owner import owned
from station.packing import Policy
from station.types import CameraName, Control, SessionFacts, Source, Status
from tests.station.vaults import all_of, names, told, vault_at, write_clip, write_photo

SIDE = CameraName("cam2")
A, B = "SF1690060267735", "YT6680574720737"
FRAME_NS = 100_000_000


class Judge:
    """Says what it is told to of each session, and of each part."""

    def __init__(self) -> None:
        self.weak: set[int] = {1}
        self.why = Weakness.LABEL
        self.unreadable: set[int] = set()

    def __call__(self, facts: SessionFacts, _status: Status, _home: Path) -> Weakness | None:
        if facts.part in self.unreadable:
            raise OSError("it cannot be read")
        return self.why if facts.part in self.weak else None


@pytest.fixture
def judge() -> Judge:
    return Judge()


@pytest.fixture
def bench(tmp_path: Path, judge: Judge) -> Iterator[Parts]:
    with bench_at(tmp_path / "data", judge=judge) as parts:
        parts.camera()
        parts.film(2)
        parts.settled()
        yield parts


def pack(bench: Parts, number: str = A) -> str:
    """A parcel from its scan to the question whether it may be shown again."""
    bench.scan(number)
    bench.film(4)
    bench.conductor.command(Control.STOP)
    bench.settled()
    asked = bench.wait_for(events.ShowAgain)
    assert isinstance(asked, events.ShowAgain)
    bench.settled()
    return asked.session


def show_again(bench: Parts) -> str:
    session = pack(bench)
    bench.film(1)
    bench.scan(A, Source.CAMERA)
    bench.film(2)
    bench.conductor.command(Control.STOP)
    bench.settled()
    if not of(bench.said, events.PartSealed):
        bench.wait_for(events.PartSealed)
    return session


def view_of(bench: Parts, session: str) -> SessionView:
    view = bench.writer.call(lambda s: rows.get(s, session))
    assert view is not None
    return view


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names(folder)}


# ---------------------------------------------------------------- sealed as an addition


def test_what_was_sealed_stays_as_it_was_and_the_part_lies_beside_it(bench: Parts) -> None:
    session = pack(bench)
    view = view_of(bench, session)
    home = bench.folder.root / str(view.path)
    before = bytes_below(home)
    bench.scan(A, Source.CAMERA)
    bench.film(2)
    bench.conductor.command(Control.STOP)
    bench.settled()
    bench.wait_for(events.PartSealed)
    assert bytes_below(home) == before
    (part,) = view_of(bench, session).parts
    assert part.path == f"{view.path}_part2"
    assert names(bench.folder.root / part.path) == ["201-photo-cam1.jpg", "cam1-2.mp4", "manifest.json"]


def test_vault_and_ledger_agree_on_it(bench: Parts) -> None:
    show_again(bench)
    bench.sealer.stop()  # its last word is a remark
    bench.writer.mirror.wait(20)
    report = verify_vault(bench.folder, level=Level.FULL)
    assert (report.findings, report.sessions) == ((), 1)


def test_what_a_camera_missed_of_it_is_stored_with_it_and_comes_back_from_the_vault(bench: Parts) -> None:
    session = pack(bench)
    bench.conductor.camera_lost(CAM, "pulled out", 1, bench.clock.mono_ns())
    bench.camera(SIDE)
    bench.film(1)
    bench.scan(A, Source.CAMERA)
    bench.film(2)
    bench.conductor.command(Control.STOP)
    bench.settled()
    if not of(bench.said, events.PartSealed):
        bench.wait_for(events.PartSealed)
    view = view_of(bench, session)
    assert view.gaps == (NewGap(CAM, view.parts[0].started_ms, None),)
    bench.sealer.stop()
    bench.writer.mirror.wait(20)
    assert verify_vault(bench.folder, level=Level.FULL).findings == ()
    bench.writer.close()
    for path in bench.folder.root.glob("packwitness.db*"):
        path.unlink()
    with owned(bench.folder, "test") as writer:  # it is built anew
        again = writer.call(lambda s: rows.get(s, session))
    assert again is not None
    assert again.gaps == view.gaps


@pytest.mark.parametrize("what", ["clip", "manifest", "stray", "gone"])
def test_verify_sees_a_part_that_was_touched(bench: Parts, what: str) -> None:
    session = show_again(bench)
    (part,) = view_of(bench, session).parts
    home = bench.folder.root / str(part.path)
    if what == "clip":
        (home / "cam1-2.mp4").write_bytes(b"another")
    elif what == "manifest":
        (home / "manifest.json").write_bytes(
            (home / "manifest.json").read_bytes().replace(b'"part": 2', b'"part": 3')
        )
    elif what == "stray":
        (home / "more.jpg").write_bytes(b"x")
    else:
        home.rename(home.with_name("elsewhere"))
    assert verify_vault(bench.folder).findings


def test_a_lost_database_comes_back_with_its_parts(bench: Parts, tmp_path: Path) -> None:
    show_again(bench)
    before = table(bench.folder, "part"), table(bench.folder, "clip"), table(bench.folder, "photo")
    bench.stop()
    for path in bench.folder.root.glob("packwitness.db*"):
        path.unlink()
    with owned(bench.folder, "test"):
        pass
    after = table(bench.folder, "part"), table(bench.folder, "clip"), table(bench.folder, "photo")
    assert after == before
    assert verify_vault(bench.folder).findings == ()


def test_a_vault_without_any_ledger_gives_its_parts_back_too(bench: Parts) -> None:
    show_again(bench)
    before = table(bench.folder, "part")
    bench.stop()
    for path in [*bench.folder.root.glob("packwitness.db*"), *bench.folder.vault.rglob("ledger.jsonl")]:
        path.unlink()
    with owned(bench.folder, "test"):
        pass
    assert table(bench.folder, "part") == before
    assert verify_vault(bench.folder).findings == ()


def table(folder: DataFolder, name: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(folder.db)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
    wanted = ", ".join(column for column in columns if column not in ("pk", "session"))
    found = connection.execute(f"SELECT {wanted} FROM {name} ORDER BY 1, 2").fetchall()  # noqa: S608
    connection.close()
    return found


def test_search_and_player_get_its_clips(bench: Parts) -> None:
    session = show_again(bench)
    (record,) = Archive(bench.folder).show(A)
    assert record.found.session == session
    assert [clip.part for clip in record.clips] == [1, 2]


def test_an_export_takes_it_out_in_a_folder_of_its_own(bench: Parts, tmp_path: Path) -> None:
    show_again(bench)
    (bundle,) = Archive(bench.folder, bench.writer, "li").export([A], tmp_path / "out", spare_bytes=0)
    assert {"take-1/cam1-1.mp4", "take-1-part-2/cam1-2.mp4"} <= set(names(bundle.path))
    assert verify_bundle(bundle.path, level=Level.FULL).findings == ()


def test_retention_removes_its_files_with_those_of_the_session(bench: Parts) -> None:
    view = view_of(bench, show_again(bench))
    retire(bench.folder, bench.writer, all_of(view), view.started_ms + 180 * DAY_MS)
    assert not list(bench.folder.vault.rglob("*.mp4"))
    assert verify_vault(bench.folder).findings == ()


# ---------------------------------------------------------------- weak, and mended


def test_a_part_that_will_do_takes_the_session_off_the_supervisors_list(bench: Parts) -> None:
    session = pack(bench)
    archive = Archive(bench.folder)
    assert [(found.session, found.weak) for found in archive.weak()] == [(session, True)]
    bench.scan(A)
    bench.film(2)
    bench.conductor.command(Control.STOP)
    bench.settled()
    bench.wait_for(events.ProofMended)
    assert archive.weak() == []
    assert [found.weak for found in archive.recent()] == [False]


def test_a_part_that_is_weak_too_leaves_it_there_and_is_not_asked_for_again(
    bench: Parts, judge: Judge
) -> None:
    judge.weak = {1, 2}
    session = pack(bench)
    bench.scan(A)
    bench.film(2)
    bench.conductor.command(Control.STOP)
    bench.settled()
    bench.wait_for(events.ProofWeak)
    bench.settled()
    assert len(of(bench.said, events.ShowAgain)) == 1
    assert [found.session for found in Archive(bench.folder).weak()] == [session]


def test_a_part_that_cannot_be_looked_at_leaves_it_on_the_supervisors_list(
    bench: Parts, judge: Judge
) -> None:
    judge.unreadable = {2}
    session = show_again(bench)
    bench.sealer.stop()
    assert of(bench.settled() + bench.said, events.ProofMended) == []
    assert [found.session for found in Archive(bench.folder).weak()] == [session]


def test_a_parcel_that_one_camera_missed_is_on_the_supervisors_list_and_not_asked_for_again(
    bench: Parts, judge: Judge
) -> None:
    judge.why = Weakness.MISSED
    bench.scan(A)
    bench.film(4)
    bench.conductor.command(Control.STOP)
    bench.settled()
    weak = bench.wait_for(events.ProofWeak)
    assert isinstance(weak, events.ProofWeak)
    bench.sealer.stop()  # it has told the conductor by then
    bench.settled()
    assert of(bench.said, events.ShowAgain) == []
    assert [found.session for found in Archive(bench.folder).weak()] == [weak.session]


def test_a_weak_parcel_behind_which_the_next_one_runs_is_only_marked(bench: Parts) -> None:
    first = bench.scan(A)
    bench.film(4)
    bench.scan(B)
    bench.wait_for(events.ProofWeak)
    bench.film(4)
    bench.settled()
    assert of(bench.said, events.ShowAgain) == []
    (opened,) = of(first, events.SessionOpened)
    assert [found.session for found in Archive(bench.folder).weak()] == [opened.session]


def test_shots_that_were_left_out_are_listed_with_the_session(tmp_path: Path) -> None:
    with bench_at(tmp_path / "data", Policy(shots=("item", "贴好的面单"))) as bench:
        bench.camera()
        bench.film(1)
        bench.scan(A)
        bench.film(2)
        bench.conductor.command(Control.SKIP)
        bench.conductor.command(Control.PHOTO)
        bench.settled()  # before the pictures that it chooses from
        bench.film(4)
        bench.conductor.command(Control.STOP)
        bench.settled()
        bench.wait_for(events.SessionSealed)
        (record,) = Archive(bench.folder).show(A)
        assert [(remark.kind, remark.text) for remark in record.remarks] == [("shots", "item")]
        assert [photo.shot for photo in record.photos] == [None, "贴好的面单", None]
        assert verify_vault(bench.folder).findings == ()


# ---------------------------------------------------------------- a crash while it is shown


def test_what_was_being_shown_when_the_process_died_is_recovered(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        facts = vault.seal("SF1")
        began = PartView(2, facts.ended_ms + 5000, facts.ended_ns + 5_000_000_000)
        vault.writer.call(lambda s: acts.open_part(s, vault.writer.scribe, facts.session, began))
        home = vault.folder.growing(facts.session, 2)
        home.mkdir()
        write_clip(home / "cam1-2.mp4").rename(home / "cam1-2.mp4.part")
        write_photo(home / "201-photo-cam1.jpg")
        grown = home / "cam1-2.mp4.part"
        hours = iter(range(0, 36_000, 3600))
        Growth(vault.writer, lambda: float(next(hours))).watch(grown, CAM, 2)(700)
        recovered = recover(vault.folder, vault.writer, facts.ended_ms)
        view = vault.writer.call(lambda s: rows.get(s, facts.session))
        assert view is not None
        assert [part.reason for part in view.parts] == ["crash"]
        assert [Path(clip.path).name for clip in view.clips][1:] == ["cam1-2.mp4", "cam1-2-repaired.mp4"]
        (sealed,) = told(vault.folder, Type.PART_SEAL)
        assert sealed.body["clips"][0]["proven_bytes"] == 700
        assert (view.status, recovered.set_aside) == (Status.SEALED, ())
        assert not list(vault.folder.incoming.iterdir())
        assert verify_vault(vault.folder, level=Level.FULL).findings == ()


# ---------------------------------------------------------------- no picture belongs to two


@pytest.mark.parametrize("seed", range(6))
def test_no_frame_belongs_to_two_sessions_or_parts_whatever_happens(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    judge = Judge()
    with bench_at(tmp_path / "data", judge=judge) as bench:
        bench.camera()
        bench.film(1)
        show_again(bench)
        for _ in range(14):
            act(bench, chance)
            bench.film(chance.choice((0.3, 1, 3.5)))
        bench.conductor.command(Control.STOP)
        bench.settled()
    owners: dict[int, str] = {}
    for path in bench.folder.vault.rglob("*.mp4"):
        for frame in frames_of(bench.folder, path):
            assert owners.setdefault(frame, path.parent.name) == path.parent.name
    assert len(set(owners.values())) > 2
    assert any(name.endswith("_part2") for name in owners.values())
    assert verify_vault(bench.folder).findings == ()


def act(bench: Parts, chance: random.Random) -> None:
    match chance.choice(("scan", "scan", "again", "stop", "stop", "begin", "photo", "lost")):
        case "scan":
            bench.scan(chance.choice((A, B)))
        case "again":  # what was packed last is shown again, if the bench asks for it
            settle_sealing(bench)
            bench.conductor.command(Control.PHOTO)
        case "stop":
            bench.conductor.command(Control.STOP)
            settle_sealing(bench)
        case "begin":
            bench.conductor.command(Control.BEGIN)
        case "photo":
            bench.conductor.command(Control.PHOTO)
        case "lost":
            bench.conductor.camera_lost(CAM, "by hand", 1, None)
            bench.film(0.5)
            bench.camera()
    bench.settled()


def settle_sealing(bench: Parts) -> None:
    """Wait until the sealer has judged all that ended."""
    bench.settled()
    ended = (events.SessionFinished, events.PartFinished)
    final = (events.SessionSealed, events.PartSealed)
    while sum(isinstance(one, ended) for one in bench.said) > sum(
        isinstance(one, final) for one in bench.said
    ):
        bench.said.append(bench.news.get(timeout=20))
    bench.settled()


def frames_of(folder: DataFolder, path: Path) -> list[int]:
    """Numbers of the filmed frames in a clip, by their moments on the bench's clock."""
    connection = sqlite3.connect(folder.db)
    query = "SELECT started_ns FROM clip WHERE path = ?"
    (started_ns,) = connection.execute(query, (folder.relative(path),)).fetchone()
    connection.close()
    with av.open(str(path)) as container:
        moments = [
            started_ns + round((packet.pts or 0) * packet.time_base * 1_000_000_000)
            for packet in container.demux(video=0)
            if packet.size
        ]
    return [round(moment / FRAME_NS) for moment in moments]
