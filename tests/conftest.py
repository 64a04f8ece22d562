"""What all tests share: shared helpers beside the tests, hardware only on request, no network settings."""

import os
import sys
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # Qt ends the process where there is no display

HERE = Path(__file__).parent
for folder in (
    HERE,
    HERE / "station",
    HERE / "ui",
    HERE / "scenarios",
    HERE / "station" / "commands",
    HERE / "crash",
):
    sys.path.insert(0, str(folder))

# Keys of the tests must never reach the key store of whoever runs them.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

CORPUS = HERE.parent / ".." / "shared" / "corpus"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """`-m hardware` is opt-in."""
    if "hardware" in (config.option.markexpr or ""):
        return
    for item in items:
        if "hardware" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="needs a device; run with -m hardware"))


@pytest.fixture(autouse=True)
def _no_foreign_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of whoever runs the tests must not reach them."""
    for name in list(os.environ):
        if name.startswith("PACKWITNESS_"):
            monkeypatch.delenv(name)


@pytest.fixture
def corpus() -> Path:
    """The shared corpus, where it is present beside the checkout."""
    if not CORPUS.is_dir():
        pytest.skip("the shared corpus is not beside this checkout")
    return CORPUS
