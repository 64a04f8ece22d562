"""Work leaves the main thread and comes back to it with its result or its error."""

import threading

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.errors import ExportError
from ui.tasks import Tasks


def test_work_runs_elsewhere_and_its_result_comes_back_here(qapp: QApplication, qtbot: QtBot) -> None:
    tasks = Tasks()
    seen: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, lambda ident: seen.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] == threading.get_ident()
    tasks.close()


def test_an_error_goes_to_its_own_callback(qapp: QApplication, qtbot: QtBot) -> None:
    tasks = Tasks()
    errors: list[BaseException] = []
    problem = ExportError("The stick is full.")

    def work() -> None:
        raise problem

    tasks.run(work, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors == [problem]
    tasks.close()


def test_an_error_without_a_callback_is_not_swallowed(qapp: QApplication, qtbot: QtBot) -> None:
    errors: list[BaseException] = []
    tasks = Tasks(errors.append)
    tasks.run(lambda: 1 // 0, lambda _: None)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)
    tasks.close()


def test_closing_does_not_wait_for_work_that_hangs(qapp: QApplication) -> None:
    tasks = Tasks(workers=1)
    inside, go = threading.Event(), threading.Event()
    done: list[object] = []
    tasks.run(lambda: (inside.set(), go.wait(60)), done.append)
    assert inside.wait(20)
    tasks.run(lambda: "never", done.append)
    tasks.close(limit_s=0.01)
    assert all(worker.daemon and worker.is_alive() for worker in tasks._workers)
    go.set()
    for worker in tasks._workers:
        worker.join(20)
    tasks.deliver()
    assert "never" not in done
