"""One photo: a clean JPEG, its time in EXIF. No caption is ever drawn on it."""

import contextlib
import os
from pathlib import Path

from PIL import Image as PillowImage

from station import __version__, pixels
from station.clock import local
from station.errors import PhotoError
from station.types import Image

_QUALITY = 92
_DESCRIPTION, _SOFTWARE = 0x010E, 0x0131
_EXIF_FOLDER = 0x8769
_COMMENT, _UNICODE = 0x9286, b"UNICODE\0"  # UserComment
_TIME, _SUBSECOND, _OFFSET = 0x9003, 0x9291, 0x9011  # DateTimeOriginal and what belongs to it


def save_photo(i420: Image, path: Path, wall_ms: int, order: str, shot: str = "") -> None:
    """Write the picture beside `path`, sync it, then give it its name. Raises PhotoError.

    `shot` says which one of the shop's list it is.
    """
    growing = path.with_name(f"{path.name}.part")
    if path.exists():
        raise PhotoError(f"{path.name} exists already and is left as it is.", "Take the photo again.")
    try:
        with growing.open("wb") as file:
            PillowImage.fromarray(pixels.to_rgb(i420)).save(
                file, "JPEG", quality=_QUALITY, exif=_exif(wall_ms, order, shot)
            )
            file.flush()
            os.fsync(file.fileno())
        growing.rename(path)
    except OSError as error:
        raise PhotoError(
            f"The photo could not be saved ({error}); the video goes on.",
            "Check the disk of the data folder.",
        ) from error
    finally:
        with contextlib.suppress(OSError):  # on a disk in trouble; sealing leaves it behind
            growing.unlink(missing_ok=True)


def shot_of(exif: PillowImage.Exif) -> str | None:
    """Which one of the shop's list a photo says that it is."""
    comment = exif.get_ifd(_EXIF_FOLDER).get(_COMMENT)
    if not isinstance(comment, bytes) or not comment.startswith(_UNICODE):
        return None
    return comment.removeprefix(_UNICODE).decode("utf-16-le", "replace") or None


def _exif(wall_ms: int, order: str, shot: str) -> PillowImage.Exif:
    at = local(wall_ms)
    exif = PillowImage.Exif()
    exif[_DESCRIPTION] = order
    exif[_SOFTWARE] = f"Packwitness {__version__}"
    folder = exif.get_ifd(_EXIF_FOLDER)
    folder[_TIME] = at.strftime("%Y:%m:%d %H:%M:%S")
    folder[_SUBSECOND] = f"{wall_ms % 1000:03d}"
    folder[_OFFSET] = at.isoformat()[-6:]
    if shot:
        folder[_COMMENT] = _UNICODE + shot.encode("utf-16-le")
    return exif
