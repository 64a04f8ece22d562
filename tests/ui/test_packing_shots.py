"""The shot list and the second showing on the packing screen: words, keys, sounds, and what is quiet."""

import packing_fixtures as fx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from station import events as ev
from station.types import Control, Moment, Reason, SessionId
from ui.packing import stripwords, words
from ui.packing.screen import NoticeKind, State, StripKind
from ui.sound import Sound

LIST = ("item", "sealed_box", "我们的吊牌")


@pytest.fixture
def stand(qtbot: QtBot) -> fx.Stand:
    stand = fx.Stand()
    stand.window.show()
    stand.tell(fx.ready())
    yield stand
    stand.close()


@pytest.fixture
def asked(stand: fx.Stand) -> fx.Stand:
    """A parcel is packed and its second shot is wanted."""
    stand.tell(fx.opened(), fx.shot_asked(LIST, 0), fx.shot_asked(LIST, 1))
    return stand


# ---------------------------------------------------------------- the shot list


def test_the_wanted_shot_stands_under_the_picture_in_large_letters(asked: fx.Stand) -> None:
    bar = asked.window.shots
    assert bar.isVisible()
    assert bar.accessibleName() == "Photo: sealed box"
    assert bar.y() >= asked.window.picture.geometry().bottom()


def test_a_name_of_the_shops_own_stays_as_it_is(asked: fx.Stand) -> None:
    asked.tell(fx.shot_asked(LIST, 2))
    assert asked.window.shots.accessibleName() == "Photo: 我们的吊牌"


def test_the_end_of_the_list_says_what_was_left_out_or_that_all_is_there(asked: fx.Stand) -> None:
    asked.tell(fx.shot_asked(LIST, 3, skipped=("item",)))
    assert asked.window.shots.accessibleName() == "Left out: item"
    assert not asked.window.shots.skip.isVisible()
    asked.tell(fx.shot_asked(LIST, 3))
    assert asked.window.shots.accessibleName() == "All photos taken"


def test_a_shop_without_a_list_sees_nothing_of_it(stand: fx.Stand) -> None:
    stand.tell(fx.opened())
    assert not stand.window.shots.isVisible()


def test_the_button_and_f4_skip_the_wanted_shot(asked: fx.Stand, qtbot: QtBot) -> None:
    asked.window.shots.skip.click()
    qtbot.keyClick(asked.window, Qt.Key.Key_F4)
    assert asked.bench.asked == [Control.SKIP, Control.SKIP]


def test_each_question_clicks_once_with_the_photo_or_by_itself(stand: fx.Stand) -> None:
    stand.tell(fx.opened(), fx.shot_asked(LIST, 0))
    assert stand.player.played == [Sound.START, Sound.PHOTO]
    stand.tell(fx.shot_asked(LIST, 1), fx.photo_taken(Moment.PHOTO))  # the photo's own click asks too
    assert stand.player.played[2:] == [Sound.PHOTO]
    stand.tell(fx.shot_asked(LIST, 2, skipped=("sealed_box",)))
    assert stand.player.played[3:] == [Sound.PHOTO]


def test_shots_left_out_are_said_and_stay_readable_while_the_next_parcel_begins(asked: fx.Stand) -> None:
    out = ev.ShotsLeftOut(at_ms=fx.START_MS, session=SessionId("s1"), shots=("sealed_box",))
    asked.tell(out, fx.finished(), fx.opened("B", session="s2"))
    shown = asked.window.shown
    assert shown is not None
    assert shown.notice is not None
    assert (shown.state, shown.notice.kind) == (State.RECORDING, NoticeKind.LEFT_OUT)
    assert words.notice(shown.notice) == "Photos left out: sealed box"
    assert Sound.WARN not in asked.player.played


# ---------------------------------------------------------------- shown again


def test_the_packer_is_told_why_and_what_to_show_again(stand: fx.Stand) -> None:
    stand.tell(fx.show_again(ev.Weakness.DARK))
    shown = stand.window.shown
    assert shown is not None
    assert (words.title(shown), words.line(shown)) == ("Show it again", "The video is too dark")
    assert words.steps(shown)[0] == "Switch on the lamp, show the label"
    assert shown.headline == fx.NUMBER
    assert stand.player.played == [Sound.WARN]


@pytest.mark.parametrize("why", list(ev.Weakness))
def test_every_weakness_has_its_words(stand: fx.Stand, why: ev.Weakness) -> None:
    stand.tell(fx.show_again(why))
    assert stand.window.shown is not None
    assert words.line(stand.window.shown)
    assert len(words.steps(stand.window.shown)) == 3


def test_the_amber_ends_and_a_strip_asks_on_until_the_time_is_over(stand: fx.Stand) -> None:
    stand.tell(fx.show_again(ev.Weakness.LABEL))
    assert stand.window.shown.strip is None  # the whole screen says it
    stand.wait(10)
    assert (stand.window.shown.state, stand.window.shown.strip.kind) == (State.IDLE, StripKind.AGAIN)
    assert Control.PHOTO in stand.window.shown.controls
    stand.wait(51)
    assert stand.window.shown.strip is None
    assert Control.PHOTO not in stand.window.shown.controls


def test_the_button_begins_it(stand: fx.Stand) -> None:
    stand.tell(fx.show_again(ev.Weakness.LABEL))
    stand.window.findChild(QAbstractButton, "button-photo").click()
    assert stand.bench.asked == [Control.PHOTO]


def test_what_is_shown_again_is_recording_part_two(stand: fx.Stand) -> None:
    stand.tell(fx.show_again(ev.Weakness.LABEL), fx.part_opened())
    shown = stand.window.shown
    assert (shown.state, shown.number, words.tags(shown)) == (State.RECORDING, fx.NUMBER, ["Part 2"])
    assert shown.strip is None
    assert shown.controls == {Control.STOP, Control.PHOTO}
    stand.tell(
        ev.PartFinished(
            at_ms=fx.START_MS,
            session=SessionId("s0"),
            order=fx.NUMBER,
            part=2,
            reason=Reason.STOP,
            duration_s=5.0,
        )
    )
    assert stand.window.shown.state is State.IDLE
    assert stand.player.played[-2:] == [Sound.START, Sound.SAVED]


def test_that_it_serves_now_is_said(stand: fx.Stand) -> None:
    stand.tell(ev.ProofMended(at_ms=fx.START_MS, session=SessionId("s0"), order=fx.NUMBER))
    assert stand.window.shown.notice.kind is NoticeKind.MENDED


def test_once_the_next_parcel_runs_nothing_of_the_last_one_is_said(stand: fx.Stand) -> None:
    stand.tell(fx.opened())
    before = list(stand.player.played)
    stand.tell(
        ev.ProofWeak(at_ms=fx.START_MS, session=SessionId("s0"), order="A", why=ev.Weakness.LABEL),
        ev.ProofMended(at_ms=fx.START_MS, session=SessionId("s0"), order="A"),
    )
    shown = stand.window.shown
    assert (shown.state, shown.strip, shown.notice) == (State.RECORDING, None, None)
    assert stand.player.played == before


def test_the_next_parcel_takes_the_question_away(stand: fx.Stand) -> None:
    stand.tell(fx.show_again(ev.Weakness.LABEL), fx.opened("B"))
    stand.tell(fx.finished("B"))
    assert (stand.window.shown.again, stand.window.shown.strip) == (None, None)


def test_a_weak_parcel_that_is_not_asked_for_is_marked(stand: fx.Stand) -> None:
    stand.tell(
        ev.ProofWeak(at_ms=fx.START_MS, session=SessionId("s0"), order="SF1442", why=ev.Weakness.LABEL)
    )
    assert stripwords.strip(stand.window.shown.strip) == (
        "Parcel 1442: weak evidence. It is marked for the supervisor."
    )
