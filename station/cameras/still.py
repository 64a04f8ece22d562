"""Whether a camera shows the same picture again and again. Pure, on frame time.

Silence is another matter (`line`). A still scene is not frozen: its noise differs from picture to picture,
though H.264 decodes the same one between two key frames; so it is fed with pictures that stand for
themselves, and only ten seconds of identical bytes count.
"""

import numpy as np

from station.clock import NS
from station.types import Image

SAMPLE_NS = NS // 2
FROZEN_NS = 10 * NS


class Still:
    """Fed with all pictures that stand for themselves; compares two a second at most."""

    def __init__(self) -> None:
        self._sample: Image | None = None
        self._sampled_ns = 0
        self._same_since_ns = 0
        self.frozen = False

    def seen(self, i420: Image, mono_ns: int) -> bool:
        """Take in a picture; whether `frozen` is another than before."""
        if self._sample is not None and mono_ns - self._sampled_ns < SAMPLE_NS:
            return False
        if self._sample is None or not np.array_equal(self._sample, i420):
            self._same_since_ns = mono_ns
        self._sample, self._sampled_ns = i420, mono_ns
        before, self.frozen = self.frozen, mono_ns - self._same_since_ns >= FROZEN_NS
        return before is not self.frozen
