"""The whole search window, without a screen, on a real data folder."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from search_fixtures import Film, Mute, Snap, add, jpeg, number_in, write_clip
from vaults import START_MS, Vault, told, vault_at

from station.archive import Archive, Found
from station.evidence.ledger import Type
from station.types import Moment, Status
from ui import tokens
from ui.feedback import Feedback
from ui.i18n import Languages
from ui.search.check import Finding
from ui.search.drives import Drive
from ui.search.export import Step
from ui.search.finder import Finder
from ui.search.marks import MarkKind
from ui.search.model import number_for
from ui.search.window import SearchWindow
from ui.tasks import Tasks

MAIN, OTHER, PHOTOS, HOSTILE = "SF1442777819035", "YT8806201419035", "JD00935127118", "<b>x</b>\u202egpj\n%s"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """Some days' work; nobody changes it."""
    folder = tmp_path_factory.mktemp("shop")
    clip = write_clip(folder / "clip.mp4", 90)
    film, tail = Film(clip, -1.0, 3.0), Film(write_clip(folder / "b.mp4", 30), 5.0, 1.0, part=2)
    with vault_at(folder / "data") as vault:
        add(vault, HOSTILE, ago_s=90_000, length_s=4)
        add(vault, PHOTOS, ago_s=80_000, snaps=[Snap(jpeg(200)), Snap(jpeg(90), Moment.FINISH, 9)])
        add(vault, OTHER, ago_s=70_000, films=[film], damaged=True, operator="")
        add(vault, MAIN, ago_s=60_000, films=[film], outcome=Status.CANCELLED)
        snaps = [Snap(jpeg(30)), Snap(jpeg(160), Moment.PHOTO, 1.0)]
        add(vault, MAIN, films=[film, tail], snaps=snaps, length_s=6, take=2)
        yield vault


class KeyTime:
    """When keys are struck, as a test says."""

    def __init__(self) -> None:
        self.now_ms = 0
        self.gap_ms = 500

    def __call__(self, _event: object) -> int:
        self.now_ms += self.gap_ms
        return self.now_ms


@dataclass
class Desk:
    """A window with what surrounds it."""

    window: SearchWindow
    keys: KeyTime
    qtbot: QtBot

    def until(self, ready: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(ready, timeout=15_000)

    def search(self, text: str) -> None:
        """Type it, and wait until the first one found stands in the player."""
        self.window.field.line.setFocus()
        with self.qtbot.waitSignal(self.window.opened, timeout=15_000):
            self.window.field.line.selectAll()
            QTest.keyClicks(self.window.field.line, text)
        self.until(lambda: self.window.player.finding is not None)

    def open_video(self, text: str) -> None:
        self.search(text)
        self.until(lambda: self.window.player.playback.picture is not None)
        self.window.column.list.setFocus()

    def frame(self) -> int:
        picture = self.window.panel.stage.picture
        assert picture is not None
        return number_in(picture)

    def numbers(self) -> list[str]:
        return [number_for(found, self.window.column.results.query) for found in self.window.column._rows]

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)


@contextmanager
def opened(vault: Vault, qtbot: QtBot, stick: Path) -> Iterator[Desk]:
    keys = KeyTime()
    window = SearchWindow(
        Archive(vault.folder, vault.writer, "S-01"),
        vault.folder,
        Feedback(Mute()),
        station="S-01",
        find_drives=lambda: [Drive(stick, "STICK (E:)", 10**10)],
        now_ms=lambda: START_MS + 3_600_000,
        key_time_ms=keys,
    )
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.finder.answered, timeout=15_000):
        window.show()
        qtbot.waitExposed(window)
    yield Desk(window, keys, qtbot)
    window.close()


@pytest.fixture
def desk(qtbot: QtBot, shop: Vault, tmp_path: Path) -> Iterator[Desk]:
    """On the shared data folder, which no test changes."""
    with opened(shop, qtbot, tmp_path / "stick") as one:
        yield one


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A data folder of the test's own."""
    with vault_at(tmp_path / "data") as one:
        yield one


# ---------------------------------------------------------------- finding


def test_without_a_question_the_newest_stand_there_and_none_is_opened(desk: Desk) -> None:
    assert desk.numbers() == [MAIN, MAIN, OTHER, PHOTOS, HOSTILE]
    assert desk.window.player.record is None


def test_the_last_digits_find_all_that_end_so_newest_first(desk: Desk) -> None:
    desk.search("9035")
    assert desk.numbers() == [MAIN, MAIN, OTHER]
    assert desk.window.player.record is not None
    assert desk.window.player.record.found.take == 2


def test_typing_on_asks_only_when_it_pauses(desk: Desk) -> None:
    answers: list[str] = []
    desk.window.finder.answered.connect(lambda _rows, query, _s: answers.append(query))
    desk.search("SF1442777819035")
    assert answers == ["SF1442777819035"]


def test_an_answer_that_comes_late_is_dropped(qtbot: QtBot, shop: Vault) -> None:
    go_on = threading.Event()

    class SlowFirst(Archive):
        def find(self, text: str, limit: int = 50) -> list[Found]:
            if text == "9035":
                go_on.wait(10)
            return super().find(text, limit)

    tasks = Tasks(workers=2)
    finder = Finder(SlowFirst(shop.folder), tasks)
    answers: list[str] = []
    finder.answered.connect(lambda _rows, query, _s: answers.append(query))
    finder.ask("9035")
    with qtbot.waitSignal(finder.answered):
        finder.ask("7118")
    go_on.set()
    qtbot.waitUntil(lambda: not tasks._timer.isActive())
    assert answers == ["7118"]
    tasks.close()


def test_nothing_found_says_what_to_try(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.window.finder.answered):
        QTest.keyClicks(desk.window.field.line, "0000")
    nothing = desk.window.column.nothing
    assert nothing.isVisible()
    assert (nothing.title, nothing.line) == ("Nothing found", "Try the last four digits")
    assert desk.window.player.record is None


def test_a_scan_replaces_the_question_whatever_has_the_focus(desk: Desk) -> None:
    desk.open_video("9035")
    with desk.qtbot.waitSignal(desk.window.opened):
        desk.window.scan(PHOTOS)
    assert desk.window.field.text == PHOTOS
    assert desk.window.field.line.selectedText() == PHOTOS
    assert desk.window.player.number == PHOTOS


def test_a_scanned_label_is_searched_by_its_number_not_by_all_it_says(desk: Desk) -> None:
    desk.window.scan(" sf1442777819035\r\n")
    assert desk.window.field.text == MAIN


def test_a_digit_typed_anywhere_begins_a_new_question(desk: Desk) -> None:
    desk.search("9035")
    desk.window.column.list.setFocus()
    desk.keys.gap_ms = 90
    for digit in "118":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key(ord(digit)))
    desk.until(lambda: desk.numbers() == [PHOTOS])
    assert desk.window.field.text == "118"


def test_the_arrows_move_the_choice_while_one_types(desk: Desk) -> None:
    desk.search("9035")
    with desk.qtbot.waitSignal(desk.window.opened):
        QTest.keyClick(desk.window.field.line, Qt.Key.Key_Down)
    assert desk.window.player.record is not None
    assert desk.window.player.record.found.status is Status.CANCELLED


def test_the_chosen_session_stays_chosen_when_more_is_typed(desk: Desk) -> None:
    desk.search("9035")
    with desk.qtbot.waitSignal(desk.window.opened):
        desk.window.move_choice(2)
    with desk.qtbot.waitSignal(desk.window.finder.answered):
        desk.window.field.line.setText("")
        QTest.keyClicks(desk.window.field.line, "19035")
    current = desk.window.column.current
    assert current is not None
    assert current.order == OTHER


def test_cards_get_their_small_pictures(desk: Desk) -> None:
    results = desk.window.column.results
    desk.until(lambda: len(results._pictures) == 5 and None not in results._pictures.values())
    without = [found.order for found in desk.window.column._rows if results._pictures[found.session].isNull()]
    assert without == [HOSTILE]


def test_what_a_label_said_is_never_read_as_markup(desk: Desk) -> None:
    desk.window.move_choice(4)
    with desk.qtbot.waitSignal(desk.window.opened):
        desk.window.move_choice(1)
    assert desk.window.panel.heading.accessibleName().startswith("<b>x</b>�")
    labels = desk.window.findChildren(type(desk.window.column.count))
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


# ---------------------------------------------------------------- watching


def test_a_record_opens_at_the_scan_paused(desk: Desk) -> None:
    desk.open_video("9035")
    assert desk.frame() == 30
    assert not desk.window.player.playback.playing


def test_events_of_the_clip_stand_on_the_bar(desk: Desk) -> None:
    desk.open_video("9035")
    marks = [(mark.kind, mark.at_s) for mark in desk.window.panel.bar.marks]
    assert marks == [(MarkKind.SCAN, 1.0), (MarkKind.PHOTO, 2.0)]


def test_a_click_on_the_bar_shows_that_moment(desk: Desk) -> None:
    desk.open_video("9035")
    bar = desk.window.panel.bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.point_of(2.02).toPoint())
    desk.until(lambda: desk.frame() in {60, 61})


def test_space_plays_and_pauses(desk: Desk) -> None:
    desk.open_video("9035")
    desk.press(Qt.Key.Key_Space)
    desk.until(lambda: desk.frame() > 33)
    desk.press(Qt.Key.Key_Space)
    assert not desk.window.player.playback.playing


def test_point_and_comma_step_one_frame(desk: Desk) -> None:
    desk.open_video("9035")
    desk.press(Qt.Key.Key_Period)
    desk.until(lambda: desk.frame() == 31)
    desk.press(Qt.Key.Key_Comma)
    desk.until(lambda: desk.frame() == 30)


def test_the_arrows_seek_and_stop_at_the_ends(desk: Desk) -> None:
    desk.open_video("9035")
    desk.press(Qt.Key.Key_Right)
    desk.until(lambda: desk.frame() == 89)
    desk.press(Qt.Key.Key_Left)
    desk.until(lambda: desk.frame() == 0)


def test_another_part_can_be_chosen(desk: Desk) -> None:
    desk.open_video("9035")
    button, clip = desk.window.panel.parts[1]
    button.click()
    desk.until(lambda: desk.window.player.playback.duration_s == 1.0)
    assert desk.window.player.clip == clip
    assert [one.isChecked() for one, _ in desk.window.panel.parts] == [False, True]


def test_the_speed_button_changes_the_speed(desk: Desk) -> None:
    desk.window.panel.controls.speed.click()
    assert desk.window.player.playback._player.playbackRate() == 2.0
    assert desk.window.panel.controls.speed.text() == "2×"


def test_plus_and_minus_zoom_and_a_click_on_the_button_shows_all(desk: Desk) -> None:
    desk.open_video("9035")
    desk.press(Qt.Key.Key_Plus)
    desk.until(lambda: desk.window.panel.stage.zoom == 1.25)
    assert desk.window.panel.controls.zoom.text() == "125%"
    desk.window.panel.controls.zoom.click()
    assert desk.window.panel.stage.zoom == 1.0


def test_a_photo_opens_large_and_escape_leads_back_to_the_video(desk: Desk) -> None:
    desk.open_video("9035")
    desk.window.panel.strip.tiles[1].click()
    desk.until(desk.window.panel.to_video.isVisible)
    assert abs(int(desk.window.panel.stage.picture.mean()) - 160) < 3  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_Escape)
    assert desk.frame() == 30


def test_a_session_of_photos_only_shows_its_first_photo(desk: Desk) -> None:
    desk.search(PHOTOS)
    desk.until(lambda: desk.window.panel.stage.picture is not None)
    assert abs(int(desk.window.panel.stage.picture.mean()) - 200) < 3  # type: ignore[union-attr]
    assert not desk.window.panel.controls.play.isEnabled()


def test_a_video_that_cannot_be_played_is_said_in_words(qtbot: QtBot, vault: Vault, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"no video")
    add(vault, MAIN, films=[Film(broken, 0, 3)])
    with opened(vault, qtbot, tmp_path) as desk:
        desk.search("9035")
        desk.until(lambda: "cannot be played" in desk.window.panel.stage._words)


# ---------------------------------------------------------------- unchanged or not


def test_untouched_files_are_called_unchanged(desk: Desk) -> None:
    desk.search("9035")
    assert (desk.window.player.finding, desk.window.panel.chip.text) == (Finding.UNCHANGED, "File unchanged")


def test_a_session_without_a_time_stamp_says_so(desk: Desk) -> None:
    desk.search("9035")
    assert desk.window.panel.proven.text() == "No time stamp from outside yet"


def test_the_time_stamps_around_a_session_are_said(qtbot: QtBot, vault: Vault, tmp_path: Path) -> None:
    scribe, told = (
        vault.writer.scribe,
        {"root": "0" * 64, "authority": "a", "path": "p", "bytes": 1, "why": ""},
    )
    add(vault, MAIN, snaps=[Snap(jpeg())])
    body = {**told, "size": 1_000, "sha256": "", "at_ms": 1_763_800_000_000}
    vault.writer.call(lambda s: scribe.append(s, Type.ANCHOR, body))
    with opened(vault, qtbot, tmp_path) as desk:
        desk.search("9035")
        assert desk.window.panel.proven.text().startswith("Existed before 2025-11-2")


def overwrite(path: Path) -> None:
    path.write_bytes(b"x" * path.stat().st_size)


@pytest.mark.parametrize(("damage", "words"), [(overwrite, "File altered"), (Path.unlink, "File missing")])
def test_a_file_that_was_touched_turns_the_chip_red(
    qtbot: QtBot, vault: Vault, tmp_path: Path, damage: Callable[[Path], None], words: str
) -> None:
    facts = add(vault, MAIN, snaps=[Snap(jpeg())])
    damage(vault.home(facts) / facts.photos[0].path)
    with opened(vault, qtbot, tmp_path) as desk:
        desk.search("9035")
        assert desk.window.panel.chip.text == words


# ---------------------------------------------------------------- saving a frame


def test_a_saved_frame_is_the_shown_one_and_carries_its_moment(desk: Desk, tmp_path: Path) -> None:
    desk.open_video("9035")
    desk.window.keeper.folder = tmp_path
    with desk.qtbot.waitSignal(desk.window.keeper.saved) as saved:
        desk.press(Qt.Key.Key_S)
    path = saved.args[0]
    assert number_in(cv2.imread(str(path), cv2.IMREAD_COLOR_RGB)) == 30
    assert path.name.startswith(f"{MAIN}_cam1_")
    assert desk.window.notice.isVisible()


def test_a_saved_frame_is_an_entry_before_it_is_a_file(desk: Desk, shop: Vault, tmp_path: Path) -> None:
    desk.open_video("9035")
    desk.window.keeper.folder = tmp_path
    with desk.qtbot.waitSignal(desk.window.keeper.saved) as saved:
        desk.press(Qt.Key.Key_S)
    path = saved.args[0]
    (file,) = told(shop.folder, Type.EXPORT)[-1].body["files"]
    assert file == {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def test_the_folder_is_asked_for_once_and_blocks_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.open_video("9035")
    desk.press(Qt.Key.Key_S)
    desk.until(lambda: desk.window.findChild(QWidget, "frame_folder") is not None)
    dialog = desk.window.findChild(QWidget, "frame_folder")
    assert not dialog.isModal()
    with desk.qtbot.waitSignal(desk.window.keeper.saved):
        dialog.fileSelected.emit(str(tmp_path))
        dialog.close()
    with desk.qtbot.waitSignal(desk.window.keeper.saved):
        desk.press(Qt.Key.Key_S)
    assert len(list(tmp_path.glob("*.png"))) == 2


def test_a_frame_that_cannot_be_saved_says_why_and_asks_anew(desk: Desk, tmp_path: Path) -> None:
    desk.open_video("9035")
    desk.window.keeper.folder = tmp_path / "gone"
    with desk.qtbot.waitSignal(desk.window.keeper.failed):
        desk.window.save_frame()
    assert desk.window.notice.hint.text() == "Choose another folder."
    assert desk.window.keeper.folder is None


def test_the_letters_of_a_gun_save_no_frame(desk: Desk, tmp_path: Path) -> None:
    desk.open_video("9035")
    desk.window.keeper.folder = tmp_path
    desk.keys.gap_ms = 8
    for letter in "SFS":
        desk.press(Qt.Key(ord(letter)))
    desk.until(lambda: not desk.window._keys._wait.isActive())
    assert list(tmp_path.iterdir()) == []
    assert desk.window.findChild(QWidget, "frame_folder") is None


# ---------------------------------------------------------------- taking out


def export(desk: Desk, target: Path | None = None) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.window.exporter.pack is not None and desk.window.exporter.target is not None)
    if target is not None:
        desk.window.exporter.choose_folder(target)


def test_the_panel_names_place_room_and_size_before(desk: Desk) -> None:
    desk.search("9035")
    export(desk)
    assert desk.window.exporter.view.isVisible()
    assert (
        desk.window.exporter.view.foot.text()
        == "STICK (E:) · 10.0 GB free · pack is 1 MB"[:36] + desk.window.exporter.view.foot.text()[36:]
    )
    assert desk.window.exporter.view.main.isEnabled()


def test_a_copy_is_checked_and_said_to_be_safe(desk: Desk, tmp_path: Path) -> None:
    desk.search("9035")
    export(desk)
    desk.window.exporter.view.main.click()
    desk.until(lambda: desk.window.exporter.step is Step.DONE)
    assert desk.window.exporter.view.title.text() == "Checked, safe to remove"
    assert {path.name for path in (tmp_path / "stick" / MAIN).iterdir()} >= {"take-2", "SHA256SUMS"}


def test_a_cancelled_take_can_be_taken_out_when_it_is_open(desk: Desk, tmp_path: Path) -> None:
    desk.search("9035")
    with desk.qtbot.waitSignal(desk.window.opened):
        desk.window.move_choice(1)
    export(desk, tmp_path / "there")
    desk.window.exporter.view.main.click()
    desk.until(lambda: desk.window.exporter.step is Step.DONE)
    assert (tmp_path / "there" / MAIN / "take-1").is_dir()


def test_a_target_that_fails_is_said_with_what_to_do(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    desk.search("9035")
    export(desk, tmp_path / "file" / "below")
    desk.window.exporter.start()
    desk.until(lambda: desk.window.exporter.step is Step.FAILED)
    assert "evidence itself is safe" in desk.window.exporter.view.detail.text()


def test_a_stopped_copy_leaves_nothing_and_asks_again(desk: Desk, tmp_path: Path) -> None:
    desk.search("9035")
    export(desk)
    desk.window.exporter.start()
    desk.window.exporter.cancel()
    desk.until(lambda: desk.window.exporter.step is not Step.RUNNING)
    assert desk.window.exporter.step is Step.CHOOSE
    assert not list((tmp_path / "stick").glob("*"))


def test_a_drive_without_room_cannot_be_chosen_to_start(desk: Desk, tmp_path: Path) -> None:
    desk.search("9035")
    export(desk)
    desk.window.exporter.choose(Drive(tmp_path, "FULL", 1000))
    assert not desk.window.exporter.view.main.isEnabled()


def test_a_scan_closes_the_export_panel(desk: Desk) -> None:
    desk.search("9035")
    export(desk)
    with desk.qtbot.waitSignal(desk.window.opened):
        desk.window.scan(PHOTOS)
    assert desk.window.panel.isVisible()


# ---------------------------------------------------------------- the window itself


def test_escape_closes_one_thing_at_a_time_and_then_leads_back(desk: Desk) -> None:
    desk.search("9035")
    export(desk)
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.panel.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.field.text == ""
    with desk.qtbot.waitSignal(desk.window.back_requested):
        desk.press(Qt.Key.Key_Escape)


def test_control_f_leads_to_the_field(desk: Desk) -> None:
    desk.open_video("9035")
    QTest.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.field.line.hasFocus()
    assert desk.window.field.line.selectedText() == "9035"


def test_full_screen_shows_the_picture_alone_and_escape_ends_it(desk: Desk) -> None:
    desk.open_video("9035")
    desk.press(Qt.Key.Key_F11)
    assert desk.window.isFullScreen()
    assert not desk.window.column.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.column.isVisible()
    assert desk.window.panel.heading.isVisible()


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 600)])
def test_nothing_is_pushed_out_of_a_small_screen(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.open_video("9035")
    assert (desk.window.width(), desk.window.height()) == size
    for part in (desk.window.panel.controls.full, desk.window.panel.export, desk.window.rail.station):
        corner = part.mapTo(desk.window, QPoint(part.width(), part.height()))
        assert corner.x() <= size[0]
        assert corner.y() <= size[1]
    assert desk.window.panel.stage.height() > 0.3 * size[1]


def test_the_focus_is_seen_on_every_control(desk: Desk) -> None:
    desk.open_video("9035")
    for widget in (
        desk.window.panel.export,
        desk.window.panel.controls.play,
        desk.window.panel.strip.tiles[0],
    ):
        widget.setFocus()
        desk.until(widget.hasFocus)
        image = widget.grab().toImage()
        middle = image.height() // 2
        assert QColor(image.pixel(1, middle)).name().upper() == tokens.FOCUS


def test_every_control_has_a_name_and_says_what_it_is(desk: Desk) -> None:
    desk.open_video("9035")
    controls = [*desk.window.panel.findChildren(QWidget), *desk.window.rail.findChildren(QWidget)]
    silent = [
        w.objectName()
        for w in controls
        if w.focusPolicy() != Qt.FocusPolicy.NoFocus and not w.accessibleName()
    ]
    assert silent == []


def test_the_language_changes_at_once(desk: Desk, qapp: QApplication) -> None:
    desk.search("9035")
    languages = Languages()
    languages.use("zh")
    try:
        desk.until(lambda: desk.window.panel.chip.text == "文件未改动")
        assert desk.window.panel.export.text() == "导出"
    finally:
        languages.use("en")
        assert languages._translator is not None
        qapp.removeTranslator(languages._translator)


def test_a_window_that_was_hidden_shows_what_was_recorded_meanwhile(
    qtbot: QtBot, vault: Vault, tmp_path: Path
) -> None:
    add(vault, OTHER)
    with opened(vault, qtbot, tmp_path) as desk:
        desk.window.hide()
        add(vault, MAIN, ago_s=-60)
        desk.window.show()
        desk.until(lambda: desk.numbers() == [MAIN, OTHER])


def test_closing_while_a_copy_runs_ends_it_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.search("9035")
    export(desk)
    desk.window.exporter.start()
    desk.window.close()
    assert not [path for path in (tmp_path / "stick").glob("*") if path.suffix == ".part"]
