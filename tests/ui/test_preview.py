"""The preview: whole, unmirrored, off the main thread, newest only."""

import threading

import numpy as np
import pytest
from packing_fixtures import CAMERA

from station import pixels
from station.types import CameraName, Frame
from ui.packing.preview import Picture, PreviewThread, cover, fit, shrink


def frame(index: int = 0, width: int = 640, height: int = 360) -> Frame:
    bgr = np.zeros((height, width, 3), np.uint8)
    bgr[:, : width // 2] = (0, 0, 220)
    return Frame(CAMERA, index, 0, pixels.read_only(pixels.from_bgr(bgr)))


@pytest.mark.parametrize(
    ("room", "size"), [((1316, 694), (1232, 694)), ((618, 728), (618, 346)), ((1, 1), (2, 2))]
)
def test_a_picture_fits_whole_into_its_room(room: tuple[int, int], size: tuple[int, int]) -> None:
    assert fit(1920, 1080, room) == size


def test_a_cut_out_fills_its_room() -> None:
    width, height = cover(1920, 1080, (618, 728))
    assert width >= 618
    assert height >= 728


def test_colours_and_sides_survive_the_scaling() -> None:
    small = shrink(frame(), (320, 180))
    assert small.shape == (180, 320, 4)
    assert small[90, 40, 2] > 180  # red, left
    assert small[90, 280].max(initial=0, where=[True, True, True, False]) < 30


class Source:
    """Hands out frames and says on which thread it was asked."""

    def __init__(self, newest: Frame | None) -> None:
        self.newest = newest
        self.asked = threading.Event()
        self.threads: set[int] = set()

    def __call__(self, camera: CameraName) -> Frame | None:
        self.threads.add(threading.get_ident())
        self.asked.set()
        return self.newest if camera == CAMERA else None


def next_picture(preview: PreviewThread) -> Picture:
    for _ in range(200):  # a request that found nothing new is made again
        if (picture := preview.take(wait_s=0.1)) is not None:
            return picture
    raise AssertionError("no picture")


def test_scaling_happens_on_its_own_thread() -> None:
    source = Source(frame())
    preview = PreviewThread(source, lambda _: [])
    preview.want(CAMERA, (320, 320))
    assert next_picture(preview).bgra.shape == (180, 320, 4)
    assert threading.get_ident() not in source.threads
    preview.close()


def test_labels_are_scaled_with_the_picture() -> None:
    quad = ((0.0, 0.0), (640.0, 0.0), (640.0, 360.0), (0.0, 360.0))
    preview = PreviewThread(Source(frame()), lambda _: [quad])
    preview.want(CAMERA, (320, 180))
    assert next_picture(preview).labels == (((0.0, 0.0), (320.0, 0.0), (320.0, 180.0), (0.0, 180.0)),)
    preview.close()


def test_a_frame_is_scaled_once_only() -> None:
    source = Source(frame())
    preview = PreviewThread(source, lambda _: [])
    preview.want(CAMERA, (320, 180))
    next_picture(preview)
    source.asked.clear()
    assert preview.take() is None
    assert source.asked.wait(5)
    source.newest = frame(index=1)
    next_picture(preview)
    preview.close()


def test_a_source_that_fails_once_does_not_end_the_preview(caplog: pytest.LogCaptureFixture) -> None:
    calls = iter([True])

    def newest(_: CameraName) -> Frame | None:
        if next(calls, False):
            raise RuntimeError("torn picture")
        return frame()

    preview = PreviewThread(newest, lambda _: [])
    preview.want(CAMERA, (320, 180))
    next_picture(preview)
    preview.close()
    assert "torn picture" in caplog.text
