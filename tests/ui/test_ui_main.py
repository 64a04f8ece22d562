"""Starting the windows: what happens where they cannot open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    clean.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        cwd=ROOT,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may have no display")
def test_without_a_display_a_sentence_says_what_to_do_instead(tmp_path: Path) -> None:
    ended = start("--data", str(tmp_path / "data"))
    assert ended.returncode == 3
    assert "packwitness record" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "data").exists()


def test_a_wrong_setting_is_a_sentence_and_exit_2(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("lnguage = 'zh'\n", "utf-8")
    ended = start("--data", str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 2
    assert "language" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_data_folder_that_cannot_be_made_is_a_sentence_and_exit_3(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    ended = start("--data", str(tmp_path / "file" / "data"), "--camera", "demo:", QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 3
    assert "Traceback" not in ended.stderr


def test_the_sound_test_ends_by_itself_and_names_the_device_or_its_absence() -> None:
    ended = start("--sound-test")
    assert ended.returncode in (0, 1)
    said = ended.stdout if ended.returncode == 0 else ended.stderr
    assert said.strip()
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(("language", "word"), [("en", "English"), ("zh", "中文")])
def test_the_voice_test_names_the_voice_or_the_language_that_has_none(language: str, word: str) -> None:
    ended = start("--voice-test", "--language", language)
    assert ended.returncode in (0, 1)
    says = ended.stdout if ended.returncode == 0 else ended.stderr
    assert (f"({language}" if ended.returncode == 0 else word) in says
    assert "Traceback" not in ended.stderr
