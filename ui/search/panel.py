"""The right half of the window, laid out: number, check, parts, picture, events, photos, controls."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from station.archive import Record
from station.records import Expired
from station.types import ClipFile
from ui import theme, tokens
from ui.cameras import camera_word
from ui.painting import card
from ui.search.askrow import AskRow
from ui.search.bindrow import BindRow
from ui.search.controls import Controls
from ui.search.facts import Facts
from ui.search.heading import NumberHeading
from ui.search.keeping import held_by_hand
from ui.search.photos import BAR_WIDTH, PhotoStrip
from ui.search.stage import Stage
from ui.search.timebar import TimeBar
from ui.search.widgets import START, Button, Chip, Look, Text
from ui.tokens import Unit


class Panel(QWidget):
    """Only places and words; what they do is the player's business."""

    part_chosen = Signal(object)  # ClipFile

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("player")
        self.heading = NumberHeading()
        self.chip = Chip("file_check")
        self.proven = Text(17, tokens.TEXT3, wrap=True)
        self.proven.setObjectName("time_stamps")
        self.bind = Button("bind", Look.PILL, "scan-barcode")
        self.uncancel = Button("uncancel", Look.PILL, "undo-2")
        self.bind_row = BindRow()
        self.wrong = Button("wrong_number", Look.PILL, "ban")
        self.keep = Button("keep", Look.PILL, "lock")
        self.ask_row = AskRow()
        self.facts = Facts()
        self.export = Button("export", Look.PRIMARY, "download")
        self.to_video = Button("to_video", Look.CHOSEN, "x")
        self.stage = Stage()
        self.bar = TimeBar()
        self.strip = PhotoStrip()
        self.controls = Controls()
        self.parts: list[tuple[Button, ClipFile]] = []
        self._unit, self._invited, self._words = START, True, ""
        self._nameless = self._cancelled = False
        self._record: Record | None = None
        self._body = QWidget(self)
        self._lay_out()
        self._say()

    def show_body(self, shown: bool) -> None:
        """A record, or only the sentence that asks for one."""
        self._body.setVisible(shown)
        self._side.setVisible(bool(self.strip.tiles or self.parts))
        self.update()

    def offer_number(self, nameless: bool) -> None:
        """Whether the session lacks a number, and can be given one."""
        self._nameless = nameless
        self.bind.setVisible(nameless)
        self.bind_row.hide()

    def show_record(self, record: Record | None) -> None:
        """What is kept, expired or called wrong, and what can be done about it."""
        self._record = record
        self.ask_row.hide()
        self.facts.show_record(record)
        found = record.found if record is not None else None
        sealed = found is not None and found.path is not None
        self.wrong.setVisible(sealed and bool(found and found.codes))
        gone = found is not None and found.expired is Expired.ALL
        self.keep.setVisible(sealed and (not gone or bool(record and held_by_hand(record))))
        self._say_keep()

    def offer_taking_back(self, cancelled: bool) -> None:
        """Whether the session was cancelled, and may count after all."""
        self._cancelled = cancelled
        self.uncancel.setVisible(cancelled)

    def invite(self, invited: bool) -> None:
        """Whether there is anything to choose."""
        self._invited = invited
        self._say()

    def show_only_picture(self, only: bool) -> None:
        """Full screen: the picture, the bar and the controls."""
        for part in (self.heading, self.chip, self.export, self.proven):
            part.setVisible(not only)
        self.bind.setVisible(not only and self._nameless)
        self.uncancel.setVisible(not only and self._cancelled)
        self.bind_row.hide()
        if only:
            self._hide_keeping()
        else:
            self.show_record(self._record)
        self._side.setVisible(not only and bool(self.strip.tiles or self.parts))

    def _hide_keeping(self) -> None:
        for part in (self.wrong, self.keep, self.ask_row, self.facts):
            part.hide()

    def show_parts(self, clips: Sequence[ClipFile]) -> None:
        """A button for each clip, when there is more than one."""
        for button, _ in self.parts:
            self._part_list.removeWidget(button)
            button.deleteLater()
        self.parts = [(self._part(clip), clip) for clip in clips] if len(clips) > 1 else []
        self._say()

    def mark_part(self, clip: ClipFile) -> None:
        """Which clip is open."""
        for button, part in self.parts:
            button.setChecked(part == clip)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        side = unit.px(22)
        self._column.setSpacing(unit.px(12))
        self._column.setContentsMargins(side, unit.px(18), side, unit.px(16))
        self._head.setSpacing(unit.px(16))
        self._middle.setSpacing(unit.px(14))
        self._files.setSpacing(unit.px(12))
        self._part_list.setSpacing(unit.px(8))
        self._part_list.setContentsMargins(0, 0, BAR_WIDTH, 0)
        for part in (
            self.heading,
            self.chip,
            self.proven,
            self.bind_row,
            self.ask_row,
            self.facts,
            self.stage,
            self.bar,
            self.strip,
            self.controls,
        ):
            part.rescale(unit)
        for button in [self.bind, self.uncancel, self.export, self.to_video, *dict(self.parts)]:
            button.rescale(unit)
        for button in (self.wrong, self.keep):
            button.rescale(unit, wordless=unit.compact)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        card(painter, box, tokens.PANEL, tokens.RADIUS * u)
        if self._body.isHidden():
            theme.draw_icon(painter, "video", theme.square(box.center(), 72 * u), tokens.LINE)
            painter.setPen(theme.color(tokens.TEXT3))
            painter.setFont(theme.font(20 * u))
            under = box.adjusted(0, 130 * u, 0, 0)
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._words)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._body)
        self._column = QVBoxLayout(self._body)
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading)
        self._head.addWidget(self.chip)
        self._head.addStretch(1)
        self._head.addWidget(self.uncancel)
        self._head.addWidget(self.wrong)
        self._head.addWidget(self.keep)
        self._head.addWidget(self.bind)
        self._head.addWidget(self.export)
        self._side = QWidget()
        self._files = QVBoxLayout(self._side)
        self._files.setContentsMargins(0, 0, 0, 0)
        self._part_list = QVBoxLayout()
        self._files.addLayout(self._part_list)
        self._files.addWidget(self.strip, 1)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.stage, 1)
        self._middle.addWidget(self._side)
        over = QVBoxLayout(self.stage)
        over.addWidget(self.to_video, alignment=Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(self._head)
        self._column.addWidget(self.proven)
        self._column.addWidget(self.bind_row)
        self._column.addWidget(self.ask_row)
        self._column.addWidget(self.facts)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.controls)

    def _say_keep(self) -> None:
        by_hand = self._record is not None and held_by_hand(self._record)
        self.keep.set_icon("lock-open" if by_hand else "lock")
        self.keep.say(self.tr("Release") if by_hand else self.tr("Keep"))

    def _part(self, clip: ClipFile) -> Button:
        button = Button("part", Look.PILL)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.rescale(self._unit)
        button.clicked.connect(lambda: self.part_chosen.emit(clip))
        self._part_list.addWidget(button)
        return button

    def _say(self) -> None:
        self._words = self.tr("Choose a recording") if self._invited else ""
        self.update()
        self.bind.say(self.tr("Bind number"))
        self.wrong.say(self.tr("Wrong number"))
        self._say_keep()
        self.uncancel.say(self.tr("Take cancel back"), self.tr("Take the cancellation back: it counts"))
        self.export.say(self.tr("Export"), self.tr("Export (Ctrl+E)"))
        self.to_video.say(self.tr("Back to the video"))
        self.stage.setAccessibleName(self.tr("Picture"))
        self.strip.setAccessibleName(self.tr("Photos"))
        cameras = [clip.camera for _, clip in self.parts]
        for button, clip in self.parts:
            part = self.tr("Part {n}").format(n=clip.part)
            name = camera_word(clip.camera)
            whole = f"{name} · {part}"
            button.say(name if cameras.count(clip.camera) == 1 else whole, whole)
