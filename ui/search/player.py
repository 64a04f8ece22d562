"""Fills the panel with one session: playback, photos, and whether its files are unchanged."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from station.archive import Record
from station.types import ClipFile, Image, PhotoFile, Status
from ui.errorwords import said
from ui.search import pictures
from ui.search.check import Finding, Locate, check
from ui.search.marks import marks_of, offset_s
from ui.search.model import Latest, shown
from ui.search.panel import Panel
from ui.search.photos import PhotoTile
from ui.search.playback import Playback
from ui.search.words import AMBER, GREEN, GREY, RED, chips, time_stamps
from ui.tasks import Tasks

_GROWS = (Status.RECORDING, Status.FINISHING)


class Player(QObject):
    """Shows a record; every file but the playing clip is read on a worker thread."""

    checked = Signal()  # `finding` is known

    def __init__(
        self,
        panel: Panel,
        tasks: Tasks,
        opener: Tasks,
        locate: Locate,
        there: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(panel)
        self.panel, self.playback = panel, Playback(self)
        self._tasks, self._opener, self._locate, self._there = tasks, opener, locate, there
        self._records, self._photos, self._clips = Latest(), Latest(), Latest()
        self.record: Record | None = None
        self.number = ""
        self.clip: ClipFile | None = None
        self.photo: PhotoFile | None = None
        self.finding: Finding | None = None
        self._connect()
        self.clear()

    def clear(self) -> None:
        """Nothing is chosen."""
        self._records.ask()
        self._photos.ask()
        self._clips.ask()
        self.record = self.clip = self.photo = self.finding = None
        self.playback.close()
        self.panel.offer_number(False)
        self.panel.show_record(None)
        self.panel.offer_taking_back(False)
        self.panel.show_body(False)

    def show_record(self, record: Record, number: str) -> None:
        """A session; of the one that is open only what was said of it may be new: the picture stays."""
        old = self.record
        if old is None or (old.found.session, old.clips, old.photos) != (
            record.found.session,
            record.clips,
            record.photos,
        ):
            self.open(record, number)
            return
        self.record, self.number = record, number
        self._show_facts(record)
        self.say()

    def _show_facts(self, record: Record) -> None:
        self.panel.heading.show_number(shown(self.number), self.tr("No number"))
        self.panel.offer_number(not record.found.codes and record.found.status not in _GROWS)
        self.panel.offer_taking_back(record.found.status is Status.CANCELLED)
        self.panel.show_record(record)

    def open(self, record: Record, number: str) -> None:
        """Show a session: its first clip at the scan, paused; without a clip, its first photo."""
        self.clear()
        ticket = self._records.ask()
        self.record, self.number = record, number
        self._show_facts(record)
        self.panel.export.setEnabled(bool(record.clips or record.photos))
        self.panel.show_parts(record.clips)
        self.panel.strip.show_photos(record.photos)
        self.panel.show_body(True)
        self._open_first(record)
        for tile in self.panel.strip.tiles:
            self._fetch_small(tile, ticket)
        self.say()
        files: list[ClipFile | PhotoFile] = [*record.clips, *record.photos]
        self._tasks.run(partial(self._check, files, ticket), partial(self._put_finding, ticket))

    def switch_to(self, clip: ClipFile) -> None:
        """Another camera's clip goes on at the same moment, playing if this one did; all have one clock."""
        at_ms, playing = self._moment_ms(), self.playback.playing
        if clip == self.clip:
            self.panel.mark_part(clip)
            self.close_photo()
            return
        start_s = None if at_ms is None else offset_s(clip, at_ms)
        self.open_clip(clip, start_s, play=playing and start_s is not None)

    def open_clip(self, clip: ClipFile, start_s: float | None = None, *, play: bool = False) -> None:
        """A clip of the session, from `start_s` or else the scan."""
        assert self.record is not None
        self._leave_photo()
        self.clip = clip
        start_s = offset_s(clip, self.record.found.started_ms) or 0.0 if start_s is None else start_s
        self.panel.bar.set_clip(clip.duration_s, marks_of(self.record, clip))
        self.panel.controls.set_time(0.0, clip.duration_s)
        self.panel.stage.show_words(self.tr("Opening …"))
        self.panel.mark_part(clip)
        self.playback.close()
        ticket = self._clips.ask()
        put = partial(self._put_clip, ticket, start_s, play=play)
        self._opener.run(
            partial(_answering, self._locate, clip.path), put, partial(self._refuse_clip, ticket)
        )

    def _put_clip(self, ticket: int, start_s: float, path: Path, *, play: bool) -> None:
        if self._clips.is_newest(ticket):
            self.playback.load(path, start_s, play=play)

    def _refuse_clip(self, ticket: int, error: BaseException) -> None:
        if self._clips.is_newest(ticket):
            self._clip_failed(str(error))

    def open_photo(self, photo: PhotoFile) -> None:
        """One photo, large, in the place of the video."""
        self.playback.pause()
        ticket = self._photos.ask()
        self.photo = photo
        self.panel.strip.mark(photo)
        work = partial(self._whole, photo)
        self._tasks.run(work, partial(self._put_photo, ticket), partial(self._photo_failed, ticket))

    def close_photo(self) -> bool:
        """Back to the video; False when no photo was open, or there is no video."""
        if self.photo is None or self.clip is None:
            return False
        self._leave_photo()
        self._show_frame()
        return True

    def shown_picture(self) -> tuple[Image, str, int] | None:
        """What stands on the stage: pixels (height, width, 3), camera, moment (UTC ms)."""
        picture = self.panel.stage.picture
        if picture is None:
            return None
        if self.photo is not None:
            return picture, self.photo.camera, self.photo.at_ms
        assert self.clip is not None
        return picture, self.clip.camera, self.clip.started_ms + round(self.playback.position_s * 1000)

    def toggle(self) -> None:
        """Play or pause; from a photo back to the video."""
        if not self.close_photo():
            self.playback.toggle()

    def step(self, frames: int) -> None:
        """One frame forward or back."""
        self.close_photo()
        self.playback.step(frames)

    def seek(self, at_s: float) -> None:
        """The picture of a moment; the handle goes ahead of it, so that dragging feels light."""
        self.close_photo()
        self.panel.bar.set_position(at_s)
        self.playback.seek(at_s)

    def seek_by(self, seconds: float) -> None:
        """Some seconds forward or back."""
        self.seek(min(max(0.0, self.playback.position_s + seconds), self.playback.duration_s))

    def say(self) -> None:
        """The words of the check, in the language of now."""
        icon, words, colours = {
            None: ("shield", self.tr("Checking …"), GREY),
            Finding.UNCHANGED: ("shield-check", self.tr("File unchanged"), GREEN),
            Finding.ALTERED: ("shield-alert", self.tr("File altered"), RED),
            Finding.MISSING: ("shield-alert", self.tr("File missing"), RED),
            Finding.AWAY: ("shield-alert", self.tr("Vault not reachable"), AMBER),
            Finding.NOTHING: ("shield", self._no_file(), GREY),
        }[self.finding]
        self.panel.chip.say(icon, words, colours)
        self.panel.proven.setText(time_stamps(self.record.proven) if self.record else "")
        self.panel.stage.mark(chips(self.record.found) if self.record else [])

    def _no_file(self) -> str:
        return self.tr("Expired") if self.record is not None and self.record.removed else self.tr("No file")

    def _connect(self) -> None:
        panel, controls = self.panel, self.panel.controls
        self.playback.shown.connect(self._show_frame)
        self.playback.playing_changed.connect(controls.set_playing)
        self.playback.playing_changed.connect(self._show_frame)
        self.playback.failed.connect(self._clip_failed)
        panel.part_chosen.connect(self.switch_to)
        panel.strip.opened.connect(self._on_tile)
        panel.to_video.clicked.connect(self.close_photo)
        panel.bar.sought.connect(self.seek)
        panel.stage.clicked.connect(self.toggle)
        panel.stage.zoom_changed.connect(controls.set_zoom)
        controls.zoom.clicked.connect(self._on_zoom)
        controls.play.clicked.connect(self.toggle)
        controls.back.clicked.connect(lambda: self.step(-1))
        controls.forward.clicked.connect(lambda: self.step(1))
        controls.start.clicked.connect(lambda: self.seek(0.0))
        controls.end.clicked.connect(lambda: self.seek(self.playback.duration_s))
        controls.rate_changed.connect(self.playback.set_rate)

    def _moment_ms(self) -> int | None:
        """What the clip's picture shows, UTC; None: no picture yet."""
        if self.clip is None or self.playback.picture is None:
            return None
        return self.clip.started_ms + round(self.playback.position_s * 1000)

    def _open_first(self, record: Record) -> None:
        self._leave_photo()
        self.panel.bar.set_clip(0.0, [])
        self.panel.bar.setVisible(bool(record.clips))
        self.panel.controls.set_usable(picture=False, video=False)
        self.panel.controls.set_time(0.0, 0.0)
        if record.clips:
            self.open_clip(record.clips[0])
        elif record.photos:
            self.panel.stage.show_words(self.tr("Opening …"))
            self.open_photo(min(record.photos, key=lambda photo: photo.at_ms))
        else:
            running = record.found.status in (Status.RECORDING, Status.FINISHING)
            words = self.tr("Still being recorded") if running else self.tr("No picture was kept.")
            if record.removed:
                words = self.tr("Video and photos have expired.\nThe record and its hashes are still there.")
            self.panel.stage.show_words(words)

    def _show_frame(self) -> None:
        if self.playback.picture is None or self.photo is not None or self.clip is None:
            return
        self.panel.stage.show_picture(self.playback.picture, smooth=not self.playback.playing)
        self.panel.bar.set_position(self.playback.position_s)
        self.panel.controls.set_time(self.playback.position_s, self.clip.duration_s)
        self.panel.controls.set_usable(picture=True, video=True)

    def _clip_failed(self, _detail: str) -> None:
        self.panel.controls.set_usable(picture=False, video=False)
        self.panel.stage.show_words(
            self.tr("This video cannot be played.\nThe photos and the export still work.")
        )

    def _on_tile(self, photo: PhotoFile) -> None:
        if photo != self.photo or not self.close_photo():
            self.open_photo(photo)

    def _on_zoom(self) -> None:
        stage = self.panel.stage
        if stage.zoom == 1.0:
            stage.zoom_by(3)
        else:
            stage.reset()

    def _leave_photo(self) -> None:
        self._photos.ask()
        self.photo = None
        self.panel.strip.mark(None)
        self.panel.to_video.hide()
        self.panel.stage.reset()

    def _whole(self, photo: PhotoFile) -> Image:
        return pictures.whole(self._locate(photo.path))

    def _put_photo(self, ticket: int, picture: Image) -> None:
        if self._photos.is_newest(ticket):
            self.panel.stage.reset()
            self.panel.stage.show_picture(picture, smooth=True)
            self.panel.to_video.setVisible(self.clip is not None)
            self.panel.controls.set_usable(picture=True, video=self.clip is not None)

    def _photo_failed(self, ticket: int, error: BaseException) -> None:
        if self._photos.is_newest(ticket):
            self.panel.stage.show_words(said(error))
            self.panel.controls.set_usable(picture=False, video=self.clip is not None)

    def _fetch_small(self, tile: PhotoTile, ticket: int) -> None:
        def put(picture: object) -> None:
            if self._records.is_newest(ticket):
                tile.put(picture)  # type: ignore[arg-type]

        self._tasks.run(lambda: pictures.small(self._locate(tile.photo.path)), put)

    def _check(self, files: list[ClipFile | PhotoFile], ticket: int) -> Finding:
        """On a worker; somebody who leafs on quickly must not wait for the hashes of all on the way."""
        return check(files, self._locate, self._there) if self._records.is_newest(ticket) else Finding.NOTHING

    def _put_finding(self, ticket: int, finding: Finding) -> None:
        if self._records.is_newest(ticket):
            self.finding = finding
            self.say()
            self.checked.emit()


def _answering(locate: Locate, name: str) -> Path:
    """Where a clip lies, once its disk has answered: Qt's player must not wait for it on the main thread."""
    path = locate(name)
    with path.open("rb") as file:
        file.read(1)
    return path
