"""The camera's setup: what is seen is what is said, and the bench is not disturbed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from setup_fixtures import NUMBER, Mute, Still, empty, labelled

from station.barcodes.advice import Advice, Grade, Seen, advise
from station.barcodes.places import centre
from station.types import CameraName, Frame
from ui.feedback import Banner, Feedback
from ui.i18n import Languages
from ui.setup import words
from ui.setup.window import PATIENCE, SetupWindow


@dataclass
class Stand:
    """A window whose looks are asked for by the test."""

    eyes: Still
    window: SetupWindow
    qtbot: QtBot
    banners: list[Banner] = field(default_factory=list)

    def look(self, frame: Frame | None) -> Seen:
        """One look at a picture."""
        self.eyes.show(frame)
        if frame is None:
            self.window.look()
            return self.window.seen
        with self.qtbot.waitSignal(self.window.looked, timeout=20_000) as heard:
            self.window.look()
        assert heard.args is not None
        return self.window.seen


@pytest.fixture
def stand(qapp: QApplication, qtbot: QtBot) -> Iterator[Stand]:
    languages = Languages()
    languages.use("en")
    eyes, feedback = Still(None), Feedback(Mute())
    made = Stand(eyes, SetupWindow(eyes, feedback), qtbot)
    feedback.banner.connect(made.banners.append)
    made.window.resize(1280, 720)
    made.window.show()
    made.window._looks.stop()  # the test looks
    yield made
    made.window.shut()
    made.window.close()
    made.window.deleteLater()


def test_a_good_label_is_all_green(stand: Stand) -> None:
    stand.look(labelled(module_px=2.0, angle_deg=12))
    window = stand.window
    assert window.gauge.value_px == pytest.approx(2.0, rel=0.05)
    grades = {card.grade for card in (window.read, window.sharp, window.light, window.contrast)}
    assert (window.gauge.grade, grades) == (Grade.GOOD, {Grade.GOOD})
    assert window.read.detail == "Waybill · SF Express"
    assert window.turn.text() == "Turned by 12°"
    assert window.advice.text() == "Good: this label is read"


@pytest.mark.parametrize(
    ("frame", "sentence"),
    [
        (lambda: labelled(module_px=1.3), "Move the camera closer"),
        (lambda: labelled(light=0.25), "More light: the label is dark"),
        (lambda: labelled(module_px=2.0, blur_px=2.2), "Focus the camera: the label is blurred"),
        (lambda: labelled(text="ABC"), "This code is no waybill"),
        (empty, "Lay a label under the camera"),
    ],
    ids=["far", "dark", "blurred", "other", "empty"],
)
def test_one_sentence_says_what_to_do(stand: Stand, frame: Callable[[], Frame], sentence: str) -> None:
    stand.look(frame())
    for _ in range(PATIENCE):
        stand.look(frame())
    assert stand.window.advice.text() == sentence


def test_a_grade_is_never_colour_alone(stand: Stand) -> None:
    stand.look(labelled(module_px=1.3))
    gauge = stand.window.gauge
    assert gauge.grade is Grade.FAIR
    assert "Too small" in gauge.accessibleName()


def test_the_read_number_stands_at_its_outline(stand: Stand) -> None:
    stand.look(labelled())
    assert stand.window.picture._words == "SF14427 7819 0352"
    assert centre(stand.window._quads[0]) == pytest.approx((640, 360), abs=12)


def test_a_look_that_misses_does_not_make_the_screen_flicker(stand: Stand) -> None:
    stand.look(labelled())
    assert stand.look(empty()).measured is not None
    for _ in range(PATIENCE):
        seen = stand.look(empty())
    assert seen.measured is None


def test_without_a_picture_it_says_so(stand: Stand) -> None:
    stand.look(labelled())
    stand.look(None)
    assert stand.window.advice.text() == "No picture"
    assert stand.window.gauge.number == "–"
    assert not stand.window.picture.has_picture()


def test_the_same_picture_is_looked_at_once(stand: Stand) -> None:
    stand.look(labelled())
    looked: list[object] = []
    stand.window.looked.connect(looked.append)
    stand.window.look()
    assert not stand.window._busy
    assert not looked


def test_the_live_picture_is_whole_and_carries_the_outline(stand: Stand) -> None:
    stand.look(labelled())
    stand.eyes.show(labelled())
    stand.qtbot.waitUntil(
        lambda: bool(stand.window.picture._picture and stand.window.picture._picture.labels)
    )
    picture = stand.window.picture._picture
    assert picture is not None
    height, width = picture.bgra.shape[:2]
    assert width / height == pytest.approx(16 / 9, abs=0.02)


def test_a_failed_look_is_shown_and_the_next_one_goes_on(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(frame: Frame) -> Seen:
        raise RuntimeError("a fault of our own")

    with monkeypatch.context() as patch:
        patch.setattr(stand.window._survey, "look", broken)
        stand.eyes.show(labelled())
        stand.window.look()
        stand.qtbot.waitUntil(lambda: bool(stand.banners), timeout=10_000)
    assert "RuntimeError" in stand.banners[0].report
    assert stand.look(labelled()).text == NUMBER


def test_two_cameras_can_be_switched(stand: Stand) -> None:
    stand.look(labelled())
    assert stand.window.other.isHidden()
    stand.eyes.names = (CameraName("cam1"), CameraName("cam2"))
    stand.look(labelled())
    assert not stand.window.other.isHidden()
    stand.window.other.click()
    assert stand.window._camera == "cam2"
    assert stand.window.seen.measured is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F10])
def test_the_same_key_closes_it_and_it_costs_nothing_then(stand: Stand, key: Qt.Key) -> None:
    QTest.keyClick(stand.window, key)
    assert not stand.window.isVisible()
    assert stand.window._previews is None
    assert not stand.window._pictures.isActive()
    stand.window.show()
    assert stand.window._pictures.isActive()


def test_it_takes_no_text_so_that_a_scan_goes_to_the_bench(stand: Stand) -> None:
    assert not stand.window.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not stand.window.isModal()


def test_the_language_changes_at_once(stand: Stand) -> None:
    stand.look(labelled())
    languages = Languages()
    languages.use("zh")
    QApplication.processEvents()
    assert stand.window.advice.text() == "很好，面单能读出来"
    assert stand.window.read.detail == "快递单号 · 顺丰"
    languages.use("en")
    QApplication.processEvents()
    assert stand.window.advice.text() == "Good: this label is read"


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 600)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_advice_fits_at_both_sizes(stand: Stand, size: tuple[int, int], language: str) -> None:
    Languages(stand.window).use(language)
    stand.window.resize(*size)
    QApplication.processEvents()
    for sentence, how in words.ADVICE.values():
        for text, shown in ((stand.window.advice, sentence), (stand.window.how, how)):
            text.setText(words.say(shown))
            assert text.sizeHint().width() <= text.width(), shown
    Languages(stand.window).use("en")


def test_every_advice_has_its_words() -> None:
    assert set(words.ADVICE) == set(Advice)
    assert advise(Seen()) is Advice.SHOW_LABEL


def test_every_control_has_a_name_and_an_accessible_name(stand: Stand) -> None:
    stand.look(labelled())
    window = stand.window
    for part in (window.gauge, window.read, window.sharp, window.light, window.contrast, window.picture):
        assert part.objectName()
        assert part.accessibleName()
    for button in window.findChildren(QWidget):
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.isVisible():
            assert button.accessibleName(), button
