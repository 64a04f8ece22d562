"""`record`: the packing bench without a window."""

import queue
import time
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from station import events
from station.cameras import pace_of
from station.commands.common import Data, Json, print_json, stoppable
from station.commands.plain import event as plain_event
from station.errors import CameraError
from station.seldom import Seldom
from station.settings import default_data_folder, load
from station.types import CameraName, Keep, Reason

if TYPE_CHECKING:
    from station.app import Station

_TEMPLATES = {
    "camera_ready": "{at}  camera {camera}: {description}",
    "camera_ended": "{at}  camera {camera}: end of the video",
    "camera_lost": "{at}  camera {camera} lost: {reason}",
    "session_opened": "{at}  ● {order}  take {take}",
    "session_sealed": "{at}  ✓ {order}  {status}  {path}",
    "refused": "{at}  refused ({why}): {text}",
    "unsure": "{at}  unsure: {doubt}",
    "seal_failed": "{at}  not sealed: {order}: {message} {hint}",
    "trouble_began": "{at}  {trouble}: {detail}",
    "trouble_ended": "{at}  {trouble} is over",
}

_LOOK_S = 0.5  # between two looks whether it shall stop


def record(
    camera: Annotated[
        list[str] | None, typer.Option("--camera", help="usb:0, file:PATH or demo: — may be repeated.")
    ] = None,
    seconds: Annotated[
        float | None, typer.Option("--seconds", min=1, help="Stop after so many seconds of pictures.")
    ] = None,
    keep: Annotated[Keep | None, typer.Option("--keep", help="What a session keeps.")] = None,
    station: Annotated[str | None, typer.Option("--station", help="Name of this bench.")] = None,
    operator: Annotated[str | None, typer.Option("--operator", help="Who packs.")] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Record parcels until Ctrl-C, the end of the video, or --seconds; finishes and seals first."""
    from station.app import Station  # cameras, readers, recorders: a tenth of every command's start

    root = data or default_data_folder()
    settings = load(root, keep=keep, station=station, operator=operator)
    addresses = tuple(camera or settings.cameras)
    if not addresses:
        raise CameraError(
            "No camera is named, so nothing can be recorded.",
            "Name one: --camera usb:0, --camera file:PATH, or --camera demo: for the drawn bench.",
        )
    bench = Station(settings, root, addresses, seconds, program="packwitness record")
    news = bench.feed.subscribe()
    recovered = bench.start()
    run = _Run(bench, addresses, seconds, news, as_json)
    for sealed in recovered.sealed:
        run.tell(sealed)
    with stoppable() as stopped:
        reason = Reason.QUIT
        try:
            reason = run.follow(stopped)
        finally:
            bench.stop(reason)
            run.tell_rest()
    if bench.failures:
        raise bench.failures[0]
    if run.never_ready:
        raise CameraError(run.never_ready, "Check the cable and the address, or try --camera demo:.")


class _Run:
    """Prints the news of one recording and knows when it is over."""

    def __init__(
        self,
        bench: "Station",
        addresses: tuple[str, ...],
        seconds: float | None,
        news: "queue.SimpleQueue[events.Event]",
        as_json: bool,
        now_ns: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self._bench = bench
        self._cameras = len(addresses)
        live = any(pace_of(address) is None for address in addresses)
        self._seconds = seconds if live else None  # a video ends by itself
        self._news = news
        self._as_json = as_json
        self._now_ns = now_ns
        self._losses: defaultdict[CameraName, Seldom] = defaultdict(Seldom)
        self._up: set[CameraName] = set()  # as it was printed last
        self._ended = 0
        self._ready = False
        self._until: float | None = None
        self.never_ready = ""

    def follow(self, stopped: Callable[[], bool]) -> Reason:
        """Until it is stopped, the cameras are at their end, the time is over, or none can be opened."""
        while self._ended < self._cameras and not self.never_ready:
            if stopped():
                return Reason.QUIT
            if self._until is not None and time.monotonic() >= self._until:
                return Reason.STOP
            try:
                happened = self._news.get(timeout=self._patience())
            except queue.Empty:
                continue
            self.tell(happened)
            self._note(happened)
        return Reason.END_OF_INPUT

    def _patience(self) -> float:
        return _LOOK_S if self._until is None else max(0.0, min(_LOOK_S, self._until - time.monotonic()))

    def _note(self, happened: events.Event) -> None:
        match happened:
            case events.CameraEnded():
                self._ended += 1
            case events.CameraReady():
                self._ready = True
                if self._until is None and self._seconds is not None:
                    self._until = time.monotonic() + self._seconds
            case events.CameraLost(reason=reason) if not self._ready and self._cameras == 1:
                self.never_ready = f"The camera cannot be opened: {reason}"

    def tell(self, happened: events.Event) -> None:
        """Print one event; for a person only what is new."""
        if self._as_json:
            print_json(plain_event(happened))
            return
        words = _words(plain_event(happened))
        if words and self._is_new(happened):
            print(words, flush=True)

    def _is_new(self, happened: events.Event) -> bool:
        """A camera's loss is, once a minute, and its return after that: it may come and go for days."""
        match happened:
            case events.CameraLost(camera=camera):
                new = self._losses[camera].due(self._now_ns())
                self._up -= {camera} if new else set()
                return new
            case events.CameraReady(camera=camera):
                new = camera not in self._up
                self._up.add(camera)
                return new
        return True

    def tell_rest(self) -> None:
        """Print what came while stopping."""
        while not self._news.empty():
            self.tell(self._news.get())


def _words(happened: dict[str, Any]) -> str:
    """A line for a person; nothing for what only machines want."""
    template = _TEMPLATES.get(happened["event"])
    return template.format_map(happened) if template else ""
