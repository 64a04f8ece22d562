"""A frozen picture is told; a scene in which nothing moves is not."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from station.cameras import CameraInfo, Picture
from station.cameras.still import Still
from station.cameras.stream import Stream
from station.cameras.worker import CaptureWorker
from station.clock import NS
from station.errors import EndOfInput
from station.types import CameraName, Image
from tests.fakes import HandClock, ScriptedCamera, Step, Told

FPS = 10


def scene(noise: float, number: int = 0) -> Image:
    """A still bench, as a sensor sees it."""
    rng = np.random.default_rng(number)
    base = np.tile(np.linspace(40, 200, 64, dtype=np.float64), (72, 1))
    return np.clip(base + rng.normal(0, noise, base.shape), 16, 235).astype(np.uint8)


def changes(still: Still, pictures: list[Image]) -> list[tuple[float, bool]]:
    return [
        (number / FPS, still.frozen)
        for number, picture in enumerate(pictures)
        if still.seen(picture, number * NS // FPS)
    ]


def test_ten_seconds_of_the_same_bytes_are_a_frozen_picture() -> None:
    assert changes(Still(), [scene(0)] * 300) == [(10.0, True)]


def test_it_is_over_with_the_first_picture_that_differs() -> None:
    pictures = [scene(0)] * 120 + [scene(2, number) for number in range(30)]
    assert changes(Still(), pictures) == [(10.0, True), (12.0, False)]


def test_a_minute_of_a_still_scene_is_no_frozen_picture() -> None:
    assert changes(Still(), [scene(0.7, number) for number in range(60 * FPS)]) == []


@pytest.mark.parametrize(("noise", "frozen"), [(2.0, []), (0.0, [True])])
def test_a_minute_of_h264_is_frozen_only_where_its_key_frames_are_the_same(
    tmp_path: Path, noise: float, frozen: list[bool]
) -> None:
    path = tmp_path / "still.mp4"
    with av.open(str(path), "w") as out:
        options = {"tune": "zerolatency", "crf": "48", "preset": "ultrafast"}
        video = out.add_stream("libx264", rate=FPS, options=options)
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        video.codec_context.gop_size = 15 * FPS
        for number in range(60 * FPS):
            frame = av.VideoFrame.from_ndarray(scene(noise, number), format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            out.mux(video.encode(frame))
        out.mux(video.encode())
    stream = Stream(str(path), handed_out=True)
    pictures = [picture for picture, _ in stream.pictures()]
    stream.close()
    images = [picture.i420 for picture in pictures if picture.i420 is not None]
    assert len(images) == 60 * FPS
    assert changes(Still(), images), "without the key frames' mark it would be called frozen"
    assert filmed(pictures) == frozen


def filmed(pictures: list[Picture]) -> list[bool]:
    """What a capture worker tells of these pictures."""
    clock, told = HandClock(), Told()
    frozen: list[bool] = []
    worker = CaptureWorker(
        CameraName("cam"),
        Replayed(pictures),
        clock,
        [lambda _frame: clock.go_on(1 / FPS)],
        on_frozen=lambda _camera, now: frozen.append(now),
        **told.callbacks,
    )
    worker.start()
    while told.next()[0] != "ended":
        pass
    worker.stop()
    return frozen


class Replayed:
    """A live camera that shows these pictures."""

    def __init__(self, pictures: list[Picture]) -> None:
        self._left = list(pictures)

    def open(self) -> CameraInfo:
        return CameraInfo(64, 48, FPS, "replayed")

    def read(self) -> Picture:
        if not self._left:
            raise EndOfInput("The script is at its end.")
        return self._left.pop(0)

    def close(self) -> None:
        pass


def test_a_camera_that_comes_back_frozen_is_told_again() -> None:
    clock, told = HandClock(), Told()
    frozen: list[bool] = []
    camera = ScriptedCamera([Step.FROZEN] * 13 + [Step.UNPLUG] + [Step.FROZEN] * 13 + [Step.END])
    worker = CaptureWorker(
        CameraName("cam"),
        camera,
        clock,
        [lambda _frame: clock.go_on(1)],
        on_frozen=lambda _camera, now: frozen.append(now),
        wait=lambda _seconds: None,
        **told.callbacks,
    )
    worker.start()
    while told.next()[0] != "ended":
        pass
    worker.stop()
    assert frozen == [True, True]


def test_a_capture_worker_tells_that_its_picture_stands_still() -> None:
    clock, told = HandClock(), Told()
    frozen: list[bool] = []
    camera = ScriptedCamera([Step.FROZEN] * 13 + [Step.PICTURE, Step.END])
    worker = CaptureWorker(
        CameraName("cam"),
        camera,
        clock,
        [lambda _frame: clock.go_on(1)],
        on_frozen=lambda _camera, now: frozen.append(now),
        **told.callbacks,
    )
    worker.start()
    while told.next()[0] != "ended":
        pass
    worker.stop()
    assert frozen == [True, False]
