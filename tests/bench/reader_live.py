"""Labels slide into a live 1080p30 picture: how soon are they accepted, and what does waiting cost?

python3 run.py bench reader-live [--scenes N] [--seed N] [--idle-s S]
"""

import argparse
import itertools
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import zxingcpp

from station.barcodes.cascade import Cascade
from station.barcodes.sightings import Sightings
from station.barcodes.worker import ReaderWorker
from station.types import CameraName, Frame, Image, Scan

WIDTH, HEIGHT, FPS = 1920, 1080, 30
CAMERA = CameraName("bench")
DRAWN_PX = 8  # pixels a module of the label before it is placed
EMPTY_FRAMES, SLIDE_FRAMES, SHOWN_FRAMES = 15, 12, 45


@dataclass(frozen=True)
class Scene:
    """One label and how it comes."""

    text: str
    angle: float
    module_px: float
    motion_px: int
    glare: bool


@dataclass(frozen=True)
class Played:
    """What became of it; None: never accepted."""

    scene: Scene
    wait_ms: float | None
    wrong: tuple[str, ...]


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench reader-live", description=__doc__)
    parser.add_argument("--scenes", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--idle-s", type=float, default=10.0)
    options = parser.parse_args(argv)
    played = [play(scene, options.seed) for scene in scenes(options.scenes, options.seed)]
    waits = [each.wait_ms for each in played if each.wait_ms is not None]
    for each in played:
        print(describe(each))
    print(f"\naccepted {len(waits)} of {len(played)}, wrong {sum(len(each.wrong) for each in played)}")
    if waits:
        print(
            f"in view to accepted: p50 {np.percentile(waits, 50):.0f} ms, p95 {np.percentile(waits, 95):.0f} ms"
        )
    late = sorted(each.wait_ms if each.wait_ms is not None else np.inf for each in played)
    print(f"p95 with the unread ones as endless: {np.percentile(late, 95, method='lower'):.0f} ms")
    print(f"share of one core while idle: {100 * idle_share(options.idle_s):.0f} %")
    return int(any(each.wrong for each in played))


def describe(each: Played) -> str:
    """One line a scene."""
    scene = each.scene
    wait = "never" if each.wait_ms is None else f"{each.wait_ms:.0f} ms"
    glare = " glare" if scene.glare else ""
    return f"{scene.module_px:.1f} px, {scene.angle:4.0f} deg, motion {scene.motion_px} px{glare}: {wait}" + (
        f"  WRONG {each.wrong}" if each.wrong else ""
    )


def scenes(count: int, seed: int) -> Iterator[Scene]:
    """The ranges of the goal, evenly mixed."""
    rng = np.random.default_rng(seed)
    for index in range(count):
        yield Scene(
            text=f"SF{rng.integers(10**12, 10**13 - 1)}",
            angle=float(rng.uniform(0, 90)),
            module_px=float(rng.uniform(1.3, 3.0)),
            motion_px=index % 4,
            glare=index % 5 == 4,
        )


def play(scene: Scene, seed: int) -> Played:
    """Render first, then play in real time through the worker."""
    frames, in_view = rendered(scene, seed)
    accepted: dict[str, float] = {}
    heard = threading.Lock()

    def on_scan(scan: Scan) -> None:
        with heard:
            accepted.setdefault(scan.text, time.monotonic())

    shown_at = run_live(
        frames, ReaderWorker(CAMERA, Cascade(), Sightings(), on_scan, lambda *_: None), in_view
    )
    wrong = tuple(text for text in accepted if text != scene.text)
    at = accepted.get(scene.text)
    return Played(scene, None if at is None else max(0.0, (at - shown_at) * 1e3), wrong)


def run_live(frames: list[Image], worker: ReaderWorker, in_view: int) -> float:
    """Hand frames in at their times; the monotonic moment at which frame `in_view` was handed in."""
    worker.start()
    began = time.monotonic()
    shown_at = began
    for index, i420 in enumerate(frames):
        time.sleep(max(0.0, began + index / FPS - time.monotonic()))
        if index == in_view:
            shown_at = time.monotonic()
        worker.put(Frame(CAMERA, index, time.monotonic_ns(), i420))
    time.sleep(0.3)
    worker.stop()
    return shown_at


def idle_share(seconds: float) -> float:
    """CPU seconds a second of the reader on an empty, noisy bench, without what the playing costs."""
    rng = np.random.default_rng(7)
    bench = ground(rng)
    pictures = [i420_of(noisy(bench, rng)) for _ in range(15)]
    frames = list(itertools.islice(itertools.cycle(pictures), int(seconds * FPS)))
    worker = ReaderWorker(CAMERA, Cascade(), Sightings(), lambda _: None, lambda *_: None)
    return (cpu_of(frames, worker) - cpu_of(frames, None)) / seconds


def cpu_of(frames: list[Image], worker: ReaderWorker | None) -> float:
    """Process time while the frames are played."""
    began_cpu, began = time.process_time(), time.monotonic()
    if worker is not None:
        worker.start()
    for index, i420 in enumerate(frames):
        time.sleep(max(0.0, began + index / FPS - time.monotonic()))
        frame = Frame(CAMERA, index, time.monotonic_ns(), i420)
        if worker is not None:
            worker.put(frame)
    if worker is not None:
        worker.stop()
    return time.process_time() - began_cpu


def rendered(scene: Scene, seed: int) -> tuple[list[Image], int]:
    """All frames, and the first in which the whole label lies inside the picture."""
    rng = np.random.default_rng(seed)
    bench, label = ground(rng), label_image(scene)
    scale = scene.module_px / DRAWN_PX
    label = cv2.GaussianBlur(label, (0, 0), 0.45 / scale)
    rest = (float(rng.uniform(700, 1200)), float(rng.uniform(400, 680)))
    frames, in_view = [i420_of(noisy(bench, rng)) for _ in range(EMPTY_FRAMES)], -1
    for step in range(SLIDE_FRAMES + SHOWN_FRAMES):
        left = max(0, SLIDE_FRAMES - step) / SLIDE_FRAMES
        drift = scene.motion_px * max(0, step - SLIDE_FRAMES)
        at = (rest[0] - left * (rest[0] + 300) + drift, rest[1])
        picture, inside = placed(bench, label, scene, at, scale)
        if inside and in_view < 0:
            in_view = len(frames)
        frames.append(i420_of(noisy(picture, rng)))
    return frames, in_view


def placed(
    bench: Image, label: Image, scene: Scene, at: tuple[float, float], scale: float
) -> tuple[Image, bool]:
    """The label on the bench, smeared along its way; is all of it in the picture?"""
    height, width = label.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), scene.angle, scale)
    turn[:, 2] += np.array(at) - (width / 2, height / 2)
    corners = np.array(((0, 0), (width, 0), (width, height), (0, height)), float) @ turn[:, :2].T + turn[:, 2]
    inside = bool((corners >= 0).all() and (corners[:, 0] < WIDTH).all() and (corners[:, 1] < HEIGHT).all())
    over = cv2.warpAffine(label, turn, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
    mask = cv2.warpAffine(np.full_like(label, 255), turn, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
    picture = np.where(mask > 127, over, bench)
    if scene.motion_px > 1:
        picture = cv2.blur(picture, (scene.motion_px, 1))
    if scene.glare:
        cv2.circle(picture, (int(at[0]) + 40, int(at[1])), int(14 * scene.module_px), 252, -1)
    return np.asarray(picture, np.uint8), inside


def label_image(scene: Scene) -> Image:
    """White paper with the code and a line of text."""
    code = zxingcpp.create_barcode(scene.text, zxingcpp.BarcodeFormat.Code128)
    image = np.array(zxingcpp.write_barcode_to_image(code, scale=DRAWN_PX, add_quiet_zones=True))
    row = image[image.shape[0] // 2]
    margin = np.full(12 * DRAWN_PX, 255, np.uint8)
    line = np.concatenate((margin, row, margin))
    paper = np.full((90 * DRAWN_PX, line.size), 255, np.uint8)
    paper[15 * DRAWN_PX : 65 * DRAWN_PX] = line
    cv2.putText(paper, scene.text, (12 * DRAWN_PX, 82 * DRAWN_PX), cv2.FONT_HERSHEY_SIMPLEX, 4, 0, 10)
    return np.asarray(30 + paper * 0.75, np.uint8)


def ground(rng: np.random.Generator) -> Image:
    """A bench with soft shades."""
    shades = rng.normal(118, 22, (HEIGHT // 60, WIDTH // 60)).clip(0, 255).astype(np.uint8)
    return np.asarray(cv2.resize(shades, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)


def noisy(grey: Image, rng: np.random.Generator) -> Image:
    """Noise of a camera."""
    noise = np.zeros(grey.shape, np.int16)
    cv2.setRNGSeed(int(rng.integers(1 << 30)))
    cv2.randn(noise, 0, 3)
    return np.asarray(cv2.add(grey, noise, dtype=cv2.CV_8U), np.uint8)


def i420_of(grey: Image) -> Image:
    """Grey as a read-only I420 picture."""
    i420 = np.vstack([grey, np.full((HEIGHT // 2, WIDTH), 128, np.uint8)])
    i420.setflags(write=False)
    return i420


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
