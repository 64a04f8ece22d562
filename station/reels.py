"""Which recorder writes which file of which session: clips and photos in `incoming/<session>/`."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path

from station.draft import Draft
from station.errors import StorageError
from station.evidence.paths import DataFolder
from station.recording import RawClip, RawPhoto
from station.recording.shooter import OnRetake
from station.recording.worker import Recorder
from station.types import CameraName, Moment

Cameras = frozenset[CameraName]
Closing = tuple[Future[list[RawClip]], ...]


class Reels:
    """Commands to all recorders of the station; called on the conductor's thread only."""

    def __init__(self, folder: DataFolder, recorders: Mapping[CameraName, Recorder]) -> None:
        self._folder = folder
        self._recorders = recorders

    @property
    def filming(self) -> bool:
        """Whether a clip of any camera is open, be it for its post-roll."""
        return any(recorder.filming for recorder in [*self._recorders.values()])

    def films(self, camera: CameraName) -> bool:
        """Whether a clip of this camera is open."""
        return camera in self._recorders and self._recorders[camera].filming

    def start(self, draft: Draft, live: Cameras, *, pre_roll: bool) -> None:
        """Each live camera begins its first clip of the session."""
        for camera in sorted(live):
            recorder = self._recorders[camera]
            recorder.open_clip(*self._next(draft, camera), draft.order, pre_roll=pre_roll)

    def switch(self, before: Draft, draft: Draft, live: Cameras) -> Closing:
        """One order ends and the next begins between two frames; the futures are the first one's clips."""
        lost = [self._recorders[camera].close_clip() for camera in sorted(before.parts) if camera not in live]
        switched = [
            self._recorders[camera].switch_clip(*self._next(draft, camera), draft.order)
            for camera in sorted(live)
        ]
        return (*lost, *switched)

    def end(self, draft: Draft, *, post_roll_s: float = 0.0) -> Closing:
        """All clips of the session end, after the post-roll where a camera still delivers."""
        return tuple(
            self._recorders[camera].close_clip(post_roll_s=post_roll_s) for camera in sorted(draft.parts)
        )

    def begin_part(self, draft: Draft, camera: CameraName) -> None:
        """A camera is back: the session goes on in a new file."""
        self._recorders[camera].open_clip(*self._next(draft, camera), draft.order, pre_roll=False)

    def photo(
        self,
        draft: Draft,
        moment: Moment,
        live: Cameras,
        on_retake: OnRetake,
        shot: str = "",
    ) -> list[Future[RawPhoto | None]]:
        """A photo from each live camera; at the finish of a picture that was already taken."""
        taken: list[Future[RawPhoto | None]] = []
        for camera in sorted(live):
            place = f"{_begins(draft)}{len(draft.photos) + len(taken) + 1:02d}"
            path = self.home(draft) / f"{place}-{moment}-{camera}.jpg"
            last = moment is Moment.FINISH
            recorder = self._recorders[camera]
            taken.append(recorder.photo(path, moment, draft.order, last=last, on_retake=on_retake, shot=shot))
        draft.photos.extend(taken)
        return taken

    def caption(self, draft: Draft) -> None:
        """Burn the session's number in from now on."""
        for camera in draft.parts:
            self._recorders[camera].set_caption(draft.order)

    def lose(self, camera: CameraName, *, broken: bool = False) -> None:
        """A camera fell silent: close its clip, forget its pre-roll."""
        recorder = self._recorders.get(camera)  # none was made for a camera that never delivered
        if recorder is not None:
            recorder.lost(broken=broken)

    @contextmanager
    def room_for(self, draft: Draft) -> Iterator[None]:
        """Its folder, made before its rows are written, and taken away again where they cannot be.

        StorageError where there can be none: rows without a folder would say that it is being recorded.
        """
        home = self.home(draft)
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(
                f"Nothing can be recorded in the data folder: {error.strerror or error}.",
                "Free space or mend the disk, then scan the label again.",
            ) from error
        try:
            yield
        except BaseException:
            with suppress(OSError):  # it may be that of an earlier try, and hold something
                home.rmdir()
            raise

    def home(self, draft: Draft) -> Path:
        """Where the session's files grow."""
        return self._folder.growing(draft.id, draft.part)

    def _next(self, draft: Draft, camera: CameraName) -> tuple[Path, int]:
        part = draft.next_part(camera)
        return self.home(draft) / f"{camera}-{part}.mp4.part", part


def _begins(draft: Draft) -> str:
    """No two files of a session have the same name, whichever folder they lie in."""
    return "" if draft.part == 1 else str(draft.part)
