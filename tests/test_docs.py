"""What the documents say of the tests and of evidence is so."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.bundles import readme
from station.sheets import headsheet, keycard

ROOT = Path(__file__).parent.parent
TOLD = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]
NAMED = re.compile(r"`(test_\w+)(?:::(test_\w+))?`")
PROMISES = re.compile(
    r"court-proof|legal(ly)? proof|legally binding|(proof|evidence) in court|admissible|"
    r"法院(认可|承认|采信)|法律效力|具有法律|cannot be forged|无法伪造|不可伪造",
    re.IGNORECASE,
)


def _named() -> list[tuple[str, str]]:
    return sorted(set(NAMED.findall((ROOT / "docs" / "evidence.md").read_text("utf-8"))))


@pytest.mark.parametrize(("file", "function"), _named())
def test_each_test_that_the_page_on_evidence_names_exists(file: str, function: str) -> None:
    (found,) = (ROOT / "tests").rglob(f"{file}.py")
    assert re.search(
        rf"def {function}\(" if function else r"def test_|^Test\w+ = ", found.read_text("utf-8"), re.MULTILINE
    )


def test_the_page_on_evidence_names_the_same_tests_in_both_languages() -> None:
    english, chinese = (ROOT / "docs" / "evidence.md").read_text("utf-8").split("## 中文")
    tests = [re.findall(r"`(tests?[_/][\w:]+)`", page) for page in (english, chinese)]
    assert tests[0] == tests[1]
    assert len(tests[0]) > 15


def _texts() -> Iterator[tuple[str, str]]:
    yield from ((path.name, path.read_text("utf-8")) for path in TOLD)
    yield "the bundle's note", readme.text("SF1", []).decode("utf-8-sig")
    for module in (headsheet, keycard):
        yield module.__name__, Path(str(module.__file__)).read_text("utf-8")


@pytest.mark.parametrize(("name", "text"), list(_texts()), ids=lambda one: one[:30])
def test_no_text_promises_what_a_court_will_find(name: str, text: str) -> None:
    assert not PROMISES.findall(text), name


def test_a_promise_would_be_found() -> None:
    assert PROMISES.search("This is court-proof evidence.")
    assert PROMISES.search("本证据法院认可")
