"""The supervisor's list of weak evidence, and photos by the name of their shot."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from search_fixtures import Mute, Snap, add, jpeg
from vaults import START_MS, Vault, vault_at

from db.views import Remark
from station.archive import Archive
from station.evidence import acts
from station.types import CameraName, Moment, PhotoFile, SessionFacts
from ui.feedback import Feedback
from ui.i18n import Languages
from ui.search.photos import PhotoTile
from ui.search.widgets import START
from ui.search.window import SearchWindow
from ui.search.words import chips

GOOD, WEAK, MENDED = "SF1442777819035", "YT8806201419035", "JD009351279035"


def remark(vault: Vault, facts: SessionFacts, kind: str) -> None:
    said = Remark(kind, "label", facts.ended_ms)
    vault.writer.call(lambda s: acts.remark(s, vault.writer.scribe, facts.session, said))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[SearchWindow]:
    languages = Languages()
    languages.use("en")
    with vault_at(tmp_path / "data") as vault:
        add(vault, GOOD, ago_s=60, snaps=[Snap(jpeg())])
        remark(vault, add(vault, WEAK, ago_s=120, snaps=[Snap(jpeg())]), "weak")
        mended = add(vault, MENDED, ago_s=180, snaps=[Snap(jpeg())])
        remark(vault, mended, "weak")
        remark(vault, mended, "mended")
        archive = Archive(vault.folder, vault.writer, "S-01")
        window = SearchWindow(archive, vault.folder, Feedback(Mute()), now_ms=lambda: START_MS)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.finder.answered, timeout=15_000):
            window.show()
        yield window
        window.close()


def shown(window: SearchWindow) -> list[str]:
    return [found.order for found in window.column._rows]


def after(qtbot: QtBot, window: SearchWindow, act: Callable[[], object]) -> list[str]:
    with qtbot.waitSignal(window.finder.answered, timeout=15_000):
        act()
    return shown(window)


def test_the_filter_shows_the_weak_ones_only_and_goes_back_to_all(qtbot: QtBot, window: SearchWindow) -> None:
    assert shown(window) == [GOOD, WEAK, MENDED]
    assert after(qtbot, window, window.column.weak.click) == [WEAK]
    assert window.column.count.text() == "1 recording"
    assert after(qtbot, window, window.column.weak.click) == [GOOD, WEAK, MENDED]


def test_with_a_question_the_filter_holds_among_its_answers(qtbot: QtBot, window: SearchWindow) -> None:
    after(qtbot, window, window.column.weak.click)

    def ask(text: str) -> None:
        window.field.put(text)
        window._on_typed(text)

    assert after(qtbot, window, lambda: ask("9035")) == [WEAK]
    assert after(qtbot, window, lambda: ask(GOOD)) == []


def test_a_weak_session_says_so_on_its_card(window: SearchWindow) -> None:
    words = {found.order: [text for text, _ in chips(found)] for found in window.column._rows}
    assert words == {GOOD: [], WEAK: ["Weak evidence"], MENDED: []}


@pytest.mark.parametrize(
    ("shot", "words"), [(None, "Photo"), ("sealed_box", "sealed box"), ("我们的吊牌", "我们的吊牌")]
)
def test_a_photo_bears_the_name_of_its_shot(qtbot: QtBot, shot: str | None, words: str) -> None:
    photo = PhotoFile("a.jpg", "0" * 64, 1, Moment.PHOTO, CameraName("cam1"), START_MS, shot)
    tile = PhotoTile(photo, START)
    qtbot.addWidget(tile)
    assert tile.words.startswith(f"{words} ")
