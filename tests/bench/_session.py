"""One station in a process of its own, for benchmarks: records sessions until its time is over.

Prints a line for each event that a benchmark waits for; the parent measures its processor time.
"""

import argparse
import os
import signal
import sys
import threading
import time
from pathlib import Path

from station import events
from station.app import Station
from station.barcodes import need
from station.clock import NS
from station.recording.inbox import Inbox, Job
from station.recording.sync import SyncThread
from station.settings import load
from station.types import Control, Frame, Reason, Undecoded
from ui.packing.preview import shrink

PREVIEW_HZ = 15


def main() -> None:
    asked = _arguments()
    if asked.looks:
        need._MOVING_NS = need._IDLE_NS = NS // asked.looks
    settings = {"keep": "video", "read_labels": asked.read, "pre_roll_s": asked.pre_roll, "min_session_s": 0}
    settings |= {"disk_warn_gb": 0.1, "disk_reserve_gb": 0.05}  # the disks of benchmarks are small
    if asked.count:
        settings |= {"post_roll_s": 0}  # else it is not known which frames are still the session's
    bench = Station(load(asked.data, **settings, idle_limit_s=0), asked.data, asked.camera)
    news = bench.feed.subscribe()
    if asked.count:
        _count_frames()
    if asked.no_sync:
        SyncThread._run = lambda _self: None  # type: ignore[method-assign]
    bench.start()
    _await(news, events.CameraReady, len(asked.camera))
    ended = threading.Event()
    if asked.preview:
        threading.Thread(target=_preview, args=(bench, ended), daemon=True).start()
    until_s, enough = time.monotonic() + asked.seconds, threading.Event()
    signal.signal(signal.SIGINT, lambda *_: enough.set())
    while not enough.is_set() and (left_s := until_s - time.monotonic()) > 0:
        bench.command(Control.BEGIN)
        _await(news, events.SessionOpened, 1)
        enough.wait(min(asked.each or left_s, left_s, threading.TIMEOUT_MAX))
        bench.command(Control.STOP)
        _await(news, events.SessionFinished, 1)
    ended.set()
    bench.stop(Reason.QUIT)
    while not news.empty():
        _say(news.get())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--camera", action="append", required=True)
    parser.add_argument("--seconds", type=float, default=10.0, help="or until it is interrupted")
    parser.add_argument(
        "--each", type=float, default=0.0, help="length of a session; 0: one for all the time"
    )
    parser.add_argument("--pre-roll", type=float, default=5.0)
    parser.add_argument("--read", action="store_true")
    parser.add_argument("--looks", type=int, default=0, help="of the reader a second; 0: as many as it wants")
    parser.add_argument("--preview", action="store_true")
    parser.add_argument("--count", action="store_true", help="say how many frames were put into the session")
    parser.add_argument("--no-sync", action="store_true", help="never bring a growing clip to the disk")
    return parser.parse_args()


def _await(news: object, kind: type[events.Event], count: int) -> None:
    while count:
        event = news.get(timeout=60)  # type: ignore[attr-defined]
        _say(event)
        count -= isinstance(event, kind)


def _say(event: events.Event) -> None:
    match event:
        case events.SessionOpened(session=session):
            _tell("opened", session)
        case events.SessionSealed(session=session, status=status, clips=clips):
            frames, dropped = sum(one.frames for one in clips), sum(one.dropped for one in clips)
            _tell("sealed", session, status, frames, dropped, len(clips))
        case events.TroubleBegan(trouble=trouble):
            _tell("trouble", trouble)


def _tell(*words: object) -> None:
    """One line, whole: `print` from two threads runs lines into each other, “sealed” of one and a name of another."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def _count_frames() -> None:
    """Say each frame that a recorder takes, and whose clip it belongs to, in the order of its inbox."""
    put, send, order = Inbox.put, Inbox.send, threading.Lock()

    def counted(inbox: Inbox, *frames: Frame | Undecoded) -> None:
        with order:
            for frame in frames:
                dropped = inbox.dropped
                put(inbox, frame)
                if inbox.dropped == dropped:
                    _tell("frame", frame.mono_ns)

    def sent(inbox: Inbox, job: Job) -> bool:
        with order:
            done = send(inbox, job)
            asked = getattr(job, "func", job)
            if asked.__name__ == "close":
                _tell("clip")
            elif asked.__name__ in ("open", "_switch"):
                _tell("clip", job.args[0].path.parent.name)  # type: ignore[attr-defined]
            return done

    Inbox.put, Inbox.send = counted, sent  # type: ignore[method-assign]


def _preview(bench: Station, ended: threading.Event) -> None:
    shown: dict[str, int] = {}
    while not ended.wait(1 / PREVIEW_HZ):
        for name in list(bench._recorders):
            frame = bench.rig.preview(name)
            if frame is not None and shown.get(name) != frame.index:
                shown[name] = frame.index
                shrink(frame, (640, 360))


if __name__ == "__main__":
    sys.exit(main())
