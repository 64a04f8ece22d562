"""The main thread hears of an event when it happens, not when a timer looks."""

import threading

from packing_fixtures import ready
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.events import Event, Feed
from ui.bell import Bell
from ui.bridge import Bridge


def test_an_event_of_another_thread_is_heard_without_a_timer(qtbot: QtBot) -> None:
    bell, feed = Bell(), Feed()
    bridge = Bridge(feed.subscribe(bell.ring))
    bell.rung.connect(bridge.drain)
    heard: list[tuple[Event, int]] = []
    bridge.happened.connect(lambda event: heard.append((event, threading.get_ident())))
    worker = threading.Thread(target=feed.publish, args=[ready(7)])
    with qtbot.waitSignal(bell.rung):
        worker.start()
    worker.join()
    assert heard == [(ready(7), threading.get_ident())]
    bell.close()


def test_who_rings_never_waits_for_a_window_that_hangs(qtbot: QtBot) -> None:
    bell = Bell()
    for _ in range(300_000):  # more than any socket holds
        bell.ring()
    with qtbot.waitSignal(bell.rung):
        pass
    bell.close()


def test_a_worker_may_still_ring_when_the_window_is_gone(qapp: QApplication) -> None:
    bell = Bell()
    bell.close()
    bell.ring()
