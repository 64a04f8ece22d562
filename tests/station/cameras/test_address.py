"""Camera addresses: what is taken, and what is refused with the nearest known name."""

import pytest

from station.cameras import Pace, names_of, names_of_bench, open_camera, pace_of
from station.cameras.address import masked, parse, restored
from station.errors import SettingsError


def test_scheme_rest_and_query_are_split() -> None:
    address = parse("demo:?seed=3&size=640x360")
    assert (address.scheme, address.rest, dict(address.query)) == (
        "demo",
        "",
        {"seed": "3", "size": "640x360"},
    )


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("file:/films/a clip.mp4", "/films/a clip.mp4"),
        (r"file:C:\films\a clip.mp4?pace=max", r"C:\films\a clip.mp4"),
        ("file:50%20+1#2.mp4", "50%20+1#2.mp4"),
    ],
)
def test_a_path_is_taken_as_it_is_written(text: str, path: str) -> None:
    assert parse(text).rest == path


def test_an_address_writes_itself_as_it_was() -> None:
    text = r"file:C:\films\x.mp4?pace=max&rotate=90"
    assert str(parse(text)) == text


def test_a_key_is_added_only_where_it_is_missing() -> None:
    assert str(parse("demo:").adding(seconds="120")) == "demo:?seconds=120"
    assert parse("demo:?seconds=5").adding(seconds="120").query["seconds"] == "5"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("usbb:0", "usb"),
        ("flie:/x.mp4", "file"),
        ("usb:0?rotat=90", "rotate"),
        ("demo:?sed=3", "seed"),
        ("file:/x.mp4?pac=max", "pace"),
    ],
)
def test_a_wrong_word_is_refused_with_the_nearest_known(text: str, near: str) -> None:
    with pytest.raises(SettingsError) as refused:
        open_camera(text)
    assert f"“{near}”" in refused.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "/films/x.mp4",
        ":x",
        r"C:\films\x.mp4",
        "usb:",
        "usb:front",
        "usb:-1",
        "usb:٣",
        "usb:100",
        "usb:0?pace=max",
        "usb:0?rotate=45",
        "usb:0?rotate=",
        "usb:0?rotate",
        "usb:0?rotate=90&rotate=180",
        "usb:0?size=1280",
        "usb:0?size=99999x99999",
        "usb:0?size=-2x4",
        "usb:0?fps=fast",
        "usb:0?fps=nan",
        "file:",
        "file:?pace=max",
        "file:/x.mp4?pace=fast",
        "demo:bench",
        "demo:?seed=1.5",
        "demo:?seed=-1",
        "demo:?orders=0",
        "demo:?size=641x361",
        "demo:?size=320x180",
        "demo:?size=720x1280",
        "demo:?angle=91",
        "demo:?seconds=inf",
    ],
)
def test_an_address_without_sense_is_refused(text: str) -> None:
    with pytest.raises(SettingsError) as refused:
        open_camera(text)
    assert refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("demo:", Pace.REAL),
        ("demo:?pace=max", Pace.MAX),
        ("file:/x.mp4?pace=max", Pace.MAX),
        ("usb:0", None),
    ],
)
def test_videos_play_at_their_own_pace_unless_told(text: str, pace: Pace | None) -> None:
    assert pace_of(text) is pace


# --- what every kind has: name, crop -----------------------------------------------------------------


def test_a_crop_is_told_in_percent_and_cut_in_even_pixels() -> None:
    crop = parse("usb:0?crop=10,0,33.3,100").crop()
    assert crop is not None
    assert crop.box(1920, 1080) == (192, 0, 640, 1080)
    assert str(crop) == "10,0,33.3,100"


@pytest.mark.parametrize(
    "crop", ["10,0,95,100", "0,0,5,100", "-1,0,50,50", "0,0,50", "a,b,c,d", "nan,0,50,50"]
)
def test_a_crop_outside_the_picture_or_too_small_is_refused(crop: str) -> None:
    with pytest.raises(SettingsError, match="crop"):
        open_camera(f"usb:0?crop={crop}")


@pytest.mark.parametrize("name", ["cam-1", "面单侧", "1st", "a.b", "averylongname"])
def test_a_name_that_could_not_stand_in_a_file_name_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match="name"):
        open_camera(f"usb:0?name={name}")


def test_cameras_are_called_by_their_name_or_else_by_their_number() -> None:
    assert names_of(["usb:0?name=Bench", "usb:1", "demo:?name=label"]) == ("bench", "cam2", "label")


def test_two_cameras_of_one_name_are_refused() -> None:
    with pytest.raises(SettingsError, match="bench"):
        names_of(["usb:0?name=bench", "usb:1?name=bench"])


def test_a_fifth_camera_of_a_bench_is_refused_and_five_can_be_listed() -> None:
    five = [f"usb:{number}" for number in range(5)]
    assert len(names_of_bench(five[:4])) == 4
    assert len(names_of(five)) == 5  # of those that are plugged in
    with pytest.raises(SettingsError, match="four at most"):
        names_of_bench(five)


# --- secrets -----------------------------------------------------------------------------------------

LOCKED = "rtsp://user:p@ss@10.0.0.5/live?token=abc"


def test_a_masked_address_that_was_edited_gets_its_secrets_back() -> None:
    edited = masked(LOCKED).replace("10.0.0.5", "10.0.0.6")
    assert "p@ss" not in edited
    assert restored(edited, LOCKED) == LOCKED.replace("10.0.0.5", "10.0.0.6")


def test_a_secret_that_was_written_anew_is_taken() -> None:
    edited = masked(LOCKED).replace("user:***", "user:new")
    assert restored(edited, LOCKED) == "rtsp://user:new@10.0.0.5/live?token=abc"


def test_an_address_without_secrets_stays_as_it_was_written() -> None:
    assert restored("usb:1?rotate=90", LOCKED) == "usb:1?rotate=90"
