import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from station.evidence import acts
from station.evidence.anchoring import Anchoring
from station.evidence.ledger import Type
from station.evidence.mirror import files
from station.evidence.paths import DataFolder
from station.evidence.tokens import load_roots
from station.evidence.verify import Kept, Level, verify_vault
from station.owner import rebuild_database, renew_key
from tests.authority import Issuer, serving
from tests.station.vaults import START_MS, show_again, told, vault_at

SCRIPT = Path(__file__).parents[2] / "second_verifier.sh"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("bash", "openssl", "sha256sum"))), reason="needs bash, openssl and sha256sum"
)


def agrees(folder: DataFolder, *roots: Path) -> bool:
    """What both verifiers say of a vault; they must say the same."""
    command = ["bash", str(SCRIPT), str(folder.vault), *map(str, roots)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    kept = Kept(roots=[one for root in roots for one in load_roots(root)])
    report = verify_vault(folder, level=Level.FULL, kept=kept)
    theirs, ours = done.returncode == 0, report.findings == ()
    assert theirs == ours, f"{done.stdout}{done.stderr}\n{report.findings}"
    return ours


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    """Sealed sessions signed by two keys: one retired in part, one that grew and of which a clip was made."""
    with vault_at(tmp_path_factory.mktemp("second") / "data") as vault:
        facts = vault.seal("SF1")
        renew_key(vault.folder, vault.writer)
        second = vault.seal("SF2", started_ms=START_MS + 86_400_000)
        vault.grow(second, size_bytes=900)
        vault.derive(second)
        show_again(vault, facts)
        gone = {f"{vault.folder.relative(vault.home(facts))}/cam1-1.mp4": facts.clips[0].sha256}
        scribe, why = vault.writer.scribe, acts.Why("age", "180 days", "retention")
        vault.writer.call(lambda s: acts.purge(s, scribe, facts.session, gone, START_MS, why))
        (vault.home(facts) / "cam1-1.mp4").unlink()
    return vault.folder


def _flip_photo(folder: DataFolder) -> None:
    path = min(folder.vault.rglob("*.jpg"))
    path.write_bytes(path.read_bytes()[:-1] + b"x")


def _flip_ledger(folder: DataFolder) -> None:
    path = files(folder.vault)[0]
    path.write_bytes(path.read_bytes().replace(b"SF2", b"SF3", 1))


def _drop_line(folder: DataFolder) -> None:
    path = files(folder.vault)[0]
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:3] + lines[4:]))


def _stray(folder: DataFolder) -> None:
    (next(folder.vault.rglob("manifest.json")).parent / "more.mp4").write_bytes(b"x")


def _flip_derived(folder: DataFolder) -> None:
    (path,) = folder.vault.rglob("*-small.mp4")
    path.write_bytes(path.read_bytes()[:-1] + b"x")


@pytest.mark.parametrize("change", [_flip_photo, _flip_ledger, _drop_line, _stray, _flip_derived])
def test_a_second_verifier_written_from_the_format_alone_finds_it_too(
    good: DataFolder, tmp_path: Path, change: Callable[[DataFolder], None]
) -> None:
    folder = DataFolder(Path(shutil.copytree(good.root, tmp_path / "data")))
    change(folder)
    assert not agrees(folder)


# ---------------------------------------------------------------- time stamps


@pytest.fixture(scope="module")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> Issuer:
    return Issuer(tmp_path_factory.mktemp("issuer") / "home")


@pytest.fixture(scope="module")
def stamped(tmp_path_factory: pytest.TempPathFactory, issuer: Issuer) -> DataFolder:
    """Heads of several sizes, stamped by a real authority, one of them with its certificates in no order."""
    with vault_at(tmp_path_factory.mktemp("stamped") / "data") as vault, serving(issuer) as tsa:
        anchoring = Anchoring(vault.folder, vault.writer, [tsa.url])
        anchoring.now()
        for how in ("chain", "plain", "opaque"):
            tsa.how = how
            vault.seal(f"SF-{how}", clip=False)
            assert not anchoring.now()[0].error
    return vault.folder


def test_both_find_every_time_stamp_right(stamped: DataFolder, issuer: Issuer) -> None:
    assert agrees(stamped)
    assert agrees(stamped, issuer.root)


def test_both_refuse_the_root_of_another(stamped: DataFolder, tmp_path: Path) -> None:
    assert not agrees(stamped, Issuer(tmp_path / "other").root)


def _remove_reply(path: Path) -> None:
    path.unlink()


def _flip_reply(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"x")


def _double_reply(path: Path) -> None:
    shutil.copy(path, path.with_name("anchor-1-0123456789abcdef.tsr"))


@pytest.mark.parametrize("change", [_remove_reply, _flip_reply, _double_reply])
def test_both_find_a_changed_time_stamp(
    stamped: DataFolder, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    folder = DataFolder(Path(shutil.copytree(stamped.root, tmp_path / "data")))
    change(min(folder.vault.rglob("anchor-*.tsr")))
    assert not agrees(folder)


def test_a_second_verifier_finds_nothing_where_nothing_is(good: DataFolder) -> None:
    assert agrees(good)


def test_both_check_sessions_that_were_taken_in_without_an_entry(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        vault.seal("SF1")
        vault.seal("SF2")
    vault.folder.db.unlink()
    for path in files(vault.folder.vault):
        path.unlink()
    rebuild_database(vault.folder, "test")
    assert told(vault.folder, Type.ADOPT)
    assert agrees(vault.folder)
    _flip_photo(vault.folder)
    assert not agrees(vault.folder)


def test_both_find_a_part_that_is_not_what_grew(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        facts = vault.seal("SF1")
        part = {"from": 64, "to": 900, "sha256": "0" * 64}
        vault.writer.note(Type.SEGMENT, {"session": facts.session, "file": "cam1-1.mp4", **part})
    assert not agrees(vault.folder)
