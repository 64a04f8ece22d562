"""A gloved hand with its sleeve, from above; the arm comes from the lower edge of the picture."""

from station.cameras.demo.paint import Paint, Points, Rgb, rod
from station.cameras.demo.sprite import Sprite

WIDTH, HEIGHT = 420, 1500
TIP = 60  # of the middle finger, from the sprite's top
GLOVE: Rgb = (92, 95, 102)
GLOVE_DARK: Rgb = (66, 68, 75)
SLEEVE: Rgb = (66, 86, 112)


def hand(left: bool, scale: float) -> Sprite:
    """Fingers up; the thumb points to the other hand."""
    paint = Paint(WIDTH, HEIGHT, scale)
    for points in _silhouette(left):
        paint.shadow(points, 11, 0.34, 6, 14)
    arm = _turned(left, rod((232, 380), (330, 1460), 74, 118))
    paint.fill(arm, SLEEVE, (50, 66, 88))
    paint.fill(_turned(left, rod((228, 372), (238, 392), 80, 82)), (52, 70, 94), (44, 60, 82))
    for points in _silhouette(left)[1:]:
        paint.fill(points, GLOVE_DARK, GLOVE_DARK)
    for points in _silhouette(left, thinner=5)[1:]:
        paint.fill(points, GLOVE, (82, 85, 92))
    for points in _knuckles(left):
        paint.fill(points, (112, 115, 122), strength=0.5)
    return paint.sprite()


def _silhouette(left: bool, thinner: float = 0) -> list[Points]:
    t = thinner
    shapes = [
        rod((232, 400), (330, 1460), 76, 120),
        rod((206, 250), (222, 340), 92 - t, 74 - t),
        rod((146, 238), (104, 128), 30 - t, 24 - t),
        rod((186, 216), (166, 92), 31 - t, 25 - t),
        rod((228, 212), (228, 84), 31 - t, 25 - t),
        rod((268, 226), (288, 120), 29 - t, 23 - t),
        rod((148, 310), (66, 262), 36 - t, 25 - t),
    ]
    return [_turned(left, shape) for shape in shapes]


def _knuckles(left: bool) -> list[Points]:
    marks = ((134, 206), (180, 180), (228, 174), (274, 194))
    return [_turned(left, rod((x - 8, y), (x + 8, y - 2), 3, 3)) for x, y in marks]


def _turned(left: bool, points: Points) -> Points:
    """The left hand is the right one, mirrored."""
    return [(WIDTH - x, y) for x, y in points] if left else points
