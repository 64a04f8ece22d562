"""Reading a video gives its memory back, wherever the reader leaves."""

import ctypes
import gc
from collections.abc import Callable
from pathlib import Path

import av
import pytest
from av.container import InputContainer

from station import demuxed
from tests.clips import encoded, recorded

ROUNDS = 1000
MOST_BYTES = 30  # a round; a demux that is not closed keeps more than 100


class Heap(ctypes.Structure):
    """What glibc's `mallinfo2` tells."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            "arena",
            "chunks",
            "bins",
            "maps",
            "mapped",
            "unused",
            "bins_free",
            "used",
            "free",
            "top",
        )
    ]


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recorded(encoded)(tmp_path_factory.mktemp("clip"))


@pytest.fixture
def used() -> Callable[[], int]:
    """Bytes taken from the C library and not given back."""
    try:
        asked = ctypes.CDLL("libc.so.6").mallinfo2
    except (OSError, AttributeError):
        pytest.skip("needs glibc 2.33, which counts what is taken")
    asked.restype = Heap

    def read() -> int:
        gc.collect()
        return int(asked().used)

    return read


def leave_packets(video: InputContainer) -> None:
    next(demuxed.packets(video, video.streams.video[0]))


def leave_pictures(video: InputContainer) -> None:
    next(demuxed.frames(video, video.streams.video[0]))


@pytest.mark.parametrize("leave", [leave_packets, leave_pictures])
def test_a_video_left_before_its_end_keeps_no_memory(
    clip: Path, used: Callable[[], int], leave: Callable[[InputContainer], None]
) -> None:
    with av.open(str(clip)) as video:
        for _ in range(ROUNDS // 10):
            video.seek(0)
            leave(video)
        before = used()
        for _ in range(ROUNDS):
            video.seek(0)
            leave(video)
        assert (used() - before) / ROUNDS < MOST_BYTES


def test_all_of_a_video_is_read(clip: Path) -> None:
    with av.open(str(clip)) as video:
        stream = video.streams.video[0]
        packets = [packet for packet in demuxed.packets(video, stream) if packet.size]
        video.seek(0)
        assert len(list(demuxed.frames(video, stream))) == len(packets) > 0
