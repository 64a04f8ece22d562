"""Our own reader of blurred and small 1D codes: whole characters are compared, not edges.

Where blur has swallowed single bars, edge-based decoders give up. Here the mean profile of a levelled
crop is matched, character by character, with blurred templates by normalised correlation; dynamic
programming finds the best chain from start to stop, each step a little elastic. A chain is only
believed when each character fits, stands out from the runner-up, and the check digit is right.
After Gallo and Manduchi, "Reading 1D barcodes with mobile phones using deformable templates", 2011.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from station.barcodes import Read
from station.barcodes.readers import chains, patterns
from station.barcodes.readers.profiles import Floats, bar_spacing, profiles_of, resampled
from station.types import Image

_BLUR, _BLURS = 0.6, (0.35, 0.6, 0.9, 1.25)  # sigma in modules: first look, then all
_HOPELESS = 0.7  # mean fit of the first look
_SCALES = tuple(1.05 * 0.95**power for power in range(9))  # spaces that blur swallowed look like wide bars
_SHORTEST, _LONGEST = 5, 34  # characters of Code 128, start and check included


@dataclass(frozen=True, slots=True)
class Proof:
    """How sure a chain of characters must be, in units of correlation."""

    fit: float
    worst_fit: float
    lead: float  # over the runner-up
    worst_lead: float


@dataclass(frozen=True, slots=True)
class Match:
    """The best chain of characters in one profile; no text: its check digit is wrong."""

    text: str = ""
    symbology: str = ""
    fit: float = 0.0
    worst_fit: float = 0.0
    lead: float = 0.0
    worst_lead: float = 0.0

    def proven(self, proof: Proof) -> bool:
        """Is it beyond doubt?"""
        return (
            bool(self.text)
            and self.fit >= proof.fit
            and self.worst_fit >= proof.worst_fit
            and self.lead >= proof.lead
            and self.worst_lead >= proof.worst_lead
        )


@dataclass(frozen=True, slots=True)
class _Code:
    """A symbology: how to match it, and modules per mean width of a bar or space."""

    match: Callable[[Floats, float], Match]
    modules: float
    proof: Proof


class Soft:
    """Code 128 and EAN-13/UPC-A in levelled crops."""

    name = "soft"

    def __init__(self, symbologies: Iterable[str]) -> None:
        wanted = set(symbologies)
        self._codes = [code for name, code in _CODES.items() if name in wanted]

    def read(self, grey: Image) -> list[Read]:
        """At most one code; its place is the whole crop."""
        profiles = profiles_of(grey)
        spacing = bar_spacing(profiles[0]) if profiles else 0.0
        if not spacing:
            return []
        right, low = float(grey.shape[1]), float(grey.shape[0])
        for code in self._codes:
            match = _best(code, profiles, spacing)
            if match.proven(code.proof):
                quad = ((0.0, 0.0), (right, 0.0), (right, low), (0.0, low))
                return [Read(match.text, match.symbology, self.name, quad)]
        return []


def _best(code: _Code, profiles: list[Floats], spacing: float) -> Match:
    """Coarse over widths and directions on one profile, then fine over blurs and the other profiles."""
    tries = [(spacing / code.modules * scale, turned) for scale in _SCALES for turned in (False, True)]
    best, (module, turned) = Match(), tries[0]
    for each in tries:
        match = code.match(resampled(profiles[0], *each), _BLUR)
        if match.fit > best.fit:
            best, (module, turned) = match, each
        if best.proven(code.proof):
            break
    if best.fit < _HOPELESS or best.proven(code.proof):
        return best
    fine = (
        code.match(resampled(profile, module * finer, turned), blur)
        for profile in profiles
        for finer in (1.0, 0.975, 1.025)
        for blur in _BLURS
    )
    return max((best, *fine), key=lambda each: (each.proven(code.proof), each.fit))


def _ean(samples: Floats, blur: float) -> Match:
    left, right = chains.fits(samples, chains.EAN_LEFT, blur), chains.fits(samples, chains.EAN_RIGHT, blur)
    guard, middle = chains.fits(samples, chains.GUARD, blur), chains.fits(samples, chains.MIDDLE, blur)
    a, b, c, d = (chains.misfits(each) for each in (guard, left, middle, right))
    places = chains.chain(len(samples), [(a, 3), *[(b, 7)] * 6, (c, 5), *[(d, 7)] * 6, (a, 3)])
    if places is None:
        return Match()
    halves = [left[place] for place in places[1:7]]
    first = int(np.argmax([_parity_fit(halves, parity) for parity in patterns.EAN_PARITY]))
    rows = [*_sides(halves, patterns.EAN_PARITY[first]), *(right[place] for place in places[8:14])]
    text = f"{first}" + "".join(str(int(row.argmax())) for row in rows)
    guards = [guard[places[0]], middle[places[7]], guard[places[14]]]
    return _judged([*rows, *guards], text if patterns.ean_valid(text) else "", "EAN13")


def _sides(rows: list[Floats], parity: str) -> list[Floats]:
    return [row[:10] if side == "L" else row[10:] for row, side in zip(rows, parity, strict=True)]


def _parity_fit(rows: list[Floats], parity: str) -> float:
    return sum(float(row.max()) for row in _sides(rows, parity))


def _code128(samples: Floats, blur: float) -> Match:
    start, data = chains.fits(samples, chains.START, blur), chains.fits(samples, chains.DATA, blur)
    stop = chains.fits(samples, chains.STOP, blur)
    places, end = _code128_places(start, data, stop)
    if not places:
        return Match()
    rows = [start[places[0]], *(data[place] for place in places[1:])]
    values = [int(row.argmax()) for row in rows]
    values[0] += patterns.START_A
    text = patterns.code128_text(values[:-1]) if patterns.code128_valid(values) else None
    name = "GS1-128" if text and text.startswith("\x1d") else "Code128"
    return _judged([*rows, stop[end]], text or "", name)


def _code128_places(start: Floats, data: Floats, stop: Floats) -> tuple[list[int], int]:
    """Where start, data and check begin, and where the stop; the length with the best mean fit wins."""
    grown, ending, each = chains.Chain(len(start)), chains.misfits(stop), chains.misfits(data)
    grown.add(chains.misfits(start), 11)
    best, count, end = np.inf, 0, 0
    while len(grown) < _LONGEST and np.isfinite(grown.costs).any():
        grown.add(each, 11)
        means = (grown.costs + ending) / (len(grown) + 1)
        at = int(means.argmin())
        if len(grown) >= _SHORTEST and means[at] < best:
            best, count, end = float(means[at]), len(grown), at
    return (grown.places(end, count) if count else []), end


def _judged(rows: list[Floats], text: str, symbology: str) -> Match:
    """Fit of each character, and its lead over the runner-up."""
    ranked = [np.sort(row)[::-1] for row in rows]
    fits = [float(row[0]) for row in ranked]
    leads = [float(row[0] - row[1]) for row in ranked if len(row) > 1]
    return Match(text, symbology, float(np.mean(fits)), min(fits), float(np.mean(leads)), min(leads))


_CODES = {
    "Code128": _Code(_code128, 11 / 6, Proof(fit=0.87, worst_fit=0.70, lead=0.15, worst_lead=0.04)),
    "EAN13": _Code(_ean, 95 / 59, Proof(fit=0.87, worst_fit=0.76, lead=0.25, worst_lead=0.08)),
}
