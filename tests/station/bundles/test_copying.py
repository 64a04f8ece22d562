import errno
import hashlib
from pathlib import Path

import pytest

from station.bundles import copying
from station.bundles.copying import Copier, Item, target_error
from station.errors import ExportError, IntegrityError


def _item(path: Path, data: bytes = b"proof" * 1000) -> Item:
    path.write_bytes(data)
    return Item(path.name, path, hashlib.sha256(data).hexdigest(), len(data))


def test_a_copy_is_the_same_and_leaves_no_part(tmp_path: Path) -> None:
    item = _item(tmp_path / "a.mp4")
    assert Copier(item.size_bytes).copy(item, tmp_path / "b.mp4") == item.sha256
    assert (tmp_path / "b.mp4").read_bytes() == item.source.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.mp4", "b.mp4"]


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    item = _item(tmp_path / "a.mp4")
    (tmp_path / "b.mp4.part").write_text("mine")
    with pytest.raises(FileExistsError):
        Copier(item.size_bytes).copy(item, tmp_path / "b.mp4")
    assert (tmp_path / "b.mp4.part").read_text() == "mine"


def test_a_target_that_gives_back_other_bytes_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = _item(tmp_path / "a.mp4")
    monkeypatch.setattr(
        copying, "_to_disk", lambda sink: (sink.flush(), (tmp_path / "b.mp4.part").write_bytes(b"rot"))
    )
    with pytest.raises(ExportError, match="other bytes"):
        Copier(item.size_bytes).copy(item, tmp_path / "b.mp4")
    assert not (tmp_path / "b.mp4").exists()


def test_a_source_that_changed_is_not_copied(tmp_path: Path) -> None:
    item = _item(tmp_path / "a.mp4")
    item.source.write_bytes(b"other")
    with pytest.raises(IntegrityError):
        Copier(item.size_bytes).copy(item, tmp_path / "b.mp4")
    assert not (tmp_path / "b.mp4").exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "full"),
        (errno.EFBIG, "too big"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "cannot be written"),
        (errno.EIO, "failed"),
    ],
)
def test_a_failing_target_says_what_to_do(number: int, words: str) -> None:
    error = target_error(OSError(number, "driver says so"))
    assert words in error.message
    assert error.hint
