"""Starts the windows: `python -m ui`, `packwitness-ui`."""

import argparse
import os
import sys
from pathlib import Path

from station.errors import SettingsError, StationError
from station.settings import default_data_folder, load

EXIT_WRONG_USE, EXIT_CANNOT_RUN = 2, 3


def main() -> None:
    """Run the program; a StationError becomes its sentence and its exit code."""
    given = _arguments()
    # Qt's player prints a description of each clip it opens.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    if given.sound_test:
        sys.exit(_sound_test())
    if given.voice_test:
        sys.exit(_voice_test(given.language or "auto"))
    if not _has_display():
        print(  # noqa: T201 - there is no window to say it in
            "There is no display, so the windows cannot open. Use “packwitness record” to record without "
            "one, or start the program on a desktop.",
            file=sys.stderr,
        )
        sys.exit(EXIT_CANNOT_RUN)
    try:
        sys.exit(_run(given))
    except StationError as error:
        _complain(error, given.language or "auto")
        sys.exit(EXIT_WRONG_USE if isinstance(error, SettingsError) else EXIT_CANNOT_RUN)


def _complain(error: StationError, language: str) -> None:
    """On the terminal, or in a window where the program was started without one."""
    if sys.stderr is not None:
        print(error, file=sys.stderr)  # noqa: T201
        return
    from PySide6.QtWidgets import QApplication, QMessageBox

    from ui.errorwords import said
    from ui.i18n import Languages

    app = QApplication.instance() or QApplication(sys.argv[:1])
    Languages(app).use(language)
    QMessageBox.critical(None, "Packwitness", said(error))
    app.quit()


def _sound_test() -> int:
    """For `selftest`: play a signal and say on which device; 1 where there is none."""
    from PySide6.QtGui import QGuiApplication

    from ui.sound import try_sound

    _need_no_display()
    app = QGuiApplication(sys.argv[:1])
    return _tell(try_sound(app), "no sound device")


def _voice_test(language: str) -> int:
    """For `selftest`: say which voice would speak this language; 1 where there is none."""
    from PySide6.QtGui import QGuiApplication

    from ui.i18n import LANGUAGES, resolve
    from ui.voice import QtVoice

    _need_no_display()
    app = QGuiApplication(sys.argv[:1])
    spoken = resolve(language)
    return _tell(QtVoice(parent=app).speaks(spoken), f"no voice of this computer speaks {LANGUAGES[spoken]}")


def _need_no_display() -> None:
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _tell(found: str, missing: str) -> int:
    print(found or missing, file=sys.stdout if found else sys.stderr)
    return 0 if found else 1


def _run(given: argparse.Namespace) -> int:
    from PySide6.QtWidgets import QApplication  # after the check: without a display Qt ends the process

    from ui.app import addresses, run

    data: Path = given.data or default_data_folder()
    settings = load(data, language=given.language, station=given.station, operator=given.operator)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Packwitness")
    return run(app, settings, data, addresses(settings, tuple(given.camera)), full=not given.window)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="packwitness-ui", description="The packing bench's windows.")
    parser.add_argument("--data", type=Path, help="the data folder")
    parser.add_argument("--camera", action="append", default=[], metavar="URI", help="may be repeated")
    parser.add_argument("--station", help="name of this bench")
    parser.add_argument("--operator", help="who packs until a badge is scanned")
    parser.add_argument("--language", choices=("auto", "zh", "en"))
    parser.add_argument("--window", action="store_true", help="a window instead of the full screen")
    parser.add_argument("--sound-test", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--voice-test", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _has_display() -> bool:
    """Qt aborts the process where there is none."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM", "xcb") not in (
        "",
        "xcb",
        "wayland",
    ):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    main()
