"""Bytes a minute at the same likeness: this program's H.264, motion's and OpenCV's MPEG-4.

One MJPEG input for all; each picture carries its number as squares in a corner, so that a picture of `motion`,
which starts somewhere and skips some, is compared with its own original. Likeness is the SSIM of the luma (8×8
means) over the rows that nobody writes text into, of each tenth picture. Ours is encoded at several crf, and
its rate curve (logarithm of the bytes over SSIM, straight between two points) is read where the peer stands.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from unittest import mock

import av
import cv2
import numpy as np
from av.codec.context import Flags
from rich.console import Console
from rich.table import Table

from station import pixels
from station.clock import NS
from station.decoded import i420
from station.recording import encoder
from station.types import Image
from tests.bench._input import FPS, SECONDS, number_in, scratch, studied

CRFS = (18, 20, 21, 22, 23, 24, 26)
SHIPPED = int(encoder._OPTIONS["crf"])
EACH = 10
ROWS = slice(130, 950)
Point = tuple[float, float]
"""(SSIM, megabytes a minute)"""


def compare(motion: Callable[[Path, float, Path], object], rounds: int) -> None:
    """`motion(video, seconds, to)` records a video and keeps its biggest file; each time it is another one."""
    video = studied(scratch())
    originals = {n: luma.copy() for n, luma in _numbered(video) if n % EACH == 0}
    curve = [_ours(video, crf, originals) for crf in CRFS]
    with tempfile.TemporaryDirectory() as folder:
        films = []
        for number in range(rounds):
            theirs = Path(folder) / f"motion-{number}.mp4"
            motion(video, SECONDS + 4, theirs)
            films.append(_of_file(theirs, originals))
        peers = {
            "motion, default (quality 60)": sorted(films, key=lambda one: _ratio(curve, one))[rounds // 2],
            "OpenCV mp4v": _opencv(video, Path(folder) / "cv.mp4", originals),
        }
    shipped = curve[CRFS.index(SHIPPED)]
    table = Table("Size at the same SSIM", "SSIM", "MB/min", "ours there", "ratio", "aim")
    table.add_row("ours as shipped", f"{shipped[0]:.4f}", f"{shipped[1]:.1f}", "", "", "")
    for name, (likeness, size) in peers.items():
        same, ratio = _at(curve, likeness), _ratio(curve, (likeness, size))
        aim = "≤ 0.5" if name.startswith("motion") else "–"
        table.add_row(name, f"{likeness:.4f}", f"{size:.1f}", f"{same:.1f}", f"{ratio:.3f}", aim)
    Console(width=120).print(table)
    print("motion's films: " + ", ".join(f"{_ratio(curve, film):.3f}" for film in films))
    told = [f"crf {crf}: {one:.4f} {size:.1f}" for crf, (one, size) in zip(CRFS, curve, strict=True)]
    print(f"Input: {video.name}. Our curve (SSIM, MB/min): {', '.join(told)}")


def _pictures(video: Path) -> Iterator[Image]:
    with av.open(str(video)) as source:
        for frame in source.decode(video=0):
            yield i420(frame)


def _numbered(video: Path) -> Iterator[tuple[int, Image]]:
    for picture in _pictures(video):
        luma = picture[: pixels.size(picture)[1]]
        yield number_in(luma), luma


def _ours(video: Path, crf: int, originals: dict[int, Image]) -> Point:
    """Through the recorder's own encoder, caption and all; only the crf is another."""
    free = {} if crf == SHIPPED else {"crf": str(crf), "maxrate": "200M", "bufsize": "400M"}
    with mock.patch.dict(encoder._OPTIONS, free):
        made = encoder.Encoder(1920, 1080, FPS)
    decoder = av.CodecContext.create("h264", "r")
    decoder.thread_count, decoder.flags = 1, Flags.low_delay  # each packet gives its picture at once
    decoder.extradata = made.stream.codec_context.extradata
    size, likeness = 0, []
    for number, picture in enumerate(_pictures(video)):
        packet = made.encode(picture, number * NS // FPS, "2026-11-22 10:43:01.2 +08:00  S-01  SF1234567890")
        size += len(packet.data)
        (frame,) = decoder.decode(av.Packet(packet.data))
        if number in originals:
            likeness.append(ssim(frame.to_ndarray()[:1080], originals[number]))
    return float(np.mean(likeness)), size / (number + 1) * FPS * 60 / 1e6


def _of_file(path: Path, originals: dict[int, Image]) -> Point:
    likeness, frames = [], 0
    for number, luma in _numbered(path):
        frames += 1
        if number in originals:
            likeness.append(ssim(luma, originals[number]))
    if len(likeness) < len(originals) // 4:
        print(f"  only {len(likeness)} of {len(originals)} pictures were found in {path.name}")
    return float(np.mean(likeness)), path.stat().st_size / frames * FPS * 60 / 1e6


def _opencv(video: Path, to: Path, originals: dict[int, Image]) -> Point:
    writer = cv2.VideoWriter(os.fspath(to), cv2.VideoWriter.fourcc(*"mp4v"), FPS, (1920, 1080))
    for picture in _pictures(video):
        writer.write(pixels.to_bgr(picture))
    writer.release()
    return _of_file(to, originals)


def ssim(one: Image, other: Image) -> float:
    """Structural similarity of a luma plane to its original, 8×8 box window.

    Brought to the original's brightness and contrast first: `motion` takes full range for limited.
    """
    x, y = (np.float32(plane[ROWS]) for plane in (one, other))
    x = (x - x.mean()) * (np.mean((x - x.mean()) * (y - y.mean())) / x.var()) + y.mean()
    mean_x, mean_y, xx, yy, xy = (cv2.blur(plane, (8, 8)) for plane in (x, y, x * x, y * y, x * y))
    var_x, var_y, cov = xx - mean_x * mean_x, yy - mean_y * mean_y, xy - mean_x * mean_y
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    up = (2 * mean_x * mean_y + c1) * (2 * cov + c2)
    return float(np.mean(up / ((mean_x**2 + mean_y**2 + c1) * (var_x + var_y + c2))))


def _ratio(curve: list[Point], peer: Point) -> float:
    """Our size at the peer's likeness, over its own."""
    return _at(curve, peer[0]) / peer[1]


def _at(curve: list[Point], likeness: float) -> float:
    """Megabytes a minute at this SSIM; beyond the ends, those of the end's slope."""
    points = sorted(curve)
    pairs = list(pairwise(points))
    low, high = next(((a, b) for a, b in pairs if likeness <= b[0]), pairs[-1])
    share = (likeness - low[0]) / (high[0] - low[0])
    return float(np.exp(np.log(low[1]) + share * (np.log(high[1]) - np.log(low[1]))))
