"""Events cross to the main thread in order, as signals, and pictures only as the newest."""

import threading
from queue import SimpleQueue

from packing_fixtures import opened, ready
from PySide6.QtWidgets import QApplication

from station.events import CameraReady, Event, Feed
from ui.bridge import Bridge


class Slot:
    """A preview that always has the newest number."""

    def __init__(self) -> None:
        self.newest: int | None = None

    def take(self) -> object | None:
        found, self.newest = self.newest, None
        return found


def test_a_signal_can_be_emitted_two_thousand_times(qapp: QApplication) -> None:
    """PySide6 6.12.0 lost a reference of True at each emit and aborted after some hundred."""
    mailbox: SimpleQueue[Event] = SimpleQueue()
    bridge = Bridge(mailbox)
    seen: list[Event] = []
    bridge.happened.connect(seen.append)
    for index in range(2000):
        mailbox.put(ready(index))
        bridge.drain()
    assert [event.at_ms for event in seen] == list(range(2000))


def test_events_of_other_threads_arrive_on_the_main_thread_in_order(qapp: QApplication) -> None:
    feed = Feed()
    bridge = Bridge(feed.subscribe())
    seen: list[tuple[int, int]] = []
    bridge.happened.connect(lambda event: seen.append((event.at_ms, threading.get_ident())))
    worker = threading.Thread(target=lambda: [feed.publish(ready(index)) for index in range(50)])
    worker.start()
    worker.join()
    bridge.drain()
    assert seen == [(index, threading.get_ident()) for index in range(50)]


def test_surplus_pictures_are_merged_to_the_newest(qapp: QApplication) -> None:
    slot = Slot()
    bridge = Bridge(SimpleQueue(), slot)
    seen: list[int] = []
    bridge.pictured.connect(seen.append)
    slot.newest = 1
    slot.newest = 2
    bridge.drain()
    bridge.drain()
    assert seen == [2]


def test_an_event_caused_while_draining_waits_for_the_next_round(qapp: QApplication) -> None:
    mailbox: SimpleQueue[Event] = SimpleQueue()
    bridge = Bridge(mailbox)
    rounds: list[type[Event]] = []

    def answer(event: Event) -> None:
        rounds.append(type(event))
        if isinstance(event, CameraReady):
            mailbox.put(opened())

    bridge.happened.connect(answer)
    mailbox.put(ready())
    bridge.drain()
    assert len(rounds) == 1
    bridge.drain()
    assert len(rounds) == 2


def test_stopping_hands_on_what_still_waits(qapp: QApplication) -> None:
    mailbox: SimpleQueue[Event] = SimpleQueue()
    bridge = Bridge(mailbox)
    seen: list[Event] = []
    bridge.happened.connect(seen.append)
    bridge.start()
    mailbox.put(ready())
    bridge.stop()
    assert len(seen) == 1
