"""The saved files are looked at again: what would hardly serve as evidence is named."""

from pathlib import Path

import numpy as np

from station import pixels
from station.events import Weakness
from station.proof import weakness
from station.types import (
    BoundNumber,
    CameraName,
    ClipFile,
    Image,
    Keep,
    Kind,
    Number,
    Reason,
    SessionFacts,
    SessionId,
    Source,
    Status,
)
from tests.fakes import film
from tests.scenes import label_image, lay

VALUE = "SF1234567890123"
START_MS = 1_795_000_000_000
FPS = 10


def number_of(text: str, _symbology: str) -> tuple[str, str]:
    return "waybill", text


def with_label() -> Image:
    bgr = np.full((540, 960, 3), 90, np.uint8)
    lay(bgr, label_image(VALUE), (480, 270))
    return pixels.from_bgr(bgr)


def blank(level: int = 128) -> Image:
    i420 = np.full((810, 960), 128, np.uint8)
    i420[:540] = level
    return i420


def session(folder: Path, pictures: list[Image], seconds: float | None = None) -> SessionFacts:
    film(folder / "cam1-1.mp4", pictures, fps=FPS)
    length_s = len(pictures) / FPS
    clip = ClipFile(
        "cam1-1.mp4", "0" * 64, 1, length_s, len(pictures), 0, CameraName("cam1"), 1, START_MS - 1000, 0
    )
    ended_ms = START_MS - 1000 + round(1000 * (seconds or length_s))
    number = Number(Kind.WAYBILL, VALUE, VALUE, "Code128", Source.CAMERA)
    return SessionFacts(
        session=SessionId("0" * 26), station="S-01", operator="", order=VALUE,
        numbers=(BoundNumber(number, START_MS),), take=1, keep=Keep.BOTH, started_ms=START_MS,
        started_ns=0, ended_ms=ended_ms, ended_ns=0, utc_offset_min=0, reason=Reason.STOP, damaged=False,
        demo=False, media_time=False, gaps=(), clips=(clip,), photos=(),
    )  # fmt: skip


def judged(folder: Path, facts: SessionFacts, outcome: Status = Status.SEALED) -> Weakness | None:
    return weakness(facts, outcome, folder, number_of)


def test_a_label_that_reads_from_the_saved_video_will_do(tmp_path: Path) -> None:
    facts = session(tmp_path, [blank()] * 5 + [with_label()] * 10 + [blank()] * 20)
    assert judged(tmp_path, facts) is None


def test_a_label_that_does_not_read_there_is_weak(tmp_path: Path) -> None:
    assert judged(tmp_path, session(tmp_path, [blank()] * 35)) is Weakness.LABEL


def test_a_label_shown_long_after_the_scan_does_not_count(tmp_path: Path) -> None:
    facts = session(tmp_path, [blank()] * 50 + [with_label()] * 5)
    assert judged(tmp_path, facts) is Weakness.LABEL


def test_a_dark_video_is_weak(tmp_path: Path) -> None:
    assert judged(tmp_path, session(tmp_path, [blank(20)] * 35)) is Weakness.DARK


def test_a_video_of_half_the_session_is_weak(tmp_path: Path) -> None:
    assert judged(tmp_path, session(tmp_path, [with_label()] * 35, seconds=9)) is Weakness.SHORT


def test_nothing_at_all_is_weak_and_a_cancelled_session_is_nobodys_evidence(tmp_path: Path) -> None:
    facts = session(tmp_path, [blank()] * 5)
    empty = SessionFacts(**{name: getattr(facts, name) for name in facts.__slots__} | {"clips": ()})
    assert judged(tmp_path, empty) is Weakness.NOTHING
    assert judged(tmp_path, empty, Status.CANCELLED) is None


def test_a_clip_that_cannot_be_read_again_raises_no_false_alarm(tmp_path: Path) -> None:
    facts = session(tmp_path, [blank()] * 35)
    (tmp_path / "cam1-1.mp4").write_bytes(b"gone")
    assert judged(tmp_path, facts) is None
