"""The accept rule: when may a reading be trusted? Pure, on frame time.

| kind | evidence | rule |
|---|---|---|
| QR, DataMatrix | error-corrected | 1 read |
| Code 128 | check digit | 2 frames, or 1 frame by both decoders |
| Code 39, ITF, EAN/UPC | weak | 3 of 5 frames and both decoders, or 4 of 5 |

Always: no rival text at the same place in the last 5 frames, no control characters, no text that is part
of a longer rival. Two new numbers of one kind at different places: nothing is accepted.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from station.barcodes import Read, Sighting
from station.barcodes.places import distance, length, overlap
from station.barcodes.readers import MATRIX
from station.events import Doubt
from station.types import Scan, Source

_NS = 1_000_000_000
ABSENT_NS = 3 * _NS
"""A text that was not seen for so long is a new showing when it comes back."""

_FRAMES = 5  # how far back evidence and rivals count
_STALE_NS = 2 * _NS  # but never further than this
_TOGETHER_NS = _NS  # labels that appear within this time were shown together
_REACH_PX_PER_S = 3000.0  # a label moved quickly by hand

NumberOf = Callable[[str, str], tuple[str, str] | None]
"""(text, symbology) → (kind, canonical) of an order or waybill number; None: something else."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one frame brought."""

    scans: tuple[Scan, ...] = ()
    doubt: Doubt | None = None
    pending: bool = False  # something is seen that is not settled: look closely, look soon


@dataclass(slots=True)
class _Showing:
    """One text, from its first sighting until it was absent for three seconds."""

    symbology: str
    since_ns: int
    seen_ns: int
    fired: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    """One frame that was looked at."""

    at_ns: int
    sightings: tuple[Sighting, ...] = field(default=())


class Sightings:
    """Evidence of one camera; `step` once for each frame that was looked at, in order."""

    def __init__(self, number_of: NumberOf = lambda _text, _symbology: None) -> None:
        self._number_of = number_of
        self._looks: deque[_Look] = deque(maxlen=_FRAMES)
        self._showings: dict[str, _Showing] = {}
        self._own: frozenset[str] = frozenset()

    def set_own(self, numbers: frozenset[str]) -> None:
        """Raw texts and canonical numbers of the running session: seen, never fired, never in doubt."""
        self._own = numbers

    def step(self, frame_ns: int, sightings: list[Sighting]) -> Outcome:
        """Take one frame's sightings in; say what is now certain."""
        clean = tuple(each for each in sightings if _printable(each.read))
        self._note(frame_ns, clean)
        fresh = [each for each in _one_a_text(clean) if not self._settled(each.read)]
        ready = [each for each in fresh if self._proven(each)]
        rivalled = [each for each in ready if self._rivals(each)]
        certain = [each for each in ready if each not in rivalled]
        if self._two_labels():
            certain = [each for each in certain if self._number(each.read) is None]
            doubt: Doubt | None = Doubt.TWO_LABELS
        else:
            doubt = Doubt.RIVALS if rivalled else None
        for each in certain:
            self._showings[each.read.text].fired = True
        return Outcome(tuple(_scan(each) for each in certain), doubt, pending=len(certain) < len(fresh))

    def own_in_view(self, now_ns: int) -> bool:
        """Was a label of the running session seen within the last second?"""
        return any(
            now_ns - showing.seen_ns <= _NS and self._is_own(text, showing.symbology)
            for text, showing in self._showings.items()
        )

    def _note(self, now_ns: int, sightings: tuple[Sighting, ...]) -> None:
        """Remember the frame; open a showing for each text that was absent."""
        self._looks.append(_Look(now_ns, sightings))
        while now_ns - self._looks[0].at_ns > _STALE_NS:
            self._looks.popleft()
        self._showings = {
            text: showing for text, showing in self._showings.items() if now_ns - showing.seen_ns <= ABSENT_NS
        }
        for each in sightings:
            known = self._showings.setdefault(each.read.text, _Showing(each.read.symbology, now_ns, now_ns))
            known.seen_ns = now_ns
            # Shot by a gun and still in view when its session ends: that is no new showing.
            known.fired = known.fired or self._is_own(each.read.text, each.read.symbology)

    def taken(self, read: Read) -> bool:
        """Was this text taken in, and has it been in view since then?"""
        return read.text in self._showings and self._showings[read.text].fired

    def _settled(self, read: Read) -> bool:
        return self._showings[read.text].fired or self._is_own(read.text, read.symbology)

    def _is_own(self, text: str, symbology: str) -> bool:
        number = self._number_of(text, symbology)
        return text in self._own or (number is not None and number[1] in self._own)

    def _number(self, read: Read) -> tuple[str, str] | None:
        return self._number_of(read.text, read.symbology)

    def _proven(self, sighting: Sighting) -> bool:
        """Enough frames and decoders for this symbology."""
        symbology = sighting.read.symbology
        if symbology in MATRIX:
            return True
        looks = [self._decoders(look, sighting) for look in self._looks]
        frames, decoders = sum(map(bool, looks)), set().union(*looks)
        if symbology in {"Code128", "GS1-128"}:
            return frames >= 2 or len(looks[-1]) >= 2
        return frames >= 4 or (frames >= 3 and len(decoders) >= 2)

    def _decoders(self, look: _Look, sighting: Sighting) -> set[str]:
        """Who read this text in that frame, near enough to be the same label."""
        return {
            each.read.decoder
            for each in look.sightings
            if each.read.text == sighting.read.text and _reachable(each, sighting)
        }

    def _rivals(self, sighting: Sighting) -> bool:
        """Was another text read at the same place lately? A part of this one does not count."""
        return any(
            each.read.text not in sighting.read.text and overlap(each.read.quad, sighting.read.quad)
            for look in self._looks
            for each in look.sightings
        )

    def _two_labels(self) -> bool:
        """Are two new numbers of one kind in view, at different places?"""
        latest = {each.read.text: each for look in self._looks for each in look.sightings}
        numbers: dict[str, list[Sighting]] = {}
        for each in latest.values():
            number = self._number(each.read)
            if number is not None:
                numbers.setdefault(number[0], []).append(each)
        return any(self._apart(group) for group in numbers.values())

    def _apart(self, group: list[Sighting]) -> bool:
        return any(
            self._number(a.read) != self._number(b.read)
            and not overlap(a.read.quad, b.read.quad)
            and self._together(a.read, b.read)
            for place, a in enumerate(group)
            for b in group[place + 1 :]
        )

    def _together(self, one: Read, other: Read) -> bool:
        """Both new; or shown so shortly one after the other that the first was taken in too early."""
        a, b = self._showings[one.text], self._showings[other.text]
        both_new = not (self._settled(one) or self._settled(other))
        shown_at_once = abs(a.since_ns - b.since_ns) <= _TOGETHER_NS
        return both_new or (shown_at_once and not (a.fired and b.fired))


def _printable(read: Read) -> bool:
    """No control characters, but for the GS of FNC1, and line ends inside a QR code."""
    allowed = "\x1d\r\n\t" if read.symbology in MATRIX else ""
    text = read.text.removeprefix("\x1d") if read.symbology == "GS1-128" else read.text
    gs1 = "\x1d" if read.symbology == "GS1-128" else ""
    return bool(text) and all(
        (letter >= " " and letter != "\x7f") or letter in allowed + gs1 for letter in text
    )


def _one_a_text(sightings: tuple[Sighting, ...]) -> list[Sighting]:
    return list({each.read.text: each for each in reversed(sightings)}.values())[::-1]


def _reachable(one: Sighting, other: Sighting) -> bool:
    """Could a hand have moved the label from there to here in that time?"""
    seconds = abs(one.mono_ns - other.mono_ns) / _NS
    reach = length(other.read.quad) / 2 + seconds * _REACH_PX_PER_S
    return distance(one.read.quad, other.read.quad) <= reach


def _scan(sighting: Sighting) -> Scan:
    return Scan(
        text=sighting.read.text,
        symbology=sighting.read.symbology,
        source=Source.CAMERA,
        mono_ns=sighting.mono_ns,
        camera=sighting.camera,
        frame_index=sighting.frame_index,
        media_s=sighting.media_s,
    )
