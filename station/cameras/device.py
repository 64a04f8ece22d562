"""A USB camera as the computer lists it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """One of the ways in which a camera delivers."""

    codec: str  # MJPG, YUYV, H264 …; empty: not told
    width: int
    height: int
    fps: float  # at most; 0: not told


@dataclass(frozen=True, slots=True)
class Device:
    """One USB camera."""

    address: str
    name: str
    formats: tuple[Format, ...] = ()  # empty: not told
    problem: str = ""  # why it could not be asked

    @property
    def sizes(self) -> tuple[tuple[int, int], ...]:
        """Width and height, the largest first."""
        return tuple(sorted({(each.width, each.height) for each in self.formats}, key=_pixels, reverse=True))


def _pixels(size: tuple[int, int]) -> int:
    return size[0] * size[1]
