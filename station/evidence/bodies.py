"""Bodies of entries that change no row: a scan, the settings, what leaves."""

from collections.abc import Mapping, Sequence
from typing import Any

from station.evidence.canonical import clean
from station.types import Accept, Kind, Label, Scan

Setting = str | int | bool | list[str] | None

_NUMBERS = (Kind.ORDER, Kind.WAYBILL)


def scan(
    scan: Scan,
    label: Label,
    raw: str,
    *,
    at_ms: int,
    operator: str,
    session: str | None,
    refused: str | None,
) -> dict[str, Any]:
    """Who scanned what, and what became of it. A text that is no order or waybill number is not kept.

    A foreign QR code may hold anything, a buyer's telephone number too: `raw` is what is kept of its text.
    """
    body: dict[str, Any] = {
        "at_ms": at_ms,
        "operator": clean(operator),
        "source": scan.source,
        "camera": scan.camera,
        "symbology": clean(scan.symbology),
        "kind": label.kind,
        "accept": label.accept,
        "refused": refused,
    }
    if label.kind in _NUMBERS and label.accept is Accept.YES:
        body |= {"value": clean(label.canonical), "raw": raw.encode("unicode_escape").decode("ascii")}
    if label.control is not None:
        body["control"] = label.control
    return body | ({} if session is None else {"session": session})


def config(changed: Mapping[str, Setting], actor: str) -> dict[str, Any]:
    """Settings that have another value than the ledger last told; the first time all of them."""
    return {"changed": dict(changed), "actor": clean(actor)}


def export(
    session: str, order: str, take: int, files: Mapping[str, str], seqs: Sequence[int], actor: str
) -> dict[str, Any]:
    """What leaves of one packing (name → SHA-256), and the numbers of all entries that speak of it so far.

    A bundle from which a file or an entry was dropped later so shows it.
    """
    named = [{"file": name, "sha256": sha256} for name, sha256 in files.items()]
    about = {"session": session, "order": clean(order), "take": take}
    return {"actor": clean(actor), **about, "files": named, "seqs": list(seqs)}
