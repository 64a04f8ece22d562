"""Is a bundle still what was taken out? Checked with nothing but what lies in it."""

import hashlib
import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from station.errors import IntegrityError, NotABundleError
from station.evidence import manifest, sealed_in, sums, told_gone
from station.evidence.checking import Check, Level, Problem, Report
from station.types import Progress, SessionFacts

_NOBODY_TELLS = (
    f"The manifest names this file, and {sums.NAME} does not: either it was left out when the bundle was made, "
    "as a file is that policy had removed, or both were changed since. Nothing in the bundle tells which; "
    "the station's ledger does."
)
_README = "README-"
_PART = ".part"
# What systems leave behind on a stick by only looking at it.
_LEFT_BY_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini"}


def verify_bundle(
    path: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    level: Level = Level.HASH,
    pins: Collection[str] = (),
) -> Report:
    """Check one bundle, or every bundle in a folder; NotABundleError where there is none.

    `pins`: fingerprints (64 hex), one of which must be the key's that proves each take.
    """
    bundles = [path] if _is_bundle(path) else _bundles_in(path)
    if not bundles:
        raise NotABundleError(
            f"There is no bundle at {path}.", "Name the folder that `export` made, or the one above it."
        )
    total = sum((bundle / name).lstat().st_size for bundle in bundles for name in _files(bundle))
    check = Check(total, progress, cancelled, level=level)
    for bundle in bundles:
        if check.stopped:
            break
        _bundle(bundle, check, pins)
    return check.report()


def _is_bundle(path: Path) -> bool:
    """By any of its marks: one that lost its hashes is a damaged bundle, not none."""
    return (
        (path / sums.NAME).is_file()
        or next(path.glob(f"{_README}*.txt"), None) is not None
        or next(path.glob(f"take-*/{manifest.NAME}"), None) is not None
    )


def _bundles_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return []
    return sorted(one for one in path.iterdir() if one.suffix != _PART and one.is_dir() and _is_bundle(one))


def _bundle(bundle: Path, check: Check, pins: Collection[str]) -> None:
    listed = _sums(bundle, check)
    present = set(_files(bundle))
    same = {
        name for name in sorted(listed) if check.file("", _shown(bundle, name), bundle / name, listed[name])
    }
    for name in sorted(present - set(listed) - {sums.NAME}):
        if listed:
            check.found("", _shown(bundle, name), Problem.STRAY, f"{sums.NAME} does not name this file.")
    homes = {name.removesuffix(manifest.NAME) for name in present | set(listed) if _is_manifest(name)}
    if not homes:
        check.found("", _shown(bundle, manifest.NAME), Problem.MISSING, "There is no manifest.")
    for home in sorted(homes):
        check.sessions += 1
        facts = _facts(bundle, home, check) if f"{home}{manifest.NAME}" in present else None
        if facts is not None:
            _take(bundle, home, facts, listed, check)
            _proof(bundle, home, facts, check, pins)
            _clips(bundle, home, facts, same, check)


def _sums(bundle: Path, check: Check) -> dict[str, str]:
    shown = _shown(bundle, sums.NAME)
    try:
        return sums.parse((bundle / sums.NAME).read_bytes())
    except FileNotFoundError:
        check.found("", shown, Problem.MISSING, "The list of hashes is gone.")
    except OSError as error:
        check.found("", shown, Problem.UNREADABLE, f"The file cannot be read: {error.strerror}.")
    except IntegrityError as error:
        check.found("", shown, Problem.ALTERED, error.message)
    return {}


def _facts(bundle: Path, home: str, check: Check) -> SessionFacts | None:
    name = f"{home}{manifest.NAME}"
    return check.manifest("", _shown(bundle, name), bundle / name)


def _take(bundle: Path, home: str, facts: SessionFacts, listed: dict[str, str], check: Check) -> None:
    """The manifest against the hashes, which were compared with the files already."""
    sealed = manifest.hashes(facts)
    told = _told(bundle, home, facts, check)
    for file, (sha256, size) in sealed.items():
        name = f"{home}{file}"
        if name not in listed:
            _unlisted(bundle, name, facts, sha256, size, retired=(file, sha256) in told.gone, check=check)
        elif listed[name] != sha256:
            words = f"{sums.NAME} and manifest name different hashes."
            check.found(facts.session, _shown(bundle, name), Problem.ALTERED, words)
    known = {f"{home}{file}" for file in (*sealed, manifest.NAME, told_gone.NAME, sealed_in.NAME)}
    for name in sorted(listed.keys() - known):
        if home and name.startswith(home):
            check.found(
                facts.session, _shown(bundle, name), Problem.STRAY, "The manifest does not name this file."
            )


def _proof(bundle: Path, home: str, facts: SessionFacts, check: Check, pins: Collection[str]) -> None:
    """That the station's ledger tells of this manifest, and whose ledger that is."""
    path, wrong = bundle / home / sealed_in.NAME, ""
    try:
        proven = sealed_in.read(path.read_bytes())
        sealed = hashlib.sha256((bundle / home / manifest.NAME).read_bytes()).hexdigest()
    except FileNotFoundError:  # bundles of an older program have none
        wrong = "Nothing here shows that a key signed this take." if pins else ""
    except OSError as error:
        wrong = f"The file cannot be read: {error.strerror}."
    except IntegrityError as error:
        wrong = error.message
    else:
        check.fingerprints = tuple(dict.fromkeys((*check.fingerprints, proven.fingerprint)))
        if not proven.seals(facts.session, sealed):
            wrong = "Its entry speaks of another manifest."
        elif pins and proven.fingerprint not in pins:
            wrong = "The fingerprint of its key is not the one given."
    if wrong:
        check.found(facts.session, _shown(bundle, f"{home}{sealed_in.NAME}"), Problem.UNSIGNED, wrong)


def _told(bundle: Path, home: str, facts: SessionFacts, check: Check) -> told_gone.Told:
    """What the station's ledger says of files that are not here."""
    path = bundle / home / told_gone.NAME
    try:
        told = told_gone.read(path.read_bytes(), facts.session)
    except FileNotFoundError:
        return told_gone.Told({}, (), ())
    except OSError as error:
        words = f"The file cannot be read: {error.strerror}."
        check.found(facts.session, _shown(bundle, f"{home}{told_gone.NAME}"), Problem.UNREADABLE, words)
        return told_gone.Told({}, (), ())
    for words in told.wrong:
        check.found(facts.session, _shown(bundle, f"{home}{told_gone.NAME}"), Problem.UNSIGNED, words)
    check.fingerprints = tuple(dict.fromkeys((*check.fingerprints, *told.fingerprints)))
    return told


def _unlisted(
    bundle: Path, name: str, facts: SessionFacts, sha256: str, size: int, *, retired: bool, check: Check
) -> None:
    """A file that was sealed, and that was not here when the hashes were written; or they were changed since."""
    if os.path.lexists(bundle / name):
        check.file(facts.session, _shown(bundle, name), bundle / name, sha256, size)
    elif retired:
        check.retired += 1
    else:
        check.found(facts.session, _shown(bundle, name), Problem.MISSING, _NOBODY_TELLS)


def _clips(bundle: Path, home: str, facts: SessionFacts, same: set[str], check: Check) -> None:
    torn = {clip.parent for clip in facts.clips}
    for clip in facts.clips:
        name = f"{home}{clip.path}"
        if name in same and clip.path not in torn:
            check.plays(facts.session, _shown(bundle, name), bundle / name, clip.frames)


def _is_manifest(name: str) -> bool:
    return name.rpartition("/")[2] == manifest.NAME


def _files(bundle: Path) -> Iterator[str]:
    """Every file in it, relative, with forward slashes; links are files, not ways."""
    for place, folders, files in os.walk(bundle):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for name in (*files, *links):
            if not _left_by_system(name):
                yield (Path(place) / name).relative_to(bundle).as_posix()


def _left_by_system(name: str) -> bool:
    return name in _LEFT_BY_SYSTEMS or name.startswith("._")


def _shown(bundle: Path, name: str) -> str:
    return f"{bundle.resolve().name}/{name}"
