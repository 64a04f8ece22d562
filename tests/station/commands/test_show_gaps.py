"""`show` says in plain text when a camera gave no picture."""

from dataclasses import replace
from pathlib import Path

from command_line import packwitness

from station.clock import local
from station.evidence.seal import commit, into_vault
from station.types import Gap, Status
from tests.station.vaults import CAM, START_MS, facts_of, vault_at

NUMBER = "SF1234567890123"


def test_show_says_when_a_camera_gave_no_picture(tmp_path: Path) -> None:
    gaps = (Gap(CAM, START_MS + 2000, START_MS + 14_000), Gap(CAM, START_MS + 20_000, None))
    with vault_at(tmp_path / "data") as vault:
        facts = replace(facts_of(NUMBER), gaps=gaps)
        vault.open(facts)
        (vault.folder.incoming / facts.session).mkdir()
        vault.finish(facts, Status.SEALED)
        commit(vault.writer, into_vault(vault.folder, facts))
        data = vault.folder.root
    said = packwitness("show", NUMBER, "--data", data).out
    first, second, last = (f"{local(START_MS + ms):%H:%M:%S}" for ms in (2000, 14_000, 20_000))
    assert f"gap: {CAM} gave no picture from {first} to {second} (12.0 s)" in said
    assert f"gap: {CAM} gave no picture from {last} up to the end" in said
