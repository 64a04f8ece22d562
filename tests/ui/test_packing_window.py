"""The packing window: colour, keys, buttons, panels and languages, on a real offscreen window."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import packing_fixtures as fx
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTranslator
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from station import events as ev
from station import pixels
from station.events import Refusal, Trouble
from station.types import Control, Frame, Source
from ui import theme
from ui.feedback import Banner
from ui.i18n import Languages
from ui.packing import words
from ui.packing.screen import Screen, State
from ui.painting import Painted, fitted, shrunk, width
from ui.sound import Sound
from ui.tokens import FILLS, TITLE_STEPS, Mood

RED, BLUE = (200, 40, 40), (40, 40, 200)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages()
    languages.use("en")
    yield languages
    languages.use("en")


@pytest.fixture
def stand(qapp: QApplication, english: Languages) -> Iterator[fx.Stand]:
    made = fx.Stand()
    made.window.show()
    made.tell(fx.ready())
    yield made
    made.close()


def halves(width: int = 640, height: int = 360) -> Frame:
    """Left half red, right half blue."""
    bgr = np.zeros((height, width, 3), np.uint8)
    bgr[:, : width // 2], bgr[:, width // 2 :] = RED[::-1], BLUE[::-1]
    return Frame(fx.CAMERA, 0, 0, pixels.read_only(pixels.from_bgr(bgr)))


def near(color: QColor, wanted: str | tuple[int, int, int], tolerance: int = 12) -> bool:
    rgb = QColor(wanted).getRgb()[:3] if isinstance(wanted, str) else wanted
    return all(abs(a - b) <= tolerance for a, b in zip(color.getRgb()[:3], rgb, strict=True))


def grab(stand: fx.Stand) -> QImage:
    return stand.window.grab().toImage()


def button(stand: fx.Stand, name: str) -> QAbstractButton:
    found = stand.window.findChild(QAbstractButton, f"button-{name}")
    assert isinstance(found, QAbstractButton)
    return found


def press(stand: fx.Stand, key: Qt.Key) -> None:
    QTest.keyClick(stand.window, key)


# --- one screen, one colour -------------------------------------------------------------------------------


def on_screen(stand: fx.Stand) -> QImage:
    """What was handed to the screen, not what a new painting would give."""
    QApplication.processEvents()
    return stand.window.screen().grabWindow(stand.window.winId()).toImage()


def pixels_of(image: QImage) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    shown = image.convertToFormat(QImage.Format.Format_RGB32)
    return (
        np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), shown.width(), 4)[..., :3].copy()
    )


def test_the_colour_is_on_the_screen_before_the_cards_are_painted(stand: fx.Stand) -> None:
    QApplication.processEvents()
    order: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                order.append(watched.objectName())
            return False

    watch = Watch()
    for part in (stand.window, stand.window.header, stand.window.picture, stand.window.rows):
        part.installEventFilter(watch)
    stand.tell(fx.opened())
    assert order == ["station", "header"]
    QApplication.processEvents()
    assert {"picture", "rows"} <= set(order)


def test_no_card_leaves_a_trace_of_the_colour_before(stand: fx.Stand) -> None:
    for events in ((fx.opened(),), (fx.finished(),), (fx.lost(),), (fx.ready(),)):
        stand.tell(*events)
        stand.window.rows.settle()
        difference = pixels_of(on_screen(stand)).astype(int) - pixels_of(grab(stand))
        assert np.abs(difference).max() < 16  # the edge of a sign may fall a little otherwise


def test_the_header_is_whole_after_a_turn_of_colour_whatever_lies_over_it(stand: fx.Stand) -> None:
    stand.tell(fx.opened(), fx.refused(Refusal.NOT_A_LABEL))
    whole = stand.window.header.geometry()
    over = QWidget(stand.window)
    over.setGeometry(0, whole.center().y(), stand.window.width(), stand.window.height())
    over.show()
    detail: dict[str, float | str] = {"camera": fx.CAMERA, "cameras": fx.CAMERA}
    stand.tell(ev.TroubleBegan(at_ms=1, trouble=Trouble.UNSAVED, detail=detail))
    assert stand.window.shown is not None
    assert stand.window.shown.state is State.UNSAVED  # the same layout in another colour
    assert stand.window.header.geometry() == whole


SCENES = {
    State.IDLE: [],
    State.RECORDING: [fx.opened()],
    State.DUPLICATE: [fx.opened(take=2, earlier=fx.earlier())],
    State.WRONG_CODE: [fx.refused(Refusal.NOT_A_LABEL)],
    State.CAMERA_LOST: [fx.opened(), fx.lost()],
    State.DISK_FULL: [ev.TroubleBegan(at_ms=1, trouble=Trouble.DISK_FULL)],
}


@pytest.mark.parametrize("state", list(SCENES))
def test_the_whole_window_takes_the_colour_of_the_state(stand: fx.Stand, state: State) -> None:
    stand.tell(*SCENES[state])
    assert stand.window.shown is not None
    assert stand.window.shown.state is state
    image = grab(stand)
    ground = FILLS[stand.window.shown.mood].ground
    for x, y in ((10, 540), (1910, 540), (960, 30)):
        assert near(image.pixelColor(x, y), ground, 2)


def test_only_a_fault_has_hazard_stripes(stand: fx.Stand) -> None:
    def bright() -> int:
        image = grab(stand)
        return sum(image.pixelColor(x, 8).lightness() > 240 for x in range(1920))

    assert bright() == 0
    stand.tell(fx.lost())
    assert 600 < bright() < 1300


def longest_white_run(image: QImage, y: int) -> int:
    longest = run = 0
    for x in range(image.width()):
        run = run + 1 if near(image.pixelColor(x, y), "#FFFFFF", 3) else 0
        longest = max(longest, run)
    return longest


def test_the_last_four_stand_in_an_inverse_box(stand: fx.Stand) -> None:
    above_the_digits = 118
    stand.tell(fx.opened(""))
    assert longest_white_run(grab(stand), above_the_digits) < 135  # the badge
    stand.tell(fx.finished(), fx.opened())
    assert longest_white_run(grab(stand), above_the_digits) > 250


def test_a_warning_ends_by_time_without_any_event(stand: fx.Stand) -> None:
    stand.tell(fx.refused(Refusal.NOT_A_LABEL))
    stand.wait(4)
    assert stand.window.shown is not None
    assert stand.window.shown.mood is Mood.READY


# --- keys and buttons -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "control"),
    [
        (Qt.Key.Key_F3, Control.BEGIN),
        (Qt.Key.Key_F5, Control.STOP),
        (Qt.Key.Key_F6, Control.PHOTO),
        (Qt.Key.Key_F7, Control.CANCEL),
        (Qt.Key.Key_F8, Control.DAMAGED),
    ],
)
def test_function_keys_command_the_bench(stand: fx.Stand, key: Qt.Key, control: Control) -> None:
    press(stand, key)
    assert stand.bench.asked == [control]


def test_f12_asks_for_the_supervisor(stand: fx.Stand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stand.window.supervisor_wanted):
        press(stand, Qt.Key.Key_F12)


def test_f11_toggles_full_screen(stand: fx.Stand) -> None:
    press(stand, Qt.Key.Key_F11)
    assert stand.window.isFullScreen()
    press(stand, Qt.Key.Key_F11)
    assert not stand.window.isFullScreen()


@pytest.mark.parametrize("name", ["stop", "photo", "cancel", "damaged"])
def test_buttons_are_greyed_in_idle_and_work_while_recording(stand: fx.Stand, name: str) -> None:
    assert not button(stand, name).isEnabled()
    stand.tell(fx.opened())
    button(stand, name).click()
    assert stand.bench.asked == [Control(name)]


def test_without_a_camera_the_demo_is_offered_and_starts(qapp: QApplication, english: Languages) -> None:
    stand = fx.Stand()
    stand.window.show()
    stand.tell(fx.lost())
    button(stand, "demo").click()
    press(stand, Qt.Key.Key_F4)
    assert stand.bench.asked == ["demo", "demo"]
    stand.close()


def test_f4_does_nothing_while_a_camera_works(stand: fx.Stand) -> None:
    press(stand, Qt.Key.Key_F4)
    assert stand.bench.asked == []


def test_calling_the_supervisor_sounds_and_says_when(stand: fx.Stand) -> None:
    stand.tell(fx.lost())
    stand.player.played.clear()
    button(stand, "call").click()
    assert stand.player.played == [Sound.FAULT]
    assert "10:42" in button(stand, "call").accessibleName()


def test_a_code_in_question_is_shown_and_answered_by_buttons(stand: fx.Stand) -> None:
    stand.tell(fx.refused(Refusal.CONFIRM))
    assert "6901234567892" in stand.window.header.accessibleName()
    button(stand, "yes").click()
    button(stand, "no").click()
    assert stand.bench.asked == [Control.BEGIN, Control.CANCEL]


def test_no_to_a_code_in_question_ends_the_question(stand: fx.Stand) -> None:
    stand.tell(fx.refused(Refusal.CONFIRM))
    press(stand, Qt.Key.Key_F7)
    stand.wait(0)
    assert stand.window.shown is not None
    assert stand.window.shown.state is State.IDLE


# --- a number by hand ---------------------------------------------------------------------------------------


def test_a_number_typed_on_the_keyboard_is_marked_as_typed(stand: fx.Stand) -> None:
    press(stand, Qt.Key.Key_F9)
    QTest.keyClicks(stand.window, "sf1442 7")
    press(stand, Qt.Key.Key_Return)
    assert stand.bench.asked == [("SF14427", Source.TYPED)]
    assert not stand.window.typed.isVisible()


def test_a_number_typed_with_gloves_on_the_screen(stand: fx.Stand) -> None:
    press(stand, Qt.Key.Key_F9)
    for sign in ("ABC", "S", "F", "123", "1", "4", "5", "DEL", "OK"):
        keys = stand.window.typed.findChildren(QAbstractButton, f"key-{sign}")
        next(key for key in keys if key.isVisible()).click()
    assert stand.bench.asked == [("SF14", Source.TYPED)]


def test_a_scan_wins_over_the_typing_panel(stand: fx.Stand) -> None:
    press(stand, Qt.Key.Key_F9)
    QTest.keyClicks(stand.window, "12")
    stand.window.take_scan(fx.NUMBER)
    assert stand.bench.asked == [(fx.NUMBER, Source.GUN)]
    assert not stand.window.typed.isVisible()


def test_escape_closes_the_panel_and_submits_nothing(stand: fx.Stand) -> None:
    press(stand, Qt.Key.Key_F9)
    QTest.keyClicks(stand.window, "123")
    press(stand, Qt.Key.Key_Escape)
    assert stand.bench.asked == []
    assert not stand.window.typed.isVisible()


def test_letters_mean_nothing_while_no_panel_is_open(stand: fx.Stand) -> None:
    QTest.keyClicks(stand.window, "SF123")
    press(stand, Qt.Key.Key_Return)
    assert stand.bench.asked == []


def test_what_cannot_stand_in_a_number_is_not_taken(stand: fx.Stand) -> None:
    stand.window.typed.open()
    stand.window.typed.add("a/b\\c;’-" + "9" * 80)
    assert stand.window.typed.text == "ABC-" + "9" * 36


@pytest.mark.parametrize("size", [(1024, 600), (1920, 1080)])
def test_typing_keys_are_big_enough_for_gloves(stand: fx.Stand, size: tuple[int, int]) -> None:
    stand.window.resize(*size)
    press(stand, Qt.Key.Key_F9)
    keys = [key for key in stand.window.typed.findChildren(QAbstractButton) if key.isVisible()]
    wide_mm = {1920: 476 / 1920, 1024: 154 / 1024}[size[0]]  # 21.5" and 7"
    assert len(keys) == 15
    assert min(key.width() for key in keys) * wide_mm >= 20
    assert min(key.height() for key in keys) * wide_mm >= 10


# --- help and languages ---------------------------------------------------------------------------------------


def test_f1_shows_help_and_a_scan_closes_it(stand: fx.Stand) -> None:
    press(stand, Qt.Key.Key_F1)
    assert stand.window.help.isVisible()
    stand.window.take_scan(fx.NUMBER)
    assert not stand.window.help.isVisible()


def test_the_language_switches_at_once(stand: fx.Stand, english: Languages, qapp: QApplication) -> None:
    assert "Scan waybill" in stand.window.header.accessibleName()
    english.use("zh")
    qapp.processEvents()
    assert "请扫面单" in stand.window.header.accessibleName()
    assert "结束" in button(stand, "stop").accessibleName()
    english.toggle()
    qapp.processEvents()
    assert "Scan waybill" in stand.window.header.accessibleName()


def test_the_packer_can_ask_for_the_other_language(stand: fx.Stand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stand.window.language_wanted):
        press(stand, Qt.Key.Key_F2)


class Longer(QTranslator):
    """Every text 40 % longer."""

    def translate(self, _context: str, source: str, _more: str | None = None, _n: int = -1) -> str:
        return source + "x" * round(len(source) * 0.4)


def clear_gap(image: QImage) -> int:
    """The rightmost x before which 29 pixels of ground stand: where the number begins."""
    ground = FILLS[Mood.WARN].ground
    runs = (x for x in range(1870, 0, -1) if not near(image.pixelColor(x, 131), ground, 2))
    edge = next(runs)
    for x in runs:
        if edge - x > 29:
            return edge
        edge = x
    return 0


def test_a_title_forty_percent_longer_shrinks_and_leaves_the_number_alone(
    stand: fx.Stand, qapp: QApplication
) -> None:
    stand.tell(fx.opened(take=2, earlier=fx.earlier()))
    usual = clear_gap(grab(stand))
    longer = Longer()
    qapp.installTranslator(longer)
    qapp.processEvents()
    stretched = clear_gap(grab(stand))
    qapp.removeTranslator(longer)
    assert usual > 900
    assert stretched == usual


def test_a_title_shrinks_in_steps_before_it_is_elided() -> None:
    title = "Already recorded"
    needed = [width(title, theme.font(size, theme.BOLD, tabular=False)) for size in TITLE_STEPS]
    rooms = [needed[0], needed[1], needed[2], needed[2] / 2]
    assert [fitted(title, room, TITLE_STEPS, theme.BOLD).pixelSize() for room in rooms] == [92, 76, 64, 64]


def test_a_number_of_any_length_is_never_elided() -> None:
    number = "3301" * 10
    font = shrunk(number, 500, 104, theme.BOLD)
    assert width(number, font) <= 505


def test_input_methods_cannot_swallow_a_scan(stand: fx.Stand) -> None:
    assert not stand.window.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_no_control_takes_the_focus(stand: fx.Stand) -> None:
    buttons = stand.window.findChildren(QAbstractButton)
    assert all(one.focusPolicy() is Qt.FocusPolicy.NoFocus for one in buttons)


@pytest.mark.parametrize("scene", list(SCENES))
def test_everything_visible_has_names_for_those_who_cannot_see(stand: fx.Stand, scene: State) -> None:
    stand.tell(*SCENES[scene])
    children = [*stand.window.findChildren(QAbstractButton), *stand.window.findChildren(Painted)]
    seen = [child for child in children if child.isVisible() and child.objectName() != "buttons"]
    assert all(child.objectName() and child.accessibleName() for child in seen)


# --- the picture -------------------------------------------------------------------------------------------


def test_the_picture_is_whole_and_not_mirrored(stand: fx.Stand) -> None:
    stand.bench.frame = halves()
    stand.fresh_picture_of(640, 360)
    image = stand.window.picture.grab().toImage()
    wide, high = image.width(), image.height()
    shown = high * 16 // 9
    left = (wide - shown) // 2
    assert near(image.pixelColor(left + 4, 60), RED)
    assert near(image.pixelColor(left + shown - 6, 60), BLUE)
    assert near(image.pixelColor(left + 4, high - 60), RED)


def test_a_lost_camera_greys_its_last_picture(stand: fx.Stand) -> None:
    stand.bench.frame = halves()
    stand.picture()
    stand.tell(fx.lost())
    color = stand.window.picture.grab().toImage().pixelColor(200, 150)
    assert max(color.getRgb()[:3]) - min(color.getRgb()[:3]) < 25
    assert color.lightness() < 80


def test_a_camera_gone_for_good_leaves_no_old_picture_behind(stand: fx.Stand) -> None:
    stand.bench.frame = halves()
    stand.picture()
    stand.tell(ev.CameraEnded(at_ms=1, camera=fx.CAMERA), fx.ready(camera=fx.CameraName("cam9")))
    assert not stand.window.picture.has_picture()


def test_a_found_label_is_framed_in_green(stand: fx.Stand) -> None:
    stand.bench.frame = halves()
    stand.bench.quads = (((200.0, 100.0), (400.0, 100.0), (400.0, 220.0), (200.0, 220.0)),)
    stand.tell(fx.opened())
    stand.fresh_picture_of(640, 360)
    image = stand.window.picture.grab().toImage()
    green = sum(
        near(image.pixelColor(x, y), "#2BD49A", 20)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    assert green > 500


def test_the_demo_is_marked_in_header_and_picture(stand: fx.Stand) -> None:
    before = stand.window.picture.grab().toImage()
    stand.tell(fx.ready(demo=True))
    assert "DEMO" in stand.window.header.accessibleName()
    assert stand.window.picture.grab().toImage() != before


def test_the_earlier_photo_stands_beside_the_live_picture(stand: fx.Stand, tmp_path: Path) -> None:
    photo = QImage(320, 180, QImage.Format.Format_RGB32)
    photo.fill(QColor(*RED))
    assert photo.save(str(tmp_path / "one.png"))
    stand.bench.folder = tmp_path
    stand.tell(fx.opened(take=2, earlier=fx.earlier("one.png")))
    stand.tasks.close()
    stand.tasks.deliver()
    image = stand.window.earlier.grab().toImage()
    assert near(image.pixelColor(image.width() // 2, image.height() // 2), RED)


# --- compact and errors -----------------------------------------------------------------------------------


def test_a_small_panel_has_four_big_buttons_and_no_list(stand: fx.Stand) -> None:
    stand.window.resize(1024, 600)
    stand.tell(fx.opened())
    assert not stand.window.rows.isVisible()
    assert button(stand, "stop").width() * 154 / 1024 >= 18.5  # mm on a 7" panel, as drawn in the mock
    assert button(stand, "damaged").y() > button(stand, "stop").y()


def test_health_is_asked_once_a_second(stand: fx.Stand) -> None:
    stand.bench.state = fx.Health(5_000_000_000, None, "S-09", "C-03")
    stand.wait(0.5)
    assert "S-09" not in stand.window.healthbar.accessibleName()
    stand.wait(0.6)
    assert "S-09 · C-03" in stand.window.healthbar.accessibleName()
    assert "5 GB" in stand.window.healthbar.accessibleName()


@pytest.mark.parametrize(("hours", "says"), [(30 * 24 + 5, "30 days left"), (47, "5 GB left")])
def test_the_bar_says_how_many_days_the_disk_lasts_or_how_much_is_left(
    stand: fx.Stand, hours: float, says: str
) -> None:
    stand.bench.state = fx.Health(5_000_000_000, hours, "S-09", "C-03")
    stand.wait(1.1)
    assert says in stand.window.healthbar.accessibleName()


def test_the_gun_counts_as_fine_after_its_first_shot(stand: fx.Stand) -> None:
    stand.bench.state = fx.Health(5_000_000_000, None, "S-09", "C-03")
    scan = ev.Scanned(
        at_ms=1, text="x", symbology="Wedge", kind=fx.Kind.WAYBILL, canonical="x", source=Source.GUN
    )
    stand.wait(1)
    assert "Scanner not used yet" in stand.window.healthbar.accessibleName()
    stand.tell(scan)
    assert "Scanner OK" in stand.window.healthbar.accessibleName()


def test_an_error_is_a_strip_never_a_dialog(stand: fx.Stand) -> None:
    stand.feedback.banner.emit(Banner("The photo cannot be read.", "Look at the disk."))
    stand.wait(0.1)
    assert stand.window.strip.accessibleName() == "The photo cannot be read. Look at the disk."
    assert QApplication.activeModalWidget() is None


def test_no_sound_device_is_a_strip(stand: fx.Stand) -> None:
    stand.player.device = False
    stand.wait(0.1)
    assert "No sound device" in stand.window.strip.accessibleName()


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_its_words(state: State, english: Languages) -> None:
    screen = Screen(
        state=state,
        wall_ms=fx.START_MS,
        packed=0,
        earlier=fx.earlier(),
        doubt=ev.Doubt.RIVALS,
        weakness=ev.Weakness.LABEL,
    )
    assert words.title(screen)
    assert words.line(screen) or state is State.RECORDING
    assert all(len(step.split()) <= 8 for step in words.steps(screen))
    assert len(words.steps(screen)) <= 3
