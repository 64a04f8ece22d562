"""Every text of the windows is translated, and what is shipped was made from the code as it stands."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "assets" / "translations"
FILES = [FOLDER / "packwitness_zh.ts", FOLDER / "packwitness_en.ts"]
Message = tuple[str, str, bool]


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} comes with PySide6"
    return found


def messages(file: Path) -> dict[Message, ET.Element]:
    found: dict[Message, ET.Element] = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.get("numerus") == "yes",
            )
            translation = message.find("translation")
            assert translation is not None
            found[key] = translation
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_translation_is_unfinished_or_empty(file: Path) -> None:
    for (context, source, _), translation in messages(file).items():
        texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
        assert translation.get("type") is None, f"{context}: {source}"
        assert all(texts), f"{context}: {source}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_placeholders_are_the_same_in_every_language(file: Path) -> None:
    for (context, source, _), translation in messages(file).items():
        for text in ["".join(form.itertext()) for form in translation.iter("numerusform")] or [
            translation.text or ""
        ]:
            for sign in ("{text}", "{n}", "{length}", "{time}", "{gb}", "{take}", "%n"):
                assert (sign in source) == (sign in text), f"{context}: {source}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_file_holds_exactly_the_texts_of_the_code(file: Path, tmp_path: Path) -> None:
    fresh = tmp_path / file.name
    sources = sorted(str(source) for source in (ROOT / "ui").rglob("*.py"))
    language = "zh_CN" if file.stem.endswith("zh") else "en_US"
    subprocess.run(
        [tool("pyside6-lupdate"), *sources, "-target-language", language, "-ts", str(fresh)],
        check=True,
        capture_output=True,
    )
    assert set(messages(fresh)) == set(messages(file)), "see assets/translations/README.md"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_compiled_file_is_up_to_date(file: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    subprocess.run(
        [tool("pyside6-lrelease"), "-silent", str(file), "-qm", str(fresh)], check=True, capture_output=True
    )
    assert fresh.read_bytes() == file.with_suffix(".qm").read_bytes(), "see assets/translations/README.md"
