"""The page of cameras: added, tried, named, turned, cropped, locked; passwords are never shown."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from setup_fixtures import Mute

from station import pixels
from station.cameras import CameraInfo
from station.cameras.address import Crop
from station.cameras.device import Device, Format
from station.errors import CameraError
from station.settings import load
from ui.feedback import Feedback
from ui.i18n import Languages
from ui.settings.cameradesk import Looked, OpenDesk, StationDesk, When
from ui.settings.cameraspage import CamerasPage
from ui.settings.window import SettingsWindow

SECRET_PART = "hunter2"  # noqa: S105
NETWORK = f"rtsp://user:{SECRET_PART}@10.0.0.5/live"
WEBCAM = Device("usb:0", "HD Webcam", (Format("MJPG", 1920, 1080, 30.0), Format("YUYV", 640, 480, 30.0)))


class Desk:
    """Answers as told."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.error: CameraError | None = None
        self.refused: tuple[str, ...] = ()
        self.running = False
        self.used: list[tuple[str, ...]] = []
        self.when, self.waits = When.NOW, False

    def look(self, address: str) -> Looked:
        self.asked.append(address)
        if self.error:
            raise self.error
        info = CameraInfo(640, 360, 30, "USB camera 0", refused=self.refused)
        return Looked(pixels.from_bgr(np.full((360, 640, 3), 200, np.uint8)), info, in_use=self.running)

    def devices(self) -> list[Device]:
        return [WEBCAM]

    def use(self, addresses: Sequence[str]) -> When:
        self.used.append(tuple(addresses))
        return self.when

    def changing(self) -> bool:
        return self.waits


class Page:
    """A settings window open at its cameras."""

    def __init__(self, data: Path, qtbot: QtBot) -> None:
        Languages().use("en")
        self.desk, self.data, self.qtbot = Desk(), data, qtbot
        self.window = SettingsWindow(data, load(data), Feedback(Mute()), cameras=self.desk)
        self.window.resize(1920, 1080)
        self.window.show()
        self.window.open("cameras")
        self.page: CamerasPage = self.window.cameras
        qtbot.waitUntil(lambda: bool(self.page.list.found), timeout=10_000)

    @property
    def addresses(self) -> list[str]:
        return self.page.list.addresses

    def save(self) -> tuple[str, ...]:
        with self.qtbot.waitSignal(self.window.saved, timeout=10_000):
            self.window.save_button.click()
        return load(self.data).cameras

    def try_it(self) -> None:
        with self.qtbot.waitSignal(self.page.looked, timeout=10_000):
            self.page.attempt.click()

    def words(self) -> str:
        labels = (label.text() for label in self.window.findChildren(QLabel))
        cards = (card.accessibleName() for card in self.page.list.cards)
        return "\n".join([*labels, *cards, *(entry.text() for entry in self.window.findChildren(QLineEdit))])


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Page]:
    (tmp_path / "settings.toml").write_text(f'cameras = ["usb:0", "{NETWORK}"]\n', "utf-8")
    made = Page(tmp_path, qtbot)
    yield made
    made.window.shut()
    made.window.close()
    made.window.deleteLater()


def test_a_camera_that_is_plugged_in_is_listed_by_name_and_added_by_one_click(page: Page) -> None:
    (button,) = page.page.list.found
    assert button.text() == "HD Webcam · 1920×1080"
    button.click()
    assert page.addresses == ["usb:0", NETWORK, "usb:0"]


def test_its_formats_are_told(page: Page) -> None:
    assert "MJPG 1920×1080@30" in page.page.fields.formats.text()


def test_place_turn_and_size_are_chosen_and_saved(page: Page) -> None:
    fields = page.page.fields
    fields.name.buttons["bench"].click()
    fields.rotate.buttons["180"].click()
    fields.sizes.buttons["1920x1080"].click()
    assert page.save() == ("usb:0?name=bench&rotate=180&size=1920x1080", NETWORK)


def test_a_choice_taken_back_leaves_the_address_as_it_was(page: Page) -> None:
    page.page.fields.name.buttons["bench"].click()
    page.page.fields.name.buttons[""].click()
    assert page.addresses[0] == "usb:0"


def test_focus_is_locked_and_an_exposure_typed(page: Page) -> None:
    page.page.fields.modes["focus"].buttons["lock"].click()
    QTest.keyClicks(page.page.fields.numbers["exposure"], "2")
    QTest.keyClick(page.page.fields.numbers["exposure"], Qt.Key.Key_Return)
    assert page.addresses[0] == "usb:0?focus=lock&exposure=2"


def test_the_order_is_changed_and_the_first_is_the_main_picture(page: Page) -> None:
    page.page.list.down.click()
    assert page.addresses == [NETWORK, "usb:0"]
    assert page.page.list.index == 1


def test_a_camera_is_removed(page: Page) -> None:
    page.page.list.remove.click()
    assert page.addresses == [NETWORK]


def test_a_fifth_camera_is_refused_in_words(page: Page) -> None:
    for _ in range(3):
        page.page.list.add("demo:")
    assert len(page.addresses) == 4
    assert "4 cameras" in page.page.list.fault.text()


def test_a_password_is_shown_nowhere_and_kept_when_the_address_is_edited(page: Page) -> None:
    page.page.list.cards[1].click()
    assert SECRET_PART not in page.words()
    entry = page.page.fields.address
    entry.setText(entry.text().replace("10.0.0.5", "10.0.0.6"))
    entry.editingFinished.emit()
    page.page.fields.rotate.buttons["90"].click()
    assert page.addresses[1] == f"rtsp://user:{SECRET_PART}@10.0.0.6/live?rotate=90"
    assert SECRET_PART not in page.words()


def test_trying_shows_a_picture_and_what_it_delivers(page: Page) -> None:
    page.try_it()
    assert page.page.picture.has_picture()
    assert page.page.answer.text() == "640×360 · 30"


def test_what_the_camera_does_not_allow_is_said(page: Page) -> None:
    page.desk.refused = ("focus", "exposure")
    page.try_it()
    assert "Not allowed by this camera: Focus, Exposure" in page.page.answer.text()


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Not allowed by this camera: Focus"), ("zh", "这个摄像头不支持")],
)
def test_what_a_camera_in_use_does_not_allow_is_said_too(page: Page, language: str, said: str) -> None:
    languages = Languages()
    languages.use(language)
    page.desk.refused, page.desk.running = ("focus",), True
    page.try_it()
    assert said in page.page.answer.text()


def test_a_camera_that_does_not_open_says_why(page: Page) -> None:
    page.desk.error = CameraError("USB camera 0 is not there.", "Check its cable.")
    page.try_it()
    assert page.page.answer.text() == "USB camera 0 is not there. Check its cable."
    assert not page.page.picture.has_picture()


def test_the_part_to_keep_is_drawn_on_the_picture(page: Page) -> None:
    page.try_it()
    picture = page.page.picture
    place = picture.place()

    def at(x: float, y: float) -> QPoint:
        return QPoint(round(place.left() + place.width() * x), round(place.top() + place.height() * y))

    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=at(0.75, 0.8))
    QTest.mouseMove(picture, at(0.5, 0.5))
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=at(0.25, 0.2))
    assert page.addresses[0] == "usb:0?crop=25,20,50,60"
    assert picture.crop == Crop(25, 20, 50, 60)
    page.page.whole.click()
    assert page.addresses[0] == "usb:0"


def test_a_click_that_draws_nothing_keeps_the_whole_picture(page: Page) -> None:
    page.try_it()
    QTest.mouseClick(page.page.picture, Qt.MouseButton.LeftButton)
    assert page.addresses[0] == "usb:0"


def test_a_cropped_network_camera_says_what_that_costs(page: Page) -> None:
    page.page.list.cards[1].click()
    assert not page.page.fields.note.isVisible()
    page.page.fields.crop.setText("0, 0, 50, 100")
    page.page.fields.crop.editingFinished.emit()
    assert page.page.fields.note.isVisible()


def test_two_cameras_of_one_place_cannot_be_saved(page: Page) -> None:
    page.page.fields.name.buttons["bench"].click()
    page.page.list.cards[1].click()
    page.page.fields.name.buttons["bench"].click()
    assert "bench" in page.page.fault.text()
    assert not page.window.save_button.isEnabled()


def test_an_address_that_makes_no_sense_is_refused_in_place(page: Page) -> None:
    page.page.list.other.setText("tape:1")
    page.page.list.add_other.click()
    assert "tape" in page.page.fault.text()
    assert not page.window.save_button.isEnabled()


# --- when it takes effect ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When.NOW, "Saved. It takes effect at once."),
        (When.AFTER_PARCEL, "Saved. It takes effect when this parcel is finished."),
        (When.NEXT_START, "Saved. It takes effect at the next start of the program."),
    ],
)
def test_saved_cameras_are_used_and_it_is_said_from_when_on(page: Page, when: When, said: str) -> None:
    page.desk.when = when
    page.page.list.remove.click()
    page.save()
    assert page.desk.used == [(NETWORK,)]
    assert page.window.state.text() == said


def test_it_is_said_when_the_cameras_that_waited_have_been_changed(page: Page, qtbot: QtBot) -> None:
    page.desk.when, page.desk.waits = When.AFTER_PARCEL, True
    page.page.list.remove.click()
    page.save()
    assert "finished" in page.window.state.text()
    page.desk.waits = False
    qtbot.waitUntil(lambda: "have been changed" in page.window.state.text(), timeout=10_000)


def test_other_settings_leave_the_cameras_alone(page: Page) -> None:
    page.window.forms["station"].rows["volume"].put(35)
    page.save()
    assert page.desk.used == []


# --- what stands behind the page ---------------------------------------------------------------------


def test_looking_opens_the_camera_and_shows_its_whole_picture_upright() -> None:
    looked = OpenDesk().look("demo:?size=640x360&rotate=90&crop=0,0,50,50")
    assert pixels.size(looked.i420) == (360, 640)


class Rig:
    """One running camera, turned by 90 degrees."""

    def __init__(self) -> None:
        self.whole_picture = pixels.from_bgr(np.zeros((64, 48, 3), np.uint8))

    def addresses(self) -> dict[str, str]:
        return {"bench": "usb:0?name=bench&rotate=90&crop=0,0,50,50"}

    def whole(self, _name: str) -> object:
        return self.whole_picture

    def info(self, _name: str) -> CameraInfo:
        return CameraInfo(48, 64, 30, "USB camera 0", refused=("focus",))


class Station:
    def __init__(self) -> None:
        self.rig = Rig()
        self.conductor = SimpleNamespace(recording=False)
        self.used: list[tuple[str, ...]] = []

    def can_use_cameras(self, addresses: Sequence[str]) -> bool:
        return "pace=max" not in str(addresses)

    def use_cameras(self, addresses: Sequence[str]) -> None:
        self.used.append(tuple(addresses))


def test_a_camera_in_use_is_not_opened_twice_its_picture_is_turned_as_asked() -> None:
    desk = StationDesk(Station)  # type: ignore[arg-type, return-value]
    looked = desk.look("usb:0?rotate=180&focus=lock")
    assert looked.in_use
    assert looked.info.refused == ("focus",)
    assert pixels.size(looked.i420) == (64, 48)


def test_a_camera_in_use_without_a_picture_says_so() -> None:
    station = Station()
    station.rig.whole_picture = None  # type: ignore[assignment]
    with pytest.raises(CameraError, match="in use"):
        StationDesk(lambda: station).look("usb:0")  # type: ignore[arg-type, return-value]


@pytest.mark.parametrize(("recording", "when"), [(False, When.NOW), (True, When.AFTER_PARCEL)])
def test_the_station_takes_cameras_over_at_once_or_after_the_parcel(recording: bool, when: When) -> None:
    station = Station()
    station.conductor.recording = recording
    assert StationDesk(lambda: station).use(("usb:0",)) is when  # type: ignore[arg-type, return-value]
    assert station.used == [("usb:0",)]


def test_cameras_that_cannot_join_a_running_station_wait_for_the_next_start() -> None:
    station = Station()
    desk = StationDesk(lambda: station)  # type: ignore[arg-type, return-value]
    assert desk.use(("demo:?pace=max",)) is When.NEXT_START
    assert station.used == []
