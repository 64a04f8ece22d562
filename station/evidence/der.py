"""Just enough DER to put the certificates of a time stamp in order, so that a strict reader takes it.

`openssl ts` and others write the SET of certificates as they were given. The order is not signed: a
sorted copy is read, the stored reply stays as it came.
"""

from typing import NamedTuple

_CERTIFICATES = 0xA0  # [0] in SignedData


class Part(NamedTuple):
    """One value in its buffer: where its head, its body and the next one begin."""

    tag: int
    head: int
    body: int
    end: int


def whole(data: bytes) -> bool:
    """Whether this is one SEQUENCE and nothing else."""
    try:
        (part,) = _parts(data, 0, len(data))
    except (ValueError, IndexError):
        return False
    return part.tag == 0x30


def with_sorted_certificates(reply: bytes) -> bytes:
    """The same TimeStampResp with its certificates in DER's order; as it is, where it has none."""
    try:
        place = _certificates(reply)
        inner = sorted(reply[part.head : part.end] for part in _parts(reply, place.body, place.end))
    except (ValueError, IndexError):
        return reply
    return reply[: place.body] + b"".join(inner) + reply[place.end :]


def _certificates(reply: bytes) -> Part:
    """TimeStampResp → token → [0] → SignedData → [0]; IndexError where the way ends."""
    here = _parts(reply, 0, len(reply))[0]
    for step in (1, 1, 0):
        here = _parts(reply, here.body, here.end)[step]
    return [part for part in _parts(reply, here.body, here.end) if part.tag == _CERTIFICATES][0]  # noqa: RUF015


def _parts(data: bytes, start: int, end: int) -> list[Part]:
    """The values one after the other; ValueError where they do not fill the room."""
    parts = []
    while start < end:
        parts.append(_part(data, start))
        start = parts[-1].end
    if start != end:
        raise ValueError("a value is longer than what holds it")
    return parts


def _part(data: bytes, head: int) -> Part:
    length, body = data[head + 1], head + 2
    if length >= 0x80:
        digits = length & 0x7F
        if not 1 <= digits <= 4:
            raise ValueError("no length of DER")
        length, body = int.from_bytes(data[body : body + digits], "big"), body + digits
    return Part(data[head], head, body, body + length)
