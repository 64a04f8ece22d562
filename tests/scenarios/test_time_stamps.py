"""A station that asks a real time authority while it runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from station import app
from station.app import Station
from station.evidence.checking import Level
from station.evidence.tokens import load_roots
from station.evidence.verify import verify_vault
from station.evidence.verify_ledger import Kept
from station.owner import anchor_state, owned
from station.settings import load
from tests.authority import Authority, Issuer, needs_openssl, serving

pytestmark = needs_openssl


@pytest.fixture
def tsa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Authority]:
    monkeypatch.setattr(app, "ANCHORS_EVERY_S", 0.01)
    with serving(Issuer(tmp_path / "issuer")) as one:
        yield one


def started(tmp_path: Path, tsa: Authority, **more: str) -> Station:
    station = Station(load(tmp_path / "data", time_authorities=(tsa.url,), **more), tmp_path / "data", ())
    station.start()
    return station


def test_a_running_station_has_its_head_stamped(tmp_path: Path, tsa: Authority) -> None:
    root = tsa.issuer.root
    station = started(tmp_path, tsa, time_roots=str(root))
    try:
        assert tsa.came.wait(20)
    finally:
        station.stop()
    with owned(station.folder, "test"):
        pass  # a reply that came with the end is entered by the next start
    report = verify_vault(station.folder, level=Level.FULL, kept=Kept(roots=load_roots(root)))
    assert report.findings == ()
    state = anchor_state(station.folder)
    assert (state.anchors, len(state.waiting)) in {(1, 0), (0, 1)}


def test_a_station_ends_while_its_authority_hangs(tmp_path: Path, tsa: Authority) -> None:
    tsa.how = "drip"
    station = started(tmp_path, tsa)
    try:
        assert tsa.came.wait(20)
    finally:
        station.stop()
    with owned(station.folder, "test"):  # the data folder is free
        assert len(anchor_state(station.folder).waiting) == 1


def test_roots_that_cannot_be_read_keep_nobody_from_packing(tmp_path: Path, tsa: Authority) -> None:
    started(tmp_path, tsa, time_roots="nowhere.pem").stop()
