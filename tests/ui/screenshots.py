"""Draws every state of the packing window into docs/screenshots: `python tests/ui/screenshots.py [folder]`.

The picture is the drawn demo bench, its label found by the real reader.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE), str(HERE.parent.parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2  # noqa: E402
import numpy as np  # noqa: E402
import packing_fixtures as fx  # noqa: E402
import zxingcpp  # noqa: E402
from PIL import Image as Pictures  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from station import events as ev  # noqa: E402
from station import pixels  # noqa: E402
from station.barcodes import Quad  # noqa: E402
from station.cameras import Picture  # noqa: E402
from station.cameras.demo.camera import DemoCamera  # noqa: E402
from station.events import Refusal, Trouble  # noqa: E402
from station.types import Frame, SessionId  # noqa: E402
from ui import theme, tokens  # noqa: E402
from ui.i18n import Languages  # noqa: E402

SIZES = {"1080p": (1920, 1080), "7in": (1024, 600)}
TOKENS = (tokens.OK, tokens.WARN, tokens.FAULT, tokens.FOCUS, tokens.TEXT, tokens.TEXT2, tokens.TEXT3)
PACKED = 383
DONE = (("YT8806201412", 47, False), ("SF66041187", 72, True), ("SF1442777812270", 58, False))


def bench_frame(seconds: float) -> Frame:
    """The demo bench at a moment."""
    camera = DemoCamera(seed=7, size=(1920, 1080))
    camera.open()
    picture = camera.read()
    while picture.media_s is not None and picture.media_s < seconds:
        picture = camera.read()
    camera.close()
    smooth = pixels.to_bgr(picture.i420)
    for _ in range(3):  # noise makes a PNG ten times larger
        smooth = cv2.bilateralFilter(smooth, 11, 60, 11)
    picture = Picture(pixels.from_bgr(np.asarray(smooth, np.uint8)), picture.media_s)
    return Frame(fx.CAMERA, int(seconds * 30), 0, pixels.read_only(picture.i420), picture.media_s)


def find(frame: Frame) -> tuple[Quad, ...]:
    """Where the reader sees labels."""
    grey = pixels.grey(frame)
    found = [code.position for code in zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormat.Code128)]
    corners = [(p.top_left, p.top_right, p.bottom_right, p.bottom_left) for p in found]
    quads = [tuple((float(point.x), float(point.y)) for point in four) for four in corners]
    return tuple((a, b, c, d) for a, b, c, d in quads)


def day(stand: fx.Stand) -> None:
    """A morning's work before the picture is taken."""
    for index, (number, length_s, damaged) in enumerate(DONE):
        at_ms = fx.START_MS - (len(DONE) - index) * 90_000
        stand.tell(fx.finished(number, at_ms, f"d{index}", length_s, damaged=damaged))
    stand.window.rows.settle()


def recording(stand: fx.Stand, seconds: float = 42) -> None:
    stand.tell(fx.opened(at_ms=fx.at(stand)))
    stand.wait(seconds)


def duplicate(stand: fx.Stand) -> None:
    stand.tell(fx.opened(at_ms=fx.at(stand), take=2, earlier=fx.earlier("earlier.jpg")))
    stand.wait(2)
    stand.tasks.close()
    stand.tasks.deliver()


def camera_lost(stand: fx.Stand) -> None:
    recording(stand, 19)
    stand.picture()
    for attempt in (1, 2, 3):
        stand.tell(fx.lost(fx.at(stand), attempt=attempt))


def disk_low(stand: fx.Stand) -> None:
    recording(stand)
    stand.bench.state = fx.Health(6_000_000_000, 2.0, "S-03", "A-07", fx.Scanner.FINE)
    stand.wait(1)
    detail: dict[str, float | str] = {"free_bytes": 6e9, "hours_left": 2.0}
    stand.tell(ev.TroubleBegan(at_ms=fx.at(stand), trouble=Trouble.DISK_LOW, detail=detail))


def no_sound(stand: fx.Stand) -> None:
    stand.player.device = False
    stand.wait(1)


def type_number(stand: fx.Stand) -> None:
    recording(stand, 3)
    stand.window.typed.open()
    stand.window.typed.add("SF14427")


def disk_full(stand: fx.Stand) -> None:
    stand.bench.state = fx.Health(1_600_000_000, 0.4, "S-03", "A-07", fx.Scanner.FINE)
    stand.wait(1)
    stand.tell(ev.TroubleBegan(at_ms=fx.at(stand), trouble=Trouble.DISK_FULL))


def trouble(which: Trouble, **detail: float | str) -> Callable[[fx.Stand], None]:
    return lambda stand: stand.tell(ev.TroubleBegan(at_ms=fx.at(stand), trouble=which, detail=detail))


def while_recording(which: Trouble) -> Callable[[fx.Stand], None]:
    def happen(stand: fx.Stand) -> None:
        recording(stand)
        trouble(which, camera=fx.CAMERA, cameras=fx.CAMERA)(stand)

    return happen


def network_lost(stand: fx.Stand) -> None:
    stand.bench.state = replace(stand.bench.state, network=frozenset({fx.CAMERA}))
    recording(stand, 19)
    stand.picture()
    reason = "Network camera rtsp://192.168.1.64/stream refuses the password. Correct user and password."
    stand.tell(replace(fx.lost(fx.at(stand), attempt=2), reason=reason))


def network_never(stand: fx.Stand) -> None:
    stand.bench.state = replace(stand.bench.state, network=frozenset({fx.CAMERA}))
    stand.wait(1)
    reason = "Network camera rtsp://192.168.1.64/stream refuses the password. Correct user and password."
    stand.tell(replace(fx.lost(fx.at(stand)), reason=reason))


def blurred(stand: fx.Stand) -> None:
    recording(stand)
    stand.tell(fx.photo_blurred(retaking=True))


def kept_blurred(stand: fx.Stand) -> None:
    recording(stand)
    stand.tell(fx.photo_blurred(retaking=False))


def idle_soon(stand: fx.Stand) -> None:
    recording(stand)
    stand.tell(ev.IdleSoon(at_ms=fx.at(stand), session=SessionId("s1"), seconds_left=10.0))
    stand.wait(3)


def refuse(why: Refusal) -> Callable[[fx.Stand], None]:
    return lambda stand: stand.tell(fx.refused(why))


SHOTS = ("item", "filled_box", "sealed_box", "label")


def shots(stand: fx.Stand) -> None:
    recording(stand)
    stand.tell(fx.shot_asked(SHOTS, 2, at_ms=fx.at(stand), skipped=("item",)))


def again(why: ev.Weakness) -> Callable[[fx.Stand], None]:
    return lambda stand: stand.tell(fx.show_again(why, at_ms=fx.at(stand)))


def part(stand: fx.Stand) -> None:
    stand.tell(fx.show_again(ev.Weakness.LABEL, at_ms=fx.at(stand)), fx.part_opened(at_ms=fx.at(stand)))
    stand.wait(6)


def demo(stand: fx.Stand) -> None:
    stand.tell(fx.ready(demo=True))
    recording(stand, 12)


def unsure(stand: fx.Stand) -> None:
    stand.tell(ev.Unsure(at_ms=fx.at(stand), camera=fx.CAMERA, doubt=ev.Doubt.RIVALS))


# state → what happened, second of the demo, with a camera
STATES: dict[str, tuple[Callable[[fx.Stand], None], float, bool]] = {
    "idle": (lambda _: None, 1.0, True),
    "recording": (recording, 21.5, True),
    "duplicate": (duplicate, 21.5, True),
    "shots": (shots, 21.5, True),
    "again": (again(ev.Weakness.LABEL), 1.0, True),
    "part": (part, 21.5, True),
    "wrong-code": (refuse(Refusal.NOT_A_LABEL), 1.0, True),
    "confirm": (refuse(Refusal.CONFIRM), 21.5, True),
    "unsure": (unsure, 1.0, True),
    "left-label": (refuse(Refusal.LEFT_LABEL), 21.5, True),
    "camera-lost": (camera_lost, 21.5, True),
    "no-camera": (lambda stand: stand.tell(fx.lost()), 1.0, False),
    "disk-full": (disk_full, 1.0, True),
    "disk-low": (disk_low, 21.5, True),
    "network-lost": (network_lost, 21.5, True),
    "network-never": (network_never, 1.0, False),
    "frozen": (while_recording(Trouble.PICTURE), 21.5, True),
    "unsaved": (while_recording(Trouble.UNSAVED), 21.5, True),
    "broke-off": (while_recording(Trouble.RECORDING), 21.5, True),
    "photo-failed": (while_recording(Trouble.PHOTO), 21.5, True),
    "undeveloped": (while_recording(Trouble.UNDEVELOPED), 21.5, True),
    "scanner": (trouble(Trouble.SCANNER), 1.0, True),
    "blurred": (blurred, 21.5, True),
    "kept-blurred": (kept_blurred, 21.5, True),
    "idle-soon": (idle_soon, 21.5, True),
    "clock": (trouble(Trouble.CLOCK, jump_s=3600.0), 1.0, True),
    "no-sound": (no_sound, 1.0, True),
    "demo": (demo, 21.5, True),
    "typed": (type_number, 21.5, True),
    "help": (lambda stand: stand.window.help.open(), 1.0, True),
}


def shoot(folder: Path, names: list[str]) -> None:
    app = QApplication.instance() or QApplication([])
    theme.load_fonts()
    languages = Languages()
    frames = {second: bench_frame(second) for second in {STATES[name][1] for name in names}}
    quads = {second: find(frame) for second, frame in frames.items()}
    photo = folder / "earlier.jpg"
    rgb = pixels.to_rgb(bench_frame(26.0).i420)
    Pictures.fromarray(rgb).save(photo)
    for language in ("zh", "en"):
        languages.use(language)
        for size_name, size in SIZES.items():
            for name in names:
                happen, second, camera = STATES[name]
                bench = fx.FakeBench(frames[second], quads[second], folder)
                bench.count = PACKED
                stand = fx.Stand(bench, size)
                stand.window.show()
                if camera:
                    stand.tell(fx.ready())
                day(stand)
                happen(stand)
                if camera and name not in ("camera-lost", "network-lost"):
                    stand.fresh_picture_of(1920, 1080)
                app.processEvents()
                save(stand.window.grab().toImage(), folder / f"station-{name}-{language}-{size_name}.png")
                stand.close()
    photo.unlink()


def save(image: QImage, path: Path) -> None:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    picture = Pictures.frombuffer(
        "RGB",
        (image.width(), image.height()),
        bytes(image.constBits()),
        "raw",
        "RGB",
        image.bytesPerLine(),
        1,
    )
    picture.quantize(palette=palette(picture), dither=Pictures.Dither.NONE).save(path, optimize=True)


def palette(picture: Pictures.Image) -> Pictures.Image:
    """Colours of the picture, those of the design among them however little they cover."""
    small = picture.resize((640, 360))
    board = Pictures.new("RGB", (640, 360 + len(TOKENS) * 12))
    board.paste(small, (0, 0))
    for index, token in enumerate(TOKENS):
        board.paste(token, (0, 360 + index * 12, 640, 372 + index * 12))
    return board.quantize(128)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "docs" / "screenshots"
    target.mkdir(parents=True, exist_ok=True)
    shoot(target, sys.argv[2:] or list(STATES))
