"""Signatures of many entries at once: checking one lets the interpreter go, so a few threads share them."""

import os
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from station.evidence.ledger import Line

_SLICE = 128


class Signatures:
    """Looks ahead: what it finds out holds for the key that was believed when it was asked."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(min(4, os.cpu_count() or 1), thread_name_prefix="signatures")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def ahead(self, lines: Sequence[Line], public: bytes | None) -> "Ahead":
        """Begin to check these."""
        slices = [lines[at : at + _SLICE] for at in range(0, len(lines) if public else 0, _SLICE)]
        return Ahead(public, [self._pool.submit(_signed, part, public or b"") for part in slices])


class Ahead:
    """What is known of a page of lines, by their place in it."""

    def __init__(self, public: bytes | None, slices: list["Future[list[bool]]"]) -> None:
        self._public = public
        self._slices = slices

    def known(self, place: int, public: bytes | None) -> bool | None:
        """Whether this key signed that line; None: it was not asked."""
        if public is None or public != self._public:
            return None
        return self._slices[place // _SLICE].result()[place % _SLICE]


def _signed(lines: Sequence[Line], public: bytes) -> list[bool]:
    return [line.signed_by(public) for line in lines]
