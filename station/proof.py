"""Whether the saved files of a parcel would serve as evidence: looked at again after they were sealed."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import cv2
import numpy as np

from station import pixels
from station.barcodes.cascade import Cascade
from station.barcodes.readers import LABELS
from station.decoded import i420
from station.events import Weakness
from station.types import ClipFile, Image, Keep, Moment, SessionFacts, Status

log = logging.getLogger(__name__)

_OF_LABEL = (Moment.SCAN, Moment.PHOTO)
NumberOf = Callable[[str, str], tuple[str, str] | None]  # (text, symbology) → (kind, canonical)

BEFORE_S, AFTER_S = 0.7, 1.5  # around the moment in which the number was taken in
EVERY = 3  # pictures
DARK = 40  # mean luma; video black is 16
MOST_OF_IT = 0.8


def weakness(facts: SessionFacts, outcome: Status, home: Path, number_of: NumberOf) -> Weakness | None:
    """What is wrong with the sealed files in `home`; None: they will do, or nobody needs them."""
    if outcome is Status.CANCELLED:
        return None
    if not facts.clips and not facts.photos:
        return Weakness.NOTHING
    if facts.keep is not Keep.PHOTOS and _covered_s(facts) < MOST_OF_IT * _length_s(facts):
        return Weakness.SHORT
    try:
        return _seen(facts, home, number_of)
    except (av.FFmpegError, OSError) as error:
        log.warning("session %s could not be looked at again: %s", facts.session, error)
        return None


def _length_s(facts: SessionFacts) -> float:
    return (facts.ended_ms - facts.started_ms) / 1000


def _covered_s(facts: SessionFacts) -> float:
    """Of the camera that saw most."""
    seen: dict[str, float] = {}
    for clip in facts.clips:
        if clip.parent is None:
            seen[clip.camera] = seen.get(clip.camera, 0.0) + clip.duration_s
    return max(seen.values(), default=0.0)


def _seen(facts: SessionFacts, home: Path, number_of: NumberOf) -> Weakness | None:
    wanted = {bound.number.value for bound in facts.numbers}
    brightness: list[float] = []
    cascade = Cascade(LABELS)
    for place, grey in enumerate(_pictures(facts, home)):
        brightness.append(float(grey.mean()))
        for read in cascade.read(grey, place):
            number = number_of(read.text, read.symbology)
            if number is not None and number[1] in wanted:
                return None
    if brightness and float(np.median(brightness)) < DARK:
        return Weakness.DARK
    return Weakness.LABEL if wanted else None


def _pictures(facts: SessionFacts, home: Path) -> Iterator[Image]:
    """Grey pictures from around the moments in which numbers were taken in, and the photos of the scan."""
    shown_ms = {bound.at_ms for bound in facts.numbers} if facts.part == 1 else set()
    for at_ms in sorted(shown_ms or {facts.started_ms}):
        for clip in facts.clips:
            yield from _around(home / clip.path, clip, at_ms)
    for photo in facts.photos:
        grey = cv2.imread(str(home / photo.path), cv2.IMREAD_GRAYSCALE) if photo.moment in _OF_LABEL else None
        if grey is not None:
            yield np.asarray(grey, np.uint8)


def _around(path: Path, clip: ClipFile, at_ms: int) -> Iterator[Image]:
    middle_s = (at_ms - clip.started_ms) / 1000
    begin_s, end_s = max(0.0, middle_s - BEFORE_S), middle_s + AFTER_S
    if end_s < 0 or begin_s > clip.duration_s:
        return
    with av.open(str(path)) as container:
        container.seek(int(begin_s * av.time_base))
        for place, frame in enumerate(container.decode(video=0)):
            at_s = frame.time or 0.0
            if at_s > end_s:
                return
            if at_s >= begin_s and place % EVERY == 0:
                picture = i420(frame)
                yield picture[: pixels.size(picture)[1]]
