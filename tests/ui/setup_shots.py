"""Draws the camera setup and the settings into docs/screenshots: `python tests/ui/setup_shots.py [folder]`."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QDeadlineTimer, QEventLoop  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from setup_fixtures import Mute, Still, demo_frame  # noqa: E402

from station import pixels  # noqa: E402
from station.barcodes.labels import OwnForm  # noqa: E402
from station.settings import load  # noqa: E402
from station.settings_file import save  # noqa: E402
from station.types import Frame, Kind  # noqa: E402
from ui import theme  # noqa: E402
from ui.feedback import Feedback  # noqa: E402
from ui.i18n import Languages  # noqa: E402
from ui.settings.window import SettingsWindow  # noqa: E402
from ui.setup.window import SetupWindow  # noqa: E402

SIZES = {"1080p": (1920, 1080), "7in": (1024, 600)}
WAIT_MS = 20_000


def wait_for(ready: Callable[[], bool]) -> None:
    """Let Qt work until it is so."""
    loop, end = QEventLoop(), QDeadlineTimer(WAIT_MS)
    while not ready():
        if end.hasExpired():
            raise TimeoutError("the window never got there")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def scenes() -> dict[str, Frame | None]:
    """What the camera sees in each picture."""
    good = demo_frame((1920, 1080), 21.0)
    far = cv2.resize(pixels.to_bgr(good.i420), (1024, 576), interpolation=cv2.INTER_AREA)
    return {
        "good": good,
        "far": Frame(good.camera, 1, good.mono_ns, pixels.from_bgr(far)),
    }


def shoot(window: QWidget, out: Path, name: str) -> None:
    """A picture of the whole window."""
    QApplication.processEvents()
    window.grab().save(str(out / f"{name}.png"))
    with Image.open(out / f"{name}.png") as whole:  # 128 colours are enough to judge a screen by
        small = whole.convert("RGB").quantize(128, dither=Image.Dither.NONE)
    small.save(out / f"{name}.png", optimize=True)


def setup_shots(out: Path, languages: Languages) -> None:
    eyes = Still(None)
    window = SetupWindow(eyes, Feedback(Mute()))
    window.show()
    for state, frame in scenes().items():
        for language in ("zh", "en"):
            for name, size in SIZES.items():
                if state == "good" and name == "1080p":
                    continue  # the folder stays small
                languages.use(language)
                window.resize(*size)
                QApplication.processEvents()
                eyes.show(frame)
                index = eyes.index
                wait_for(lambda index=index: window._looked_at == ("cam1", index) and not window._busy)
                eyes.show(frame)  # a new picture, now with the outline
                wait_for(
                    lambda: (
                        window.picture._picture is not None and window.picture._picture.at_ns == eyes.at_ns
                    )
                )
                shoot(window, out, f"setup-{state}-{language}-{name}")
    window.shut()


def settings_shots(out: Path, languages: Languages) -> None:
    with tempfile.TemporaryDirectory() as made:
        data = Path(made)
        save(
            data, {"own_codes": (OwnForm("shop", "AB[0-9]{10}"), OwnForm("web", "WEB-[0-9]{6}", Kind.ORDER))}
        )
        window = SettingsWindow(data, load(data), Feedback(Mute()))
        window.show()
        own = window.codes.own
        for language in ("zh", "en"):
            for name, size in SIZES.items():
                languages.use(language)
                window.resize(*size)
                suffix = f"{language}-{name}"
                window.codes.area.verticalScrollBar().setValue(0)
                window.scan("SF1442778190352")
                shoot(window, out, f"settings-codes-{suffix}")
                window.scan("1Z5R89390357567127")
                own.name.setText("big-shop")
                own.pattern.setText("(A+)+B")
                own.add.click()
                QApplication.processEvents()
                window.codes.area.ensureWidgetVisible(window.codes.control)
                shoot(window, out, f"settings-codes-own-{suffix}")
                window.undo()
                window.open("recording")
                shoot(window, out, f"settings-recording-{suffix}")
        window.shut()


def render(out: Path) -> None:
    """Every state in Chinese and English at both sizes."""
    app = QApplication.instance() or QApplication([])
    theme.load_fonts()
    languages = Languages()
    out.mkdir(parents=True, exist_ok=True)
    setup_shots(out, languages)
    settings_shots(out, languages)
    del app


if __name__ == "__main__":
    render(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "docs" / "screenshots")
