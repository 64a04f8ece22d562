"""The saved files are looked at again: what would hardly serve as evidence is named."""

from dataclasses import replace
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from station import pixels, proof
from station.barcodes.labels import classify
from station.events import Weakness
from station.proof import weakness
from station.recording.caption import draw_caption
from station.types import (
    Accept,
    BoundNumber,
    CameraName,
    ClipFile,
    Gap,
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


def with_label(value: str = VALUE) -> Image:
    bgr = np.full((540, 960, 3), 90, np.uint8)
    lay(bgr, label_image(value), (480, 270))
    return pixels.from_bgr(bgr)


def goods() -> Image:
    """A bench with things on it, in focus."""
    i420 = blank()
    for left in range(40, 900, 80):
        cv2.rectangle(i420[:540], (left, 200), (left + 40, 340), 60, -1)
    return i420


def defocused(picture: Image) -> Image:
    luma = cv2.GaussianBlur(picture[:540], (0, 0), 8)
    return np.concatenate([luma, picture[540:]])


def blank(level: int = 128) -> Image:
    i420 = np.full((810, 960), 128, np.uint8)
    i420[:540] = level
    return i420


LABELLED = [blank()] * 5 + [with_label()] * 10 + [goods()] * 20


def clip_of(folder: Path, camera: str, pictures: list[Image]) -> ClipFile:
    film(folder / f"{camera}-1.mp4", pictures, fps=FPS)
    return ClipFile(
        f"{camera}-1.mp4", "0" * 64, 1, len(pictures) / FPS, len(pictures), 0, CameraName(camera), 1,
        START_MS - 1000, 0,
    )  # fmt: skip


def session(
    folder: Path,
    pictures: list[Image],
    *beside: list[Image],
    seconds: float | None = None,
    value: str = VALUE,
) -> SessionFacts:
    clips = tuple(clip_of(folder, f"cam{place}", film) for place, film in enumerate((pictures, *beside), 1))
    ended_ms = START_MS - 1000 + round(1000 * (seconds or len(pictures) / FPS))
    number = Number(Kind.WAYBILL, value, value, "Code128", Source.CAMERA)
    return SessionFacts(
        session=SessionId("0" * 26), station="S-01", operator="", order=value,
        numbers=(BoundNumber(number, START_MS),), take=1, keep=Keep.BOTH, started_ms=START_MS,
        started_ns=0, ended_ms=ended_ms, ended_ns=0, utc_offset_min=0, reason=Reason.STOP, damaged=False,
        demo=False, media_time=False, gaps=(), clips=clips, photos=(),
    )  # fmt: skip


def judged(folder: Path, facts: SessionFacts, outcome: Status = Status.SEALED) -> Weakness | None:
    return weakness(facts, outcome, folder, classify)


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


def test_what_was_filmed_before_the_scan_is_no_part_of_the_session(tmp_path: Path) -> None:
    assert judged(tmp_path, session(tmp_path, LABELLED, seconds=4.0)) is None
    assert judged(tmp_path, session(tmp_path, LABELLED, seconds=4.3)) is Weakness.SHORT


@pytest.mark.parametrize(("pictures", "why"), [(31, None), (29, Weakness.MISSED)])
def test_a_camera_that_misses_a_fifth_of_the_session_is_marked_beside_one_that_saw_all(
    tmp_path: Path, pictures: int, why: Weakness | None
) -> None:
    assert judged(tmp_path, session(tmp_path, LABELLED, [goods()] * pictures)) is why


def test_a_camera_that_was_lost_all_the_time_is_marked_beside_one_that_saw_all(tmp_path: Path) -> None:
    facts = session(tmp_path, LABELLED)
    lost = replace(facts, gaps=(Gap(CameraName("cam2"), facts.started_ms, None),))
    assert judged(tmp_path, lost) is Weakness.MISSED
    assert judged(tmp_path, replace(lost, part=2)) is None  # which only adds to what all cameras saw


def test_what_the_packer_can_show_again_is_said_before_that_a_camera_missed_much(tmp_path: Path) -> None:
    facts = session(tmp_path, [blank()] * 35, [goods()] * 20)
    assert judged(tmp_path, facts) is Weakness.LABEL


def test_cameras_that_each_saw_half_are_no_whole_video(tmp_path: Path) -> None:
    assert judged(tmp_path, session(tmp_path, LABELLED, [goods()] * 35, seconds=7)) is Weakness.SHORT


def test_nothing_at_all_is_weak_and_a_cancelled_session_is_nobodys_evidence(tmp_path: Path) -> None:
    facts = session(tmp_path, [blank()] * 5)
    empty = SessionFacts(**{name: getattr(facts, name) for name in facts.__slots__} | {"clips": ()})
    assert judged(tmp_path, empty) is Weakness.NOTHING
    assert judged(tmp_path, empty, Status.CANCELLED) is None


def test_a_clip_that_cannot_be_read_again_is_no_verdict(tmp_path: Path) -> None:
    facts = session(tmp_path, [blank()] * 35)
    (tmp_path / "cam1-1.mp4").write_bytes(b"gone")
    with pytest.raises(av.FFmpegError):
        judged(tmp_path, facts)


def test_of_a_torn_clip_the_repaired_copy_is_looked_at(tmp_path: Path) -> None:
    facts = session(tmp_path, LABELLED)
    (whole,) = facts.clips
    (tmp_path / "torn.mp4").write_bytes(b"torn")
    clips = (replace(whole, path="torn.mp4"), replace(whole, parent="torn.mp4"))
    assert judged(tmp_path, replace(facts, clips=clips)) is None


def test_a_number_that_a_person_confirmed_is_found_again(tmp_path: Path) -> None:
    asked = "123456789012"
    assert classify(asked, "Code128").accept is Accept.ASK
    shown = [goods()] * 5 + [with_label(asked)] * 10 + [goods()] * 20
    assert judged(tmp_path, session(tmp_path, shown, value=asked)) is None


def test_a_covered_camera_beside_a_good_one_is_dark(tmp_path: Path) -> None:
    assert judged(tmp_path, session(tmp_path, LABELLED, [goods()] * 35)) is None
    assert judged(tmp_path, session(tmp_path, LABELLED, [blank(16)] * 35)) is Weakness.DARK


def test_a_camera_that_goes_black_after_the_scan_is_dark(tmp_path: Path) -> None:
    black_soon = [blank()] * 5 + [with_label()] * 10 + [blank(16)] * 35
    assert judged(tmp_path, session(tmp_path, black_soon)) is Weakness.DARK


def test_a_camera_out_of_focus_beside_a_good_one_is_blurred(tmp_path: Path) -> None:
    facts = session(tmp_path, LABELLED, [defocused(goods())] * 35)
    assert judged(tmp_path, facts) is Weakness.BLURRED


def test_a_caption_does_not_pass_for_a_sharp_or_a_bright_picture(tmp_path: Path) -> None:
    captioned = defocused(goods())
    draw_caption(captioned[:540], "2026-11-22 10:43:01.2 +08:00  S-01  SF1234567890123")
    assert judged(tmp_path, session(tmp_path, LABELLED, [captioned] * 35)) is Weakness.BLURRED


def test_a_look_that_failed_is_no_verdict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_frame: object) -> Image:
        raise cv2.error("no such picture")

    facts = session(tmp_path, [blank()] * 35)
    monkeypatch.setattr(proof, "i420", broken)
    with pytest.raises(cv2.error):
        judged(tmp_path, facts)


REAL = Path(__file__).parents[2] / "../shared/corpus/video"


@pytest.mark.parametrize("name", ["intel_bottle_detection.mp4", "intel_asl_book.mkv"])
def test_clips_of_real_cameras_are_neither_dark_nor_blurred(tmp_path: Path, name: str) -> None:
    if not (REAL / name).exists():
        pytest.skip("the corpus is not here")
    with av.open(str(REAL / name)) as source:
        length_s = float(source.duration or 0) / av.time_base
    clip = replace(
        clip_of(tmp_path, "cam1", [blank()]), path=str((REAL / name).resolve()), duration_s=length_s
    )
    facts = replace(session(tmp_path, [blank()] * 5), clips=(clip,), numbers=())
    assert judged(tmp_path, replace(facts, ended_ms=facts.started_ms + 1000)) is None
