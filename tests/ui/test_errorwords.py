"""What station says in English is shown in the window's language, every text of it."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sentences import ROOT, UNKNOWN, Source

from station import access, keeping
from station.access import Right, Role, Who
from station.archive import Archive
from station.barcodes.labels import WEDGE, OwnForm, Rules, classify
from station.bundles.copying import target_error
from station.cameras import open_camera, try_out
from station.errors import StationError
from station.evidence import sums
from station.evidence.keys import KeyFolder
from station.evidence.lock import own
from station.evidence.paths import DataFolder
from station.evidence.strict import document
from station.late import number_of
from station.settings import load
from ui.errortexts import ALL
from ui.errorwords import said, translated
from ui.feedback import Banner
from ui.i18n import Languages

ENGLISH = re.compile(
    r"\b(the|is|are|was|of|it|its|this|cannot|not|nothing|no|has|have|and|with)\b", re.IGNORECASE
)

UNSEEN = {
    "error.message": "the message of another SettingsError, handed on with a better hint",
    "run.never_ready": "made in the command `record` from a camera's own error",
    "f'{where} {what}.'": "`what` may be the text of a ValueError of the same file: looked at apart",
    "reason": "what was given to `refused`, handed on",
}
"""Texts that cannot be read from the source, and why."""

RAW = {"error.message", "error.hint", "self._error.message", "self._error.hint", "label.reason"}
"""Words of station's own."""

ENDS = {"NoSecretError", "NotOursError"}
OF_THE_DATABASE = {"CorruptError", "ReadOnlyError", "NewerSchemaError", "OlderSchemaError"}


@pytest.fixture(scope="module")
def source() -> Source:
    return Source(("station", "ui", "db"))


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp)
    yield made
    made.use("en")


@pytest.fixture
def chinese(languages: Languages) -> None:
    languages.use("zh")


def left_over(text: str) -> str:
    """English in the window's words for a text; empty: none."""
    spoken = translated(text)
    return f"{text!r} → {spoken!r}" if spoken == text or ENGLISH.search(spoken) else ""


@pytest.mark.usefixtures("chinese")
def test_every_message_and_hint_has_chinese_words(source: Source) -> None:
    texts = {text: place for place, text in source.errors() if _has_words(text)}
    assert len(texts) > 300
    assert not [f"{place}: {left}" for text, place in sorted(texts.items()) if (left := left_over(text))]


@pytest.mark.usefixtures("chinese")
def test_every_reason_of_a_label_has_chinese_words(source: Source) -> None:
    texts = {text: place for place, text in source.reasons() if _has_words(text)}
    assert len(texts) > 50
    assert not [f"{place}: {left}" for text, place in sorted(texts.items()) if (left := left_over(text))]


@pytest.mark.usefixtures("chinese")
def test_what_ends_another_sentence_has_chinese_words(source: Source) -> None:
    texts = [
        *source.ends(ENDS, "station/evidence/*.py"),
        *source.ends(OF_THE_DATABASE, "db/*.py"),
        *source.ends({"ValueError"}, "station/evidence/ledger.py"),
        *source.ends({"ValueError"}, "station/evidence/canonical.py"),
        *(
            one
            for one in source.ends({"ValueError"}, "station/evidence/strict.py", "entry.path {}.")
            if " is " in one[1]
        ),
    ]
    assert len(texts) > 15
    texts = [one for one in texts if _has_words(one[1])]
    assert not [f"{place}: {left}" for place, text in texts if (left := left_over(text))]


def test_what_cannot_be_read_from_the_source_is_known(source: Source) -> None:
    unread = {
        place
        for place, text in (*source.errors(), *source.reasons())
        if UNKNOWN in text and not _has_words(text)
    }
    assert {place.partition(" ")[2] for place in unread} == UNSEEN.keys()


def _has_words(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def test_no_window_shows_an_error_or_a_reason_untranslated() -> None:
    shown = Source(("ui",))
    spoken = {id(arg) for _, call in shown.calls["translated"] for arg in call.args}
    words = [(file, node) for file, tree in shown.trees.items() for node in ast.walk(tree)]
    bare = [
        f"{file.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}"
        for file, node in words
        if isinstance(node, ast.Attribute) and id(node) not in spoken and ast.unparse(node) in RAW
    ]
    assert not bare


def test_no_template_stands_twice() -> None:
    assert len(ALL) == len(set(ALL))


def test_in_english_a_text_stays_as_it_is(languages: Languages, source: Source) -> None:
    languages.use("en")
    assert not [text for _, text in (*source.errors(), *source.reasons()) if translated(text) != text]


@pytest.mark.usefixtures("chinese")
def test_an_unknown_text_stays_as_it_is() -> None:
    assert translated("Buy more disks (soon).") == "Buy more disks (soon)."


@pytest.mark.usefixtures("chinese")
def test_values_stay_as_they_are_even_with_braces() -> None:
    assert translated("There is no video C:/{n}/the {path}.") == "没有视频 C:/{n}/the {path}。"


@pytest.mark.usefixtures("chinese")
def test_a_value_that_is_a_text_of_its_own_is_translated_too() -> None:
    text = "The target failed: No space left on device. The evidence itself is safe."
    assert translated(text) == "目标出错：硬盘已满。原证据是安全的。"


@pytest.mark.usefixtures("chinese")
def test_couriers_in_a_reason_have_their_own_names() -> None:
    assert translated("14 digits with a prefix of zto, yunda.") == "14 位数字，开头是中通、韵达的。"


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    "text", ["SF1442778190352", "733300000000", "6901234567892", "XXSTOPXX", "https://a.cn/", "?"]
)
def test_a_tried_code_is_answered_in_chinese(text: str) -> None:
    assert not left_over(classify(text, WEDGE).reason)


def _locked_twice(folder: Path) -> None:
    with own(folder / "lock", "packwitness record"), own(folder / "lock", "packwitness"):
        pass


def _lost_key(folder: Path) -> None:
    (folder / "station.json").write_text("{", "utf-8")
    for note in ("key.json", "station.json"):
        (folder / note).write_text("{", "utf-8")
    KeyFolder(folder).open()


def _bad_setting(folder: Path) -> None:
    (folder / "settings.toml").write_text("volume = 900\n", "utf-8")
    load(folder)


def _no_setting(folder: Path) -> None:
    (folder / "settings.toml").write_text("volumen = 90\n", "utf-8")
    load(folder)


def _damaged_database(folder: Path) -> None:
    (folder / "packwitness.db").write_bytes(b"no database" * 100)
    Archive(DataFolder(folder)).recent(1)


def _export_on_a_full_stick(_: Path) -> None:
    raise target_error(OSError(28, "No space left on device"))


def _export_on_a_broken_stick(_: Path) -> None:
    raise target_error(OSError(5, "Input/output error"))


RAISED: dict[str, Callable[[Path], object]] = {
    "a file that is no video": lambda folder: try_out(f"file:{_text_file(folder)}"),
    "a file that is not there": lambda folder: try_out(f"file:{folder}/none.mp4"),
    "an address of no kind": lambda _: open_camera("usv:0"),
    "an address with a wrong value": lambda _: open_camera("usb:0?rotate=45"),
    "an address with a wrong control": lambda _: open_camera("usb:0?exposure=never"),
    "an address with an unknown key": lambda _: open_camera("usb:0?rotat=90"),
    "a code that is no number": lambda _: number_of("6901234567892", Rules()),
    "a form that cannot be": lambda _: OwnForm("shop", "(a+)+"),
    "an unknown courier": lambda _: Rules(on=frozenset({"acme"})),
    "a reason that is empty": lambda _: keeping.reason(" "),
    "a reason with a telephone": lambda _: keeping.reason("call 13812345678"),
    "a right that one has not": lambda _: access.refuse_without(Right.SETTINGS, Who("A-07", Role.PACKER)),
    "a folder that is in use": _locked_twice,
    "a setting out of its range": _bad_setting,
    "a setting that is not there": _no_setting,
    "a damaged database": _damaged_database,
    "a manifest that cannot be read": lambda _: document(b"{"),
    "sums that are none": lambda _: sums.parse(b"the sum of nothing\n"),
    "a full stick": _export_on_a_full_stick,
    "a broken stick": _export_on_a_broken_stick,
}


def _text_file(folder: Path) -> Path:
    (folder / "letter.mp4").write_text("Dear Sir", "utf-8")
    return folder / "letter.mp4"


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("case", RAISED)
def test_a_raised_error_is_shown_without_english(case: str, tmp_path: Path) -> None:
    with pytest.raises(StationError) as raised:
        RAISED[case](tmp_path)
    banner = Banner.of(raised.value)
    assert not ENGLISH.search(banner.message.replace(str(tmp_path), "")), banner
    assert not ENGLISH.search(banner.hint.replace(str(tmp_path), "")), banner
    assert said(raised.value) == f"{banner.message} {banner.hint}".strip()
