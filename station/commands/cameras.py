"""`cameras`: the cameras of this computer by name, what they offer, and whether those in use deliver."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from station.cameras import CameraInfo, names_of, try_out
from station.cameras.address import masked
from station.cameras.device import Device
from station.cameras.devices import devices
from station.commands.common import Data, Json, print_json
from station.errors import CameraError
from station.settings import default_data_folder, load


@dataclass(frozen=True, slots=True)
class _Tried:
    """What one camera said."""

    address: str  # without its password
    name: str
    info: CameraInfo | None = None
    problem: str = ""


def cameras(
    camera: Annotated[
        list[str] | None, typer.Option("--camera", help="These instead of the settings'.")
    ] = None,
    attempt: Annotated[bool, typer.Option("--try", help="Open each one for a moment.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """List the cameras: those plugged in with their formats, and those in use; --try opens each."""
    found = devices()
    named = _named(camera, data)
    if attempt and not named:
        named = [device.address for device in found if not device.problem]
    in_use = list(_tried(named, attempt))
    if as_json:
        print_json({"found": [_plain(one) for one in found], "cameras": [_told(one) for one in in_use]})
        return
    for device in found:
        print(f"{device.address}  {device.name}{'  – ' + device.problem if device.problem else ''}")
        for line in _lines(device):
            print(f"       {line}")
    if not found:
        print("No USB camera is plugged in.")
    for one in in_use:
        print(f"{one.name}: {one.address}  {_words(one) if attempt else ''}".rstrip())


def _named(given: list[str] | None, data: Path | None) -> list[str]:
    return list(given or load(data or default_data_folder()).cameras)


def _tried(addresses: list[str], attempt: bool) -> Iterator[_Tried]:
    for address, name in zip(addresses, names_of(addresses), strict=True):
        shown = masked(address)
        try:
            yield _Tried(shown, name, try_out(address)[0] if attempt else None)
        except CameraError as error:
            yield _Tried(shown, name, problem=str(error))


def _words(one: _Tried) -> str:
    if one.info is None:
        return one.problem
    said = f"{one.info.width}×{one.info.height} at {one.info.fps:g}, {one.info.description}"
    return said + (f"; not allowed by it: {', '.join(one.info.refused)}" if one.info.refused else "")


def _lines(device: Device) -> Iterator[str]:
    """One a codec: `MJPG  1920×1080@30  1280×720@60`."""
    for codec in dict.fromkeys(each.codec for each in device.formats):
        sizes = [each for each in device.formats if each.codec == codec]
        told = (f"{e.width}×{e.height}" + (f"@{e.fps:g}" if e.fps else "") for e in sizes)
        yield f"{codec}  {'  '.join(told)}"


def _plain(device: Device) -> dict[str, Any]:
    return asdict(device)


def _told(one: _Tried) -> dict[str, Any]:
    document: dict[str, Any] = {"address": one.address, "name": one.name}
    if one.info is not None:
        document |= asdict(one.info)
    return document | ({"problem": one.problem} if one.problem else {})
