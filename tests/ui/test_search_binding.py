"""A parcel without a number, and how the supervisor gives it one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from search_fixtures import Snap, add, choose, jpeg, shown
from vaults import START_MS, Vault, facts_of, vault_at

from station.archive import Archive
from station.types import SessionId, Source, Status
from ui.search.window import SearchWindow

LATE, NAMED = "SF1234567890123", "SF1442777819035"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as one:
        yield one


@pytest.fixture
def window(qtbot: QtBot, vault: Vault) -> Iterator[SearchWindow]:
    """On one parcel without a number, the newest, and one with."""
    add(vault, NAMED, ago_s=100, snaps=[Snap(jpeg())])
    add(vault, snaps=[Snap(jpeg())])
    with shown(qtbot, vault) as one:
        yield one


def session(window: SearchWindow) -> SessionId:
    assert window.player.record is not None
    return window.player.record.found.session


def test_a_parcel_without_a_number_says_so_and_can_be_given_one(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    assert window.panel.heading.accessibleName() == "No number"
    assert window.column.card.empty_words == "No number"
    assert window.panel.bind.isVisible()
    assert not window.panel.bind_row.isVisible()


def test_a_parcel_with_a_number_is_not_asked_for_one(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window, 1)
    assert window.panel.heading.accessibleName() == NAMED
    assert not window.panel.bind.isVisible()


def test_a_parcel_that_still_records_is_not_given_a_number(
    qtbot: QtBot, window: SearchWindow, vault: Vault
) -> None:
    vault.open(facts_of(started_ms=START_MS + 1000))
    with qtbot.waitSignal(window.finder.answered):
        window.refresh()
    with qtbot.waitSignal(window.opened, timeout=15_000):
        window.column.list.choose(0)
    assert not window.panel.bind.isVisible()


def test_a_typed_number_is_bound_and_the_parcel_shown_with_it(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    before = session(window)
    window.panel.bind.click()
    QTest.keyClicks(window.panel.bind_row.line, LATE.lower())
    with qtbot.waitSignal(window.opened, timeout=15_000):
        QTest.keyClick(window.panel.bind_row.line, Qt.Key.Key_Return)
    assert session(window) == before
    assert window.panel.heading.accessibleName() == LATE
    assert not window.panel.bind.isVisible()
    assert not window.panel.bind_row.isVisible()
    assert LATE in window.notice.message.text()


def test_a_shot_label_fills_the_open_row_and_waits_for_the_ok(
    qtbot: QtBot, window: SearchWindow, vault: Vault
) -> None:
    choose(qtbot, window)
    window.panel.bind.click()
    window.scan(f" {LATE}\r\n")
    assert window.panel.bind_row.line.text() == LATE
    assert window.field.text == ""
    assert Archive(vault.folder).find(LATE) == []
    with qtbot.waitSignal(window.opened, timeout=15_000):
        window.panel.bind_row.ok.click()
    (record,) = Archive(vault.folder).show(LATE)
    assert record.numbers[0].number.source is Source.SUPERVISOR


def test_a_refused_number_is_told_and_stays_in_the_row(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    window.panel.bind.click()
    QTest.keyClicks(window.panel.bind_row.line, "hello")
    window.panel.bind_row.ok.click()
    qtbot.waitUntil(window.notice.isVisible, timeout=15_000)
    assert "nothing was bound" in window.notice.message.text()
    assert window.panel.bind_row.line.text() == "hello"
    assert window.panel.bind_row.isVisible()


def test_escape_closes_the_row_only(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    window.panel.bind.click()
    assert QApplication.focusWidget() is window.panel.bind_row.line
    QTest.keyClick(window.panel.bind_row.line, Qt.Key.Key_Escape)
    assert not window.panel.bind_row.isVisible()
    assert window.player.record is not None


def test_another_parcel_closes_the_row(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window)
    window.panel.bind.click()
    choose(qtbot, window, 1)
    assert not window.panel.bind_row.isVisible()


def test_a_cancelled_parcel_can_count_again(qtbot: QtBot, window: SearchWindow, vault: Vault) -> None:
    facts = add(vault, LATE, ago_s=-100, snaps=[Snap(jpeg())], outcome=Status.CANCELLED)
    with qtbot.waitSignal(window.finder.answered):
        window.refresh()
    choose(qtbot, window)
    assert session(window) == facts.session
    assert window.panel.uncancel.isVisible()
    with qtbot.waitSignal(window.opened, timeout=15_000):
        window.panel.uncancel.click()
    assert not window.panel.uncancel.isVisible()
    (record,) = Archive(vault.folder).show(LATE)
    assert record.found.status is Status.SEALED


def test_a_parcel_that_counts_has_no_cancellation_to_take_back(qtbot: QtBot, window: SearchWindow) -> None:
    choose(qtbot, window, 1)
    assert not window.panel.uncancel.isVisible()
