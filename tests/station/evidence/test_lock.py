import subprocess
import sys
from pathlib import Path

import pytest

from station.errors import DataFolderBusyError, StorageError
from station.evidence.paths import DataFolder

OWNER = """
import sys
from pathlib import Path
from station.evidence.paths import DataFolder
with DataFolder(Path(sys.argv[1])).own("packwitness record"):
    print("owned", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "data")
    made.create()
    return made


def test_a_second_program_is_refused_by_name(folder: DataFolder) -> None:
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", OWNER, str(folder.root)]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == b"owned\n"
        with pytest.raises(DataFolderBusyError) as caught, folder.own():
            pass
        owner.kill()
    assert str(folder.root) in caught.value.message
    assert f"packwitness record (process {owner.pid})" in caught.value.message
    with folder.own():  # a killed owner leaves nothing that has to be cleared by hand
        pass


def test_the_folder_is_free_again_after_its_owner(folder: DataFolder) -> None:
    for _ in range(2):
        with folder.own() as ownership:
            assert ownership.folder == folder.root
    assert not folder.lock.with_name("lock.holder").exists()


@pytest.mark.parametrize("note", [None, "", "[1]", '{"program": 1}'])
def test_a_broken_note_only_costs_the_name(folder: DataFolder, note: str | None) -> None:
    beside = folder.lock.with_name("lock.holder")
    with folder.own():
        beside.unlink()
        if note is not None:
            beside.write_text(note)
        with pytest.raises(DataFolderBusyError, match="another program"), DataFolder(folder.root).own():
            pass


def test_a_lock_that_cannot_be_made_is_a_clear_error(folder: DataFolder) -> None:
    folder.lock.mkdir()
    with pytest.raises(StorageError), folder.own():
        pass
