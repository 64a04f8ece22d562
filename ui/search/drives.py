"""Where evidence can be taken to: the sticks and drives that are plugged in."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from PySide6.QtCore import QStorageInfo

STICKS = ("/media", "/run/media", "/mnt", "/Volumes")
"""Where Linux and macOS mount what is plugged in."""


@dataclass(frozen=True, slots=True)
class Drive:
    """One mounted drive that can be written."""

    path: Path
    name: str
    free_bytes: int
    removable: bool = True


def is_plugged(mount: str, system_root: str) -> bool:
    """Whether a drive was put there by a person; on Windows every one but the system's own."""
    windows = PureWindowsPath(mount)
    if windows.drive:
        return windows != PureWindowsPath(system_root)
    return any(PurePosixPath(mount).is_relative_to(folder) for folder in STICKS) and mount not in STICKS


def plugged() -> list[Drive]:
    """All drives to export to; may wait for a sleeping disk, so call it on a worker thread."""
    root = QStorageInfo.root().rootPath()
    volumes = [info for info in QStorageInfo.mountedVolumes() if is_plugged(info.rootPath(), root)]
    usable = [info for info in volumes if info.isValid() and info.isReady() and not info.isReadOnly()]
    return [Drive(Path(info.rootPath()), _name(info), info.bytesAvailable()) for info in usable]


def folder(path: Path) -> Drive:
    """A chosen folder, with the free space of the drive it lies on."""
    there = next(one for one in (path, *path.parents) if one.exists())
    info = QStorageInfo(str(there))
    removable = is_plugged(info.rootPath(), QStorageInfo.root().rootPath())
    return Drive(path, str(path), max(0, info.bytesAvailable()), removable)


def _name(info: QStorageInfo) -> str:
    root = info.rootPath().rstrip("/\\")
    label = info.name() if info.name() not in ("", info.rootPath()) else "USB"
    return f"{label} ({root})"
