"""What the program noticed while a parcel was packed stands in the supervisor's window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from search_fixtures import Snap, add, choose, jpeg, shown
from vaults import START_MS, Vault, vault_at

from db.views import Remark
from station.evidence import acts
from station.types import CameraName, Gap
from ui.format import clock_hms
from ui.i18n import Languages
from ui.search.facts import MOST

NUMBER = "SF1442777819035"
GAPS = (
    Gap(CameraName("bench"), START_MS + 2000, START_MS + 14_000),
    Gap(CameraName("label"), START_MS + 5000, None),
)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages()
    languages.use("en")
    return languages


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as one:
        yield one


def seal(vault: Vault, *remarks: tuple[str, str], gaps: tuple[Gap, ...] = ()) -> None:
    facts = add(vault, NUMBER, snaps=[Snap(jpeg())], gaps=gaps)
    for kind, text in remarks:
        said = Remark(kind, text, facts.ended_ms)
        vault.writer.call(lambda s, said=said: acts.remark(s, vault.writer.scribe, facts.session, said))


@pytest.mark.parametrize(
    ("kind", "text", "says"),
    [
        ("weak", "dark", "Weak evidence: a picture is too dark"),
        ("weak", "missed", "Weak evidence: one camera missed much of it"),
        ("mended", "2", "Shown again as part 2: good"),
        ("shots", "item, sealed_box", "Photos left out: item, sealed box"),
        ("clock", "-3600.0", "The computer clock jumped by −1:00:00"),
        ("frozen", "bench", "Bench: the picture stood still"),
        ("later", "unheard of", "later: unheard of"),
    ],
)
def test_one_remark_is_said_on_its_pill(qtbot: QtBot, vault: Vault, kind: str, text: str, says: str) -> None:
    seal(vault, (kind, text))
    with shown(qtbot, vault) as window:
        choose(qtbot, window)
        assert window.panel.facts.noticed.text() == says


def test_gaps_and_remarks_open_with_their_times(qtbot: QtBot, vault: Vault) -> None:
    seal(vault, ("frozen", "bench"), gaps=GAPS)
    with shown(qtbot, vault) as window:
        choose(qtbot, window)
        facts = window.panel.facts
        assert facts.noticed.text() == "Noticed: 3 things"
        facts.noticed.click()
        since, until = (clock_hms(START_MS + ms) for ms in (2000, 14_000))
        assert facts.why.text.split("\n")[:2] == [
            f"Bench: no picture for 00:12 · {since} – {until}",
            f"Label side: no picture up to the end · {clock_hms(START_MS + 5000)}",
        ]


def test_a_camera_that_failed_often_leaves_room_for_the_picture(qtbot: QtBot, vault: Vault) -> None:
    often = [Gap(CameraName("bench"), START_MS + 100 * n, START_MS + 100 * n + 50) for n in range(20)]
    seal(vault, gaps=tuple(often))
    with shown(qtbot, vault) as window:
        choose(qtbot, window)
        window.panel.facts.noticed.click()
        *lines, last = window.panel.facts.why.text.split("\n")
        assert (len(lines), last) == (MOST, "… and 14 more")


def test_a_number_called_wrong_is_not_said_twice(qtbot: QtBot, vault: Vault) -> None:
    seal(vault, ("wrong", NUMBER))
    with shown(qtbot, vault) as window:
        choose(qtbot, window)
        assert not window.panel.facts.noticed.isVisible()
