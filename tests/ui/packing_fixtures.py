"""A bench, a sound player and whole scripted states for tests and screenshots of the packing window."""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue

from fakes import HandClock
from PySide6.QtWidgets import QApplication

from station import events as ev
from station.barcodes import Quad
from station.events import Earlier, Event
from station.types import CameraName, Control, Frame, Kind, Moment, Reason, SessionId, Source
from ui.feedback import Feedback
from ui.packing.bench import Health, Scanner
from ui.packing.preview import cover, fit
from ui.packing.screen import Shape
from ui.packing.window import PackingWindow
from ui.sound import Sound
from ui.tasks import Tasks
from ui.voice import Voice

CAMERA = CameraName("cam1")
NUMBER = "YT8781212157368"  # the second parcel of the demo with seed 7
START_MS = round(datetime(2026, 11, 22, 10, 42, 17).astimezone().timestamp() * 1000)  # local, as shown


class FakePlayer:
    """Remembers what was played."""

    def __init__(self) -> None:
        self.played: list[Sound] = []
        self.volume = 0
        self.device = True

    def play(self, sound: Sound) -> None:
        self.played.append(sound)

    def available(self) -> bool:
        return self.device

    def set_volume(self, percent: int) -> None:
        self.volume = percent


class FakeVoice:
    """Remembers what was said, and in which language."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def say(self, text: str, language: str) -> None:
        self.said.append((text, language))

    def set_volume(self, percent: int) -> None: ...


class FakeBench:
    """Remembers what the window asked for."""

    def __init__(self, frame: Frame | None = None, quads: Sequence[Quad] = (), folder: Path = Path()) -> None:
        self.asked: list[object] = []
        self.frame = frame
        self.quads = tuple(quads)
        self.folder = folder
        self.count = 0
        self.frames: dict[CameraName, Frame] = {}  # of other cameras
        self.state = Health(700_000_000_000, 220.0, "S-03", "A-07", Scanner.FINE)

    def scan(self, text: str, source: Source) -> None:
        self.asked.append((text, source))

    def command(self, control: Control) -> None:
        self.asked.append(control)

    def preview(self, camera: CameraName) -> Frame | None:
        return self.frame if camera == CAMERA else self.frames.get(camera)

    def labels(self, camera: CameraName) -> Sequence[Quad]:
        return self.quads if camera == CAMERA else ()

    def start_demo(self) -> None:
        self.asked.append("demo")

    def health(self) -> Health:
        return self.state

    def packed(self) -> int:
        return self.count

    def file(self, path: str) -> Path:
        return self.folder / path


class Stand:
    """A packing window with everything behind it; time moves by hand."""

    def __init__(
        self,
        bench: FakeBench | None = None,
        size: tuple[int, int] = (1920, 1080),
        voice: Voice | None = None,
    ) -> None:
        self.bench = bench or FakeBench()
        self.clock = HandClock(START_MS)
        self.player = FakePlayer()
        self.voice = FakeVoice()
        self.feedback = Feedback(self.player, voice=voice or self.voice)
        self.tasks = Tasks()
        self.mailbox: SimpleQueue[Event] = SimpleQueue()
        self.window = PackingWindow(self.bench, self.mailbox, self.feedback, self.tasks, self.clock)
        self.window.resize(*size)

    def tell(self, *events: Event) -> None:
        """Events arrive and are shown."""
        for event in events:
            self.mailbox.put(event)
        self.window.bridge.drain()

    def wait(self, seconds: float) -> None:
        """Time passes and is shown."""
        self.clock.go_on(seconds)
        self.window.bridge.drain()

    def picture(self, until: Callable[[], bool] | None = None) -> None:
        """Hand pictures on until one is shown."""
        shown = until or self.window.picture.has_picture
        pause, tries = threading.Event(), 10_000
        while not shown():
            tries -= 1
            assert tries, "no picture came"
            pause.wait(0.001)  # lets the preview thread run
            self.window.bridge.drain()
            QApplication.processEvents()

    def fresh_picture_of(self, width: int, height: int) -> None:
        """Hand pictures on until one has the size that the layout asks for now."""
        view = self.window.picture

        def fits() -> bool:
            screen = self.window.shown
            measure = cover if screen is not None and screen.shape is Shape.PAIR else fit
            return view.picture_size() == measure(width, height, view.room())

        self.picture(fits)

    def close(self) -> None:
        self.window.stop()
        self.window.close()
        self.tasks.close()


# --- events -----------------------------------------------------------------------------------------


def at(stand: Stand) -> int:
    return stand.clock.wall_ms()


def ready(at_ms: int = START_MS, camera: CameraName = CAMERA, *, demo: bool = False) -> ev.CameraReady:
    return ev.CameraReady(
        at_ms=at_ms, camera=camera, width=1920, height=1080, fps=30, description="USB camera 0", demo=demo
    )


def lost(at_ms: int = START_MS, camera: CameraName = CAMERA, attempt: int = 1) -> ev.CameraLost:
    return ev.CameraLost(
        at_ms=at_ms, camera=camera, reason="silent", attempt=attempt, last_frame_ms=at_ms - 1000
    )


def opened(
    number: str = NUMBER,
    at_ms: int = START_MS,
    session: str = "s1",
    take: int = 1,
    earlier: Earlier | None = None,
) -> ev.SessionOpened:
    return ev.SessionOpened(
        at_ms=at_ms, session=SessionId(session), order=number, codes=(number,), take=take, earlier=earlier
    )


def finished(
    number: str = NUMBER,
    at_ms: int = START_MS,
    session: str = "s1",
    length_s: float = 58,
    *,
    cancelled: bool = False,
    damaged: bool = False,
) -> ev.SessionFinished:
    return ev.SessionFinished(
        at_ms=at_ms,
        session=SessionId(session),
        order=number,
        reason=Reason.CANCELLED if cancelled else Reason.NEXT_ORDER,
        duration_s=length_s,
        cancelled=cancelled,
        damaged=damaged,
    )


def refused(
    why: ev.Refusal, source: Source = Source.GUN, kind: Kind = Kind.UNKNOWN, at_ms: int = START_MS
) -> ev.Refused:
    return ev.Refused(at_ms=at_ms, why=why, text="6901234567892", kind=kind, source=source)


def earlier(photo: str | None = None) -> Earlier:
    return Earlier(SessionId("s0"), START_MS - 5_400_000, 102.0, "B-12", photo)


def shot_asked(
    names: tuple[str, ...], place: int, at_ms: int = START_MS, skipped: tuple[str, ...] = ()
) -> ev.ShotAsked:
    return ev.ShotAsked(at_ms=at_ms, session=SessionId("s1"), names=names, at=place, skipped=skipped)


def show_again(why: ev.Weakness, at_ms: int = START_MS, seconds: float = 60.0) -> ev.ShowAgain:
    return ev.ShowAgain(at_ms=at_ms, session=SessionId("s0"), order=NUMBER, why=why, seconds_left=seconds)


def part_opened(at_ms: int = START_MS) -> ev.PartOpened:
    return ev.PartOpened(at_ms=at_ms, session=SessionId("s0"), order=NUMBER, part=2)


def photo_taken(moment: Moment = Moment.PHOTO) -> ev.PhotoTaken:
    return ev.PhotoTaken(at_ms=START_MS, session=SessionId("s1"), camera=CAMERA, moment=moment)


def photo_blurred(*, retaking: bool, camera: CameraName = CAMERA) -> ev.PhotoBlurred:
    return ev.PhotoBlurred(
        at_ms=START_MS,
        session=SessionId("s1"),
        camera=camera,
        moment=Moment.PHOTO,
        retaking=ev.Retake(31, 40) if retaking else None,
    )
