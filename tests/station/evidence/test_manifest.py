import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from station import __version__
from station.errors import IntegrityError
from station.evidence import manifest
from station.ids import new_session_id
from station.types import (
    BoundNumber,
    CameraName,
    ClipFile,
    Gap,
    Keep,
    Kind,
    Moment,
    Number,
    PhotoFile,
    Reason,
    SessionFacts,
    Source,
)
from tests.hostile import TEXTS

MS = 1_763_800_000_123
CAM = CameraName("cam1")
CLIP = ClipFile("cam1-1.mp4", "a" * 64, 1000, 12.345, 370, 0, CAM, 1, MS, 5, None)
FACTS = SessionFacts(
    session=new_session_id(MS),
    station="S-01",
    operator="包装员",
    order="SF1",
    numbers=(BoundNumber(Number(Kind.WAYBILL, "SF1", "\x1dsf1", "Code128", Source.CAMERA, "sf"), MS),),
    take=2,
    keep=Keep.BOTH,
    started_ms=MS,
    started_ns=5,
    ended_ms=MS + 9000,
    ended_ns=9_000_000_005,
    utc_offset_min=480,
    reason=Reason.NEXT_ORDER,
    damaged=True,
    demo=True,
    media_time=True,
    gaps=(Gap(CAM, MS, None), Gap(CAM, MS, MS + 1)),
    clips=(CLIP, replace(CLIP, path="cam1-1-repaired.mp4", parent="cam1-1.mp4")),
    photos=(PhotoFile("cam1-scan.jpg", "b" * 64, 10, Moment.SCAN, CAM, MS),),
)


def _changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    document = json.loads(manifest.to_bytes(FACTS))
    change(document)
    return json.dumps(document).encode()


def _refused(data: bytes) -> str:
    with pytest.raises(IntegrityError) as caught:
        manifest.parse(data)
    return caught.value.message


def test_all_facts_come_back() -> None:
    assert manifest.parse(manifest.to_bytes(FACTS)) == FACTS


def test_the_same_facts_give_the_same_bytes() -> None:
    assert manifest.to_bytes(FACTS) == manifest.to_bytes(replace(FACTS))


def test_it_says_its_format_and_the_program() -> None:
    document = json.loads(manifest.to_bytes(FACTS))
    assert document["format"] == 1
    assert document["program"] == {"name": "packwitness", "version": __version__}
    assert document["started"] == {"at": "2025-11-22T08:26:40.123Z", "mono_ns": 5}


def test_it_holds_no_broken_numbers() -> None:
    def no_float(text: str) -> float:
        raise AssertionError(text)

    json.loads(manifest.to_bytes(FACTS), parse_float=no_float)


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_is_kept_exactly_and_harms_no_reader(text: str) -> None:
    number = BoundNumber(Number(Kind.ORDER, text, text, text, Source.GUN, text), MS)
    facts = replace(FACTS, station=text, operator=text, order=text, numbers=(number,))
    data = manifest.to_bytes(facts)
    assert manifest.parse(data) == facts
    shown = data.decode()
    assert all(c.isprintable() or c == "\n" for c in shown)


def test_chinese_names_stay_readable() -> None:
    assert "包装员" in manifest.to_bytes(FACTS).decode()


def test_hashes_name_every_file() -> None:
    assert manifest.hashes(FACTS) == {
        "cam1-1.mp4": ("a" * 64, 1000),
        "cam1-1-repaired.mp4": ("a" * 64, 1000),
        "cam1-scan.jpg": ("b" * 64, 10),
    }


@pytest.mark.parametrize("number", [0, 2, "1", 1.0, None, True])
def test_another_format_is_refused(number: object) -> None:
    _refused(_changed(lambda d: d.update(format=number)))


@pytest.mark.parametrize(
    "path",
    [
        "../x.mp4",
        "/etc/passwd",
        "a/b.mp4",
        "a\\b.mp4",
        "C:x",
        ".hidden",
        "",
        "a\n",
        "..",
        "x" * 65,
        "é.mp4",
        1,
    ],
)
@pytest.mark.parametrize("kind", ["clips", "photos"])
def test_a_path_that_climbs_or_hides_is_refused(kind: str, path: object) -> None:
    message = _refused(_changed(lambda d: d[kind][0].update(path=path)))
    assert f"manifest.{kind}[0].path" in message


@pytest.mark.parametrize("name", sorted(json.loads(manifest.to_bytes(FACTS))))
def test_a_missing_field_is_named(name: str) -> None:
    assert name in _refused(_changed(lambda d: d.pop(name)))


@pytest.mark.parametrize("where", ["", "program", "started", "clips", "photos", "numbers", "gaps"])
def test_a_field_too_many_is_refused(where: str) -> None:
    def add(document: dict[str, Any]) -> None:
        place = document[where] if where else document
        (place[0] if isinstance(place, list) else place)["more"] = 1

    _refused(_changed(add))


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("session", "../../x"),
        ("session", "0" * 25),
        ("take", -1),
        ("take", True),
        ("keep", "sound"),
        ("reason", "why not"),
        ("damaged", 0),
        ("operator", None),
        ("numbers", {}),
        ("clips", [1]),
        ("started", "2025-11-22T08:26:40.123Z"),
        ("utc_offset_min", 1 << 63),
    ],
)
def test_a_value_of_another_type_is_refused(field: str, bad: object) -> None:
    assert f"manifest.{field}" in _refused(_changed(lambda d: d.update({field: bad})))


@pytest.mark.parametrize(
    "time",
    [
        "2025-11-22T08:26:40Z",
        "2025-11-22T08:26:40.123+08:00",
        "2025-13-22T08:26:40.123Z",
        "٢025-11-22T08:26:40.123Z",
    ],
)
def test_a_time_in_another_form_is_refused(time: str) -> None:
    _refused(_changed(lambda d: d["photos"][0].update(at=time)))


def test_an_unknown_word_is_refused() -> None:
    _refused(_changed(lambda d: d["numbers"][0].update(kind="telepathy")))


def test_a_file_named_twice_is_refused() -> None:
    _refused(_changed(lambda d: d["photos"].append(d["photos"][0] | {"path": "CAM1-scan.jpg"})))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe",
        b'{"format": 1, "format": 1}',
        b'{"format": NaN}',
        b'{"format": 1.0}',
        b'{"format": 1e999}',
        b'{"format": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b" " * 17_000_000,
    ],
)
def test_bytes_that_are_no_manifest_are_refused(data: bytes) -> None:
    _refused(data)
