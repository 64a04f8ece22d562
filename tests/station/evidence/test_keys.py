import base64
import stat
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from station.errors import StorageError
from station.evidence.keys import KeyFolder, fingerprint, kid_of, new_key, signed_by


class _Store(KeyringBackend):
    """A system that keeps secrets."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_the_key_is_made_once(tmp_path: Path) -> None:
    keys = KeyFolder(tmp_path / "keys")
    assert keys.kept() is None
    assert keys.open().public == KeyFolder(tmp_path / "keys").open().public


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there")
def test_without_a_key_store_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    keys = KeyFolder(tmp_path / "keys")
    keys.open()
    kept = keys.kept()
    assert kept is not None
    assert kept.where == "file"
    assert stat.S_IMODE((tmp_path / "keys" / "station.key").stat().st_mode) == 0o600


def test_a_key_store_keeps_it_and_no_file_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = _Store()
    monkeypatch.setattr(keyring.core, "_keyring_backend", store)
    key = KeyFolder(tmp_path).open()
    assert [path.name for path in tmp_path.iterdir()] == ["station.json"]
    assert KeyFolder(tmp_path).open().public == key.public
    store.kept.clear()
    with pytest.raises(StorageError, match="any more"):
        KeyFolder(tmp_path).open()


@pytest.mark.parametrize("damage", [b"", b"AAAA", b"\xff"])
def test_a_damaged_key_is_said_and_not_replaced(tmp_path: Path, damage: bytes) -> None:
    KeyFolder(tmp_path).open()
    (tmp_path / "station.key").write_bytes(damage)
    with pytest.raises(StorageError, match="signing key"):
        KeyFolder(tmp_path).open()
    assert (tmp_path / "station.key").read_bytes() == damage


def test_another_stations_key_is_refused(tmp_path: Path) -> None:
    KeyFolder(tmp_path).open()
    (tmp_path / "station.key").write_bytes(base64.b64encode(new_key().secret()))
    with pytest.raises(StorageError, match="another one"):
        KeyFolder(tmp_path).open()


def test_a_signature_holds_for_these_bytes_and_this_key_only() -> None:
    key = new_key()
    sig = key.sign(b"one")
    assert signed_by(key.public, b"one", sig)
    assert not signed_by(key.public, b"two", sig)
    assert not signed_by(new_key().public, b"one", sig)
    assert not signed_by(key.public, b"one", "no base64")
    assert not signed_by(b"short", b"one", sig)


def test_the_fingerprint_is_the_whole_hash_in_groups_of_four() -> None:
    key = new_key()
    groups = fingerprint(key.public).split()
    assert [len(group) for group in groups] == [4] * 16
    assert "".join(groups).startswith(kid_of(key.public))


def test_a_prepared_key_leaves_the_stations_own_as_it_is(tmp_path: Path) -> None:
    keys, following = KeyFolder(tmp_path), new_key()
    own = keys.open()
    keys.prepare(following)
    assert keys.open().public == own.public
    prepared = keys.prepared(following.kid)
    assert prepared is not None
    assert prepared.public == following.public
    assert keys.prepared(new_key().kid) is None


def test_a_key_that_took_its_place_leaves_no_older_secret(tmp_path: Path) -> None:
    keys, following = KeyFolder(tmp_path), new_key()
    own = keys.open()
    keys.prepare(new_key())  # a rotation that was cut short
    keys.keep(following)
    assert keys.open().public == following.public
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["station.json", "station.key"]
    assert base64.b64encode(own.secret()) not in [path.read_bytes() for path in tmp_path.iterdir()]


def test_in_a_key_store_too_a_key_waits_for_its_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = _Store()
    monkeypatch.setattr(keyring.core, "_keyring_backend", store)
    keys, following = KeyFolder(tmp_path), new_key()
    own = keys.open()
    keys.prepare(following)
    assert (keys.open().public, len(store.kept)) == (own.public, 2)
    prepared = keys.prepared(following.kid)
    assert prepared is not None
    keys.settle(prepared)
    assert (keys.open().public, [name for _, name in store.kept]) == (following.public, [following.kid])


def test_a_key_moves_from_the_file_into_a_key_store_that_appeared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys, following = KeyFolder(tmp_path), new_key()
    keys.open()
    monkeypatch.setattr(keyring.core, "_keyring_backend", _Store())
    keys.keep(following)
    assert keys.open().public == following.public
    assert [path.name for path in tmp_path.iterdir()] == ["station.json"]
