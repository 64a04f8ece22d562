"""Made-up goods that are packed: three places in the carton, a few kinds for each."""

from collections.abc import Callable

from station.cameras.demo.paint import Paint, Rgb, disc, rounded
from station.cameras.demo.sprite import Sprite

Draw = Callable[[Paint], None]
PAD = 26  # room for the shadow


def kettle(paint: Paint) -> None:
    """A kettle in its box."""
    _block(paint, 240, 330, (236, 237, 240), (222, 224, 228))
    paint.box(PAD, PAD, 240, 78, (28, 98, 178), (22, 84, 158), r=10)
    paint.text(PAD + 20, PAD + 20, "NORDA K2", 32, (250, 250, 252))
    x, y = PAD + 118, PAD + 174
    paint.fill(disc(x, y, 72), (170, 182, 196), (138, 150, 166))
    paint.fill(disc(x, y, 54), (196, 206, 216), (168, 178, 190))
    paint.fill(disc(x, y, 26), (44, 48, 58))
    paint.box(x + 62, y - 18, 36, 38, (38, 42, 50), r=8)
    paint.text(PAD + 20, PAD + 268, "Kettle 1.7 L", 19, (92, 98, 108), weight=0)
    paint.text(PAD + 20, PAD + 292, "220–240 V", 19, (92, 98, 108), weight=0)


def shirt(paint: Paint) -> None:
    """A folded shirt in a clear bag."""
    _block(paint, 250, 310, (92, 132, 168), (72, 110, 146))
    paint.fill([(PAD + 84, PAD), (PAD + 166, PAD), (PAD + 125, PAD + 66)], (48, 78, 108))
    paint.fill(
        [(PAD + 60, PAD), (PAD + 84, PAD), (PAD + 125, PAD + 66), (PAD + 104, PAD + 92)], (112, 152, 188)
    )
    paint.fill(
        [(PAD + 190, PAD), (PAD + 166, PAD), (PAD + 125, PAD + 66), (PAD + 146, PAD + 92)], (112, 152, 188)
    )
    paint.fill(rounded(PAD + 8, PAD + 8, 70, 294, 0), (255, 255, 255), strength=0.13)
    paint.box(PAD + 150, PAD + 232, 78, 54, (244, 244, 240), r=4)
    paint.text(PAD + 164, PAD + 246, "M", 26, (40, 44, 50))


def book(paint: Paint) -> None:
    """A large book."""
    _block(paint, 236, 316, (164, 62, 54), (136, 46, 40))
    paint.box(PAD, PAD, 20, 316, (110, 34, 30), r=4)
    paint.text(PAD + 44, PAD + 50, "ATLAS", 44, (246, 226, 180))
    paint.text(PAD + 44, PAD + 104, "of small things", 22, (246, 226, 180), weight=0)
    paint.fill(disc(PAD + 126, PAD + 218, 58), (226, 184, 112), (196, 152, 84))
    paint.fill(disc(PAD + 126, PAD + 218, 40), (152, 54, 48), (136, 46, 40))


def coffee(paint: Paint) -> None:
    """A bag of coffee."""
    _block(paint, 210, 150, (52, 54, 62), (40, 41, 48))
    paint.text(PAD + 18, PAD + 44, "ARABICA", 24, (226, 172, 92))
    paint.text(PAD + 18, PAD + 74, "500 g", 24, (226, 172, 92))


def tin(paint: Paint) -> None:
    """A round tin of tea, seen from above."""
    x, y = PAD + 84, PAD + 84
    paint.shadow(disc(x, y, 84), 9, 0.55, 5, 10)
    paint.fill(disc(x, y, 84), (70, 128, 96), (48, 100, 72))
    paint.fill(disc(x, y, 74), (84, 146, 110), (62, 118, 88))
    paint.fill(disc(x, y, 52), (232, 224, 196), (216, 206, 176))
    paint.text(x - 32, y - 16, "TEA", 32, (58, 92, 70))


def striped(paint: Paint) -> None:
    """A white box with a red band."""
    _block(paint, 180, 142, (238, 237, 234), (222, 221, 218))
    paint.box(PAD, PAD + 52, 180, 30, (194, 64, 54), (176, 54, 46))


def lamp(paint: Paint) -> None:
    """A lamp in its box."""
    _block(paint, 190, 134, (240, 196, 72), (220, 174, 54))
    paint.text(PAD + 18, PAD + 22, "LUMI 9 W", 26, (62, 50, 20))
    paint.fill(disc(PAD + 142, PAD + 90, 26), (255, 244, 206), (244, 224, 160))
    paint.box(PAD + 20, PAD + 70, 80, 8, (160, 124, 40))
    paint.box(PAD + 20, PAD + 88, 60, 8, (160, 124, 40))


# (middle from the carton's middle, kinds, size)
PLACES: tuple[tuple[tuple[float, float], tuple[Draw, ...], tuple[float, float]], ...] = (
    ((-150, 6), (kettle, shirt, book), (250, 330)),
    ((130, -92), (coffee, tin), (210, 168)),
    ((130, 112), (striped, lamp), (190, 142)),
)


def piece(place: int, kind: int, scale: float) -> tuple[Sprite, float, float]:
    """The goods of that place, and where their middle lies from the carton's middle."""
    (x, y), kinds, (w, h) = PLACES[place]
    paint = Paint(w + 2 * PAD, h + 2 * PAD, scale)
    kinds[kind % len(kinds)](paint)
    return paint.sprite(), x, y


def _block(paint: Paint, w: float, h: float, colour: Rgb, to: Rgb) -> None:
    body = rounded(PAD, PAD, w, h, 10)
    paint.shadow(body, 10, 0.55, 6, 12)
    paint.fill(body, colour, to)
