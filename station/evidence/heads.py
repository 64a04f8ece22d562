"""A signed head: "my ledger has `size` entries, and this root over them". Kept elsewhere, it shows a roll-back."""

import base64
import json
from dataclasses import dataclass
from typing import Any

from station.errors import IntegrityError
from station.evidence import canonical
from station.evidence.keys import StationKey, signed_by

_PREFIX = b"packlog-sth-v1\n"
_FIELDS: dict[str, type] = {"v": int, "station": str, "kid": str, "size": int, "root": str, "wall_ms": int}
_SIG_BYTES = 64


@dataclass(frozen=True, slots=True)
class Head:
    """The ledger at one moment; `root` hex."""

    station: str
    kid: str
    size: int
    root: str
    wall_ms: int
    sig: str = ""

    @property
    def text(self) -> str:
        """One line, `{"sth":{…},"sig":"…"}`: for a file, a QR code, another station."""
        return '{"sth":' + self._data().decode() + ',"sig":"' + self.sig + '"}'

    def signed_by(self, public: bytes) -> bool:
        """Whether this key signed it."""
        return signed_by(public, _PREFIX + self._data(), self.sig)

    def _data(self) -> bytes:
        fields = {name: getattr(self, name) for name in _FIELDS if name != "v"}
        return canonical.encode({"v": 1, **fields})


def sign(key: StationKey, station: str, size: int, root: bytes, wall_ms: int) -> Head:
    """The head of a ledger of `size` entries."""
    bare = Head(station, key.kid, size, root.hex(), wall_ms)
    return Head(station, key.kid, size, root.hex(), wall_ms, key.sign(_PREFIX + bare._data()))  # noqa: SLF001


def parse(text: str) -> Head:
    """A head as it was kept; IntegrityError for anything else."""
    try:
        value: Any = json.loads(text)
        sth, sig = dict(value["sth"]), str(value["sig"])
        kinds = {name: type(field) for name, field in sth.items()}
        if kinds != _FIELDS or sth.pop("v") != 1 or sth["size"] < 1 or len(_raw(sig)) != _SIG_BYTES:
            raise _no_head()
        head = Head(**sth, sig=sig)
        canonical.encode(sth)  # what has no canonical form was never signed
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _no_head() from error
    return head


def _raw(sig: str) -> bytes:
    return base64.b64decode(sig, validate=True)


def _no_head() -> IntegrityError:
    return IntegrityError(
        "This is no signed head of a ledger.", "Give the file or the text that `head` printed."
    )
