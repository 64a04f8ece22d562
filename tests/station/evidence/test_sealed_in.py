"""`proof.json`: that a take's sealing stands in the station's ledger, for a stranger who has the key card."""

import base64
import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from station.archive import Archive
from station.errors import IntegrityError
from station.evidence import heads, mirror, sealed_in, sums
from station.evidence.checking import Problem
from station.evidence.keys import new_key
from station.evidence.verify import verify_bundle
from station.owner import owned, renew_key
from tests.station.vaults import show_again, vault_at

OTHER = new_key()


@dataclass(frozen=True)
class Made:
    bundle: Path
    session: str
    fingerprint: str

    @property
    def proof(self) -> Path:
        return self.bundle / "take-1" / "proof.json"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Taken out after a change of key, of a ledger that goes on before and behind the sealing."""
    root = tmp_path_factory.mktemp("proven")
    with vault_at(root / "data") as vault:
        vault.seal("SF1", clip=False)
        facts = vault.seal("SF2", clip=False)
        vault.seal("SF3", clip=False)
        renew_key(vault.folder, vault.writer)
        (done,) = Archive(vault.folder, vault.writer, "test").export(["SF2"], root / "stick")
        fingerprint = hashlib.sha256(vault.writer.scribe.key.public).hexdigest()
    return Made(done.path, facts.session, fingerprint)


@pytest.fixture
def made(exported: Made, tmp_path: Path) -> Made:
    copy = Path(shutil.copytree(exported.bundle, tmp_path / "SF2"))
    return Made(copy, exported.session, exported.fingerprint)


def _list_again(bundle: Path, name: str) -> None:
    """New hashes, as a careful hand writes them."""
    listed = sums.parse((bundle / sums.NAME).read_bytes())
    listed[name] = hashlib.sha256((bundle / name).read_bytes()).hexdigest()
    (bundle / sums.NAME).write_bytes(sums.to_bytes(listed))


def test_the_entry_that_sealed_a_take_is_proven_by_the_key_of_the_card(made: Made) -> None:
    proven = sealed_in.read(made.proof.read_bytes())
    manifest = (made.bundle / "take-1" / "manifest.json").read_bytes()
    assert proven.seals(made.session, hashlib.sha256(manifest).hexdigest())
    assert (proven.entry.type, proven.fingerprint) == ("session.seal", made.fingerprint)
    report = verify_bundle(made.bundle, pins=[made.fingerprint])
    assert (report.findings, report.fingerprints) == ((), (made.fingerprint,))


def _entry(name: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda proof: proof["entry"]["e"].update({name: value})


def _path(change: Callable[[list[str]], Any]) -> Callable[[dict[str, Any]], None]:
    return lambda proof: change(proof["path"])


def _foreign(proof: dict[str, Any]) -> None:
    """Another key signs the same head, and says so."""
    sth = proof["head"]["sth"]
    head = heads.sign(OTHER, sth["station"], sth["size"], bytes.fromhex(sth["root"]), sth["wall_ms"])
    proof["head"] = json.loads(head.text)


@pytest.mark.parametrize(
    "change",
    [
        _entry("wall_ms", 1),
        _entry("body", {"session": "01"}),
        _entry("seq", 1),
        _entry("seq", 10**9),
        _entry("more", 1),
        _path(lambda path: path.pop()),
        _path(lambda path: path.append(path[0])),
        _path(lambda path: path.reverse()),
        _path(lambda path: path.insert(0, "xx")),
        lambda proof: proof["head"]["sth"].update(size=proof["head"]["sth"]["size"] - 1),
        lambda proof: proof["head"]["sth"].update(root="00" * 32),
        lambda proof: proof["head"]["sth"].update(root="x"),
        lambda proof: proof.update(public=base64.b64encode(OTHER.public).decode()),
        lambda proof: proof.pop("public"),
        _foreign,
    ],
)
def test_a_changed_entry_place_path_head_or_key_proves_nothing(
    made: Made, change: Callable[[dict[str, Any]], Any]
) -> None:
    proof = json.loads(made.proof.read_bytes())
    change(proof)
    with pytest.raises(IntegrityError):
        sealed_in.read(json.dumps(proof).encode())


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"7", b"\xff", b'{"entry":1,"head":2}'])
def test_what_is_no_proof_is_refused(data: bytes) -> None:
    with pytest.raises(IntegrityError):
        sealed_in.read(data)


def test_a_manifest_that_was_changed_with_its_hash_is_not_what_the_ledger_tells_of(made: Made) -> None:
    manifest = made.bundle / "take-1" / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"S-01"', b'"S-02"'))
    _list_again(made.bundle, "take-1/manifest.json")
    (finding,) = verify_bundle(made.bundle).findings
    assert (finding.what, finding.path) == (Problem.UNSIGNED, "SF2/take-1/proof.json")


def test_a_bundle_of_another_key_than_the_cards_is_a_finding(made: Made) -> None:
    (finding,) = verify_bundle(made.bundle, pins=["0" * 64]).findings
    assert finding.what is Problem.UNSIGNED


def test_a_bundle_whose_proof_was_taken_away_does_not_pass_the_card(made: Made) -> None:
    made.proof.unlink()
    listed = sums.parse((made.bundle / sums.NAME).read_bytes())
    listed.pop("take-1/proof.json")
    (made.bundle / sums.NAME).write_bytes(sums.to_bytes(listed))
    assert verify_bundle(made.bundle).findings == ()
    (finding,) = verify_bundle(made.bundle, pins=[made.fingerprint]).findings
    assert finding.what is Problem.UNSIGNED


def test_what_was_shown_again_is_proven_by_its_own_sealing(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        show_again(vault, vault.seal("SF1", clip=False))
        (done,) = Archive(vault.folder, vault.writer, "test").export(["SF1"], tmp_path / "stick")
        fingerprint = hashlib.sha256(vault.writer.scribe.key.public).hexdigest()
    proofs = sorted(done.path.glob("*/proof.json"))
    proven = [sealed_in.read(path.read_bytes()).entry.type for path in proofs]
    assert proven == ["session.seal", "part.seal"]
    assert verify_bundle(done.path, pins=[fingerprint]).findings == ()


def test_a_parcel_from_before_the_ledger_is_proven_by_its_taking_in(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        vault.seal("SF1", clip=False)
    for path in (*vault.folder.root.glob("packwitness.db*"), *mirror.files(vault.folder.vault)):
        path.unlink()
    with owned(vault.folder, "test") as writer:
        (done,) = Archive(vault.folder, writer, "test").export(["SF1"], tmp_path / "stick")
        fingerprint = hashlib.sha256(writer.scribe.key.public).hexdigest()
    assert sealed_in.read((done.path / "take-1" / "proof.json").read_bytes()).entry.type == "session.adopt"
    assert verify_bundle(done.path, pins=[fingerprint]).findings == ()
