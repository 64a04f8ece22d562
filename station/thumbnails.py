"""A small picture of a session for lists, made once and kept in `cache/`."""

import os
from contextlib import suppress
from pathlib import Path

import av
from PIL import Image as Pictures

from db.views import SessionView
from station import demuxed
from station.evidence.paths import DataFolder
from station.types import SessionId

_WIDTH = 320
_QUALITY = 80


def cached(folder: DataFolder, session: SessionId) -> Path:
    """Where a session's thumbnail is kept."""
    return folder.cache / "thumbs" / f"{session}.jpg"


def thumbnail(folder: DataFolder, view: SessionView) -> Path | None:
    """From the first photo, else from the clip at the scan; None where no picture can be read."""
    kept = cached(folder, SessionId(view.id))
    if kept.exists():
        return kept
    picture = _of_photos(folder, view) or _of_clips(folder, view)
    if picture is None:
        return None
    return _keep(picture, kept)


def _of_photos(folder: DataFolder, view: SessionView) -> Pictures.Image | None:
    for photo in (photo for photo in view.photos if photo.purged_ms is None):
        with suppress(OSError), Pictures.open(folder.inside(photo.path)) as whole:
            whole.draft("RGB", (_WIDTH, _WIDTH))  # lets the JPEG decoder skip most of the work
            whole.thumbnail((_WIDTH, _WIDTH))
            return whole.convert("RGB")
    return None


def _of_clips(folder: DataFolder, view: SessionView) -> Pictures.Image | None:
    for clip in (clip for clip in view.clips if clip.purged_ms is None):
        with suppress(av.FFmpegError, OSError):
            at_ms = min(max(0, view.started_ms - clip.started_ms), clip.duration_ms)
            if (picture := _key_picture(folder.inside(clip.path), at_ms)) is not None:
                return picture
    return None


def _key_picture(path: Path, at_ms: int) -> Pictures.Image | None:
    """The key frame at or before a moment."""
    with av.open(os.fspath(path)) as video:
        stream = video.streams.video[0]
        stream.codec_context.skip_frame = "NONKEY"
        if at_ms:
            video.seek(at_ms * 1000)  # microseconds
        for frame in demuxed.frames(video, stream):
            picture = Pictures.fromarray(frame.to_ndarray(format="rgb24"))
            picture.thumbnail((_WIDTH, _WIDTH))
            return picture
    return None


def _keep(picture: Pictures.Image, kept: Path) -> Path | None:
    part = kept.with_name(f"{kept.stem}-{os.getpid()}-{id(picture)}.part")  # two threads may make one at once
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        picture.save(part, "JPEG", quality=_QUALITY)
        part.replace(kept)
    except OSError:
        return None  # a full or read-only disk: the list shows its plain card
    return kept
