"""What proves: verify with kept heads and fingerprints, the key, rebuild, backup and restore."""

import shutil
from pathlib import Path

import pytest
from command_line import inside, packwitness

from station.evidence.mirror import files
from station.evidence.paths import DataFolder
from tests.tamper import filled


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("proving") / "data", 2)[0].root


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "data"))


def test_a_kept_head_shows_a_roll_back(data: Path, tmp_path: Path) -> None:
    older = shutil.copytree(data, tmp_path / "older")
    assert packwitness("recover", "--data", data).code == 0  # the ledger goes on
    head = packwitness("head", "--qr", tmp_path / "head.svg", "--data", data)
    assert (head.code, (tmp_path / "head.svg").read_text()[:5]) == (0, "<?xml")
    (tmp_path / "head.txt").write_text(head.out)
    assert packwitness("verify", "--head", tmp_path / "head.txt", "--data", data).code == 0
    done = packwitness("verify", "--head", tmp_path / "head.txt", "--data", older, "--json")
    assert (done.code, [one["what"] for one in done.json["findings"]]) == (1, ["rolled_back"])


def test_a_fingerprint_from_the_card_is_compared(data: Path) -> None:
    key = packwitness("key", "--data", data)
    assert (key.code, len(key.out.split())) == (0, 16)
    assert packwitness("verify", "--pin", key.out, "--data", data).code == 0
    assert packwitness("verify", "--pin", "0" * 64, "--data", data).code == 1
    assert packwitness("verify", "--pin", "0", "--data", data).code == 2


def test_the_card_of_any_key_that_was_handed_on_is_right(data: Path) -> None:
    cards = [inside("key", *new, "--data", data).out for new in ([], ["--new"], ["--new"])]
    for card in cards:
        assert inside("verify", "--pin", card, "--data", data).code == 0
    assert inside("verify", "--pin", "0" * 64, "--data", data).code == 1


def test_a_finding_names_parcel_file_and_time(data: Path) -> None:
    photo = min(data.rglob("*.jpg"))
    photo.write_bytes(photo.read_bytes()[:-1])
    done = packwitness("verify", "--data", data, "--json")
    (finding,) = done.json["findings"]
    assert (done.code, finding["what"], finding["order"]) == (1, "altered", "SF1000")
    assert finding["path"].endswith(photo.name)
    assert finding["since"].endswith("Z")


def test_rebuild_brings_the_parcels_back(data: Path) -> None:
    for path in data.glob("packwitness.db*"):
        path.unlink()
    done = packwitness("rebuild", "--data", data, "--json")
    assert (done.code, done.json) == (0, {"sessions": 3})
    assert packwitness("verify", "--full", "--data", data).code == 0


def test_a_copy_of_the_database_is_put_back_and_brought_up_to_the_vault(data: Path) -> None:
    copy = packwitness("backup", "--data", data, "--json")
    assert copy.code == 0
    assert packwitness("search", "SF1000", "--data", data).code == 0
    assert packwitness("recover", "--data", data).code == 0
    (data / "packwitness.db").write_bytes(b"ruined")
    assert packwitness("restore", "--data", data, "--json").json == copy.json
    assert packwitness("verify", "--data", data).code == 0


def test_a_new_key_after_a_loss_is_said_by_verify(data: Path) -> None:
    (data / "keys" / "station.key").unlink()
    assert packwitness("recover", "--data", data).code == 3
    assert packwitness("verify", "--data", data).code == 0
    assert packwitness("key", "--new", "--data", data).code == 0
    assert packwitness("recover", "--data", data).code == 0
    assert packwitness("verify", "--data", data).code == 1


def test_who_looked_is_written_down_even_without_the_owner(data: Path) -> None:
    assert packwitness("show", "SF1001", "--data", data).code == 0
    assert packwitness("recover", "--data", data).code == 0
    seen_in = [path for path in files(DataFolder(data).vault) if b'"type":"view"' in path.read_bytes()]
    mirror = seen_in[-1]  # the test may run over midnight
    seen = [line for line in mirror.read_text().splitlines() if '"type":"view"' in line]
    assert '"order":"SF1001"' in seen[-1]
