import pytest

from station.errors import SettingsError
from station.scanners.typing import KeyTiming, Timing

NUMBER = "SF1690060267735"


def typed(keys: KeyTiming, text: str, gap_ms: int, start_ms: int = 0) -> tuple[list[str], int]:
    """Strikes each key; returns the scans that came out, and when the last key was struck."""
    scans, at_ms = [], start_ms
    for index, char in enumerate(text):
        at_ms = start_ms + index * gap_ms
        scan = keys.key(char, at_ms)
        scans += [scan] if scan else []
    return scans, at_ms


@pytest.mark.parametrize("gap_ms", [0, 1, 15, 26, 45])
def test_a_gun_with_enter_is_heard_whole(gap_ms: int) -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, NUMBER, gap_ms)
    assert keys.enter(last_ms + gap_ms) == NUMBER


@pytest.mark.parametrize(("text", "gap_ms"), [(NUMBER, 46), (NUMBER, 99), ("MAN7", 5), ("", 0), ("1234", 5)])
def test_a_hand_or_a_short_text_is_no_scan(text: str, gap_ms: int) -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, text, gap_ms)
    assert keys.enter(last_ms + gap_ms) is None


def test_one_late_key_does_not_cut_a_scan() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, NUMBER[:8], 15)
    typed(keys, NUMBER[8:], 15, last_ms + 200)
    assert keys.enter(last_ms + 320) == NUMBER


def test_what_a_hand_typed_before_is_forgotten_after_a_pause() -> None:
    keys = KeyTiming()
    keys.key("x", 0)
    _, last_ms = typed(keys, NUMBER, 10, start_ms=301)
    assert keys.enter(last_ms + 10) == NUMBER


def test_an_enter_long_after_the_text_is_a_person() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, NUMBER, 10)
    assert keys.enter(last_ms + 301) is None


def test_each_scan_stands_alone() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, NUMBER, 10)
    keys.enter(last_ms + 10)
    _, last_ms = typed(keys, "YT6680574720737", 10, last_ms + 20)
    assert keys.enter(last_ms + 10) == "YT6680574720737"
    assert keys.enter(last_ms + 20) is None


def test_a_gun_without_enter_is_heard_once_it_is_quiet() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, NUMBER, 30)
    assert keys.quiet(last_ms + 219) is None
    assert keys.quiet(last_ms + 220) == NUMBER
    assert keys.quiet(last_ms + 500) is None


@pytest.mark.parametrize(("text", "gap_ms"), [(NUMBER[:11], 10), (NUMBER, 31)])
def test_without_enter_a_short_or_slow_text_is_no_scan(text: str, gap_ms: int) -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, text, gap_ms)
    assert keys.quiet(last_ms + 1000) is None


def test_without_enter_the_next_scan_ends_the_one_before() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, NUMBER, 10)
    scans, last_ms = typed(keys, "YT6680574720737", 10, last_ms + 600)
    assert scans == [NUMBER]
    assert keys.quiet(last_ms + 220) == "YT6680574720737"


def test_once_a_gun_has_sent_enter_half_a_number_is_never_a_scan() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, NUMBER, 10)
    keys.enter(last_ms)
    scans, last_ms = typed(keys, "687922539873209", 10, last_ms + 2000)
    assert keys.quiet(last_ms + 250) is None
    more, last_ms = typed(keys, "7566", 10, last_ms + 400)
    assert scans + more == []
    assert keys.enter(last_ms + 10) == "6879225398732097566"


def test_control_characters_inside_a_code_are_kept() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, "]C1\x1d0106902396992904\x1d10AB", 10)
    assert keys.enter(last_ms) == "]C1\x1d0106902396992904\x1d10AB"


def test_keys_of_a_person_such_as_backspace_are_no_part_of_a_text() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, "\x1b" + NUMBER + "\x08", 10)
    assert keys.enter(last_ms) == NUMBER


def test_a_key_that_is_held_down_is_no_scan() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, "1" * 20, 30)
    assert keys.enter(last_ms) is None


def test_a_clock_that_starts_anew_begins_a_new_text() -> None:
    keys = KeyTiming()
    typed(keys, "XX", 10, start_ms=2**32 - 40)
    _, last_ms = typed(keys, NUMBER, 10)
    assert keys.enter(last_ms) == NUMBER


def test_an_endless_text_is_cut() -> None:
    keys = KeyTiming()
    _, last_ms = typed(keys, "12" * 5000, 1)
    scan = keys.enter(last_ms)
    assert scan is not None
    assert len(scan) == 4096


def test_prefix_and_suffix_are_taken_off_where_they_are() -> None:
    keys = KeyTiming(Timing(prefix="~", suffix="#"))
    _, last_ms = typed(keys, f"~{NUMBER}#", 10)
    assert keys.enter(last_ms) == NUMBER
    _, last_ms = typed(keys, NUMBER, 10, last_ms + 1000)
    assert keys.enter(last_ms) == NUMBER


def test_a_suffix_proves_a_short_text_without_enter() -> None:
    keys = KeyTiming(Timing(suffix="#"))
    _, last_ms = typed(keys, "1001-22#", 40)
    assert keys.quiet(last_ms + 220) == "1001-22"


@pytest.mark.parametrize("affix", ["SF", "1", "-", "～", "#####"])
def test_an_affix_that_could_belong_to_a_number_is_refused(affix: str) -> None:
    with pytest.raises(SettingsError, match="cannot be"):
        Timing(prefix=affix)
