"""The language of all windows; switching takes effect at once through Qt's LanguageChange."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from ui.theme import ASSETS

LANGUAGES = {"zh": "中文", "en": "English"}


def resolve(setting: str) -> str:
    """`auto` follows the computer: Chinese where it speaks Chinese, else English."""
    if setting in LANGUAGES:
        return setting
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class Languages(QObject):
    """Holds the one installed translator."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translator: QTranslator | None = None
        self.current = ""

    def use(self, setting: str) -> None:
        """Load and install a language; English has a file too, for its plurals."""
        language = resolve(setting)
        fresh = QTranslator(self)
        found = fresh.load(f"packwitness_{language}", str(ASSETS / "translations"))
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator = fresh if found else None
        if found:
            QCoreApplication.installTranslator(fresh)
        self.current = language

    def toggle(self) -> None:
        """The other language."""
        self.use("en" if self.current == "zh" else "zh")
