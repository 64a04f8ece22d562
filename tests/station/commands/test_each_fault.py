"""One vault with one of each fault: each is told once, with its parcel, its word and since when."""

import json
import shutil
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from command_line import packwitness

from station.commands import proving
from station.commands.common import EXIT_STOPPED, stoppable
from station.evidence import ledger, mirror
from station.evidence.keys import new_key
from station.evidence.ledger import Type
from station.types import SessionFacts
from tests.station.vaults import Vault, told, vault_at

FAULTS = ("retired", "missing", "altered", "stray", "unsigned")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, dict[str, Any]]]:
    """What `verify --full --head` says of it, and its exit code."""
    root = tmp_path_factory.mktemp("faults")
    with vault_at(root / "data") as vault:
        parcels = {name: vault.seal(f"SF-{name}") for name in ("ok", *FAULTS)}
        vault.retire(parcels["retired"])
        signed_seq = len(told(vault.folder))
        vault.writer.call(lambda s: vault.writer.scribe.append(s, Type.VIEW, _about(parcels["unsigned"])))
        vault.writer.call(lambda s: vault.writer.scribe.append(s, Type.VIEW, {"actor": "li"}))
        head = vault.writer.call(vault.writer.scribe.head)
    _break(vault, parcels, signed_seq + 1, head.size)
    (root / "head.txt").write_text(head.text)
    done = packwitness("verify", "--full", "--head", root / "head.txt", "--data", root / "data", "--json")
    yield done.code, json.loads(done.out)
    shutil.rmtree(root)


def _about(facts: SessionFacts) -> dict[str, str]:
    return {"actor": "li", "session": facts.session}


def _break(vault: Vault, parcels: dict[str, SessionFacts], foreign: int, last: int) -> None:
    home = {name: vault.home(facts) for name, facts in parcels.items()}
    (home["missing"] / "cam1-scan.jpg").unlink()
    clip = home["altered"] / "cam1-1.mp4"
    clip.write_bytes(clip.read_bytes()[:-1] + b"x")
    (home["stray"] / "more.mp4").write_bytes(b"x")
    _change_lines(vault, foreign, last)


def _change_lines(vault: Vault, foreign: int, last: int) -> None:
    """One entry signed with a foreign key, the last one gone: in database and mirror alike."""
    with closing(sqlite3.connect(vault.folder.db)) as db, db:
        (text,) = db.execute("SELECT line FROM ledger WHERE seq = ?", (foreign,)).fetchone()
        (gone,) = db.execute("SELECT line FROM ledger WHERE seq = ?", (last,)).fetchone()
        other = ledger.sign(ledger.parse(text).entry, new_key()).text
        db.execute("UPDATE ledger SET line = ? WHERE seq = ?", (other, foreign))
        db.execute("DELETE FROM ledger WHERE seq = ?", (last,))
    (day,) = mirror.files(vault.folder.vault)
    day.write_text(day.read_text().replace(text, other).replace(gone + "\n", ""))


def test_each_fault_is_told_once_with_its_parcel_its_word_and_since_when(
    report: tuple[int, dict[str, Any]],
) -> None:
    code, said = report
    assert code == 1
    found = sorted((one["order"], one["what"], Path(one["path"]).name) for one in said["findings"])
    assert found == [
        ("", "rolled_back", ""),
        ("SF-altered", "altered", "cam1-1.mp4"),
        ("SF-missing", "missing", "cam1-scan.jpg"),
        ("SF-stray", "stray", "more.mp4"),
        ("SF-unsigned", "unsigned", ""),
    ]
    assert all(one["words"] and one["since"] for one in said["findings"])


def test_each_parcel_has_one_word(report: tuple[int, dict[str, Any]]) -> None:
    parcels = {"ok": 1, "retired": 1, "missing": 1, "altered": 1, "stray": 1, "unsigned": 1}
    assert report[1]["parcels"] == parcels


def test_ctrl_c_ends_a_check_at_the_next_good_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with vault_at(tmp_path / "data") as vault:
        vault.seal("SF1")
    with stoppable() as stopped:
        assert not stopped()
        signal.raise_signal(signal.SIGINT)
        assert stopped()
    monkeypatch.setattr(proving, "stoppable", _stopped_at_once)
    with pytest.raises(SystemExit) as ended:
        proving.verify(data=tmp_path / "data", as_json=True)
    assert ended.value.code == EXIT_STOPPED
    said = json.loads(capsys.readouterr().out)
    assert (said["ok"], said["complete"], said["findings"]) == (False, False, [])


@contextmanager
def _stopped_at_once() -> Iterator[Callable[[], bool]]:
    yield lambda: True
