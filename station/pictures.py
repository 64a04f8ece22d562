"""Photos on the bench: asked of every camera, told when they are there."""

from concurrent.futures import Future
from functools import partial

from station.clock import Timeline
from station.draft import Draft
from station.events import Feed, PhotoBlurred, PhotoTaken, Retake
from station.packing import TakePhoto
from station.recording import RawPhoto
from station.recording.recent import NEEDED_PCT
from station.reels import Cameras, Reels
from station.types import CameraName, Moment, SessionId


class Photographer:
    """Called on the conductor's thread; what it tells comes from the recorders' threads."""

    def __init__(self, reels: Reels, feed: Feed, timeline: Timeline) -> None:
        self._reels = reels
        self._feed = feed
        self._timeline = timeline

    def take(self, draft: Draft, wanted: TakePhoto, live: Cameras, at_ns: int, media_s: float | None) -> None:
        """One photo of each live camera, told by events."""
        at_ms = self._timeline.wall_ms(at_ns)

        def retaking(camera: CameraName, moment: Moment, sharpness_pct: int) -> None:
            self._feed.publish(
                PhotoBlurred(
                    at_ms=at_ms,
                    session=draft.id,
                    camera=camera,
                    moment=moment,
                    retaking=Retake(sharpness_pct, NEEDED_PCT),
                )
            )

        for future in self._reels.photo(draft, wanted.moment, live, retaking, wanted.shot):
            future.add_done_callback(partial(self._done, draft.id, at_ms, media_s))

    def _done(
        self, session: SessionId, at_ms: int, media_s: float | None, done: Future[RawPhoto | None]
    ) -> None:
        """Only the feed is touched. A failed photo was reported by its recorder."""
        photo = None if done.cancelled() or done.exception() else done.result()
        if photo is None:
            return
        self._feed.publish(
            PhotoTaken(
                at_ms=at_ms,
                media_s=media_s,
                session=session,
                camera=photo.camera,
                moment=photo.moment,
                shot=photo.shot,
            )
        )
        if photo.blurred:
            self._feed.publish(
                PhotoBlurred(
                    at_ms=at_ms, media_s=media_s, session=session, camera=photo.camera, moment=photo.moment
                )
            )
