"""Whether the saved files of a parcel would serve as evidence: looked at again after they were sealed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import av
import cv2
import numpy as np

from station import demuxed, pixels
from station.barcodes.cascade import Cascade
from station.barcodes.readers import LABELS
from station.decoded import i420
from station.events import Weakness
from station.recording.recent import sharpness_of
from station.types import Accept, CameraName, ClipFile, Image, Keep, Label, Moment, SessionFacts, Status

_OF_LABEL = (Moment.SCAN, Moment.PHOTO)
Meaning = Callable[[str, str], Label]  # of (text, symbology)

BEFORE_S, AFTER_S = 0.7, 1.5  # around the moment in which the number was taken in
EVERY = 3  # pictures
PLACES = 5  # over the length of each clip
NEAR_S = 1.0  # a key frame so shortly before such a place will do
CAPTION = 10  # its rows: the first of so many tenths; sharp and bright whatever the picture is
DARK = 40  # mean luma; video black is 16
BLURRED = 5.0  # sharpness of the best picture: out of focus below 4, plain scenes of real cameras above 20
MOST_OF_IT = 0.8


class Look(NamedTuple):
    """What one picture is like."""

    brightness: float
    sharpness: float


def weakness(facts: SessionFacts, outcome: Status, home: Path, meaning: Meaning) -> Weakness | None:
    """What is wrong with the sealed files in `home`; None: they will do, or nobody needs them.

    Whatever a look at a damaged file raises goes to who asked: a look that failed is no verdict.
    """
    if outcome is Status.CANCELLED:
        return None
    if not facts.clips and not facts.photos:
        return Weakness.NOTHING
    covered = _covered(facts) if facts.keep is not Keep.PHOTOS else [True]
    if not any(covered):
        return Weakness.SHORT
    if (found := _seen(facts, home, meaning)) is not None:
        return found
    # A part only adds to a session that is whole: one camera is enough for it.
    return None if all(covered) or facts.part > 1 else Weakness.MISSED


def _covered(facts: SessionFacts) -> list[bool]:
    """Of each camera, whether its clips hold most of the session; what was filmed before and after is no part."""
    seen_ms = {photo.camera: 0.0 for photo in facts.photos} | {gap.camera: 0.0 for gap in facts.gaps}
    for clip in facts.clips:
        if clip.parent is None:
            ends_ms = min(clip.started_ms + clip.duration_s * 1000, facts.ended_ms)
            here_ms = max(0.0, ends_ms - max(clip.started_ms, facts.started_ms))
            seen_ms[clip.camera] = seen_ms.get(clip.camera, 0.0) + here_ms
    wanted_ms = MOST_OF_IT * (facts.ended_ms - facts.started_ms)
    return [one_ms >= wanted_ms for one_ms in seen_ms.values()]


def _seen(facts: SessionFacts, home: Path, meaning: Meaning) -> Weakness | None:
    looks = _looks(facts, home)
    if any(float(np.median([look.brightness for look in of])) < DARK for of in looks.values()):
        return Weakness.DARK
    if not _label_reads(facts, home, meaning):
        return Weakness.LABEL
    if any(max(look.sharpness for look in of) < BLURRED for of in looks.values()):
        return Weakness.BLURRED
    return None


def _label_reads(facts: SessionFacts, home: Path, meaning: Meaning) -> bool:
    """Whether one of its numbers is read again; without a number there is none to read."""
    wanted = {bound.number.value for bound in facts.numbers}
    cascade = Cascade(LABELS)
    for place, grey in enumerate(_pictures(facts, home) if wanted else ()):
        for read in cascade.read(grey, place):
            label = meaning(read.text, read.symbology)
            # A number that a person confirmed is asked for whenever it is read.
            if label.accept is not Accept.NO and label.canonical in wanted:
                return True
    return not wanted


def _playing(facts: SessionFacts) -> list[ClipFile]:
    """Its clips; in the place of a torn one its repaired copy."""
    torn = {clip.parent for clip in facts.clips}
    return [clip for clip in facts.clips if clip.path not in torn]


def _looks(facts: SessionFacts, home: Path) -> dict[CameraName, list[Look]]:
    """Of each camera, some over the whole length; of photos where there is no clip."""
    found: dict[CameraName, list[Look]] = {}
    for clip in _playing(facts):
        for grey in _spread(home / clip.path, clip.duration_s):
            found.setdefault(clip.camera, []).append(_look(grey[len(grey) // CAPTION :]))
    for photo in () if facts.clips else facts.photos:
        if (taken := _photo(home / photo.path)) is not None:
            found.setdefault(photo.camera, []).append(_look(taken))
    return found


def _look(grey: Image) -> Look:
    return Look(float(grey.mean()), sharpness_of(np.ascontiguousarray(grey)))


def _spread(path: Path, duration_s: float) -> Iterator[Image]:
    with av.open(str(path)) as container:
        for place in range(PLACES):
            at_s = duration_s * (place + 0.5) / PLACES
            container.seek(int(at_s * av.time_base))
            frames = demuxed.frames(container, container.streams.video[0])
            frame = next(frames, None)  # the key frame before that place
            if frame is not None and (frame.time or 0.0) < at_s - NEAR_S:
                frame = next((later for later in frames if (later.time or 0.0) >= at_s), frame)
            if frame is not None:
                yield _grey(i420(frame))


def _pictures(facts: SessionFacts, home: Path) -> Iterator[Image]:
    """Grey pictures from around the moments in which numbers were taken in, and the photos of the scan."""
    shown_ms = {bound.at_ms for bound in facts.numbers} if facts.part == 1 else set()
    for at_ms in sorted(shown_ms or {facts.started_ms}):
        for clip in _playing(facts):
            yield from _around(home / clip.path, clip, at_ms)
    for photo in facts.photos:
        grey = _photo(home / photo.path) if photo.moment in _OF_LABEL else None
        if grey is not None:
            yield grey


def _photo(path: Path) -> Image | None:
    grey = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    return None if grey is None else np.asarray(grey, np.uint8)


def _grey(picture: Image) -> Image:
    return picture[: pixels.size(picture)[1]]


def _around(path: Path, clip: ClipFile, at_ms: int) -> Iterator[Image]:
    middle_s = (at_ms - clip.started_ms) / 1000
    begin_s, end_s = max(0.0, middle_s - BEFORE_S), middle_s + AFTER_S
    if end_s < 0 or begin_s > clip.duration_s:
        return
    with av.open(str(path)) as container:
        container.seek(int(begin_s * av.time_base))
        for place, frame in enumerate(demuxed.frames(container, container.streams.video[0])):
            at_s = frame.time or 0.0
            if at_s > end_s:
                return
            if at_s >= begin_s and place % EVERY == 0:
                yield _grey(i420(frame))
