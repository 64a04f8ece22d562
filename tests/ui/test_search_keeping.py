"""The supervisor keeps a parcel, releases it, calls a number wrong, and asks why something is gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from search_fixtures import Snap, add, choose, jpeg, shown
from vaults import START_MS, Vault, told, vault_at

from station.archive import Archive, Record
from station.evidence.ledger import Type
from station.evidence.policy import DAY_MS, Policy
from station.evidence.retention import plan, retire
from station.expiry import Reading
from ui.search.check import Finding
from ui.search.job import pack_of
from ui.search.window import SearchWindow

FIRST, SECOND = "SF1442777819035", "SF1234567890123"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as one:
        yield one


@pytest.fixture
def window(qtbot: QtBot, vault: Vault) -> Iterator[SearchWindow]:
    """A parcel with two numbers, the newest, and an old one with one."""
    add(vault, FIRST, ago_s=400 * 86_400, snaps=[Snap(jpeg())])
    add(vault, SECOND, "6921-1", snaps=[Snap(jpeg())])
    with shown(qtbot, vault) as one:
        yield one


def record(window: SearchWindow) -> Record:
    assert window.player.record is not None
    return window.player.record


def answer(qtbot: QtBot, window: SearchWindow, text: str = "") -> None:
    """Type into the open row and press Return, or press its button."""
    row = window.panel.ask_row
    with qtbot.waitSignal(window.opened, timeout=15_000):
        if text:
            QTest.keyClicks(row.line, text)
            QTest.keyClick(row.line, Qt.Key.Key_Return)
        else:
            row.ok.click()


def expire(vault: Vault) -> None:
    now_ms = START_MS + DAY_MS
    reading = Reading(vault.folder)
    for one in plan(reading, vault.folder, Policy(180, 180), now_ms, 10**15):
        retire(vault.folder, vault.writer, one, now_ms)
    reading.close()


def test_a_normal_parcel_has_no_line_of_facts(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    assert not window.panel.facts.isVisible()
    assert window.panel.keep.isVisible()


def test_a_parcel_is_kept_with_a_reason_and_says_so(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    window.panel.keep.click()
    assert QApplication.focusWidget() is window.panel.ask_row.line
    answer(qtbot, window, "complaint 0815")
    assert record(window).found.hold == "complaint 0815"
    assert window.panel.facts.kept.text() == "Kept: complaint 0815"
    assert window.panel.keep.text() == "Release"
    window.panel.facts.kept.click()
    assert "by li · entry" in window.panel.facts.why.text


def test_the_picture_stays_where_it_is_when_a_parcel_is_kept(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    before = window.panel.stage.picture
    window.panel.keep.click()
    answer(qtbot, window, "complaint 0815")
    assert window.panel.stage.picture is before
    assert window.player.finding is Finding.UNCHANGED


def test_without_a_reason_nothing_is_kept_and_the_row_waits(
    qtbot: QtBot, window: SearchWindow, vault: Vault
) -> None:
    choose(qtbot, window)
    window.panel.keep.click()
    window.panel.ask_row.ok.click()
    assert window.panel.ask_row.isVisible()
    assert told(vault.folder, Type.HOLD) == []


def test_a_refused_reason_is_told_and_stays_in_the_row(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    window.panel.keep.click()
    QTest.keyClicks(window.panel.ask_row.line, "call 13812345678")
    window.panel.ask_row.ok.click()
    qtbot.waitUntil(window.notice.isVisible, timeout=15_000)
    assert "telephone" in window.notice.message.text()
    assert window.panel.ask_row.isVisible()


def test_a_kept_parcel_is_released_with_a_reason(qtbot: QtBot, window: SearchWindow, vault: Vault) -> None:
    choose(qtbot, window)
    window.panel.keep.click()
    answer(qtbot, window, "complaint 0815")
    window.panel.keep.click()
    answer(qtbot, window, "settled")
    assert (record(window).found.hold, window.panel.facts.isVisible()) == (None, False)
    assert told(vault.folder, Type.RELEASE)[0].body["why"] == "settled"


def test_what_a_case_holds_is_no_hand_to_release(qtbot: QtBot, window: SearchWindow, vault: Vault) -> None:
    choose(qtbot, window)
    Archive(vault.folder, vault.writer, "li").hold(record(window).found.session, "case 7", source="case")
    with qtbot.waitSignal(window.opened, timeout=15_000):
        window.refresh()
    assert (window.panel.facts.kept.isVisible(), window.panel.keep.text()) == (True, "Keep")


def test_of_two_numbers_one_is_called_wrong_after_a_second_question(
    qtbot: QtBot, window: SearchWindow
) -> None:
    choose(qtbot, window)
    window.panel.wrong.click()
    row = window.panel.ask_row
    assert [button.text().replace(" ", "") for button in row.choices] == [SECOND, "6921-1"]
    row.choices[0].click()
    assert row.isVisible()
    answer(qtbot, window)
    assert record(window).found.wrong == (SECOND,)
    assert window.panel.heading.accessibleName() == "6921-1"
    assert [button.text() for button in window.panel.facts.wrong] == [f"Called wrong: {SECOND}"]


def test_a_number_called_wrong_is_bound_again(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window, 1)
    window.panel.wrong.click()
    answer(qtbot, window)
    assert window.panel.heading.accessibleName() == "No number"
    window.panel.facts.wrong[0].click()
    answer(qtbot, window)
    assert record(window).found.codes == (FIRST,)
    assert window.panel.heading.accessibleName() == FIRST
    assert not window.panel.facts.isVisible()


def test_a_parcel_found_by_a_number_called_wrong_is_not_taken_out_under_it(
    qtbot: QtBot, window: SearchWindow, vault: Vault
) -> None:
    choose(qtbot, window, 1)
    Archive(vault.folder, vault.writer, "li").mark_wrong(record(window).found.session, FIRST)
    window.field.put(FIRST)
    with qtbot.waitSignal(window.opened, timeout=15_000):
        window._on_entered()
    assert window.player.number == ""
    other = add(vault, FIRST, snaps=[Snap(jpeg())])
    family = Archive(vault.folder).show(FIRST)
    opened = next(one for one in family if one.found.session == other.session)
    assert (len(family), pack_of(opened, FIRST, family).takes) == (2, 1)


def test_one_click_says_why_something_was_deleted(qtbot: QtBot, window: SearchWindow, vault: Vault) -> None:
    expire(vault)
    choose(qtbot, window, 1)
    assert window.panel.stage.picture is None
    assert (window.player.finding, window.panel.chip.text) == (Finding.NOTHING, "Expired")
    window.panel.facts.expired.click()
    text = window.panel.facts.why.text
    (entry,) = told(vault.folder, Type.PURGE)
    for words in (
        "Photos removed on",
        "180 days",
        "by the program itself",
        f"entry {entry.seq} ",
        "all hashes",
    ):
        assert words in text
    assert not window.panel.keep.isVisible()


def test_a_file_in_a_vault_that_is_away_is_not_called_missing(
    qtbot: QtBot, window: SearchWindow, vault: Vault
) -> None:
    vault.folder.vault.rename(vault.folder.root / "share")
    vault.folder.vault.mkdir()
    choose(qtbot, window)
    assert window.panel.chip.text == "Vault not reachable"


def test_escape_closes_the_row_and_the_list_has_the_keys_again(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    window.panel.keep.click()
    QTest.keyClick(window.panel.ask_row.line, Qt.Key.Key_Escape)
    assert not window.panel.ask_row.isVisible()
    assert QApplication.focusWidget() is window.column.list
    assert window.player.record is not None


def test_a_reason_may_be_typed_with_an_input_method(window: SearchWindow) -> None:
    assert window.panel.ask_row.line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
