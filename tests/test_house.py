"""How the house is built: imports run ui → station → db, one step, never back."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {"ui": {"ui", "station"}, "station": {"station", "db"}, "db": {"db"}}
KNOW_NOTHING_OF_EACH_OTHER = ("cameras", "barcodes", "recording", "evidence")


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Full names of the modules that a file imports, wherever it does."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_imports_point_one_step_to_the_right(layer: str) -> None:
    for path in sources(layer):
        ours = {name.split(".")[0] for name in imported(path)} & set(MAY_IMPORT)
        assert ours <= MAY_IMPORT[layer], path


def test_only_the_windows_know_qt() -> None:
    for path in sources("station", "db"):
        assert not any(name.startswith(("PySide6", "shiboken6")) for name in imported(path)), path


def test_importing_the_whole_station_leaves_qt_unloaded() -> None:
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sources("station")]
    names = [name.removesuffix(".__init__") for name in modules if not name.endswith("__main__")]
    code = "\n".join(
        (
            "import importlib, sys",
            f"for name in {names!r}: importlib.import_module(name)",
            "sys.exit(any(name.startswith(('PySide6', 'ui')) for name in sys.modules))",
        )
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_cameras_barcodes_recording_and_evidence_do_not_know_each_other() -> None:
    allowed = {
        # The sealer decode-verifies a closed clip and takes over its facts.
        ("evidence", "recording"),
    }
    for package in KNOW_NOTHING_OF_EACH_OTHER:
        for path in sources(f"station/{package}"):
            others = {
                name.split(".")[1] for name in imported(path) if name.startswith("station.") and "." in name
            }
            others &= set(KNOW_NOTHING_OF_EACH_OTHER) - {package}
            assert all((package, other) in allowed for other in others), path


def test_the_house_has_no_circles() -> None:
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sources("station", "ui", "db")
    }
    edges = {
        name: {target for target in _targets(path, modules) if target != name}
        for name, path in modules.items()
    }
    done: set[str] = set()
    for start in edges:
        _walk(start, edges, [], done)


def _targets(path: Path, modules: dict[str, Path]) -> set[str]:
    names = set()
    for name in imported(path):
        names |= {name, name.rpartition(".")[0]} & set(modules)
    # `from package import module` names the module; the package file itself imports nothing of it.
    return {name for name in names if modules[name].name != "__init__.py"}


def _walk(name: str, edges: dict[str, set[str]], trail: list[str], done: set[str]) -> None:
    assert name not in trail, " → ".join([*trail, name])
    if name in done:
        return
    for target in sorted(edges[name]):
        _walk(target, edges, [*trail, name], done)
    done.add(name)


def test_no_file_uses_a_window_of_opencv() -> None:
    forbidden = re.compile(r"\b(im" + r"show|named" + r"Window|wait" + r"Key)\b")
    for path in sources("station", "ui", "db", "tests"):
        if path != Path(__file__):
            assert not forbidden.search(path.read_text(encoding="utf-8")), path


def test_importing_opencv_leaves_no_qt_variables_behind() -> None:
    code = "import os, station.pixels; print([n for n in os.environ if n.startswith('QT_QPA_')])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "/usr/bin"},
    )
    assert done.stdout.strip() == "[]"


def test_the_lock_holds_names_versions_and_hashes_but_no_addresses() -> None:
    for lock in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / lock).read_text()
        assert "://" not in text
        assert "pyside6-addons==6.12.0" not in text
        pinned = re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)
        assert len(pinned) == len(re.findall(r"^[a-z]", text, re.MULTILINE))


def test_every_dependency_has_its_reason_in_contributing() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    reasons = (ROOT / "CONTRIBUTING.md").read_text().lower()
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["test"]]
    for requirement in wanted:
        name = re.split(r"[<>=!;\[ ]", requirement)[0].lower()
        assert f"`{name}`" in reasons, name


def test_what_is_imported_is_asked_for_and_not_only_brought_by_another() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = {re.split(r"[<>=!;\[ ]", one)[0].lower() for one in project["project"]["dependencies"]}
    asked.add("pyside6-essentials")  # the half of PySide6-Addons that it is built on
    brings = packages_distributions()
    for path in sources("station", "ui", "db"):
        foreign = {name.split(".")[0] for name in imported(path)} - sys.stdlib_module_names - set(MAY_IMPORT)
        for name in foreign:
            assert {one.lower().replace("_", "-") for one in brings.get(name, ())} & asked, f"{path}: {name}"
