"""The parameter sets before a key frame: without the right ones nothing after them can be decoded. Pure."""

import re
from itertools import takewhile

_START = b"\x00\x00\x01"
_UNITS = 16  # looked at before the picture: sets, a delimiter, a few words to the decoder
_PICTURES = range(1, 6)
_SETS = (7, 8)


def parameter_sets(data: bytes) -> bytes:
    """Those of a packet of H.264 with start codes (Annex B), up to its picture; empty: it has none."""
    units = re.split(re.escape(_START), data, maxsplit=_UNITS)[1:]
    before = takewhile(lambda unit: _kind(unit) not in _PICTURES, units)
    sets = (_START + unit.rstrip(b"\0") for unit in before if _kind(unit) in _SETS)
    return b"".join(dict.fromkeys(sets))  # some cameras send them twice, now and then


def _kind(unit: bytes) -> int:
    return unit[0] & 0x1F if unit else 0
