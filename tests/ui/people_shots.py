"""Draws the door, the first admin and the page of people: `python tests/ui/people_shots.py FOLDER`."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "station"), str(HERE), str(HERE.parent.parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from PySide6.QtCore import QDeadlineTimer, QEventLoop  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from station.access import Role, Who  # noqa: E402
from station.app import Station  # noqa: E402
from station.settings import load  # noqa: E402
from ui.app import Program  # noqa: E402
from ui.packing.door import Step  # noqa: E402

SIZES = {"1080p": (1920, 1080), "7in": (1024, 600)}


def wait_for(ready: Callable[[], bool]) -> None:
    """Let Qt work until it is so."""
    loop, end = QEventLoop(), QDeadlineTimer(30_000)
    while not ready():
        if end.hasExpired():
            raise TimeoutError("the window never got there")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def save(window: QWidget, size: str, path: Path) -> None:
    """A picture of the whole window."""
    window.resize(*SIZES[size])
    for _ in range(5):
        QApplication.processEvents()
    window.grab().save(str(path))


def render_people_shots(out: Path) -> None:
    """Every state in both languages and sizes."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        station = Station(load(Path(made)), Path(made), ())
        program = Program(app, station, station.settings)
        station.start()
        program.open(full_screen=False)
        try:
            _draw(program, station, out)
        finally:
            program.close()
            station.stop()


def _draw(program: Program, station: Station, out: Path) -> None:
    window = program.packing
    assert window is not None
    for language in ("zh", "en"):
        program.languages.use(language)
        for size in SIZES:
            save(window, size, out / f"first-admin-{language}-{size}.png")
    program.open_search()
    assert program.search is not None
    for size in SIZES:
        save(program.search, size, out / f"search-open-en-{size}.png")
    program.lock("closed")
    nobody = Who("system:demo")
    station.people.add(nobody, "A-01", Role.ADMIN, "XXIDBCDFXX", "739154")
    for number, role in ((2, Role.SUPERVISOR), (3, Role.SUPERVISOR), (7, Role.PACKER), (8, Role.PACKER)):
        badge = f"XXIDBCD{'BCDEFGHIJK'[number]}XX"
        pin = "482913" if number == 2 else ""
        station.people.add(nobody, f"{role[0].upper()}-{number:02d}", role, badge, pin)
    program.open_search()
    for language in ("zh", "en"):
        program.languages.use(language)
        for size in SIZES:
            save(window, size, out / f"door-pick-{language}-{size}.png")
    window.door.choose("A-01")
    window.door.add("0000")
    save(window, "1080p", out / "door-pin-en-1080p.png")
    window.door.submit()
    wait_for(lambda: window.door.step is Step.PIN)
    for language in ("zh", "en"):
        program.languages.use(language)
        window.door.add("7391")
        save(window, "7in", out / f"door-wrong-{language}-7in.png")
        window.door.forget()
    window.door.add("739154")
    window.door.submit()
    wait_for(lambda: program.search is not None)
    search = program.search
    assert search is not None
    save(search, "1080p", out / "search-person-en-1080p.png")
    program.open_settings()
    settings = program.settings
    assert settings is not None
    assert settings.people is not None
    settings.open("people")
    page = settings.people
    wait_for(lambda: bool(page.lines))
    for language in ("zh", "en"):
        program.languages.use(language)
        for size in SIZES:
            save(settings, size, out / f"people-{language}-{size}.png")
    page.lines[1].pin.click()
    page.lines[3].retire.click()
    page.name.setText("A 9")
    page.add.click()
    wait_for(lambda: not page.fault.isHidden())
    save(settings, "1080p", out / "people-asking-en-1080p.png")


if __name__ == "__main__":
    render_people_shots(Path(sys.argv[1]))
