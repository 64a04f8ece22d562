"""The rows of the labels study, where they are present."""

import csv
import re
from pathlib import Path

import pytest

from station.barcodes.labels import classify

CORPUS = Path(__file__).parents[4] / "shared/corpus/labels.csv"
_ESCAPED = re.compile(r"\\x([0-9a-f]{2})|\\u([0-9a-f]{4})")

pytestmark = pytest.mark.skipif(not CORPUS.is_file(), reason="the study's rows are not part of the program")


def unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1] or found[2], 16)), text)


def test_escapes_of_the_rows_are_decoded() -> None:
    assert unescaped(r"\x1dA\u200b\x5cd") == "\x1dA\u200b\\d"


def test_every_row_of_the_study_is_right_in_full() -> None:
    with CORPUS.open(newline="", encoding="utf-8") as rows:
        table = list(csv.DictReader(rows))
    wrong = []
    for row in table:
        label = classify(unescaped(row["text"]), row["symbology"])
        got = [label.kind, label.carrier, label.canonical, label.checksum, label.accept]
        columns = ("kind", "carrier_or_platform", "canonical", "checksum_ok", "accept")
        if got != (wanted := [unescaped(row[name]) for name in columns]):
            wrong.append((row["text"], row["symbology"], got, wanted))
    assert len(table) == 330
    assert wrong == []
