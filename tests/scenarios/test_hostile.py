"""Texts that strangers print into codes run through the gun's door: each is answered, none escapes."""

from pathlib import Path

import pytest
from bench_parts import bench_at, of
from hostile import TEXTS

from station import events
from station.archive import Archive
from station.evidence.verify import verify_vault
from station.types import Control, Source

ANSWERS = (events.Refused, events.SessionOpened, events.NumberBound, events.OwnNumber, events.OperatorChanged)


@pytest.mark.parametrize("source", [Source.GUN, Source.TYPED])
def test_each_hostile_text_is_answered_and_nothing_leaves_the_data_folder(
    tmp_path: Path, source: Source
) -> None:
    inside = tmp_path / "home" / "data"
    with bench_at(inside) as bench:
        bench.camera()
        bench.film(1)
        bench.settled()
        for text in TEXTS:
            said = bench.scan(text, source)
            assert of(said, events.Scanned)[0].text == text
            assert any(isinstance(one, ANSWERS) for one in said), repr(text)
            bench.film(0.1)
        bench.conductor.command(Control.STOP)
        bench.settled()
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["data"]
    with bench_at(inside) as bench:
        assert verify_vault(bench.folder).findings == ()
        archive = Archive(bench.folder)
        for text in TEXTS:
            assert all(found.path is None or ".." not in found.path for found in archive.find(text))
