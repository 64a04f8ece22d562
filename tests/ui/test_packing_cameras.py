"""Several cameras in one packing window: who stands large, how the others are, and that they live."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import packing_fixtures as fx
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station import events as ev
from station import pixels
from station.events import Trouble
from station.types import CameraName, Frame
from ui import theme
from ui.i18n import Languages
from ui.packing.layout import arrange
from ui.packing.model import PackingModel
from ui.packing.others import LOOKS
from ui.packing.screen import Beside, Shape, State, StripKind
from ui.packing.strip import ICONS
from ui.tokens import Mood, unit

BENCH, LABEL, WIDE = CameraName("bench"), CameraName("label"), CameraName("wide")
ALL = (BENCH, LABEL, WIDE)


def model(*events: ev.Event) -> PackingModel:
    made = PackingModel()
    made.know(replace(fx.FakeBench().state, cameras=ALL), sound=True)
    for event in events:
        made.apply(event, 0)
    return made


def all_ready() -> list[ev.CameraReady]:
    return [fx.ready(camera=camera) for camera in reversed(ALL)]  # whoever opens first


def shown(made: PackingModel) -> tuple[CameraName | None, dict[CameraName, Beside]]:
    screen = made.view(0, fx.START_MS)
    return screen.camera, {other.camera: other.how for other in screen.others}


def began(trouble: Trouble, cameras: str) -> ev.TroubleBegan:
    detail: dict[str, float | str] = {"camera": cameras.split(maxsplit=1)[0], "cameras": cameras}
    return ev.TroubleBegan(at_ms=fx.START_MS, trouble=trouble, detail=detail)


def test_the_first_camera_of_the_settings_stands_large_whichever_was_ready_first() -> None:
    assert shown(model(*all_ready())) == (BENCH, {LABEL: Beside.LIVE, WIDE: Beside.LIVE})


def test_a_lost_camera_never_stands_large_while_another_delivers() -> None:
    made = model(*all_ready(), fx.lost(camera=BENCH))
    assert shown(made) == (LABEL, {BENCH: Beside.LOST, WIDE: Beside.LIVE})
    screen = made.view(0, fx.START_MS)
    assert screen.strip is not None
    assert (screen.strip.kind, screen.strip.text) == (StripKind.CAMERA_MISSING, BENCH)
    assert screen.camera_text.endswith("2/3")


def test_it_stands_large_again_when_it_is_back() -> None:
    made = model(*all_ready(), fx.lost(camera=BENCH), fx.ready(camera=BENCH))
    assert shown(made) == (BENCH, {LABEL: Beside.LIVE, WIDE: Beside.LIVE})


def gone(camera: CameraName) -> ev.CameraRemoved:
    return ev.CameraRemoved(at_ms=fx.START_MS, camera=camera)


def test_a_camera_that_was_taken_away_is_neither_shown_nor_missed() -> None:
    made = model(*all_ready(), gone(WIDE))
    assert shown(made) == (BENCH, {LABEL: Beside.LIVE})
    screen = made.view(0, fx.START_MS)
    assert screen.strip is None
    assert screen.camera_text.endswith("2/2")


def test_where_the_main_camera_was_taken_away_the_next_one_stands_large() -> None:
    assert shown(model(*all_ready(), gone(BENCH))) == (LABEL, {WIDE: Beside.LIVE})


def test_a_lost_camera_that_was_taken_away_ends_its_alarm() -> None:
    made = model(fx.ready(camera=BENCH), fx.lost(camera=BENCH))
    assert made.view(0, fx.START_MS).state is State.CAMERA_LOST
    made.apply(gone(BENCH), 0)
    screen = made.view(0, fx.START_MS)
    assert (screen.state, screen.camera) == (State.STARTING, None)


def test_recording_goes_on_while_one_of_several_is_lost() -> None:
    made = model(*all_ready(), fx.opened(), fx.lost(camera=BENCH), fx.lost(camera=WIDE))
    assert made.view(0, fx.START_MS).state is State.RECORDING
    made.apply(fx.lost(camera=LABEL), 0)
    assert made.view(0, fx.START_MS).state is State.CAMERA_LOST


def test_each_small_picture_says_what_is_wrong_with_its_camera() -> None:
    made = model(*all_ready(), began(Trouble.PICTURE, "label"), began(Trouble.SPOOLING, "bench wide"))
    assert shown(made)[1] == {LABEL: Beside.FROZEN, WIDE: Beside.SPOOLING}
    made.apply(ev.TroubleEnded(at_ms=fx.START_MS, trouble=Trouble.PICTURE), 0)
    assert shown(made)[1] == {LABEL: Beside.LIVE, WIDE: Beside.SPOOLING}


def test_one_camera_alone_has_nothing_beside_it() -> None:
    assert shown(model(fx.ready(camera=BENCH))) == (BENCH, {})


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 600), (1280, 720)])
@pytest.mark.parametrize("shape", Shape)
def test_the_main_picture_stays_the_largest_and_nothing_overlaps(size: tuple[int, int], shape: Shape) -> None:
    u = unit(*size)
    layout = arrange(*size, u, shape, Mood.REC, strip=True, buttons=2, others=True)
    assert (layout.others is None) is (shape is Shape.PAIR)
    if layout.others is not None:
        left, _, wide, _ = layout.others
        assert layout.picture[0] + layout.picture[2] < left
        assert layout.picture[2] > 1.5 * wide
        assert layout.side is None or left + wide < layout.side[0]


# --- in the window -----------------------------------------------------------------------------------


def grey(camera: CameraName, level: int) -> Frame:
    i420 = pixels.from_bgr(np.full((360, 640, 3), level, np.uint8))
    return Frame(camera, 0, 0, pixels.read_only(i420))


@pytest.fixture
def stand(qapp: QApplication) -> Iterator[fx.Stand]:
    Languages().use("en")
    bench = fx.FakeBench(grey(fx.CAMERA, 90))
    bench.frames = {LABEL: grey(LABEL, 200)}
    bench.state = replace(bench.state, cameras=(fx.CAMERA, LABEL))
    made = fx.Stand(bench)
    made.window.show()
    made.wait(1)
    made.tell(fx.ready(), fx.ready(camera=LABEL))
    yield made
    made.close()


def test_the_other_camera_is_live_beside_the_main_one(stand: fx.Stand, qtbot: QtBot) -> None:
    others = stand.window.others
    assert others.isVisible()
    qtbot.waitUntil(lambda: others.has_picture(LABEL), timeout=10_000)
    small = others.grab().toImage().pixelColor(others.width() // 2, 60)
    assert small.lightness() > 180
    assert others.accessibleName() == "Label side: Live"


def test_a_lost_one_is_darkened_and_says_so(stand: fx.Stand, qtbot: QtBot) -> None:
    others = stand.window.others
    qtbot.waitUntil(lambda: others.has_picture(LABEL), timeout=10_000)
    stand.tell(fx.lost(camera=LABEL))
    assert others.grab().toImage().pixelColor(12, 60).lightness() < 120
    assert others.accessibleName() == "Label side: Lost"


def test_a_window_with_one_camera_gives_it_the_whole_room(stand: fx.Stand) -> None:
    narrow = stand.window.picture.width()
    stand.tell(ev.CameraEnded(at_ms=fx.START_MS, camera=LABEL))
    assert not stand.window.others.isVisible()
    assert stand.window.picture.width() > narrow


@pytest.mark.parametrize("icon", [*ICONS.values(), *(icon for icon, _ in LOOKS.values())])
def test_every_warning_has_its_icon(icon: str) -> None:
    assert (theme.ASSETS / "icons" / f"{icon}.svg").is_file()
