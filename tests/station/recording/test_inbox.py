"""The queue between capture and writer."""

import threading

import numpy as np

from station.recording.inbox import Inbox
from station.types import CameraName, Coded, CodedFormat, Frame, Undecoded


def frame(index: int) -> Frame:
    return Frame(CameraName("bench"), index, index, np.zeros((6, 4), np.uint8))


def nothing() -> None:
    """A job."""


def test_what_is_full_drops_the_frame_and_counts_it() -> None:
    inbox = Inbox(2, lockstep=False)
    for index in range(5):
        inbox.put(frame(index))
    assert inbox.dropped == 3
    assert [inbox.get().what[0].index for _ in range(2)] == [0, 1]


def test_a_job_is_never_refused_for_fullness() -> None:
    inbox = Inbox(1, lockstep=False)
    inbox.put(frame(0))
    assert inbox.send(nothing)


def test_jobs_and_frames_keep_their_order() -> None:
    inbox = Inbox(5, lockstep=False)
    inbox.put(frame(0))
    inbox.send(nothing)
    inbox.put(frame(1))
    kinds = [isinstance(inbox.get().what, list) for _ in range(3)]
    assert kinds == [True, False, True]


def test_dropped_frames_are_told_with_what_came_next() -> None:
    inbox = Inbox(1, lockstep=False)
    for index in range(3):
        inbox.put(frame(index))
    inbox.send(nothing)
    assert [inbox.get().dropped, inbox.get().dropped] == [0, 2]


def test_in_lockstep_a_full_queue_makes_the_camera_wait() -> None:
    inbox = Inbox(1, lockstep=True)
    inbox.put(frame(0))
    waiting = threading.Thread(target=inbox.put, args=(frame(1),), daemon=True)
    waiting.start()
    assert inbox.get().what[0].index == 0
    waiting.join(5)
    assert inbox.get().what[0].index == 1
    assert inbox.dropped == 0


def test_closing_frees_a_waiting_camera_and_hands_out_the_rest() -> None:
    inbox = Inbox(1, lockstep=True)
    inbox.put(frame(0))
    waiting = threading.Thread(target=inbox.put, args=(frame(1),), daemon=True)
    waiting.start()
    inbox.close()
    waiting.join(5)
    assert not waiting.is_alive()
    assert inbox.get().what[0].index == 0
    assert inbox.get() is None
    assert not inbox.send(nothing)


def test_a_burst_of_packets_is_one_item() -> None:
    inbox = Inbox(5, lockstep=False)
    coded = Coded(b"packet", key=False, format=CodedFormat("h264", 64, 48, b""))
    inbox.put(*(Undecoded(CameraName("bench"), index, coded) for index in range(3)))
    assert inbox.waiting == 3
    assert [one.mono_ns for one in inbox.get().what] == [0, 1, 2]
    assert inbox.waiting == 0


def test_whoever_asks_a_closed_inbox_again_is_told_again() -> None:
    inbox = Inbox(5, lockstep=False)
    inbox.close()
    assert [inbox.get(), inbox.get()] == [None, None]
