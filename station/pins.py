"""PINs: which are too easy, how they are kept, and how long a wrong one costs. Pure but for the salt.

A PIN of six digits is soon guessed by whoever has the database alone. So the hash is slow (argon2id,
19 MiB, two passes) and is made over an HMAC with a pepper that is not in the database, and with the
person's id: one person's hash is of no use in another's row.
"""

import hashlib
import hmac
from datetime import datetime
from itertools import pairwise

SHORTEST, LONGEST = 6, 12
FREE_TRIES = 5
FIRST_PAUSE_S, LONGEST_PAUSE_S = 60, 3600
_FEWEST_DIGITS = 3
_DATES = {6: ("%y%m%d", "%d%m%y", "%m%d%y"), 8: ("%Y%m%d", "%d%m%Y", "%m%d%Y")}
_FIRST_YEAR, _LAST_YEAR = 1920, 2040


def weakness(pin: str) -> str:
    """Why this PIN cannot be taken; empty: it can."""
    if not (pin.isascii() and pin.isdigit()):
        return "A PIN has digits only."
    if not SHORTEST <= len(pin) <= LONGEST:
        return f"A PIN has {SHORTEST} to {LONGEST} digits."
    return next((words for too_easy, words in _TOO_EASY if too_easy(pin)), "")


def _few(pin: str) -> bool:
    return len(set(pin)) < _FEWEST_DIGITS


def _counts(pin: str) -> bool:
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return steps in ({1}, {9})


def _repeats(pin: str) -> bool:
    """121212, 123123, 1234512345."""
    return pin in (pin + pin)[1:-1]


def _is_date(pin: str) -> bool:
    for form in _DATES.get(len(pin), ()):
        try:
            year = datetime.strptime(pin, form).year  # noqa: DTZ007 - only whether it is one
        except ValueError:
            continue
        if _FIRST_YEAR <= year <= _LAST_YEAR or len(pin) == SHORTEST:
            return True
    return False


_TOO_EASY = (
    (_few, "It has too few different digits."),
    (_counts, "Its digits only count up or down."),
    (_repeats, "It repeats the same digits."),
    (_is_date, "It looks like a date, as a birthday does."),
)


def pause_s(tries: int) -> int:
    """How long after so many wrong tries none is looked at: from the fifth on a minute, doubled each time."""
    if tries < FREE_TRIES:
        return 0
    return min(FIRST_PAUSE_S << min(tries - FREE_TRIES, 10), LONGEST_PAUSE_S)


def hashed(pepper: bytes, person: str, pin: str) -> str:
    """What is kept of a PIN."""
    from argon2 import PasswordHasher, Type  # only a login needs it

    hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1, type=Type.ID)
    return hasher.hash(_peppered(pepper, person, pin))


def matches(pepper: bytes, person: str, pin: str, kept: str) -> bool:
    """Whether this is the PIN that was kept; False also where what was kept is no hash."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(kept, _peppered(pepper, person, pin))
    except (VerificationError, InvalidHashError):
        return False


def _peppered(pepper: bytes, person: str, pin: str) -> bytes:
    return hmac.digest(pepper, f"packwitness-pin-v1\n{person}\n{pin}".encode(), hashlib.sha256)
