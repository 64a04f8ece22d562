"""The page of people in the settings window: what is asked there is done at once, by `station`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from setup_fixtures import Mute
from vaults import vault_at

from station.access import Role, Who
from station.login import Logins
from station.people import People, Person
from station.settings import load
from ui.feedback import Feedback
from ui.settings.peoplepage import PeoplePage
from ui.settings.window import SettingsWindow

PIN, OTHER = "739154", "482913"


@dataclass
class Desk:
    """The window, and the list behind it."""

    window: SettingsWindow
    people: People
    logins: Logins
    qtbot: QtBot

    @property
    def page(self) -> PeoplePage:
        assert self.window.people is not None
        return self.window.people

    def person(self, name: str) -> Person:
        return next(one for one in self.people.everybody() if one.name == name)

    def add(self, name: str, role: Role, pin: str = "") -> None:
        self.page.name.setText(name)
        self.page.role.put(role)
        self.page.pin.setText(pin)
        self.page.add.click()

    def settled(self, names: list[str]) -> None:
        self.qtbot.waitUntil(lambda: [line.person.name for line in self.page.lines] == names, timeout=20_000)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with vault_at(tmp_path / "data") as vault:
        people = People(vault.folder, vault.writer)
        people.add(Who("system:test"), "A-01", Role.ADMIN, pin=PIN)
        staff = (people, Who("A-01", Role.ADMIN))
        window = SettingsWindow(vault.folder.root, load(vault.folder.root), Feedback(Mute()), staff=staff)
        qtbot.addWidget(window)
        window.open("people")
        made = Desk(window, people, Logins(vault.folder, vault.writer), qtbot)
        made.settled(["A-01"])
        yield made
        window.shut()


def test_somebody_is_added_with_role_badge_and_pin(desk: Desk) -> None:
    desk.window.scan("xxidbcdfxx")
    desk.add("S-02", Role.SUPERVISOR, OTHER)
    desk.settled(["A-01", "S-02"])
    added = desk.person("S-02")
    assert (added.role, added.badge, added.has_pin) == (Role.SUPERVISOR, "XXIDBCDFXX", True)
    assert desk.page.name.text() == desk.page.pin.text() == ""


def test_what_is_refused_is_said_and_stays_to_be_mended(desk: Desk) -> None:
    desk.add("S-02", Role.SUPERVISOR, "123456")
    desk.qtbot.waitUntil(lambda: not desk.page.fault.isHidden(), timeout=20_000)
    assert "count" in desk.page.detail.text()
    assert desk.page.name.text() == "S-02"
    assert len(desk.people.everybody()) == 1


def test_a_packer_is_asked_for_no_pin(desk: Desk) -> None:
    assert not desk.page.pin.isEnabled()
    desk.page.role.put(Role.SUPERVISOR)
    assert desk.page.pin.isEnabled()


def test_a_role_changes_at_once_and_jumps_back_where_it_may_not(desk: Desk) -> None:
    desk.add("P-03", Role.PACKER)
    desk.settled(["A-01", "P-03"])
    desk.page.lines[1].roles.buttons[Role.SUPERVISOR].click()
    desk.qtbot.waitUntil(lambda: desk.person("P-03").role is Role.SUPERVISOR, timeout=20_000)
    desk.page.lines[0].roles.buttons[Role.PACKER].click()
    desk.qtbot.waitUntil(lambda: "only admin" in desk.page.detail.text(), timeout=20_000)
    assert desk.page.lines[0].roles.value == Role.ADMIN


def test_a_new_pin_counts_at_once(desk: Desk) -> None:
    line = desk.page.lines[0]
    line.pin.click()
    line.entry.setText(OTHER)
    before = desk.page.lines
    line.ok.click()
    desk.qtbot.waitUntil(lambda: desk.page.lines is not before, timeout=20_000)
    assert desk.logins.login("A-01", OTHER, "test").name == "A-01"


def test_to_retire_somebody_is_asked_twice(desk: Desk) -> None:
    desk.add("P-03", Role.PACKER)
    desk.settled(["A-01", "P-03"])
    retire = desk.page.lines[1].retire
    retire.click()
    assert not desk.person("P-03").retired
    assert retire.text() == "Really retire?"
    retire.click()
    desk.settled(["A-01"])
    assert desk.person("P-03").retired


def test_without_people_there_is_no_such_page(tmp_path: Path, qtbot: QtBot) -> None:
    window = SettingsWindow(tmp_path, load(tmp_path), Feedback(Mute()))
    qtbot.addWidget(window)
    assert "people" not in window.buttons
    window.shut()


def test_a_person_is_renamed_and_gets_a_new_badge_by_scan(desk: Desk) -> None:
    desk.add("S-02", Role.SUPERVISOR, OTHER)
    desk.settled(["A-01", "S-02"])
    line = desk.page.lines[1]
    line.change.click()
    assert line.new_name.text() == "S-02"
    line.new_name.setText("S-20")
    desk.window.scan("xxidbcdfxx")
    with desk.qtbot.waitSignal(desk.window.staff_changed, timeout=20_000):
        line.save.click()
    desk.settled(["A-01", "S-20"])
    changed = desk.person("S-20")
    assert (changed.badge, changed.role, changed.has_pin) == ("XXIDBCDFXX", Role.SUPERVISOR, True)
    assert desk.page.badge.text() == ""  # it was not for somebody new


def test_a_name_that_is_taken_is_said_and_nobody_is_renamed(desk: Desk) -> None:
    desk.add("S-02", Role.SUPERVISOR, OTHER)
    desk.settled(["A-01", "S-02"])
    line = desk.page.lines[1]
    line.change.click()
    line.new_name.setText("A-01")
    line.save.click()
    desk.qtbot.waitUntil(lambda: not desk.page.fault.isHidden(), timeout=20_000)
    assert "taken" in desk.page.detail.text()
    assert {one.name for one in desk.people.everybody()} == {"A-01", "S-02"}
