"""What this machine has and lacks (`doctor`), and whether it really works (`selftest`)."""

import importlib.metadata
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from db.engine import sqlite_warning
from station import __version__
from station.account import system_account
from station.archive import Archive
from station.barcodes import stills
from station.barcodes.readers import zbar
from station.cameras import find_cameras, open_camera
from station.cameras.address import masked
from station.cameras.demo import code128
from station.errors import StationError
from station.evidence import ntp
from station.evidence.anchoring import sentence
from station.evidence.disk import Volumes, free_bytes
from station.evidence.keys import KeyFolder
from station.evidence.paths import DataFolder
from station.evidence.policy import in_words
from station.expiry import policy_of
from station.owner import anchor_state, roots_of
from station.people import People
from station.recording.probe import probe_encoder
from station.settings import load

PROBE_BYTES = 32 << 20
_NTP = {ntp.SYNCHRONISED: True, ntp.NOT_SYNCHRONISED: False, ntp.UNKNOWN: None}


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report; `fine` None: neither good nor bad, only so."""

    name: str
    fine: bool | None
    says: str
    hint: str = ""


# ---------------------------------------------------------------- doctor


def examine(folder: DataFolder) -> list[Check]:
    """What is there and what is missing; nothing is opened that another program may need."""
    return [
        Check("program", None, f"Packwitness {__version__}, Python {platform.python_version()}, {_system()}"),
        _display(),
        _second_reader(),
        _sqlite(),
        *_cameras(),
        *_data(folder),
    ]


def _system() -> str:
    return f"{platform.system()} {platform.release()}, {os.cpu_count()} cores"


def _display() -> Check:
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return Check("display", None, "none", "No window can open here; the command line works.")
    return Check("display", True, "present")


def _second_reader() -> Check:
    missing = zbar.available()
    if missing:
        return Check(
            "second reader", False, missing, "Linux: install libzbar0. Windows: the VC++ 2013 runtime."
        )
    return Check("second reader", True, f"pyzbar {importlib.metadata.version('pyzbar')}")


def _sqlite() -> Check:
    warning = sqlite_warning()
    return Check("SQLite", None if warning else True, warning or "fine")


def _cameras() -> Iterator[Check]:
    found = find_cameras()
    if not found:
        yield Check("cameras", False, "no USB camera found", "Plug one in, or try `--camera demo:`.")
    for address, info in found.items():
        yield Check(
            "camera", True, f"{address}: {info.description}, {info.width}×{info.height} at {info.fps:g}"
        )


def _data(folder: DataFolder) -> Iterator[Check]:
    if not folder.vault.is_dir():
        yield Check("data folder", None, f"none yet at {folder.root}", "The first start makes it.")
        return
    yield Check("data folder", True, str(folder.root))
    free = Volumes(folder).look().least
    yield Check("disk", free > 2_000_000_000, f"{free / 1e9:.1f} GB free{_forecast(folder, free)}")
    yield from _keeping(folder)
    yield _key(folder)
    yield _people(folder)
    yield _clock()
    yield _anchors(folder)
    waiting = [path.name for path in folder.incoming.iterdir()]
    if waiting:
        yield Check(
            "incoming", None, f"{len(waiting)} sessions not sealed yet", "The next start finishes them."
        )
    aside = sorted(path.name for path in folder.quarantine.iterdir())
    if aside:
        yield Check(
            "quarantine", False, f"could not be read: {', '.join(aside)}", "The files are kept there."
        )


def _keeping(folder: DataFolder) -> Iterator[Check]:
    """Whether the vault is there, what the policy removes, and what is kept from it."""
    archive = Archive(folder)
    if not archive.vault_there():
        hint = "Connect its disk or share. Nothing counts as deleted; nothing is removed meanwhile."
        yield Check("vault", False, "not reachable", hint)
    try:
        policy = policy_of(load(folder.root))
        number, size_bytes = archive.held()
    except StationError as error:
        yield Check("retention", False, error.message, error.hint)
        return
    kept = f"; {number} parcels ({size_bytes / 1e9:.1f} GB) are kept" if number else ""
    yield Check("retention", None, f"{in_words(policy)}{kept}", "`purge --dry-run` says what would go.")


def _key(folder: DataFolder) -> Check:
    """Whether it is there and opens, and that nobody else may read it."""
    name, keys = "signing key", KeyFolder(folder.keys)
    try:
        kept = keys.kept()
        if kept is None:
            return Check(name, None, "none yet", "The first start makes it.")
        kid = keys.open().kid
    except StationError as error:
        return Check(name, False, error.message, error.hint)
    if shared := keys.shared():
        says = (
            f"{kid}; accounts other than its owner's have rights on {', '.join(path.name for path in shared)}"
        )
        return Check(name, False, says, f"chmod 600 {' '.join(map(str, shared))}")
    where = "the system's key store" if kept.where == "os" else "a file that only its owner may read"
    return Check(name, True, f"{kid}, kept in {where}")


def _people(folder: DataFolder) -> Check:
    people = People(folder)
    try:
        admin, door = people.has_admin(), people.may_enter()
    except StationError as error:
        return Check("people", None, error.message, error.hint)
    if not admin:
        return Check(
            "people",
            None,
            "no admin yet: the supervisor's door opens without a PIN, "
            f"for everybody at this computer, as {system_account(folder).name}",
            "packwitness people add NAME --admin --pin-stdin",
        )
    if without := [one.name for one in door if not one.has_pin]:
        return Check(
            "people", False, f"without a PIN: {', '.join(without)}", "packwitness people pin NAME --pin-stdin"
        )
    return Check("people", True, f"{len(door)} may open the supervisor's door with a PIN")


def _clock() -> Check:
    state = ntp.state()
    says = {
        ntp.SYNCHRONISED: "kept right over the network",
        ntp.NOT_SYNCHRONISED: "not kept right over the network",
    }
    hint = "" if state == ntp.SYNCHRONISED else "Let the system set its clock over the network (NTP)."
    return Check("clock", _NTP[state], says.get(state, "unknown whether it is kept right"), hint)


def _anchors(folder: DataFolder) -> Check:
    """When the ledger was last stamped from outside, and how much waits."""
    name = "time stamps"
    try:
        settings = load(folder.root)
        roots = roots_of(settings, folder)
        state = anchor_state(folder)
    except StationError as error:
        return Check(name, False, error.message, error.hint)
    on = bool(settings.time_authorities)
    hint = "" if on else "Name authorities in settings.toml: without them only this computer says when."
    if on and not roots:
        hint = "Their signatures are not checked: time_roots names no root."
    if state.waiting:
        hint = "They are asked again by themselves; `packwitness anchor` asks now."
    fine = None if not on else not state.waiting and state.newest is not None
    return Check(name, fine, sentence(state, on), hint)


def _forecast(folder: DataFolder, free: int) -> str:
    try:
        pace = Archive(folder).pace_bytes_a_day()
    except StationError:
        return ""
    return f", {free / pace:.0f} days at this week's pace" if pace else ""


# ---------------------------------------------------------------- selftest


def selftest(folder: DataFolder, cameras: list[str]) -> list[Check]:
    """Really use each part once."""
    target = folder.incoming if folder.incoming.is_dir() else Path(tempfile.gettempdir())
    named = cameras or list(find_cameras())
    checks = [_tried(f"camera {masked(address)}", partial(_try_camera, address)) for address in named]
    if not named:
        checks.append(Check("cameras", None, "no camera to test", "Plug one in, or name one with --camera."))
    return [
        *checks,
        _tried("encoder", probe_encoder),
        _tried("reader", _try_reader),
        _tried("disk", partial(_try_disk, target)),
        _sound(),
        _voice(folder),
    ]


def _tried(name: str, attempt: Callable[[], str]) -> Check:
    try:
        return Check(name, True, attempt())
    except StationError as error:
        return Check(name, False, error.message, error.hint)
    except (OSError, subprocess.SubprocessError) as error:
        return Check(name, False, f"{type(error).__name__}: {error}")


def _try_camera(address: str) -> str:
    """Thirty pictures, and how long they took."""
    camera = open_camera(address)
    try:
        info = camera.open()
        camera.read()
        began = time.monotonic()
        for _ in range(30):
            camera.read()
        rate = 30 / max(time.monotonic() - began, 1e-6)
    finally:
        camera.close()
    return f"{info.description}, {info.width}×{info.height}, {rate:.0f} pictures a second"


def _try_reader() -> str:
    """A drawn label must be read back."""
    text = "SF1234567890123"
    bars = np.repeat(code128.modules(text), 3)
    picture = np.full((240, bars.size + 120, 3), 255, np.uint8)
    picture[60:180, 60:-60] = np.where(bars, 0, 255)[None, :, None]
    read = stills.decode_orders(picture)
    if text not in {one for one, _ in read}:
        raise StationError(f"A drawn label was read as {read}.", "Install the program again.")
    return "a drawn label was read"


def _try_disk(folder: Path) -> str:
    """Write, sync and read back 32 MB."""
    block = os.urandom(1 << 20)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".selftest-") as file:
        began = time.monotonic()
        for _ in range(PROBE_BYTES >> 20):
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
        rate = PROBE_BYTES / (time.monotonic() - began) / 1e6
        file.seek(0)
        if file.read(len(block)) != block:
            raise StationError(
                "The disk gave back other bytes than were written.", "Do not record on this disk."
            )
    return f"{rate:.0f} MB/s written and synced, {free_bytes(folder) / 1e9:.1f} GB free"


def _sound() -> Check:
    found, says = _windows("--sound-test")
    if found:
        return Check("sound", True, f"played on {says}")
    return Check("sound", None, says, "The screen's colours say the same.")


def _voice(folder: DataFolder) -> Check:
    """Whether the warning before a parcel is ended by itself is spoken."""
    try:
        language = load(folder.root).language
    except StationError as error:
        return Check("voice", False, error.message, error.hint)
    found, says = _windows("--voice-test", "--language", language)
    if found:
        return Check("voice", True, says)
    hint = (
        "The warning before a parcel ends by itself is a tone and words on the screen then. For a voice, add "
        "one in the system's speech settings; Linux: install speech-dispatcher-espeak-ng."
    )
    return Check("voice", None, says, hint)


def _windows(*asked: str) -> tuple[bool, str]:
    """In a process of its own: sound belongs to the windows, and a broken driver must not take us along."""
    command = [sys.executable, "-m", "ui", *asked]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    except subprocess.TimeoutExpired:
        return False, "no answer"
    said = done.stdout if done.returncode == 0 else done.stderr
    return done.returncode == 0, (said.strip().splitlines() or ["no answer"])[-1]
