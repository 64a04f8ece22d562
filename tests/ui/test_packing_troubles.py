"""What goes wrong on the bench, as the packer sees and hears it: faults, strips, blur, and the idle warning."""

from collections.abc import Iterator
from dataclasses import replace

import packing_fixtures as fx
import pytest
from PySide6.QtTextToSpeech import QTextToSpeech
from PySide6.QtWidgets import QAbstractButton, QApplication

from station import events as ev
from station.events import Trouble
from station.types import CameraName, Moment, SessionId
from ui.i18n import Languages
from ui.packing import stripwords, words
from ui.packing.screen import NoticeKind, Screen, State, Strip, StripKind
from ui.sound import Sound
from ui.tokens import Mood
from ui.voice import MOCK, QtVoice

SIDE = CameraName("side")
REFUSES = (
    "Network camera rtsp://10.0.0.9/stream refuses the password. Correct user and password in its address."
)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages()
    languages.use("en")
    return languages


@pytest.fixture
def stand() -> Iterator[fx.Stand]:
    made = fx.Stand()
    made.window.show()
    made.tell(fx.ready())
    yield made
    made.close()


@pytest.fixture
def busy(stand: fx.Stand) -> fx.Stand:
    """A parcel is packed."""
    stand.tell(fx.opened())
    stand.player.played.clear()
    return stand


def shown(stand: fx.Stand) -> Screen:
    assert stand.window.shown is not None
    return stand.window.shown


def strip(stand: fx.Stand) -> Strip:
    found = shown(stand).strip
    assert found is not None
    return found


def began(trouble: Trouble, *cameras: str, **detail: float | str) -> ev.TroubleBegan:
    named: dict[str, float | str] = {"camera": cameras[0], "cameras": " ".join(cameras)} if cameras else {}
    return ev.TroubleBegan(at_ms=fx.START_MS, trouble=trouble, detail={**named, **detail})


def ended(trouble: Trouble) -> ev.TroubleEnded:
    return ev.TroubleEnded(at_ms=fx.START_MS, trouble=trouble)


# ---------------------------------------------------------------- every trouble


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_its_place_on_the_screen_and_its_words(stand: fx.Stand, trouble: Trouble) -> None:
    stand.tell(began(trouble, fx.CAMERA))
    screen = shown(stand)
    said = stripwords.strip(screen.strip) if screen.strip else words.title(screen)
    assert screen.strip is not None or screen.mood is Mood.FAULT
    assert said
    assert "{" not in said


def test_a_gun_that_was_pulled_out_is_heard_and_stands_in_the_bar(busy: fx.Stand) -> None:
    busy.tell(began(Trouble.SCANNER))
    assert strip(busy).kind is StripKind.SCANNER
    assert "Scanner lost" in busy.window.healthbar.accessibleName()
    assert busy.player.played == [Sound.WARN]
    busy.tell(ended(Trouble.SCANNER))
    assert "Scanner lost" not in busy.window.healthbar.accessibleName()


# ---------------------------------------------------------------- nothing is written


def test_while_no_camera_is_written_the_screen_is_no_green_recording(busy: fx.Stand) -> None:
    busy.tell(began(Trouble.RECORDING, fx.CAMERA))
    assert (shown(busy).state, strip(busy).kind) == (State.RECORDING, StripKind.RECORDING)
    assert busy.player.played == [Sound.WARN]
    busy.tell(began(Trouble.UNSAVED, fx.CAMERA))
    assert (shown(busy).state, shown(busy).mood) == (State.UNSAVED, Mood.FAULT)
    assert busy.player.played == [Sound.WARN, Sound.FAULT]
    assert len(words.steps(shown(busy))) == 3
    busy.tell(ended(Trouble.UNSAVED))
    assert shown(busy).state is State.RECORDING


def test_where_another_camera_is_written_it_is_a_strip_that_names_the_one(busy: fx.Stand) -> None:
    busy.tell(fx.ready(camera=SIDE), began(Trouble.UNSAVED, SIDE))
    assert (shown(busy).state, strip(busy)) == (State.RECORDING, Strip(StripKind.UNSAVED, SIDE))


def test_a_photo_that_was_not_saved_does_not_say_that_video_is_missing(busy: fx.Stand) -> None:
    busy.tell(began(Trouble.PHOTO, fx.CAMERA))
    assert "photo could not be saved" in stripwords.strip(strip(busy))
    assert busy.player.played == [Sound.WARN]


# ---------------------------------------------------------------- a frozen picture


def test_a_frozen_picture_while_a_parcel_is_packed_is_a_fault_with_its_sound(busy: fx.Stand) -> None:
    busy.tell(began(Trouble.PICTURE, fx.CAMERA))
    assert (shown(busy).state, shown(busy).frozen, shown(busy).strip) == (State.FROZEN, True, None)
    assert busy.player.played == [Sound.FAULT]
    busy.tell(ended(Trouble.PICTURE))
    assert (shown(busy).state, shown(busy).frozen) == (State.RECORDING, False)


def test_a_frozen_picture_while_nothing_is_packed_is_greyed_and_a_strip(stand: fx.Stand) -> None:
    stand.tell(began(Trouble.PICTURE, fx.CAMERA))
    assert (shown(stand).state, shown(stand).frozen) == (State.IDLE, True)
    assert strip(stand).kind is StripKind.PICTURE
    assert "Picture is frozen" in stand.window.healthbar.accessibleName()


def test_a_camera_beside_that_freezes_leaves_the_main_picture_in_colour(busy: fx.Stand) -> None:
    busy.tell(fx.ready(camera=SIDE), began(Trouble.PICTURE, SIDE))
    assert (shown(busy).state, shown(busy).frozen) == (State.RECORDING, False)


# ---------------------------------------------------------------- a network camera


def network(stand: fx.Stand) -> None:
    stand.bench.state = replace(stand.bench.state, network=frozenset({fx.CAMERA}))
    stand.wait(1)


def test_a_lost_network_camera_says_why_and_asks_for_no_usb_cable(busy: fx.Stand) -> None:
    network(busy)
    busy.tell(fx.lost(), replace(fx.lost(attempt=2), reason=REFUSES))
    assert shown(busy).state is State.CAMERA_LOST
    assert words.reason(shown(busy)) == "Network camera rtsp://10.0.0.9/stream refuses the password."
    assert words.steps(shown(busy))[1] == "F12, Settings: address, password"
    assert not [one for one in words.steps(shown(busy)) if "USB" in one]


def test_a_wrong_password_at_the_start_is_said() -> None:
    stand = fx.Stand()
    network(stand)
    stand.tell(replace(fx.lost(), reason=REFUSES))
    assert shown(stand).state is State.NO_CAMERA
    assert words.line(shown(stand)).endswith("refuses the password.")
    assert not [one for one in words.steps(shown(stand)) if "USB" in one]
    stand.close()


def test_a_lost_usb_camera_asks_for_its_cable(busy: fx.Stand) -> None:
    busy.tell(fx.lost())
    assert words.steps(shown(busy))[0] == "Check the USB cable"


# ---------------------------------------------------------------- disk, clock


def test_a_disk_that_fills_counts_down(busy: fx.Stand) -> None:
    busy.tell(began(Trouble.DISK_LOW, free_bytes=9e9, hours_left=3.0))
    for free_bytes, hours in ((6_000_000_000, 2.0), (3_000_000_000, 1.0)):
        busy.bench.state = replace(busy.bench.state, free_bytes=free_bytes, hours_left=hours)
        busy.wait(1)
        assert (strip(busy).free_gb, strip(busy).hours) == (free_bytes / 1e9, hours)


@pytest.mark.parametrize(("jump_s", "says"), [(3600.0, "+1:00:00"), (-12.0, "−00:12")])
def test_a_clock_jump_says_by_how_much_and_blames_nobody(stand: fx.Stand, jump_s: float, says: str) -> None:
    stand.tell(began(Trouble.CLOCK, jump_s=jump_s))
    assert says in stripwords.strip(strip(stand))
    assert "wrong" not in stripwords.strip(strip(stand))


# ---------------------------------------------------------------- a blurred photo


def test_a_photo_that_is_taken_again_is_amber_until_it_is_there(busy: fx.Stand) -> None:
    busy.tell(fx.photo_blurred(retaking=True))
    assert (shown(busy).state, shown(busy).mood) == (State.BLURRED, Mood.WARN)
    assert words.line(shown(busy)) == "Hold still, retaking automatically"
    assert busy.window.findChild(QAbstractButton, "button-photo").isVisible()
    busy.wait(3)
    assert shown(busy).state is State.BLURRED
    busy.tell(fx.photo_taken(Moment.PHOTO))
    assert shown(busy).state is State.RECORDING


def test_over_the_picture_stands_how_sharp_the_photo_has_to_be_until_something_worse_covers_it(
    busy: fx.Stand,
) -> None:
    busy.tell(fx.photo_blurred(retaking=True))
    assert shown(busy).retake == ev.Retake(sharpness_pct=31, needed_pct=40)
    busy.tell(fx.lost(fx.at(busy)))
    assert shown(busy).retake is None


def test_the_photo_of_another_camera_does_not_end_the_amber(busy: fx.Stand) -> None:
    busy.tell(
        fx.ready(camera=SIDE), fx.photo_blurred(retaking=True, camera=SIDE), fx.photo_taken(Moment.PHOTO)
    )
    assert shown(busy).state is State.BLURRED


def test_a_blurred_photo_that_is_kept_says_so(busy: fx.Stand) -> None:
    busy.tell(fx.photo_blurred(retaking=True), fx.photo_taken(Moment.PHOTO), fx.photo_blurred(retaking=False))
    notice = shown(busy).notice
    assert notice is not None
    assert (shown(busy).state, notice.kind) == (State.RECORDING, NoticeKind.KEPT_BLURRED)


def test_a_blurred_photo_never_hides_that_a_number_was_packed_before(stand: fx.Stand) -> None:
    stand.tell(fx.opened(take=2, earlier=fx.earlier()), fx.photo_blurred(retaking=True))
    assert shown(stand).state is State.DUPLICATE
    assert shown(stand).notice is not None


# ---------------------------------------------------------------- nothing moves


def idle_soon(seconds: float = 10.0) -> ev.IdleSoon:
    return ev.IdleSoon(at_ms=fx.START_MS, session=SessionId("s1"), seconds_left=seconds)


def said(stand: fx.Stand) -> str:
    notice = shown(stand).notice
    return "" if notice is None else words.notice(notice)


def test_the_idle_warning_counts_down_and_sounds_on_until_the_end(busy: fx.Stand) -> None:
    busy.tell(idle_soon())
    assert said(busy) == "Nothing moves · Recording ends in 10 s"
    for left in range(9, 0, -1):
        busy.wait(1)
        assert said(busy) == f"Nothing moves · Recording ends in {left} s"
    assert busy.player.played == [Sound.WARN] * 5
    busy.tell(fx.finished())
    assert said(busy) == ""
    busy.wait(10)
    assert busy.player.played == [Sound.WARN] * 5 + [Sound.SAVED]


def test_the_idle_warning_is_spoken_once_in_the_language_of_the_window(
    busy: fx.Stand, english: Languages
) -> None:
    busy.tell(idle_soon())
    busy.wait(3)
    assert busy.voice.said == [("Nothing moves. Recording ends in 10 seconds.", "en")]
    english.use("zh")
    busy.tell(idle_soon())
    assert busy.voice.said[1:] == [("没有动作，10 秒后结束录像。", "zh")]


def test_where_no_voice_speaks_the_language_the_idle_warning_still_sounds(english: Languages) -> None:
    english.use("zh")
    voice = QtVoice(engine=MOCK)
    stand = fx.Stand(voice=voice)
    stand.tell(fx.ready(), fx.opened())
    stand.player.played.clear()
    stand.tell(idle_soon())
    stand.wait(2)
    assert voice.speech is not None
    assert voice.speech.state() is QTextToSpeech.State.Ready  # nothing is said
    assert stand.player.played == [Sound.WARN] * 2
    stand.close()


def test_a_movement_ends_the_idle_warning_and_its_sound(busy: fx.Stand) -> None:
    busy.tell(idle_soon())
    busy.wait(1)
    busy.tell(ev.IdleOver(at_ms=fx.START_MS, session=SessionId("s1")))
    assert said(busy) == ""
    busy.wait(10)
    assert busy.player.played == [Sound.WARN]


def test_another_answer_hides_the_idle_warning_for_a_moment_only(busy: fx.Stand) -> None:
    busy.tell(idle_soon(), fx.photo_taken(Moment.PHOTO))
    assert said(busy) == "Photo kept"
    busy.wait(3)
    assert said(busy) == "Nothing moves · Recording ends in 7 s"
