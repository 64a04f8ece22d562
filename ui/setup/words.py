"""The exact words of the setup page; one advice is a sentence and how to do it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from station.barcodes.advice import Advice, Grade

ADVICE = {
    Advice.SHOW_LABEL: (
        QT_TRANSLATE_NOOP("setup", "Lay a label under the camera"),
        QT_TRANSLATE_NOOP("setup", "Where it lies while packing; turned is fine"),
    ),
    Advice.MORE_LIGHT: (
        QT_TRANSLATE_NOOP("setup", "More light: the label is dark"),
        QT_TRANSLATE_NOOP("setup", "Switch on a lamp beside the bench"),
    ),
    Advice.LESS_LIGHT: (
        QT_TRANSLATE_NOOP("setup", "Less light: the label is washed out"),
        QT_TRANSLATE_NOOP("setup", "Shorten the exposure, or dim the lamp"),
    ),
    Advice.LAMP_ASIDE: (
        QT_TRANSLATE_NOOP("setup", "Turn the lamp aside: glare"),
        QT_TRANSLATE_NOOP("setup", "It must not shine straight into the label"),
    ),
    Advice.CLOSER: (
        QT_TRANSLATE_NOOP("setup", "Move the camera closer"),
        QT_TRANSLATE_NOOP("setup", "Or choose a higher resolution: the thinnest bar is too small"),
    ),
    Advice.SHORTER_EXPOSURE: (
        QT_TRANSLATE_NOOP("setup", "Shorter exposure: the label is blurred"),
        QT_TRANSLATE_NOOP("setup", "It moves while the picture is taken; 1/500 s keeps it sharp"),
    ),
    Advice.FOCUS: (
        QT_TRANSLATE_NOOP("setup", "Focus the camera: the label is blurred"),
        QT_TRANSLATE_NOOP("setup", "Turn the ring of the lens; autofocus is better off"),
    ),
    Advice.CONTRAST: (
        QT_TRANSLATE_NOOP("setup", "The print is too faint"),
        QT_TRANSLATE_NOOP("setup", "Clean the lens, or print the label anew"),
    ),
    Advice.FLATTER: (
        QT_TRANSLATE_NOOP("setup", "Lay the label flat"),
        QT_TRANSLATE_NOOP("setup", "It is large and clear, yet it cannot be read"),
    ),
    Advice.OTHER_CODE: (
        QT_TRANSLATE_NOOP("setup", "This code is no waybill"),
        QT_TRANSLATE_NOOP("setup", "It is read well; now show a shipping label"),
    ),
    Advice.FINE: (
        QT_TRANSLATE_NOOP("setup", "Good: this label is read"),
        QT_TRANSLATE_NOOP("setup", "Try it in every corner of the bench"),
    ),
}

NO_PICTURE = (
    QT_TRANSLATE_NOOP("setup", "No picture"),
    QT_TRANSLATE_NOOP("setup", "Check the camera's cable; the picture comes by itself"),
)

GRADES = {
    Grade.NONE: QT_TRANSLATE_NOOP("setup", "Nothing to measure"),
    Grade.GOOD: QT_TRANSLATE_NOOP("setup", "Good"),
    Grade.FAIR: QT_TRANSLATE_NOOP("setup", "Too small, often not read"),
    Grade.BAD: QT_TRANSLATE_NOOP("setup", "Far too small"),
}

READ = {
    Grade.NONE: QT_TRANSLATE_NOOP("setup", "Label"),
    Grade.GOOD: QT_TRANSLATE_NOOP("setup", "Label is read"),
    Grade.FAIR: QT_TRANSLATE_NOOP("setup", "Read, not taken"),
    Grade.BAD: QT_TRANSLATE_NOOP("setup", "Not read"),
}
SHARP = {
    Grade.NONE: QT_TRANSLATE_NOOP("setup", "Sharpness"),
    Grade.GOOD: QT_TRANSLATE_NOOP("setup", "Sharp"),
    Grade.FAIR: QT_TRANSLATE_NOOP("setup", "A little soft"),
    Grade.BAD: QT_TRANSLATE_NOOP("setup", "Blurred"),
}
LIGHT = {
    Grade.NONE: QT_TRANSLATE_NOOP("setup", "Light"),
    Grade.GOOD: QT_TRANSLATE_NOOP("setup", "Light is right"),
    Grade.FAIR: QT_TRANSLATE_NOOP("setup", "Light: fair"),
    Grade.BAD: QT_TRANSLATE_NOOP("setup", "Light is bad"),
}
CONTRAST = {
    Grade.NONE: QT_TRANSLATE_NOOP("setup", "Contrast"),
    Grade.GOOD: QT_TRANSLATE_NOOP("setup", "Print is clear"),
    Grade.FAIR: QT_TRANSLATE_NOOP("setup", "Print is faint"),
    Grade.BAD: QT_TRANSLATE_NOOP("setup", "Print is too faint"),
}


def say(text: object) -> str:
    """In the window's language."""
    return QCoreApplication.translate("setup", str(text))
