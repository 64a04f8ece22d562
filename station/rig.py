"""The cameras of a station, each with its capture, its reader and its recorder."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from station.barcodes import Quad
from station.barcodes.cascade import Cascade
from station.barcodes.locate import locate
from station.barcodes.sightings import NumberOf, Sightings
from station.barcodes.stir import Stir
from station.barcodes.worker import ReaderWorker
from station.cameras import CameraInfo, Depth, names_of_bench, open_camera, pace_of
from station.cameras.address import parse
from station.cameras.worker import CaptureWorker
from station.cameras.wrappers import Cropped
from station.clock import NS, Clock, Timeline
from station.conductor import Conductor
from station.errors import CameraError, StationError
from station.events import Doubt
from station.recording import RecorderOptions, Strain, Watch, unwatched
from station.recording.worker import Recorder
from station.types import CameraName, Frame, Image, Keep, Undecoded

log = logging.getLogger(__name__)

TICK_NS = NS // 2  # media time
STALE_NS = 3 * NS  # a preview is never older, where only key frames are decoded or none
LET_GO_S = 10.0  # a USB driver that hangs is ended within 3 s, Media Foundation may take longer to close
LOOK_NS = NS  # a preview that was asked for so lately is still on a screen


@dataclass(frozen=True, slots=True)
class RigOptions:
    """What all cameras of a station share."""

    station: str
    keep: Keep
    pre_roll_s: float
    lockstep: bool  # pace=max: consumers hold the cameras back
    read_labels: bool = True
    idle_limit: bool = False  # a parcel at which nothing moves is ended: somebody has to look
    encoder: str = "libx264"
    seconds: float | None = None  # media seconds after which a video or the demo ends
    watch: Watch = unwatched


class Rig:
    """Adds, starts and stops cameras; `recorders` is read by the conductor's reels."""

    def __init__(
        self,
        options: RigOptions,
        clock: Clock,
        timeline: Timeline,
        conductor: Callable[[], Conductor],
        number_of: NumberOf,
        recorders: dict[CameraName, Recorder],
        on_failed: Callable[[CameraName, CameraError], None],
        on_fault: Callable[[CameraName, StationError], None],
    ) -> None:
        self._options = options
        self._clock = clock
        self._timeline = timeline
        self._conductor = conductor
        self._number_of = number_of
        self._recorders = recorders
        self._making = threading.Lock()  # cameras become ready on threads of their own
        self._ended = False
        self._on_failed = on_failed
        self._on_fault = on_fault
        self._addresses: dict[CameraName, str] = {}
        self._captures: dict[CameraName, CaptureWorker] = {}
        self._cropped: dict[CameraName, Cropped] = {}
        self._readers: dict[CameraName, ReaderWorker] = {}
        self._running: set[CameraName] = set()
        self._over: set[CameraName] = set()
        self._newest: dict[CameraName, Frame] = {}
        self._located: dict[CameraName, tuple[Quad, ...]] = {}
        self._looked_ns: dict[CameraName, int] = {}
        self._leaving: list[threading.Thread] = []  # of recorders whose camera was taken away
        self._own: frozenset[str] = frozenset()
        self._ticked_ns = 0

    def add(self, address: str, name: CameraName | None = None) -> CameraName:
        """Prepare a camera; SettingsError if its address makes no sense."""
        name = name or self._name_for(address)
        camera = open_camera(address, partial(self._depth, name))
        self._addresses[name] = address
        if isinstance(camera, Cropped):
            self._cropped[name] = camera
        reader = ReaderWorker(
            name,
            Cascade(),
            Sightings(self._number_of),
            on_scan=lambda scan: self._conductor().scan(scan),
            on_doubt=self._doubted,
            on_located=self._place,
            on_moved=self._moved,
            lockstep=self._options.lockstep,
        )
        reader.set_own(self._own)
        self._readers[name] = reader
        self._captures[name] = CaptureWorker(
            name,
            camera,
            self._clock,
            self._sinks(reader),
            on_ready=self._ready,
            on_lost=self._lost,
            on_ended=self._over_now,
            on_failed=self._failed,
            on_undecoded=self._pass_by,
            on_frozen=lambda camera, frozen: self._conductor().frozen(camera, frozen),
            live=pace_of(address) is None,
            stop_after_s=self._options.seconds if pace_of(address) is not None else None,
        )
        return name

    def start(self, name: CameraName) -> None:
        """Open the camera in the background; `CameraReady` follows."""
        self._running.add(name)
        self._readers[name].start()
        self._captures[name].start()

    def take_away(self, name: CameraName) -> None:
        """End a camera for good; its device is let go before this returns, unless its driver blocks.

        The conductor has forgotten it before: no clip of it is open.
        """
        if name in self._running:
            if not self._captures[name].stop(LET_GO_S):
                log.warning("camera %s does not answer; its thread is left behind", name)
            self._readers[name].stop()
        if recorder := self._recorders.pop(name, None):
            self._see_off(name, recorder)
        self._running.discard(name)
        self._over.discard(name)
        for kept in (self._cropped, self._newest, self._located, self._looked_ns, self._readers):
            kept.pop(name, None)
        del self._captures[name], self._addresses[name]

    def _see_off(self, name: CameraName, recorder: Recorder) -> None:
        """On a slow PC it has spools to develop yet; the next camera does not wait for that."""
        self._leaving = [thread for thread in self._leaving if thread.is_alive()]
        thread = threading.Thread(target=recorder.stop, name=f"leaving {name}")
        self._leaving.append(thread)
        thread.start()

    def arrange(self, names: Sequence[CameraName]) -> None:
        """From now on in this order, others behind; the first one is the main picture."""
        ordered = [name for name in names if name in self._captures]
        ordered += [name for name in self._captures if name not in ordered]
        self._captures = {name: self._captures[name] for name in ordered}

    def names(self) -> tuple[CameraName, ...]:
        """All cameras, the main one first."""
        return tuple(self._captures)

    def set_own(self, numbers: frozenset[str]) -> None:
        """Tell all readers the running session's numbers."""
        self._own = numbers
        for reader in [*self._readers.values()]:
            reader.set_own(numbers)

    def preview(self, name: CameraName) -> Frame | None:
        """The newest frame of a camera."""
        self._looked_ns[name] = self._clock.mono_ns()
        return self._newest.get(name)

    def addresses(self) -> dict[CameraName, str]:
        """Each camera's address; it may hold a password."""
        return dict(self._addresses)

    def whole(self, name: CameraName) -> Image | None:
        """The newest picture before it was cropped, in I420."""
        cropped = self._cropped.get(name)
        if cropped is not None:
            return cropped.whole
        frame = self.preview(name)
        return None if frame is None else frame.i420

    def info(self, name: CameraName) -> CameraInfo | None:
        """What a camera delivered when it was opened last; None: it never was."""
        capture = self._captures.get(name)
        return None if capture is None else capture.info

    def located(self, name: CameraName) -> tuple[Quad, ...]:
        """Labels that the reader sees now, in pixels of the full frame."""
        return self._located.get(name, ())

    def stop_readers(self) -> None:
        """No scan comes after this."""
        for name in [*self._running]:
            self._readers[name].stop()

    def stop_recorders(self) -> None:
        """End all files; a camera that delivers only now begins none."""
        with self._making:
            self._ended = True
            recorders = [*self._recorders.values()]
        for recorder in recorders:
            recorder.stop()
        for thread in self._leaving:
            thread.join()

    def stop_captures(self) -> None:
        """End the capture threads; one that its driver blocks is left behind."""
        for name in [*self._running]:
            if not self._captures[name].stop():
                log.warning("camera %s does not answer; its thread is left behind", name)

    def _name_for(self, address: str) -> CameraName:
        """Its own, or the next number that is free. SettingsError where it is taken, or the bench is full."""
        number = len(self._addresses) + 1
        while (free := f"cam{number}") in self._addresses:
            number += 1
        name = parse(address).name() or free
        return names_of_bench([f"demo:?name={one}" for one in (*self._addresses, name)])[-1]

    # ------------------------------------------------------------ from the capture threads

    def _sinks(self, reader: ReaderWorker) -> list[Callable[[Frame], None]]:
        sinks: list[Callable[[Frame], None]] = [self._record, self._keep_newest]
        if self._options.read_labels:
            sinks.insert(1, reader.put)
        elif self._options.idle_limit:
            sinks.insert(1, Stir(self._moved).put)
        if self._options.lockstep:
            sinks.append(self._settle)
        return sinks

    def _record(self, frame: Frame) -> None:
        self._recorders[frame.camera].put(frame)  # made when the camera first delivered

    def _pass_by(self, packets: Sequence[Undecoded]) -> None:
        """Nobody looks: the recorder gets the packets, and no old picture stays to be taken for a new one."""
        camera, last_ns, _ = packets[-1]
        self._recorders[camera].put(*packets)
        newest = self._newest.get(camera)
        if newest is not None and last_ns - newest.mono_ns > STALE_NS:
            self._newest.pop(camera, None)

    def _depth(self, name: CameraName) -> Depth:
        """How much must be decoded where the recorder needs packets only."""
        recorder = self._recorders.get(name)
        looked_ns = self._looked_ns.get(name)
        if (
            self._options.read_labels
            or (looked_ns is not None and self._clock.mono_ns() - looked_ns < LOOK_NS)
            or (recorder is not None and recorder.wants_pictures)
        ):
            return Depth.ALL
        looks = self._options.keep is not Keep.VIDEO or self._options.idle_limit
        return Depth.KEYS if looks else Depth.NOTHING

    def _keep_newest(self, frame: Frame) -> None:
        self._newest[frame.camera] = frame

    def _settle(self, frame: Frame) -> None:
        """Media time: rules and limits keep step with the pictures."""
        if frame.mono_ns - self._ticked_ns >= TICK_NS:
            self._ticked_ns = frame.mono_ns
            self._conductor().tick()
        self._conductor().settle()

    def _place(self, name: CameraName, quads: list[Quad]) -> None:
        self._located[name] = tuple(quads)

    def _moved(self) -> None:
        self._conductor().moved()

    def _doubted(self, doubt: Doubt, frame: Frame) -> None:
        self._conductor().doubt(doubt, frame.camera, frame.mono_ns, frame.media_s)

    def _ready(self, name: CameraName, info: CameraInfo) -> None:
        with self._making:
            if name not in self._recorders:
                self._recorders[name] = recorder = self._recorder(name, info)
                recorder.stop() if self._ended else recorder.start()
        self._conductor().camera_ready(name, info)

    def _recorder(self, name: CameraName, info: CameraInfo) -> Recorder:
        options = RecorderOptions(
            keep=self._options.keep,
            pre_roll_s=self._options.pre_roll_s,
            station=f"{self._options.station} DEMO" if info.demo else self._options.station,
            fps=info.fps,
            encoder=self._options.encoder,
            lockstep=self._options.lockstep,
            watch=self._options.watch,
            sees_label=_bars_in,
        )
        return Recorder(name, options, self._timeline, self._on_fault, self._strained)

    def _strained(self, camera: CameraName, strain: Strain, frames: int) -> None:
        self._conductor().strain(camera, strain, frames)

    def _lost(self, camera: CameraName, reason: str, attempt: int, last_frame_ns: int | None) -> None:
        self._newest.pop(camera, None)
        self._conductor().camera_lost(camera, reason, attempt, last_frame_ns)

    def _failed(self, camera: CameraName, error: CameraError) -> None:
        self._on_failed(camera, error)
        self._over_now(camera)

    def _over_now(self, camera: CameraName) -> None:
        """The last camera's end is a normal finish."""
        self._over.add(camera)
        self._conductor().camera_ended(camera, last=self._over >= self._running)


def _bars_in(grey: Image) -> bool:
    """Whether a label is in the picture, read or not."""
    return bool(locate(grey, most=1))
