"""Labels composed onto real camera clips, where the shared corpus lies beside the checkout."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import av
import cv2
import numpy as np
from bench_run import run
from scenes import Shown, label_image, lay, write_video

from station.types import Status

SIZE, FPS, SECONDS = (1280, 720), 15, 27


def frames(clip: Path, labels: list[Shown]) -> Iterator[np.ndarray]:
    """Every other one of its 30 a second."""
    with av.open(str(clip)) as container:
        for frame in itertools.islice(container.decode(video=0), 0, SECONDS * 2 * FPS, 2):
            picture = cv2.resize(frame.to_ndarray(format="bgr24"), SIZE, interpolation=cv2.INTER_CUBIC)
            at_s = float(frame.time or 0.0)
            for label in labels:
                if label.from_s <= at_s < label.to_s:
                    lay(picture, label_image(label.text), label.at, label.angle)
            yield picture


def test_labels_on_a_real_table_with_hands_are_sealed_each_as_its_own_order(
    corpus: Path, tmp_path: Path
) -> None:
    labels = [
        Shown("SF1690060267735", 5.5, 8.5, (640, 360)),
        Shown("YT6680574720737", 13, 16, (420, 300), angle=8),
        Shown("JT3829377308504", 20.5, 23.5, (860, 420), angle=-9),
    ]
    source = corpus / "video" / "intel_bottle_detection.mp4"
    video = write_video(tmp_path / "bench.mp4", frames(source, labels), SIZE, FPS)
    played = run(tmp_path / "data", f"file:{video}?pace=max")
    played.sound()
    assert [one.order for one in played.sealed] == [label.text for label in labels]
    assert {one.status for one in played.sealed} == {Status.SEALED}
    assert played.sealed[0].clips[0].started_ms <= played.sealed[0].started_ms - 3000


def test_a_full_range_webcam_clip_without_a_label_opens_nothing(corpus: Path, tmp_path: Path) -> None:
    played = run(tmp_path / "data", f"file:{corpus / 'video' / 'intel_asl_book.mkv'}?pace=max")
    assert played.sealed == []
