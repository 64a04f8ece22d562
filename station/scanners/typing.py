"""A gun types like a keyboard; only its speed tells it from a hand. Pure: times come with the keys.

Times are those of the key events, never of a wall clock: a window that stalls for 400 ms still learns
when each key was struck.
"""

from dataclasses import dataclass

from station.errors import SettingsError

_KEPT = "\x04\x1c\x1d\x1e\x1f"  # what codes hold inside; other control keys are a person's
_LONGEST = 4096  # characters; the rest of a text that never ends is dropped


@dataclass(frozen=True, slots=True)
class Timing:
    """What counts as typed by a gun; gaps are medians, since one late key is common."""

    enter_chars: int = 6
    enter_gap_ms: int = 45
    bare_chars: int = 12  # without Enter more is asked for
    bare_gap_ms: int = 30
    quiet_ms: int = 220  # after the last key of a gun that sends no Enter
    pause_ms: int = 300  # a new text begins
    hiccup_ms: int = 1000  # the same inside a text of a gun that is known to send Enter
    prefix: str = ""  # taken off where it is present
    suffix: str = ""  # taken off; a text with it needs no more than one with Enter

    def __post_init__(self) -> None:
        """A prefix of letters would be taken off true numbers."""
        for affix in (self.prefix, self.suffix):
            if len(affix) > 4 or any(sign.isalnum() or sign == "-" or not sign.isascii() for sign in affix):
                raise SettingsError(
                    f"A scanner gun's prefix or suffix cannot be “{affix}”.",
                    "Use one to four signs that no number has, such as ~ or #.",
                )


class KeyTiming:
    """Collects keys and hands out what a gun typed. Times in ms, of any clock that all calls share.

    A radio gun may hold its breath inside a number, and half a number can look whole. So after the
    first Enter of a gun, texts without Enter no longer count: guns of one bench must be set alike.
    """

    def __init__(self, timing: Timing | None = None) -> None:
        self._timing = timing or Timing()
        self._text: list[str] = []
        self._times: list[int] = []
        self._last_ms = 0
        self._sends_enter = False

    def key(self, char: str, at_ms: int) -> str | None:
        """Take one character; returns the scan that ended before it, from a gun without Enter."""
        ended = self._bare() if self._since_last(at_ms) >= self._timing.quiet_ms else None
        self._begin_anew_after_pause(at_ms)
        if char and (char.isprintable() or char in _KEPT):
            self._last_ms = at_ms
            if len(self._text) < _LONGEST:
                self._text.append(char)
                self._times.append(at_ms)
        return ended

    def enter(self, at_ms: int) -> str | None:
        """Enter or Tab: the scan that it ends, or None where a person typed."""
        self._begin_anew_after_pause(at_ms)
        scan = self._take(self._timing.enter_chars, self._timing.enter_gap_ms)
        self._sends_enter = self._sends_enter or scan is not None
        return scan

    def quiet(self, now_ms: int) -> str | None:
        """The scan of a gun without Enter, once it has been quiet long enough; else nothing changes."""
        return self._bare() if self._since_last(now_ms) >= self._timing.quiet_ms else None

    def clear(self) -> None:
        """Forget the keys so far."""
        self._text.clear()
        self._times.clear()

    def _begin_anew_after_pause(self, at_ms: int) -> None:
        gap, timing = self._since_last(at_ms), self._timing
        if 0 <= gap <= timing.pause_ms:
            return
        is_gun = self._sends_enter and len(self._text) > 2 and self._median_gap() <= timing.enter_gap_ms
        if not (is_gun and 0 <= gap <= timing.hiccup_ms):  # below 0: the clock of the keys starts anew
            self.clear()

    def _since_last(self, at_ms: int) -> int:
        return at_ms - self._last_ms if self._text else 0

    def _bare(self) -> str | None:
        timing = self._timing
        if timing.suffix and "".join(self._text).endswith(timing.suffix):
            return self._take(timing.enter_chars, timing.enter_gap_ms)
        if (
            self._sends_enter
            or len(self._text) < timing.bare_chars
            or self._median_gap() > timing.bare_gap_ms
        ):
            return None
        return self._take(timing.bare_chars, timing.bare_gap_ms)

    def _take(self, chars: int, gap_ms: int) -> str | None:
        text, typed_fast = "".join(self._text), self._median_gap() <= gap_ms
        self.clear()
        text = text.removeprefix(self._timing.prefix).removesuffix(self._timing.suffix)
        held_down = len(set(text)) < 2  # a key that repeats itself is as quick as a gun
        return text if len(text) >= chars and typed_fast and not held_down else None

    def _median_gap(self) -> int:
        gaps = sorted(after - before for before, after in zip(self._times, self._times[1:], strict=False))
        return gaps[len(gaps) // 2] if gaps else 0
