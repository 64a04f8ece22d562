import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from station.archive import Archive
from station.errors import IntegrityError, NotABundleError
from station.evidence import sums
from station.evidence.verify import Finding, Level, Problem, verify_bundle
from tests.hostile import TEXTS
from tests.station.vaults import START_MS, vault_at


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two bundles, the first with two takes; copied before anybody harms them."""
    root = tmp_path_factory.mktemp("exported")
    with vault_at(root / "data") as vault:
        vault.seal("SF1")
        vault.seal("SF1", take=2, started_ms=START_MS + 60_000)
        vault.seal("SF2")
        Archive(vault.folder, vault.writer, "test").export(["SF1", "SF2"], root / "stick")
    return root / "stick"


@pytest.fixture
def stick(exported: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(exported, tmp_path / "stick"))


@pytest.fixture
def bundle(stick: Path) -> Path:
    return stick / "SF1"


def _only(path: Path) -> Finding:
    (finding,) = verify_bundle(path).findings
    return finding


def _listed(bundle: Path) -> dict[str, str]:
    return sums.parse((bundle / "SHA256SUMS").read_bytes())


def _list_again(bundle: Path) -> None:
    """As somebody who altered files would: new hashes for all that is there."""
    found = (path for path in bundle.rglob("*") if path.is_file() and path.name != "SHA256SUMS")
    fresh = {
        path.relative_to(bundle).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in found
    }
    (bundle / "SHA256SUMS").write_bytes(sums.to_bytes(fresh))


def test_an_untouched_bundle_is_fine(bundle: Path) -> None:
    report = verify_bundle(bundle, level=Level.FULL)
    assert (report.findings, report.sessions, report.files) == ((), 2, 9)


def test_every_bundle_of_a_folder_is_checked(stick: Path) -> None:
    (stick / "notes.txt").write_text("mine")
    (stick / "SF9.part").mkdir()
    assert verify_bundle(stick).sessions == 3
    (stick / "SF2" / "take-1" / "cam1-1.mp4").unlink()
    assert _only(stick).path == "SF2/take-1/cam1-1.mp4"


@pytest.mark.parametrize("name", ["take-1/cam1-1.mp4", "take-2/cam1-scan.jpg", "take-1/manifest.json"])
def test_one_flipped_bit_in_a_bundle_is_found(bundle: Path, name: str) -> None:
    data = bytearray((bundle / name).read_bytes())
    data[len(data) // 2] ^= 1
    (bundle / name).write_bytes(data)
    assert (f"SF1/{name}", Problem.ALTERED) in {
        (finding.path, finding.what) for finding in verify_bundle(bundle).findings
    }


def test_a_removed_file_of_a_bundle_is_missing(bundle: Path) -> None:
    (bundle / "take-1" / "cam1-scan.jpg").unlink()
    assert _only(bundle).what is Problem.MISSING


def test_a_file_removed_together_with_its_line_is_missing(bundle: Path) -> None:
    (bundle / "take-1" / "cam1-1.mp4").unlink()
    _list_again(bundle)
    assert _only(bundle).what is Problem.MISSING


def test_a_file_altered_together_with_its_line_is_found_by_the_manifest(bundle: Path) -> None:
    (bundle / "take-1" / "cam1-1.mp4").write_bytes(b"other")
    _list_again(bundle)
    assert _only(bundle).what is Problem.ALTERED


@pytest.mark.parametrize("listed", [False, True])
@pytest.mark.parametrize("name", ["take-1/cam2-1.mp4", "take-1/more/x.mp4"])
def test_a_file_too_many_is_a_stray(bundle: Path, listed: bool, name: str) -> None:
    (bundle / name).parent.mkdir(exist_ok=True)
    (bundle / name).write_bytes(b"x")
    if listed:
        _list_again(bundle)
    assert _only(bundle).what is Problem.STRAY


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "take-1/desktop.ini", "take-1/._cam1-1.mp4"])
def test_what_a_system_leaves_by_looking_is_no_finding(bundle: Path, name: str) -> None:
    (bundle / name).write_bytes(b"x")
    assert verify_bundle(bundle).findings == ()


def test_a_bundle_without_its_hashes_is_damaged_and_still_checked(bundle: Path) -> None:
    (bundle / "SHA256SUMS").unlink()
    assert _only(bundle).what is Problem.MISSING
    (bundle / "take-1" / "cam1-1.mp4").write_bytes(b"other")
    assert [finding.what for finding in verify_bundle(bundle).findings] == [Problem.MISSING, Problem.ALTERED]


def test_a_bundle_without_a_manifest_is_not_fine(bundle: Path) -> None:
    for home in ("take-1", "take-2"):
        shutil.rmtree(bundle / home)
    _list_again(bundle)
    assert _only(bundle).what is Problem.MISSING


def test_a_link_in_a_bundle_is_not_followed(bundle: Path, tmp_path: Path) -> None:
    clip = bundle / "take-1" / "cam1-1.mp4"
    clip.rename(tmp_path / "elsewhere.mp4")
    clip.symlink_to(tmp_path / "elsewhere.mp4")
    assert _only(bundle).what is Problem.ALTERED


def test_a_linked_folder_in_a_bundle_is_a_stray(bundle: Path, tmp_path: Path) -> None:
    (bundle / "take-3").symlink_to(tmp_path)
    assert _only(bundle).what is Problem.STRAY


@pytest.mark.parametrize(
    "line",
    [b"x", b"a" * 64 + b"  ../../etc/passwd", b"a" * 64 + b"  /etc/passwd", b"a" * 64 + b"  C:\\x", b"\xff"],
)
def test_hashes_that_climb_or_are_none_are_refused(bundle: Path, line: bytes) -> None:
    with (bundle / "SHA256SUMS").open("ab") as file:
        file.write(line + b"\n")
    assert _only(bundle).what is Problem.ALTERED


def test_a_manifest_that_names_a_file_outside_is_refused(bundle: Path) -> None:
    path = bundle / "take-1" / "manifest.json"
    document = json.loads(path.read_bytes())
    document["clips"][0]["path"] = "../take-2/cam1-1.mp4"
    path.write_text(json.dumps(document))
    _list_again(bundle)
    assert _only(bundle).what is Problem.ALTERED


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, Path.exists])
def test_a_place_without_a_bundle_is_wrong_use(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "x")
    with pytest.raises(NotABundleError):
        verify_bundle(tmp_path / "x")


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_names_never_lead_out_of_a_bundle(text: str) -> None:
    try:
        data = sums.to_bytes({text: "a" * 64})
    except UnicodeEncodeError:
        return
    try:
        parsed = sums.parse(data)
    except IntegrityError:
        return
    assert all(Path("/bundle", name).resolve().is_relative_to("/bundle") for name in parsed)
    assert not any(set(name) & set("\\:\0") for name in parsed)


def test_hashes_come_back_as_written() -> None:
    written = {"a b/c.mp4": "a" * 64, "README-请先读.txt": "b" * 64}
    assert sums.parse(sums.to_bytes(written)) == written


def test_the_listing_of_a_real_bundle_is_complete(bundle: Path) -> None:
    assert len(_listed(bundle)) == 9
