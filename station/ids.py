"""Identifiers made on the station, without asking anybody."""

import uuid_utils

from station.types import SessionId

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_session_id(now_ms: int | None = None) -> SessionId:
    """UUIDv7 of now, or of `now_ms`, as 26 characters of Crockford base32."""
    made = uuid_utils.uuid7(nanoseconds=None if now_ms is None else now_ms * 1_000_000)
    return SessionId(_base32(made.int))


def _base32(number: int) -> str:
    return "".join(_CROCKFORD[number >> shift & 31] for shift in range(125, -1, -5))
