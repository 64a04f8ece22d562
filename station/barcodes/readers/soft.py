"""Our own reader of blurred and small 1D codes: whole characters are compared, not edges.

Where blur has swallowed single bars, edge-based decoders give up. Here the mean profile of a levelled
crop is matched, character by character, with blurred templates by normalised correlation; dynamic
programming finds the best chain from start to stop, each step a little elastic. A chain is only
believed when each character fits, stands out from the runner-up, and the check digit is right.
After Gallo and Manduchi, "Reading 1D barcodes with mobile phones using deformable templates", 2011.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from station.barcodes import Read
from station.barcodes.readers import chains, patterns
from station.barcodes.readers.profiles import Floats, bar_spacing, profiles_of, resampled
from station.types import Image

_BLUR, _BLURS = 0.8, (0.45, 0.65, 0.9, 1.2)  # sigma in modules: first look, then all
_FAIR = 0.82  # a fit that speaks neither for nor against a character
_HOPELESS = 0.79  # mean fit of the first look
_GUARDS = (chains.LEFT_GUARD, chains.MIDDLE, chains.RIGHT_GUARD)
_PROMISING = 3  # coarse matches that are looked at closely
_SHORTEST, _LONGEST = 5, 34  # characters of Code 128, start and check included


@dataclass(frozen=True, slots=True)
class Proof:
    """How sure a chain of characters must be, in units of correlation."""

    fit: float
    worst_fit: float
    lead: float  # over the runner-up
    worst_lead: float
    worst_guard: float  # fit of start, stop and guards with their quiet zones


@dataclass(frozen=True, slots=True)
class Match:
    """The best chain of characters in one profile; no text: its check digit is wrong."""

    text: str = ""
    symbology: str = ""
    score: float = -1.0  # the longer and the better, the higher
    fit: float = 0.0
    worst_fit: float = 0.0
    lead: float = 0.0
    worst_lead: float = 0.0
    worst_guard: float = 0.0

    def proven(self, proof: Proof) -> bool:
        """Is it beyond doubt?"""
        return (
            bool(self.text)
            and self.fit >= proof.fit
            and self.worst_fit >= proof.worst_fit
            and self.lead >= proof.lead
            and self.worst_lead >= proof.worst_lead
            and self.worst_guard >= proof.worst_guard
        )


@dataclass(frozen=True, slots=True)
class _Code:
    """A symbology: how to match it, and modules per mean width of a bar or space."""

    match: Callable[[Floats, float], Match]
    modules: float
    scales: int  # widths to try: bars that blur swallowed make the mean look wider than it is
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
    """Coarse over widths and directions on one profile, then fine around the most promising."""
    widths = [spacing / code.modules * 1.05 * 0.95**power for power in range(code.scales)]
    coarse: list[tuple[Match, float, bool]] = []
    for width in widths:
        for turned in (False, True):
            match = code.match(resampled(profiles[0], width, turned), _BLUR)
            if match.proven(code.proof):
                return match
            coarse.append((match, width, turned))
    coarse.sort(key=lambda each: -each[0].score)
    for match, width, turned in coarse[:_PROMISING]:
        if match.fit >= _HOPELESS:
            for finer in _fine(code, profiles, width, turned):
                if finer.proven(code.proof):
                    return finer
    return coarse[0][0]


def _fine(code: _Code, profiles: list[Floats], width: float, turned: bool) -> Iterator[Match]:
    for scale in (1.0, 0.975, 1.025):
        samples = resampled(profiles[0], width * scale, turned)
        yield from (code.match(samples, blur) for blur in _BLURS)
    for profile in profiles[1:]:
        samples = resampled(profile, width, turned)
        yield from (code.match(samples, blur) for blur in _BLURS[1:3])


def _ean(samples: Floats, blur: float) -> Match:
    left, right = chains.fits(samples, chains.EAN_LEFT, blur), chains.fits(samples, chains.EAN_RIGHT, blur)
    guards = [chains.fits(samples, each, blur) for each in _GUARDS]
    a, b, c, d, e = (chains.misfits(each) for each in (guards[0], left, guards[1], right, guards[2]))
    places = chains.chain(len(samples), [(a, 3), *[(b, 7)] * 6, (c, 5), *[(d, 7)] * 6, (e, 3)])
    if places is None:
        return Match()
    halves = [left[place] for place in places[1:7]]
    first = int(np.argmax([_parity_fit(halves, parity) for parity in patterns.EAN_PARITY]))
    rows = [*_sides(halves, patterns.EAN_PARITY[first]), *(right[place] for place in places[8:14])]
    text = f"{first}" + "".join(str(int(row.argmax())) for row in rows)
    rows += [fits[places[at]] for fits, at in zip(guards, (0, 7, 14), strict=True)]
    return _judged(rows, text if patterns.ean_valid(text) else "", "EAN13")


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
    """Where start, data and check begin, and where the stop; a longer chain of good fits wins."""
    grown, ending, each = chains.Chain(len(start)), chains.misfits(stop), chains.misfits(data)
    grown.add(chains.misfits(start), 11)
    best, count, end = np.inf, 0, 0
    while len(grown) < _LONGEST and np.isfinite(grown.costs).any():
        grown.add(each, 11)
        totals = grown.costs + ending - (1 - _FAIR) * (len(grown) + 1)
        at = int(totals.argmin())
        if len(grown) >= _SHORTEST and totals[at] < best:
            best, count, end = float(totals[at]), len(grown), at
    return (grown.places(end, count) if count else []), end


def _judged(rows: list[Floats], text: str, symbology: str) -> Match:
    """Fit of each character, and its lead over the runner-up."""
    fit = float(np.mean([row.max() for row in rows]))
    ranked = [np.sort(row)[::-1] for row in rows if len(row) > 1]  # guards have no runner-up
    leads = [float(row[0] - row[1]) for row in ranked]
    return Match(
        text=text,
        symbology=symbology,
        score=(fit - _FAIR) * len(rows),
        fit=fit,
        worst_fit=min(float(row[0]) for row in ranked),
        lead=float(np.mean(leads)),
        worst_lead=min(leads),
        worst_guard=min(float(row[0]) for row in rows if len(row) == 1),
    )


_CODES = {
    "Code128": _Code(_code128, 11 / 6, 11, Proof(fit=0.87, worst_fit=0.70, lead=0.14, worst_lead=0.04, worst_guard=0.6)),
    "EAN13": _Code(_ean, 95 / 59, 16, Proof(fit=0.87, worst_fit=0.76, lead=0.25, worst_lead=0.10, worst_guard=0.5)),
}
