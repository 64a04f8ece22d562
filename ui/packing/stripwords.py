"""The words of the strips: warnings that do not stop the work."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.cameras import camera_word
from ui.format import grouped
from ui.packing.screen import Strip, StripKind

_STRIPS = {
    StripKind.UNSAVED: QT_TRANSLATE_NOOP(
        "packing", "{text}: its video cannot be written. Tell the supervisor."
    ),
    StripKind.RECORDING: QT_TRANSLATE_NOOP(
        "packing", "{text}: a moment of video may be missing. It goes on. Tell the supervisor."
    ),
    StripKind.PHOTO: QT_TRANSLATE_NOOP(
        "packing", "{text}: a photo could not be saved. The video goes on. Take it again."
    ),
    StripKind.SCANNER: QT_TRANSLATE_NOOP(
        "packing", "The scanner gun does not answer. The cameras go on. Check its cable."
    ),
    StripKind.UNDEVELOPED: QT_TRANSLATE_NOOP(
        "packing", "{text}: a video stays as it was filmed. Nothing is lost. Tell the supervisor."
    ),
    StripKind.CAMERA_MISSING: QT_TRANSLATE_NOOP(
        "packing", "{text}: no picture. The others go on. Tell the supervisor."
    ),
    StripKind.FRAMES_DROPPED: QT_TRANSLATE_NOOP(
        "packing", "The computer is too slow, pictures are missing. Tell the supervisor."
    ),
    StripKind.PICTURE: QT_TRANSLATE_NOOP("packing", "{text}: the picture stands still. Check it."),
    StripKind.AGAIN: QT_TRANSLATE_NOOP(
        "packing", "Parcel {text}: weak evidence. Show label and contents again."
    ),
    StripKind.WEAK: QT_TRANSLATE_NOOP(
        "packing", "Parcel {text}: weak evidence. It is marked for the supervisor."
    ),
    StripKind.SPOOLING: QT_TRANSLATE_NOOP(
        "packing", "The computer is slow. Nothing is lost, the video is made ready later."
    ),
    StripKind.VAULT: QT_TRANSLATE_NOOP(
        "packing", "The vault does not answer. Keep packing, nothing is lost. Tell the supervisor."
    ),
    StripKind.UNSEALED: QT_TRANSLATE_NOOP(
        "packing", "Parcel {text} is kept but not sealed yet. Tell the supervisor."
    ),
    StripKind.CLOCK: QT_TRANSLATE_NOOP(
        "packing", "The computer clock jumped by {text}. Is it right now? If not, tell the supervisor."
    ),
    StripKind.NO_SOUND: QT_TRANSLATE_NOOP("packing", "No sound device."),
}

_OF_CAMERAS = (
    StripKind.CAMERA_MISSING,
    StripKind.PICTURE,
    StripKind.UNSAVED,
    StripKind.RECORDING,
    StripKind.PHOTO,
    StripKind.UNDEVELOPED,
)
OF_A_PARCEL = (StripKind.UNSEALED, StripKind.AGAIN, StripKind.WEAK)


def strip(found: Strip) -> str:
    """The strip over the picture."""
    if found.kind is StripKind.ERROR:
        return found.text
    if found.kind is StripKind.DISK_LOW:
        return _disk_low(found)
    text = grouped(found.text)[1] if found.kind in OF_A_PARCEL else found.text
    text = camera_word(text) if found.kind in _OF_CAMERAS else text
    return QCoreApplication.translate("packing", str(_STRIPS[found.kind])).format(text=text)


def _disk_low(found: Strip) -> str:
    free = gigabytes(found.free_gb)
    if found.hours is None:
        return QCoreApplication.translate(
            "packing", "Disk almost full: {gb} GB. Still recording. Tell the supervisor."
        ).format(gb=free)
    return QCoreApplication.translate(
        "packing", "Disk almost full: {gb} GB, about {hours} h. Still recording. Tell the supervisor."
    ).format(gb=free, hours=max(1, round(found.hours)))


def gigabytes(value: float) -> str:
    """Whole ones; below two with a tenth."""
    return f"{value:.0f}" if value >= 2 else f"{value:.1f}"
