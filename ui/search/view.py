"""Where a picture lies on the screen when it is fitted, zoomed and moved; no Qt."""

from dataclasses import dataclass, replace

STEP = 1.25
MOST = 8.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class View:
    """What part of a picture is seen: zoom 1 shows it whole; the centre is a share of its sides."""

    zoom: float = 1.0
    centre_x: float = 0.5
    centre_y: float = 0.5

    def zoomed(self, factor: float, at: tuple[float, float] = (0.5, 0.5)) -> "View":
        """Nearer or farther, while the picture's point `at` (shares) stays under the pointer."""
        zoom = min(max(self.zoom * factor, 1.0), MOST)
        keep = self.zoom / zoom
        moved = View(zoom, at[0] + (self.centre_x - at[0]) * keep, at[1] + (self.centre_y - at[1]) * keep)
        return moved.held()

    def moved(self, dx: float, dy: float) -> "View":
        """The centre moved by shares of the picture."""
        return replace(self, centre_x=self.centre_x + dx, centre_y=self.centre_y + dy).held()

    def held(self) -> "View":
        """Never beyond the picture's edge."""
        half = 0.5 / self.zoom
        return replace(
            self,
            centre_x=min(max(self.centre_x, half), 1 - half),
            centre_y=min(max(self.centre_y, half), 1 - half),
        )

    def source(self, width: int, height: int) -> Box:
        """The seen part, in the picture's own pixels."""
        seen_w, seen_h = width / self.zoom, height / self.zoom
        return Box(self.centre_x * width - seen_w / 2, self.centre_y * height - seen_h / 2, seen_w, seen_h)


def fitted(width: int, height: int, room_w: float, room_h: float) -> Box:
    """The largest place for a picture in the room, never cropped, in the middle."""
    scale = min(room_w / width, room_h / height)
    return Box((room_w - width * scale) / 2, (room_h - height * scale) / 2, width * scale, height * scale)
