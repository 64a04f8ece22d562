"""What is heard and which errors are shown."""

import packing_fixtures as fx
import pytest
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtWidgets import QApplication

from station import events as ev
from station.errors import StorageError
from station.events import Refusal, Trouble
from station.types import Moment, SessionId, Source
from ui.feedback import REPEAT_MS, Banner, Feedback
from ui.sound import QtPlayer, Sound
from ui.theme import ASSETS
from ui.tokens import Mood


@pytest.fixture
def player() -> fx.FakePlayer:
    return fx.FakePlayer()


@pytest.fixture
def feedback(qapp: QApplication, player: fx.FakePlayer) -> Feedback:
    return Feedback(player)


@pytest.mark.parametrize(
    ("event", "sounds"),
    [
        (fx.opened(), [Sound.START]),
        (fx.finished(), [Sound.SAVED]),
        (fx.finished(cancelled=True), [Sound.WARN]),
        (fx.photo_taken(Moment.PHOTO), [Sound.PHOTO]),
        (fx.photo_taken(Moment.SCAN), []),
        (fx.refused(Refusal.NOT_A_LABEL), [Sound.WARN]),
        (fx.refused(Refusal.NOT_A_LABEL, Source.CAMERA), []),
        (ev.OwnNumber(at_ms=1, session=SessionId("s1"), text="x"), [Sound.START]),
        (fx.show_again(ev.Weakness.LABEL), [Sound.WARN]),
        (fx.photo_blurred(retaking=True), [Sound.WARN]),
        (fx.photo_blurred(retaking=False), [Sound.WARN]),
        (ev.TroubleBegan(at_ms=1, trouble=Trouble.RECORDING), [Sound.WARN]),
        (ev.TroubleBegan(at_ms=1, trouble=Trouble.SCANNER), [Sound.WARN]),
        (ev.TroubleBegan(at_ms=1, trouble=Trouble.SPOOLING), []),
        (fx.ready(), []),
    ],
)
def test_each_event_has_its_sound(
    feedback: Feedback, player: fx.FakePlayer, event: ev.Event, sounds: list[Sound]
) -> None:
    feedback.hear(event, 0)
    assert player.played == sounds


def test_the_next_scan_sounds_saved_then_start(feedback: Feedback, player: fx.FakePlayer) -> None:
    feedback.hear(fx.finished(), 0)
    feedback.hear(fx.opened("other", session="s2"), 0)
    assert player.played == [Sound.SAVED, Sound.START]


@pytest.mark.parametrize(("mood", "sound"), [(Mood.WARN, Sound.WARN), (Mood.FAULT, Sound.FAULT)])
def test_an_alarm_repeats_while_its_cause_lasts(
    feedback: Feedback, player: fx.FakePlayer, mood: Mood, sound: Sound
) -> None:
    for now_ms in (0, 16, REPEAT_MS[mood] - 1):
        feedback.show_mood(mood, now_ms)
    assert player.played == [sound]
    feedback.show_mood(mood, REPEAT_MS[mood])
    assert player.played == [sound, sound]


def test_an_alarm_stops_when_its_cause_is_gone(feedback: Feedback, player: fx.FakePlayer) -> None:
    feedback.show_mood(Mood.FAULT, 0)
    feedback.show_mood(Mood.REC, 100)
    feedback.show_mood(Mood.REC, 60_000)
    assert player.played == [Sound.FAULT]


def test_a_wrong_scan_warns_once_and_a_second_one_again(feedback: Feedback, player: fx.FakePlayer) -> None:
    for now_ms in (0, 1000):
        feedback.hear(fx.refused(Refusal.NOT_A_LABEL), now_ms)
        feedback.show_mood(Mood.WARN, now_ms)
    assert player.played == [Sound.WARN, Sound.WARN]


def test_a_station_error_is_shown_in_its_own_words(feedback: Feedback) -> None:
    banners: list[Banner] = []
    feedback.banner.connect(banners.append)
    feedback.error(StorageError("The disk is gone.", "Plug it in."))
    assert banners == [Banner("The disk is gone.", "Plug it in.")]


def test_an_unexpected_error_brings_a_report_to_copy(feedback: Feedback) -> None:
    banners: list[Banner] = []
    feedback.banner.connect(banners.append)
    feedback.error(KeyError("nonsense"))
    assert "nonsense" in banners[0].report
    assert "nonsense" not in banners[0].message


def test_a_computer_without_sound_is_a_state_not_an_error(qapp: QApplication) -> None:
    player = QtPlayer()
    player.play(Sound.START)
    player.set_volume(40)
    assert player.available() is not QMediaDevices.defaultAudioOutput().isNull()


@pytest.mark.parametrize("sound", list(Sound))
def test_every_sound_has_its_file(sound: Sound) -> None:
    assert (ASSETS / "sounds" / f"{sound}.wav").stat().st_size > 1000
