"""The settings window: made from the declarations, tried before saved, written without loss."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from setup_fixtures import Mute
from vaults import vault_at

from station.barcodes.labels import DOMESTIC, SWITCHES, OwnForm
from station.evidence.keys import KeyFolder
from station.settings import Settings, load
from station.types import Accept, Keep, Kind
from ui import codes
from ui.feedback import Feedback
from ui.i18n import Languages
from ui.settings import words
from ui.settings.declared import CODES, ELSEWHERE, Editor, declared, sections
from ui.settings.widgets import Choices, Entry, Switch
from ui.settings.window import SettingsWindow

UPS = "1Z5R89390357567127"  # the documented test number of the format


@dataclass
class Desk:
    """A window over a data folder."""

    data: Path
    window: SettingsWindow
    qtbot: QtBot

    def save(self) -> Settings:
        """Press Save and wait for it."""
        with self.qtbot.waitSignal(self.window.saved, timeout=10_000):
            self.window.save_button.click()
        return load(self.data)

    def entry(self, name: str) -> Entry:
        editor = self._row_editor(name)
        assert isinstance(editor, Entry)
        return editor

    def choices(self, name: str) -> Choices:
        editor = self._row_editor(name)
        assert isinstance(editor, Choices)
        return editor

    def _row_editor(self, name: str) -> object:
        return next(form.rows[name].editor for form in self.window.forms.values() if name in form.rows)

    def fault(self, name: str) -> str:
        row = next(form.rows[name] for form in self.window.forms.values() if name in form.rows)
        return row.fault.text()


def opened(data: Path, qtbot: QtBot) -> Desk:
    Languages().use("en")
    window = SettingsWindow(data, load(data), Feedback(Mute()))
    window.resize(1280, 720)
    window.show()
    return Desk(data, window, qtbot)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "settings.toml").write_text('# mine\nstation = "S-07"\n', "utf-8")
    made = opened(tmp_path, qtbot)
    yield made
    made.window.shut()
    made.window.close()
    made.window.deleteLater()


# --- made from the declarations ---------------------------------------------------------------------


def test_every_setting_has_one_place() -> None:
    places = [name for names in sections().values() for name in names] + [*CODES, *ELSEWHERE]
    assert sorted(places) == sorted(Settings.model_fields)


def test_every_setting_shown_has_a_title_and_a_sentence_that_is_translated() -> None:
    shown = {name for names in sections().values() for name in names}
    assert shown <= set(words.TITLES)
    assert {declared(name).description for name in shown} <= set(words.SENTENCES)


def test_editors_follow_from_the_declaration() -> None:
    assert declared("keep").choices == tuple(Keep)
    assert declared("own_number").choices == ("ignore", "photo", "finish")
    assert declared("many_waybills").editor is Editor.SWITCH
    volume = declared("volume")
    assert (volume.editor, volume.whole, volume.low, volume.high) == (Editor.NUMBER, True, 0, 100)
    assert (declared("pre_roll_s").unit, declared("pre_roll_s").needs_restart) == ("s", True)


def test_what_is_in_the_file_is_shown(desk: Desk) -> None:
    assert desk.entry("station").text() == "S-07"
    assert desk.choices("keep").value == "video+photos"


# --- saving -----------------------------------------------------------------------------------------


def test_saving_keeps_the_owners_comment_and_writes_only_what_changed(desk: Desk) -> None:
    desk.entry("operator").setText("A-07")
    desk.save()
    assert (desk.data / "settings.toml").read_text("utf-8") == '# mine\nstation = "S-07"\noperator = "A-07"\n'


def test_choices_numbers_and_switches_are_saved_as_their_kinds(desk: Desk) -> None:
    desk.choices("keep").put("photos")
    desk.entry("pre_roll_s").setText("2,5")
    desk.choices("scanner_baud").put("115200")
    desk.entry("volume").setText("55")
    saved = desk.save()
    assert (saved.keep, saved.pre_roll_s, saved.scanner_baud, saved.volume) == (Keep.PHOTOS, 2.5, 115200, 55)


def test_what_needs_a_restart_says_so_and_what_does_not_too(desk: Desk) -> None:
    desk.entry("volume").setText("55")
    desk.save()
    assert desk.window.state.text() == "Saved. It takes effect at once."
    desk.entry("station").setText("S-08")
    assert desk.window.state.text() == "Not saved yet."
    desk.save()
    assert "next start" in desk.window.state.text()


def test_nothing_changed_nothing_to_save(desk: Desk) -> None:
    assert not desk.window.save_button.isEnabled()
    desk.entry("volume").setText("55")
    assert desk.window.save_button.isEnabled()
    desk.entry("volume").setText("80")
    assert not desk.window.save_button.isEnabled()


def test_a_number_beyond_its_limits_is_told_beside_it_and_cannot_be_saved(desk: Desk) -> None:
    desk.entry("volume").setText("300")
    assert desk.fault("volume") == "Between 0 and 100."
    assert not desk.window.save_button.isEnabled()
    desk.entry("volume").setText("loud")
    assert desk.fault("volume") == "Between 0 and 100."
    desk.entry("volume").setText("30")
    assert desk.fault("volume") == ""


def test_a_name_with_a_blank_is_refused_in_place(desk: Desk) -> None:
    desk.entry("station").setText("by the door")
    assert "station" in desk.fault("station")
    QTest.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert load(desk.data).station == "S-07"


def test_undo_shows_what_is_saved(desk: Desk) -> None:
    desk.entry("station").setText("S-99")
    desk.window.codes.switches["ups"].click()
    desk.window.undo_button.click()
    assert desk.entry("station").text() == "S-07"
    assert "ups" not in desk.window.codes.couriers
    assert not desk.window.changes()


def test_a_file_that_cannot_be_written_is_told_and_can_be_tried_again(desk: Desk) -> None:
    (desk.data / ".settings.toml.new").mkdir()
    desk.entry("volume").setText("55")
    desk.window.save_button.click()
    desk.qtbot.waitUntil(desk.window.notice.isVisible, timeout=10_000)
    assert "could not be saved" in desk.window.notice.message.text()
    assert desk.window.save_button.isEnabled()


def test_what_the_environment_decides_is_greyed_and_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKWITNESS_VOLUME", "10")
    desk = opened(tmp_path, qtbot)
    assert not desk.entry("volume").isEnabled()
    assert "environment" in desk.fault("volume")
    desk.window.shut()


# --- couriers and forms -----------------------------------------------------------------------------


def test_every_courier_has_a_switch_and_a_name_of_its_own(desk: Desk) -> None:
    assert set(desk.window.codes.switches) == SWITCHES
    assert set(codes.CARRIERS) == SWITCHES
    names = [switch.text() for switch in desk.window.codes.switches.values()]
    assert len(set(names)) == len(names)


def test_a_courier_that_is_switched_on_is_saved(desk: Desk) -> None:
    desk.window.codes.switches["ups"].click()
    desk.window.codes.switches["deppon"].click()
    assert desk.save().couriers == DOMESTIC - {"deppon"} | {"ups"}


def test_a_form_is_added_tried_saved_and_removed(desk: Desk) -> None:
    own = desk.window.codes.own
    own.name.setText("shop")
    own.pattern.setText("AB[0-9]{10}")
    own.kind.put(Kind.ORDER)
    own.add.click()
    assert own.forms == (OwnForm("shop", "AB[0-9]{10}", Kind.ORDER),)
    desk.window.codes.tryout.put("AB1234567890")
    label = desk.window.codes.tryout.label
    assert label is not None
    assert (label.accept, label.kind, label.carrier) == (Accept.YES, Kind.ORDER, "shop")
    assert desk.save().own_codes == own.forms
    own.lines[0].remove.click()
    assert desk.save().own_codes == ()


@pytest.mark.parametrize(
    ("name", "pattern", "why"),
    [
        ("shop", "(A+)+B", "repeated groups"),
        ("shop", "AB[0-9", "unterminated"),
        ("shop", ".*", "less than 4"),
        ("My Shop", "AB[0-9]{10}", "cannot name a form"),
        ("", "AB[0-9]{10}", "cannot name a form"),
    ],
)
def test_a_form_that_makes_no_sense_is_refused_in_place(
    desk: Desk, name: str, pattern: str, why: str
) -> None:
    own = desk.window.codes.own
    own.name.setText(name)
    own.pattern.setText(pattern)
    QTest.keyClick(own.pattern, Qt.Key.Key_Return)
    assert own.forms == ()
    assert not own.fault.isHidden()
    assert why in own.detail.text()
    QTest.keyClick(own.pattern, Qt.Key.Key_A)
    assert own.fault.isHidden()


def test_two_forms_do_not_share_a_name(desk: Desk) -> None:
    own = desk.window.codes.own
    own.put((OwnForm("shop", "AB[0-9]{10}"),))
    own.name.setText("shop")
    own.pattern.setText("CD[0-9]{10}")
    own.add.click()
    assert len(own.forms) == 1
    assert "already" in own.detail.text()


# --- trying a code ----------------------------------------------------------------------------------


def test_a_scanned_code_is_tried_wherever_one_is(desk: Desk) -> None:
    desk.window.open("station")
    field = desk.entry("operator")
    field.setFocus()
    field.setText("A-07" + "SF1442778190352")  # the gun typed it there
    desk.window.focusWidget = lambda: field  # type: ignore[method-assign]
    desk.window.scan("SF1442778190352")
    assert field.text() == "A-07"
    assert desk.window.heading.text() == "Codes"
    tryout = desk.window.codes.tryout
    assert tryout.answer.text() == "Taken at once"
    assert (tryout.kind.text(), tryout.carrier.text()) == ("Waybill", "SF Express")
    assert tryout.canonical.text() == "SF1442778190352"


def test_the_answer_follows_the_switches_on_the_screen_before_they_are_saved(desk: Desk) -> None:
    tryout = desk.window.codes.tryout
    tryout.put(UPS)
    assert tryout.label is not None
    assert tryout.label.accept is Accept.ASK
    desk.window.codes.switches["ups"].click()
    assert tryout.label.accept is Accept.YES


def test_a_control_card_follows_its_switch(desk: Desk) -> None:
    tryout = desk.window.codes.tryout
    tryout.put("XXSTOPXX")
    assert tryout.answer.text() == "Taken at once"
    desk.window.codes.control.click()
    assert tryout.answer.text() == "Not taken"
    assert desk.save().control_codes is False


def test_an_empty_field_says_nothing(desk: Desk) -> None:
    desk.window.codes.tryout.put("x")
    desk.window.codes.tryout.put("")
    assert desk.window.codes.tryout.label is None
    assert desk.window.codes.tryout.answer.isHidden()


def test_a_hostile_code_is_plain_text(desk: Desk) -> None:
    desk.window.codes.tryout.put("<b>x</b>\u202e")
    assert desk.window.codes.tryout.answer.text() == "Not taken"


# --- language, keys, sizes --------------------------------------------------------------------------


def test_the_language_changes_at_once(desk: Desk) -> None:
    Languages(desk.window).use("zh")
    QApplication.processEvents()
    assert desk.window.heading.text() == "单号"
    assert desk.window.codes.switches["sf"].text() == "顺丰"
    assert desk.window.forms["station"].rows["volume"].sentence.text() == "提示音的大小，百分比。"
    Languages(desk.window).use("en")


def test_what_was_said_of_a_saving_follows_the_language(desk: Desk) -> None:
    desk.entry("volume").setText("55")
    desk.save()
    Languages(desk.window).use("zh")
    QApplication.processEvents()
    assert desk.window.state.text() == "已保存，立即生效。"
    Languages(desk.window).use("en")


def test_escape_closes_and_forgets_what_was_not_saved(desk: Desk) -> None:
    desk.entry("station").setText("S-99")
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not desk.window.isVisible()
    assert desk.entry("station").text() == "S-07"


def test_every_control_can_be_reached_by_keyboard_and_has_a_name(desk: Desk) -> None:
    for kind in (QAbstractButton, QLineEdit):
        for part in desk.window.findChildren(kind):
            if part.objectName() in {"", "close_notice"}:
                continue
            assert part.accessibleName(), part.objectName()
            one_of_many = isinstance(part, QAbstractButton) and part.autoExclusive()  # arrow keys choose
            assert one_of_many or part.focusPolicy() & Qt.FocusPolicy.TabFocus, part.objectName()


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 600)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_row_is_wider_than_the_window(desk: Desk, size: tuple[int, int], language: str) -> None:
    Languages(desk.window).use(language)
    desk.window.resize(*size)
    for section, form in desk.window.forms.items():
        desk.window.open(section)
        QApplication.processEvents()
        for row in form.rows.values():
            right = row.editor.mapTo(desk.window, row.editor.rect().topRight()).x()
            assert right < size[0], row.objectName()
            assert row.title.sizeHint().width() <= row.title.width(), row.objectName()
    Languages(desk.window).use("en")


def test_a_switch_says_on_and_off_in_words(desk: Desk) -> None:
    editor = desk.window.forms["recording"].rows["many_waybills"].editor
    assert isinstance(editor, Switch)
    assert editor.text() == "Off"
    editor.click()
    assert editor.text() == "On"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("item, label", ("item", "label")),
        ("商品，我们的 吊牌、面单", ("商品", "我们的 吊牌", "面单")),
        ("", ()),
    ],
)
def test_a_shot_list_is_written_with_commas_between(desk: Desk, typed: str, kept: tuple[str, ...]) -> None:
    desk.entry("shots").setText(typed)
    desk.entry("archive_days").setText("30")  # so that there is something to save
    assert desk.save().shots == kept
    assert desk.entry("shots").text() in (typed, ", ".join(kept))


def test_a_shot_with_too_long_a_name_is_not_saved(desk: Desk) -> None:
    desk.entry("shots").setText("x" * 21)
    assert not desk.window.save_button.isEnabled() or desk.fault("shots")


# --- sheets ----------------------------------------------------------------------------------------


def test_the_control_card_is_saved_as_a_pdf_beside_the_window(desk: Desk, tmp_path: Path) -> None:
    desk.window.sheets.buttons["control-card"].click()
    (dialog,) = [child for child in desk.window.findChildren(QFileDialog) if child.isVisible()]
    assert not dialog.isModal()
    with desk.qtbot.waitSignal(desk.window.sheets.saved, timeout=20_000):
        dialog.fileSelected.emit(str(tmp_path / "card"))
    dialog.close()
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert str(tmp_path / "card.pdf") in desk.window.notice.message.text()


def test_a_key_card_without_a_key_is_said_and_no_file_is_made(desk: Desk, tmp_path: Path) -> None:
    with desk.qtbot.waitSignal(desk.window.sheets.failed, timeout=20_000):
        desk.window.sheets.write("key-card", tmp_path / "key.pdf")
    assert "no key yet" in desk.window.notice.message.text()
    assert not (tmp_path / "key.pdf").exists()


def test_the_key_card_is_saved(desk: Desk, tmp_path: Path) -> None:
    KeyFolder(tmp_path / "keys").open()
    with desk.qtbot.waitSignal(desk.window.sheets.saved, timeout=20_000):
        desk.window.sheets.write("key-card", tmp_path / "key.pdf")
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")


def test_the_head_of_the_day_is_saved_while_the_program_runs(desk: Desk, tmp_path: Path) -> None:
    with vault_at(tmp_path), desk.qtbot.waitSignal(desk.window.sheets.saved, timeout=20_000):
        desk.window.sheets.write("head-of-the-day", tmp_path / "day.pdf")
    assert (tmp_path / "day.pdf").read_bytes().startswith(b"%PDF")


def test_without_a_ledger_the_window_says_that_there_is_no_head(desk: Desk, tmp_path: Path) -> None:
    with desk.qtbot.waitSignal(desk.window.sheets.failed, timeout=20_000):
        desk.window.sheets.write("head-of-the-day", tmp_path / "day.pdf")
    assert "no ledger yet" in desk.window.notice.message.text()
