"""The words of the settings: a short title each; the sentence is the declaration's own, translated here."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from station import pixels
from ui.settings.cameradesk import Looked

TITLES = {
    "station": QT_TRANSLATE_NOOP("settings", "Name of the bench"),
    "operator": QT_TRANSLATE_NOOP("settings", "Operator"),
    "language": QT_TRANSLATE_NOOP("settings", "Language"),
    "volume": QT_TRANSLATE_NOOP("settings", "Volume"),
    "keep": QT_TRANSLATE_NOOP("settings", "What is kept"),
    "pre_roll_s": QT_TRANSLATE_NOOP("settings", "Before the scan"),
    "post_roll_s": QT_TRANSLATE_NOOP("settings", "After STOP"),
    "min_session_s": QT_TRANSLATE_NOOP("settings", "Shortest parcel"),
    "max_session_s": QT_TRANSLATE_NOOP("settings", "Longest parcel"),
    "own_number": QT_TRANSLATE_NOOP("settings", "Same label again"),
    "many_waybills": QT_TRANSLATE_NOOP("settings", "Several waybills"),
    "left_label_min": QT_TRANSLATE_NOOP("settings", "Label left lying"),
    "disk_warn_gb": QT_TRANSLATE_NOOP("settings", "Disk warning"),
    "disk_reserve_gb": QT_TRANSLATE_NOOP("settings", "Disk reserve"),
    "idle_limit_s": QT_TRANSLATE_NOOP("settings", "Nothing moves"),
    "read_labels": QT_TRANSLATE_NOOP("settings", "Camera reads labels"),
    "encoder": QT_TRANSLATE_NOOP("settings", "Video encoder"),
    "keep_days": QT_TRANSLATE_NOOP("settings", "Keep videos"),
    "keep_photos_days": QT_TRANSLATE_NOOP("settings", "Keep photos"),
    "keep_unbound_days": QT_TRANSLATE_NOOP("settings", "Without a number"),
    "keep_cancelled_days": QT_TRANSLATE_NOOP("settings", "Cancelled"),
    "keep_order_days": QT_TRANSLATE_NOOP("settings", "With an order number"),
    "keep_waybill_days": QT_TRANSLATE_NOOP("settings", "With a waybill"),
    "disk_floor_gb": QT_TRANSLATE_NOOP("settings", "Room on the disk"),
    "keep_at_least_days": QT_TRANSLATE_NOOP("settings", "At least"),
    "backups": QT_TRANSLATE_NOOP("settings", "Database copies"),
    "shots": QT_TRANSLATE_NOOP("settings", "Shot list"),
    "show_again_s": QT_TRANSLATE_NOOP("settings", "Show again"),
    "archive_days": QT_TRANSLATE_NOOP("settings", "Smaller videos"),
    "lock_min": QT_TRANSLATE_NOOP("settings", "Lock by itself"),
    "time_authorities": QT_TRANSLATE_NOOP("settings", "Time authorities"),
    "time_roots": QT_TRANSLATE_NOOP("settings", "Roots of the time authorities"),
    "scanner_port": QT_TRANSLATE_NOOP("settings", "Serial port"),
    "scanner_baud": QT_TRANSLATE_NOOP("settings", "Baud rate"),
    "scanner_prefix": QT_TRANSLATE_NOOP("settings", "Prefix"),
    "scanner_suffix": QT_TRANSLATE_NOOP("settings", "Suffix"),
}

SENTENCES = (
    QT_TRANSLATE_NOOP("settings", "Name of this bench, burned into the picture and kept with each parcel."),
    QT_TRANSLATE_NOOP("settings", "Who packs until a badge is scanned."),
    QT_TRANSLATE_NOOP("settings", "Language of the windows."),
    QT_TRANSLATE_NOOP("settings", "Loudness of the signals, in percent."),
    QT_TRANSLATE_NOOP("settings", "What a session keeps: video and photos, video, or photos only."),
    QT_TRANSLATE_NOOP("settings", "Seconds of video kept from before the scan."),
    QT_TRANSLATE_NOOP("settings", "Seconds of video kept after STOP, while nothing else begins."),
    QT_TRANSLATE_NOOP("settings", "A shorter session counts as cancelled; its files are kept."),
    QT_TRANSLATE_NOOP("settings", "A longer session is finished by itself."),
    QT_TRANSLATE_NOOP("settings", "What a scanner shot at the running parcel's own label does."),
    QT_TRANSLATE_NOOP("settings", "One order may carry several waybills (split parcels)."),
    QT_TRANSLATE_NOOP("settings", "Minutes for which a finished label seen by the camera only warns."),
    QT_TRANSLATE_NOOP("settings", "Warn when less is free."),
    QT_TRANSLATE_NOOP("settings", "Stop cleanly when less is free."),
    QT_TRANSLATE_NOOP("settings", "Seconds without movement after which a session is finished; 0: never."),
    QT_TRANSLATE_NOOP(
        "settings", "Read labels by camera; off: by scanner only, which saves most of the processor."
    ),
    QT_TRANSLATE_NOOP(
        "settings", "What makes the video; auto: the graphics chip, where it passes a trial at the start."
    ),
    QT_TRANSLATE_NOOP(
        "settings", "Days after which video is removed that nobody keeps, 7 at least; 0: never."
    ),
    QT_TRANSLATE_NOOP(
        "settings",
        "Photos asked for while a parcel is packed, in this order: item, filled_box, sealed_box, "
        "label, or names of your own; empty: none.",
    ),
    QT_TRANSLATE_NOOP(
        "settings",
        "Seconds in which a parcel with weak evidence may be shown again; 0: it is only marked.",
    ),
    QT_TRANSLATE_NOOP(
        "settings", "Days after which videos are made smaller while nothing is packed; 0: never."
    ),
    QT_TRANSLATE_NOOP("settings", "The same for photos, which need little room; 0: never."),
    QT_TRANSLATE_NOOP(
        "settings",
        "Another age for parcels without a number, video and photos alike; 0: like the others.",
    ),
    QT_TRANSLATE_NOOP("settings", "Another age for cancelled parcels; 0: like the others."),
    QT_TRANSLATE_NOOP("settings", "Another age for parcels with an order number; 0: like the others."),
    QT_TRANSLATE_NOOP(
        "settings", "Another age for parcels with a waybill number; with both, the longer counts."
    ),
    QT_TRANSLATE_NOOP(
        "settings", "When less is free, the oldest recordings that nobody keeps go sooner; 0: never."
    ),
    QT_TRANSLATE_NOOP("settings", "But never those younger than so many days."),
    QT_TRANSLATE_NOOP("settings", "How many daily copies of the database are kept."),
    QT_TRANSLATE_NOOP(
        "settings", "Minutes without input after which the supervisor's windows lock; 0: never."
    ),
    QT_TRANSLATE_NOOP(
        "settings", "Addresses (http, https) of time stamp authorities that are asked once an hour."
    ),
    QT_TRANSLATE_NOOP("settings", "File or folder with the root certificates of those authorities."),
    QT_TRANSLATE_NOOP("settings", "Serial port of a scanner gun; empty: none."),
    QT_TRANSLATE_NOOP("settings", "Its speed."),
    QT_TRANSLATE_NOOP("settings", "What the gun types before a code."),
    QT_TRANSLATE_NOOP("settings", "What the gun types after a code."),
    QT_TRANSLATE_NOOP("settings", "Obey the printed control cards."),
)
"""Marked for the translator; a test holds them to `station.settings`."""

CHOICES = {
    ("language", "auto"): QT_TRANSLATE_NOOP("settings", "As the computer"),
    ("language", "zh"): QT_TRANSLATE_NOOP("settings", "中文"),
    ("language", "en"): QT_TRANSLATE_NOOP("settings", "English"),
    ("keep", "video+photos"): QT_TRANSLATE_NOOP("settings", "Video and photos"),
    ("keep", "video"): QT_TRANSLATE_NOOP("settings", "Video"),
    ("keep", "photos"): QT_TRANSLATE_NOOP("settings", "Photos only"),
    ("encoder", "software"): QT_TRANSLATE_NOOP("settings", "Software"),
    ("encoder", "auto"): QT_TRANSLATE_NOOP("settings", "Automatic"),
    ("own_number", "ignore"): QT_TRANSLATE_NOOP("settings", "Nothing"),
    ("own_number", "photo"): QT_TRANSLATE_NOOP("settings", "Photo"),
    ("own_number", "finish"): QT_TRANSLATE_NOOP("settings", "Finish"),
}

UNITS = {"days": QT_TRANSLATE_NOOP("settings", "days")}

SECTIONS = {
    "codes": QT_TRANSLATE_NOOP("settings", "Codes"),
    "cameras": QT_TRANSLATE_NOOP("settings", "Cameras"),
    "scanner": QT_TRANSLATE_NOOP("settings", "Scanner gun"),
    "station": QT_TRANSLATE_NOOP("settings", "This bench"),
    "keeping": QT_TRANSLATE_NOOP("settings", "How long"),
    "recording": QT_TRANSLATE_NOOP("settings", "Recording"),
    "people": QT_TRANSLATE_NOOP("settings", "People"),
}

SUBS = {
    "codes": QT_TRANSLATE_NOOP("settings", "Which numbers are taken"),
    "cameras": QT_TRANSLATE_NOOP("settings", "Up to four, tried and turned"),
    "scanner": QT_TRANSLATE_NOOP("settings", "Serial port, prefix, suffix"),
    "station": QT_TRANSLATE_NOOP("settings", "Name, language, sound"),
    "keeping": QT_TRANSLATE_NOOP("settings", "When recordings expire"),
    "recording": QT_TRANSLATE_NOOP("settings", "What is recorded"),
    "people": QT_TRANSLATE_NOOP("settings", "Badges, roles, PINs"),
}

INTRO = {
    "codes": QT_TRANSLATE_NOOP("settings", "What the bench takes as a number, and what it asks about"),
    "cameras": QT_TRANSLATE_NOOP("settings", "What you see here is what is recorded"),
    "scanner": QT_TRANSLATE_NOOP("settings", "A gun that types like a keyboard needs nothing here"),
    "station": QT_TRANSLATE_NOOP("settings", "How this bench is called, and how it speaks"),
    "keeping": QT_TRANSLATE_NOOP(
        "settings", "What the program removes by itself, and when; a parcel that is kept never goes"
    ),
    "recording": QT_TRANSLATE_NOOP("settings", "What is kept of each parcel"),
    "people": QT_TRANSLATE_NOOP("settings", "Who packs, and who may open the recordings; counts at once"),
}


CONTROLS = {
    "exposure": QT_TRANSLATE_NOOP("settings", "Exposure"),
    "focus": QT_TRANSLATE_NOOP("settings", "Focus"),
    "white": QT_TRANSLATE_NOOP("settings", "White balance"),
}


def looked(found: Looked) -> str:
    """What a camera that was tried delivers, and what it does not allow."""
    if found.in_use:
        said = say(
            QT_TRANSLATE_NOOP("settings", "In use now: changes of size and locks show once they are saved.")
        )
    else:
        width, height = pixels.size(found.i420)
        said = f"{width}×{height} · {found.info.fps:.0f}"
    if found.info.refused:
        named = ", ".join(say(CONTROLS.get(key, key)) for key in found.info.refused)
        said += " · " + say(QT_TRANSLATE_NOOP("settings", "Not allowed by this camera: {names}")).format(
            names=named
        )
    return said


def say(text: object) -> str:
    """In the window's language; a sentence that nobody translated yet stays English."""
    return QCoreApplication.translate("settings", str(text))


def title(name: str) -> str:
    """A setting's short name."""
    return say(TITLES.get(name, name))


def choice(name: str, value: str) -> str:
    """One of its values."""
    return say(CHOICES[name, value]) if (name, value) in CHOICES else value
