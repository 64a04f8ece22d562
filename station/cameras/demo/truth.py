"""The truth file of a demo: which label was in view when, for whoever measures the reader."""

import json
from collections.abc import Iterable
from pathlib import Path

from station.cameras.demo.schedule import Parcel
from station.errors import CameraError

Row = dict[str, str | float | None]


def write(path: Path, rows: Iterable[Row]) -> None:
    """JSON `[{"text", "t_in", "t_out"}]`, media seconds; replaced whole, so a reader never sees half."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(json.dumps(list(rows)), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise CameraError(
            f"The truth of the demo cannot be written to {path}: {error.strerror}.", "Choose another file."
        ) from error


def row(parcel: Parcel, until_s: float | None = None) -> Row:
    """One label; `t_out` is None while it is in view at `until_s`."""
    gone = until_s is None or until_s >= parcel.label_out_s
    return {
        "text": parcel.text,
        "t_in": round(parcel.label_in_s, 3),
        "t_out": round(parcel.label_out_s, 3) if gone else None,
    }
