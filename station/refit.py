"""Changes the cameras of a running station, one at a time and only while nothing is recorded."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass

from station.cameras import names_of
from station.cameras.address import parse
from station.conductor import Conductor
from station.rig import Rig
from station.types import CameraName

log = logging.getLogger(__name__)

PATIENCE_S = 15.0  # how long an end waits for the camera in hand


@dataclass(frozen=True, slots=True)
class Away:
    """Take this camera away."""

    name: CameraName


@dataclass(frozen=True, slots=True)
class Come:
    """Add this one."""

    name: CameraName
    address: str


def next_step(now: Mapping[CameraName, str], wanted: Mapping[CameraName, str]) -> Away | Come | None:
    """What is to be done first to come from these cameras to those, by name; None: it is done.

    A camera with another address is taken away and comes anew, and so is first who holds its device.
    """
    for name in now:
        if name not in wanted:
            return Away(name)
    for name, address in wanted.items():
        if now.get(name) == address:
            continue
        if name in now:
            return Away(name)
        device = parse(address).device
        for other, text in now.items():
            if text != wanted[other] and parse(text).device == device:
                return Away(other)
        return Come(name, address)
    return None


class Refit:
    """A thread that waits for a new list of addresses and carries it out.

    A camera that was taken away to be opened anew comes back as soon as its device is free, as one does
    that was lost; if a parcel was begun meanwhile, it joins it. Everything else waits for Idle.
    """

    def __init__(self, rig: Rig, conductor: Conductor, find: Callable[[], Sequence[str]]) -> None:
        self._rig = rig
        self._conductor = conductor
        self._find = find
        self._changed = threading.Condition()
        self._wanted: tuple[str, ...] | None = None
        self._waits_for: Future[None] | None = None
        self._busy = self._stopping = False
        self._thread = threading.Thread(target=self._run, name="refit", daemon=True)

    def start(self) -> None:
        """Begin to wait for changes."""
        self._thread.start()

    def want(self, addresses: Sequence[str]) -> None:
        """These cameras from now on, the main one first; none: the first USB camera that is found.

        Returns at once. What an earlier call wanted and is not done yet is dropped.
        """
        with self._changed:
            self._wanted = tuple(addresses)
            self._wake()

    @property
    def pending(self) -> bool:
        """Whether a change is not carried out yet."""
        return self._busy or self._wanted is not None

    def stop(self) -> None:
        """End after the camera in hand; what waits for Idle is dropped."""
        with self._changed:
            self._stopping = True
            self._wake()
        if self._thread.is_alive():
            self._thread.join(PATIENCE_S)

    # ------------------------------------------------------------ the thread

    def _wake(self) -> None:
        if self._waits_for is not None:
            self._waits_for.cancel()
        self._changed.notify_all()

    def _run(self) -> None:
        while (addresses := self._take()) is not None:
            try:
                self._carry_out(addresses)
            except CancelledError:
                continue  # another list came, or the end
            except Exception:  # the outermost loop of this thread; addresses were looked at before
                log.exception("the cameras could not be changed")

    def _take(self) -> tuple[str, ...] | None:
        with self._changed:
            self._busy = False
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._wanted is not None or self._stopping)
            addresses, self._wanted, self._busy = self._wanted, None, True
            return None if self._stopping else addresses

    def _carry_out(self, addresses: Sequence[str]) -> None:
        self._bring(dict(zip(names_of(addresses), addresses, strict=True)))
        if not addresses and not self._out_of_date() and (found := self._find()):
            self._bring(dict(zip(names_of(found), found, strict=True)))

    def _bring(self, wanted: Mapping[CameraName, str]) -> None:
        gone: set[CameraName] = set()
        while not self._out_of_date() and (step := next_step(self._rig.addresses(), wanted)) is not None:
            if isinstance(step, Away):
                self._when_idle(lambda name=step.name: self._conductor.take_camera_away(name))  # type: ignore[misc]
                self._rig.take_away(step.name)
                self._conductor.await_camera(step.name)
                gone.add(step.name)
                continue
            if step.name not in gone:
                self._when_idle(lambda: self._conductor.at_rest(lambda: None))
            self._rig.add(step.address, step.name)
            self._rig.start(step.name)
        self._rig.arrange(tuple(wanted))

    def _out_of_date(self) -> bool:
        return self._stopping or self._wanted is not None

    def _when_idle(self, ask: "Callable[[], Future[None]]") -> None:
        """Wait for the answer; CancelledError where it is not wanted any more."""
        with self._changed:
            if self._out_of_date():
                raise CancelledError
            self._waits_for = ask()
        try:
            self._waits_for.result()
        finally:
            self._waits_for = None
