"""The supervisor's door over a real station: who gets in, what goes on behind it, and when it shuts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from vaults import told

from station.access import Role, Who
from station.app import Station
from station.errors import AccessError
from station.events import Trouble, TroubleBegan
from station.evidence.ledger import Type
from station.settings import load
from ui.app import Program
from ui.door import IdleWatch
from ui.packing.door import DoorPanel, Step
from ui.packing.window import PackingWindow

NUMBER, PIN, OTHER = "SF1442778190352", "739154", "482913"
BADGE, PACKER = "XXIDBCDFXX", "XXIDBCDGXX"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    (tmp_path / "settings.toml").write_text('language = "en"\nmin_session_s = 0.0\n', "utf-8")
    made = Station(load(tmp_path), tmp_path, ())
    made.start()
    yield made
    made.stop()


@pytest.fixture
def program(qapp: QApplication, station: Station) -> Iterator[Program]:
    made = Program(qapp, station, station.settings)
    made.open(full_screen=False)
    yield made
    made.close()
    assert made.packing is not None
    made.packing.deleteLater()


def window(program: Program) -> PackingWindow:
    assert program.packing is not None
    return program.packing


def door(program: Program) -> DoorPanel:
    return window(program).door


@pytest.fixture
def staffed(program: Program, station: Station) -> Program:
    """With an admin, a supervisor with a badge, and a packer; the panel of the first start put away."""
    door(program).close_panel()
    owner = Who("system:test")
    station.people.add(owner, "A-01", Role.ADMIN, pin=PIN)
    station.people.add(owner, "S-02", Role.SUPERVISOR, BADGE, OTHER)
    station.people.add(owner, "P-03", Role.PACKER, PACKER)
    return program


def press(program: Program, keys: str) -> None:
    """As a person types, slowly enough to be no gun."""
    QTest.keyClicks(window(program), keys)
    QTest.keyClick(window(program), Qt.Key.Key_Return)


def enter(program: Program, qtbot: QtBot, name: str = "A-01", pin: str = PIN) -> None:
    QTest.keyClick(window(program), Qt.Key.Key_F12)
    door(program).choose(name)
    press(program, pin)
    qtbot.waitUntil(lambda: program.search is not None, timeout=20_000)


def entries(station: Station, kind: Type) -> list[dict[str, object]]:
    station.writer.call(lambda _: None)
    return [dict(entry.body) for entry in told(station.folder, kind)]


# ---------------------------------------------------------------- first start


def test_the_first_start_asks_for_an_admin_and_a_scan_still_reaches_the_bench(
    program: Program, qtbot: QtBot
) -> None:
    assert door(program).isVisible()
    assert door(program).step is Step.NEW
    seen = _scans(program)
    program.wedge.scanned.emit(NUMBER)
    assert seen == [NUMBER]
    assert door(program).isVisible()


def test_the_first_admin_is_made_by_the_same_pin_twice(
    program: Program, station: Station, qtbot: QtBot
) -> None:
    press(program, PIN)
    press(program, PIN)
    qtbot.waitUntil(station.people.has_admin, timeout=20_000)
    assert [(one.name, one.role) for one in station.people.everybody()] == [("A-01", Role.ADMIN)]
    qtbot.waitUntil(lambda: not door(program).isVisible(), timeout=20_000)


def test_two_different_pins_make_nobody(program: Program, station: Station) -> None:
    press(program, PIN)
    press(program, OTHER)
    assert door(program).step is Step.NEW
    assert "different" in door(program).sentence
    assert not station.people.has_admin()


def test_an_easy_pin_is_asked_for_again(program: Program, station: Station, qtbot: QtBot) -> None:
    press(program, "123456")
    press(program, "123456")
    qtbot.waitUntil(lambda: "easy" in door(program).sentence, timeout=20_000)
    assert door(program).step is Step.NEW
    assert not station.people.has_admin()


def test_until_there_is_an_admin_f12_opens_and_the_window_says_so(program: Program) -> None:
    door(program).leave.click()
    QTest.keyClick(window(program), Qt.Key.Key_F12)
    assert program.search is not None
    assert not program.search.open_bar.isHidden()
    program.search.open_bar.button.click()
    assert program.search is None
    assert door(program).step is Step.NEW


def test_a_second_start_with_parcels_does_not_ask_for_an_admin(qapp: QApplication, tmp_path: Path) -> None:
    from vaults import vault_at

    with vault_at(tmp_path) as vault:
        vault.seal("SF1", clip=False, photo=False)
    station = Station(load(tmp_path), tmp_path, ())
    station.start()
    program = Program(qapp, station, station.settings)
    program.open(full_screen=False)
    try:
        assert not door(program).isVisible()
    finally:
        program.close()
        station.stop()
        window(program).deleteLater()


# ---------------------------------------------------------------- coming in


def test_f12_asks_for_a_pin_and_the_right_one_opens(staffed: Program, station: Station, qtbot: QtBot) -> None:
    QTest.keyClick(window(staffed), Qt.Key.Key_F12)
    assert staffed.search is None
    assert [button.accessibleName() for button in door(staffed).people] == ["A-01", "S-02"]
    door(staffed).people[0].click()
    press(staffed, PIN)
    qtbot.waitUntil(lambda: staffed.search is not None, timeout=20_000)
    assert not door(staffed).isVisible()
    assert [entry["actor"] for entry in entries(station, Type.LOGIN)] == ["A-01"]


def test_the_keypad_serves_where_there_is_no_keyboard(staffed: Program, qtbot: QtBot) -> None:
    QTest.keyClick(window(staffed), Qt.Key.Key_F12)
    door(staffed).choose("A-01")
    for sign in (*"7399", "DEL", *"154", "OK"):
        door(staffed).keypad.keys[sign].click()
    qtbot.waitUntil(lambda: staffed.search is not None, timeout=20_000)


def test_a_wrong_pin_is_said_and_told(staffed: Program, station: Station, qtbot: QtBot) -> None:
    QTest.keyClick(window(staffed), Qt.Key.Key_F12)
    door(staffed).choose("A-01")
    press(staffed, OTHER)
    qtbot.waitUntil(lambda: "Wrong PIN" in door(staffed).sentence, timeout=20_000)
    assert staffed.search is None
    assert [entry["reason"] for entry in entries(station, Type.REFUSED)] == ["wrong_pin"]


def test_a_badge_picks_the_person_and_does_not_become_the_operator(staffed: Program) -> None:
    seen = _scans(staffed)
    QTest.keyClick(window(staffed), Qt.Key.Key_F12)
    staffed.wedge.scanned.emit(BADGE)
    assert (door(staffed).person, door(staffed).step) == ("S-02", Step.PIN)
    assert seen == []


@pytest.mark.parametrize("text", [NUMBER, PACKER, "XXIDBCDHXX"])
def test_every_other_shot_at_the_open_door_is_the_benchs(staffed: Program, text: str) -> None:
    seen = _scans(staffed)
    QTest.keyClick(window(staffed), Qt.Key.Key_F12)
    door(staffed).choose("A-01")
    staffed.wedge.scanned.emit(text)
    assert seen == [text]
    assert door(staffed).isVisible()


def test_digits_that_a_gun_typed_are_no_pin(staffed: Program) -> None:
    QTest.keyClick(window(staffed), Qt.Key.Key_F12)
    door(staffed).choose("A-01")
    QTest.keyClicks(window(staffed), NUMBER)
    staffed.wedge.scanned.emit(NUMBER)
    assert door(staffed).pin == ""


def test_with_the_door_shut_a_supervisors_badge_is_an_operators(staffed: Program) -> None:
    seen = _scans(staffed)
    staffed.wedge.scanned.emit(BADGE)
    assert seen == [BADGE]


def test_a_supervisor_is_not_let_into_the_settings(staffed: Program, station: Station, qtbot: QtBot) -> None:
    enter(staffed, qtbot, "S-02", OTHER)
    assert staffed.search is not None
    staffed.search.rail.settings_button.click()
    assert staffed.settings is None
    assert "may not" in staffed.search.notice.message.text()
    assert [entry["what"] for entry in entries(station, Type.DENIED)] == ["settings"]


def test_settings_are_not_written_for_a_supervisor_whatever_a_window_asks(
    staffed: Program, station: Station
) -> None:
    before = (station.folder.root / "settings.toml").read_bytes()
    with pytest.raises(AccessError):
        station.save_settings(Who("S-02", Role.SUPERVISOR), {"volume": 5})
    assert (station.folder.root / "settings.toml").read_bytes() == before
    assert station.save_settings(Who("A-01", Role.ADMIN), {"volume": 5}).volume == 5


def test_what_an_admin_looks_at_is_told_by_name(staffed: Program, station: Station, qtbot: QtBot) -> None:
    enter(staffed, qtbot)
    assert staffed.search is not None
    with qtbot.waitSignal(staffed.search.finder.answered, timeout=20_000):
        staffed.search.scan(NUMBER)
    assert {entry["actor"] for entry in entries(station, Type.SEARCH)} == {"A-01"}


# ---------------------------------------------------------------- leaving


@pytest.mark.parametrize(
    ("leave", "reason"),
    [
        (lambda program: program.search.rail.lock_button.click(), "asked"),
        (lambda program: program.idle.idle.emit(), "idle"),
    ],
    ids=["asked", "idle"],
)
def test_leaving_shuts_the_windows_and_is_told(
    staffed: Program, station: Station, qtbot: QtBot, leave: Callable[[Program], None], reason: str
) -> None:
    enter(staffed, qtbot)
    staffed.open_settings()
    assert staffed.settings is not None
    leave(staffed)
    assert (staffed.search, staffed.settings) == (None, None)
    assert entries(station, Type.LOGOUT) == [{"actor": "A-01", "reason": reason}]
    QTest.keyClick(window(staffed), Qt.Key.Key_F12)
    assert door(staffed).isVisible()


def test_f12_leads_back_while_somebody_is_in(staffed: Program, qtbot: QtBot) -> None:
    enter(staffed, qtbot)
    first = staffed.search
    QTest.keyClick(window(staffed), Qt.Key.Key_F12)
    assert staffed.search is first
    assert not door(staffed).isVisible()


def test_input_at_the_bench_does_not_keep_the_door_open(qapp: QApplication) -> None:
    watch, bench, other = IdleWatch(qapp, 5), QWindow(), QWindow()
    starts: list[int] = []
    watch._timer.start = lambda: starts.append(1)  # type: ignore[method-assign]
    watch.begin(bench)
    starts.clear()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(bench, key)
    assert starts == []
    QApplication.sendEvent(other, key)
    assert starts == [1]
    watch.end()
    QApplication.sendEvent(other, key)
    assert starts == [1]


def test_no_minutes_lock_nobody_out(qapp: QApplication) -> None:
    watch = IdleWatch(qapp, 0)
    watch.begin(None)
    assert not watch._timer.isActive()
    watch.end()


def _scans(program: Program) -> list[str]:
    """What reaches the bench from now on."""
    seen: list[str] = []
    window(program)._bench.scan = lambda text, _source: seen.append(text)  # type: ignore[method-assign]
    return seen


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 600)])
def test_the_live_picture_stays_in_view_while_the_first_admin_or_a_pin_is_asked_for(
    program: Program, station: Station, size: tuple[int, int]
) -> None:
    """At the first start the panel stands there until it is closed: packing may go on for hours."""
    seen = window(program)
    seen.resize(*size)
    panel, picture = door(program), seen.picture
    for _ in range(2):
        QApplication.processEvents()
        assert panel.isVisible()
        assert not panel.geometry().intersects(picture.geometry())
        assert picture.width() >= size[0] // 4
        assert seen.rect().contains(panel.geometry())
        for key in panel.keypad.findChildren(QWidget):
            assert key.width() >= size[0] // 24
        panel.close_panel()
        if not station.people.has_admin():
            alone = picture.width()
            station.people.add(Who("system:test"), "A-01", Role.ADMIN, pin=PIN)
            program.open_search()
    assert not panel.isVisible()
    assert picture.width() == alone


def test_the_strip_of_a_trouble_is_not_hidden_by_the_panel(program: Program, station: Station) -> None:
    seen = window(program)
    station.feed.publish(TroubleBegan(at_ms=0, trouble=Trouble.VAULT))
    seen.bridge.drain()
    assert seen.strip.isVisible()
    assert not door(program).geometry().intersects(seen.strip.geometry())


def test_whose_role_was_taken_away_while_logged_in_is_shut_out_at_the_next_look(
    staffed: Program, station: Station
) -> None:
    owner = Who("system:test")
    admin = station.logins.login("A-01", PIN, "test")
    staffed._let_in(admin)
    assert staffed.search is not None
    station.people.add(owner, "A-05", Role.ADMIN, pin="604218")
    station.people.set_role(owner, "A-01", Role.SUPERVISOR)
    staffed.open_settings()
    assert (staffed.search, staffed.settings) == (None, None)
    station.writer.call(lambda _: None)  # the entry is on its way
    assert told(station.folder, Type.LOGOUT)[-1].body["reason"] == "role"


def test_who_is_renamed_while_logged_in_stays_and_is_shown_by_the_new_name(
    staffed: Program, station: Station
) -> None:
    staffed._let_in(station.logins.login("A-01", PIN, "test"))
    station.people.change(Who("system:test"), "A-01", to="A-10")
    staffed.open_settings()
    assert staffed.settings is not None
    assert staffed._who is not None
    assert staffed._who.name == "A-10"


def test_who_was_in_without_a_pin_is_out_as_soon_as_there_is_an_admin(
    program: Program, station: Station, qtbot: QtBot
) -> None:
    door(program).close_panel()
    program.open_search()
    assert program.search is not None
    program.door.offer_admin()  # type: ignore[union-attr]
    door(program).admin_given.emit("A-01", PIN)
    qtbot.waitUntil(lambda: program.search is None, timeout=20_000)
    assert station.people.has_admin()
