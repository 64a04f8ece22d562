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
    options = [_picks(halves, parity) for parity in patterns.EAN_PARITY]
    first = int(
        np.argmax([sum(row[pick] for row, pick in zip(halves, each, strict=True)) for each in options])
    )
    rows = [*halves, *(right[place] for place in places[8:14])]
    picks = [*options[first], *(int(row.argmax()) for row in rows[6:])]
    text = f"{first}" + "".join(str(pick % 10) for pick in picks)
    framing = [float(fits[places[at], 0]) for fits, at in zip(guards, (0, 7, 14), strict=True)]
    return _judged(rows, picks, framing, text if patterns.ean_valid(text) else "", "EAN13")


def _picks(rows: list[Floats], parity: str) -> list[int]:
    """The best shape of each digit of the left half, in the sets that this first digit asks for."""
    return [
        int(row[:10].argmax()) if letter == "L" else 10 + int(row[10:].argmax())
        for row, letter in zip(rows, parity, strict=True)
    ]


def _code128(samples: Floats, blur: float) -> Match:
    start, data = chains.fits(samples, chains.START, blur), chains.fits(samples, chains.DATA, blur)
    stop = chains.fits(samples, chains.STOP, blur)
    places, end = _code128_places(start, data, stop)
    if not places:
        return Match()
    rows = [start[places[0]], *(data[place] for place in places[1:])]
    picks = [int(row.argmax()) for row in rows]
    values = [picks[0] + patterns.START_A, *picks[1:]]
    text = patterns.code128_text(values[:-1]) if patterns.code128_valid(values) else None
    name = "GS1-128" if text and text.startswith("\x1d") else "Code128"
    return _judged(rows, picks, [float(stop[end, 0])], text or "", name)


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


def _judged(rows: list[Floats], picks: list[int], framing: list[float], text: str, symbology: str) -> Match:
    """Fit of each picked character, and its lead over the runner-up; `framing` are stop and guards."""
    fits = [float(row[pick]) for row, pick in zip(rows, picks, strict=True)]
    rest = (np.delete(row, pick).max() for row, pick in zip(rows, picks, strict=True))
    leads = [fit - float(other) for fit, other in zip(fits, rest, strict=True)]
    every = [*fits, *framing]
    return Match(
        text=text,
        symbology=symbology,
        score=sum(fit - _FAIR for fit in every),
        fit=float(np.mean(every)),
        worst_fit=min(fits),
        lead=float(np.mean(leads)),
        worst_lead=min(leads),
        worst_guard=min(framing),
    )


# Set between what true and false chains reached on photos, drawn codes and codes of other symbologies.
_CODES = {
    "Code128": _Code(
        _code128,
        modules=11 / 6,
        scales=11,
        proof=Proof(fit=0.86, worst_fit=0.65, lead=0.125, worst_lead=0.04, worst_guard=0.70),
    ),
    "EAN13": _Code(
        _ean,
        modules=95 / 59,
        scales=16,
        proof=Proof(fit=0.86, worst_fit=0.70, lead=0.22, worst_lead=0.06, worst_guard=0.50),
    ),
}
