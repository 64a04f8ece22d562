"""The export panel, laid out: what, where to, progress, result."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme, tokens
from ui.painting import card
from ui.search.drives import Drive
from ui.search.heading import NumberHeading
from ui.search.job import Pack
from ui.search.model import shown, size_text
from ui.search.widgets import START, Button, Look, Text, paint_ring
from ui.tokens import Unit


class DriveRow(QAbstractButton):
    """A place to export to; the chosen one carries a tick."""

    def __init__(self, drive: Drive | None, unit: Unit, detail: str, words: str) -> None:
        super().__init__()
        self.setObjectName("drive")
        self.setCheckable(drive is not None)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.drive, self._unit, self._detail = drive, unit, detail
        self.setText(words)
        self.setAccessibleName(f"{words}, {detail}")

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self._unit.px(76))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = QRectF(self.rect()), 14 * u
        chosen = self.isChecked()
        painter.setPen(QPen(theme.color(tokens.FOCUS if chosen else tokens.LINE), 1.5))
        painter.setBrush(theme.color(tokens.RAISE if chosen or self.underMouse() else tokens.PANEL))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        middle = box.center().y()
        theme.draw_icon(painter, self._icon(), theme.square(QPointF(38 * u, middle), 28 * u), tokens.TEXT)
        painter.setPen(theme.color(tokens.TEXT))
        painter.setFont(theme.font(20 * u, theme.SEMIBOLD))
        text = box.adjusted(70 * u, 0, -190 * u, 0)
        elided = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, int(text.width())
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, elided)
        painter.setPen(theme.color(tokens.TEXT2))
        painter.setFont(theme.font(18 * u, theme.MEDIUM))
        right = box.adjusted(0, 0, -(60 if chosen else 22) * u, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._detail)
        if chosen:
            tick = theme.square(QPointF(box.right() - 34 * u, middle), 28 * u)
            theme.draw_icon(painter, "circle-check", tick, tokens.FOCUS)
        if self.hasFocus():
            paint_ring(painter, box, radius)

    def _icon(self) -> str:
        if self.drive is None:
            return "folder-open"
        return "usb" if self.drive.removable else "hard-drive"


class ProgressBar(QWidget):
    """A share of work done."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progress")
        self.share = 0.0
        self._unit = START

    def set_share(self, share: float) -> None:
        """From 0 to 1."""
        self.share = share
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.setFixedHeight(unit.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, box = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card(painter, box, tokens.RAISE, box.height() / 2)
        if self.share > 0:
            done = QRectF(0, 0, max(box.height(), box.width() * self.share), box.height())
            card(painter, done, tokens.OK, box.height() / 2)


class Sign(QWidget):
    """A large icon: done, or failed."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._color, self._unit = "circle-check", tokens.OK, START

    def show_sign(self, icon: str, color: str) -> None:
        """Another sign."""
        self._icon, self._color = icon, color
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.setFixedHeight(unit.px(110))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        side = 96 * self._unit.u
        box = QRectF(0, (self.height() - side) / 2, side, side)
        theme.draw_icon(QPainter(self), self._icon, box, self._color)


class ExportView(QWidget):
    """Only places and words; what happens is the exporter's business."""

    closed = Signal()
    drive_chosen = Signal(object)  # Drive
    folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_panel")
        self.number = NumberHeading()
        self.close_button = Button("close_export", Look.ROUND, "x")
        self.summary = Text(20, tokens.TEXT2, theme.MEDIUM)
        self.sign = Sign()
        self.title = Text(34, weight=theme.BOLD, wrap=True)
        self.detail = Text(20, tokens.TEXT2, wrap=True)
        self.progress = ProgressBar()
        self.main = Button("export_main", Look.MAIN, "download")
        self.other = Button("export_other", Look.LARGE, "folder-open")
        self.foot = Text(18, tokens.TEXT2, theme.MEDIUM, wrap=True)
        self.rows: list[DriveRow] = []
        self._unit = START
        self._group = QButtonGroup(self)
        self._lay_out()
        self._say()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        side = unit.px(44)
        self._column.setContentsMargins(side, unit.px(30), side, unit.px(36))
        self._column.setSpacing(unit.px(16))
        self._list.setSpacing(unit.px(12))
        self._buttons.setSpacing(unit.px(14))
        for text in (self.summary, self.title, self.detail, self.foot):
            text.rescale(unit)
        for button in (self.close_button, self.main, self.other):
            button.rescale(unit)
        for row in self.rows:
            row.rescale(unit)
        self.number.rescale(unit)
        self.sign.rescale(unit)
        self.progress.rescale(unit)

    def show_pack(self, pack: Pack | None) -> None:
        """What will be taken out, and how big it is."""
        if pack is None:
            self.summary.setText(self.tr("Adding up …"))
            return
        words = (
            self.tr("%n take(s)", "", pack.takes),
            self.tr("%n file(s)", "", pack.files),
            size_text(pack.size_bytes),
        )
        self.summary.setText(" · ".join(words))

    def show_drives(self, drives: Sequence[Drive]) -> None:
        """The places to choose from; the last row asks for a folder."""
        for row in self.rows:
            self._group.removeButton(row)
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(drive) for drive in drives]
        ask = DriveRow(None, self._unit, "", self.tr("Choose folder …"))
        ask.clicked.connect(self.folder_asked)
        self._list.addWidget(ask)
        self.rows.append(ask)

    def show_choice(self, target: Drive | None, words: str, *, ready: bool) -> None:
        """Before: where to, and whether it fits."""
        self.title.setText(self.tr("Export to"))
        self.foot.setText(words)
        self._only(self._places, self.title, self.foot, self.main)
        for row in self.rows:
            row.setChecked(target is not None and row.drive == target)
        usb = target is not None and target.removable
        self.main.set_icon("usb" if usb else "download")
        self.main.say(self.tr("Export to USB") if usb else self.tr("Export"))
        self.main.setEnabled(ready)

    def show_running(self, place: str) -> None:
        """While it copies."""
        self.title.setText(self.tr("Copying to {place} …").format(place=shown(place)))
        self.main.set_icon("x")
        self.main.say(self.tr("Cancel"))
        self.main.setEnabled(True)
        self.foot.setText(self.tr("Every file is read back and compared. Leave the stick in."))
        self._only(self.title, self.progress, self.detail, self.foot, self.main)

    def show_progress(self, share: float, name: str) -> None:
        """How far it is."""
        self.progress.set_share(share)
        self.detail.setText(f"{share * 100:.0f}% · {shown(name)}")

    def show_done(self, place: str, *, removable: bool) -> None:
        """After: the copy was read back and is right."""
        self.sign.show_sign("circle-check", tokens.OK)
        safe = self.tr("Checked, safe to remove")
        self.title.setText(safe if removable else self.tr("Checked, the copy is complete"))
        self.detail.setText(_breakable(place))
        self.main.set_icon("check")
        self.main.say(self.tr("Done"))
        self.main.setEnabled(True)
        self.other.say(self.tr("Open folder"))
        self._only(self.sign, self.title, self.detail, self.main, self.other)

    def show_error(self, message: str, hint: str) -> None:
        """What happened, and what to do."""
        self.sign.show_sign("triangle-alert", tokens.FAULT)
        self.title.setText(self.tr("Not exported"))
        self.detail.setText(f"{message}\n{hint}")
        self.main.set_icon("undo-2")
        self.main.say(self.tr("Choose another place"))
        self.main.setEnabled(True)
        self._only(self.sign, self.title, self.detail, self.main)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card(painter, QRectF(self.rect()), tokens.PANEL, tokens.RADIUS * u)

    def _say(self) -> None:
        self.close_button.say("", self.tr("Close (Esc)"))

    def _only(self, *parts: QWidget) -> None:
        """Show these, hide the rest of the changing parts."""
        for part in (
            self._places,
            self.sign,
            self.title,
            self.detail,
            self.progress,
            self.foot,
            self.main,
            self.other,
        ):
            part.setVisible(part in parts)

    def _row(self, drive: Drive) -> DriveRow:
        free = self.tr("{size} free").format(size=size_text(drive.free_bytes))
        row = DriveRow(drive, self._unit, free, shown(drive.name, 80))
        row.clicked.connect(lambda: self.drive_chosen.emit(drive))
        self._group.addButton(row)
        self._list.addWidget(row)
        return row

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self.number)
        head.addStretch(1)
        head.addWidget(self.close_button)
        self._places = QWidget()
        self._list = QVBoxLayout(self._places)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.main)
        self._buttons.addWidget(self.other)
        self._buttons.addStretch(1)
        self._column.addLayout(head)
        self._column.addWidget(self.summary)
        self._column.addStretch(1)
        for part in (self.sign, self.title, self._places, self.progress, self.detail):
            self._column.addWidget(part)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self.foot)
        self._column.addStretch(3)


def _breakable(place: str) -> str:
    """A path that may wrap after each separator."""
    return place.replace("/", "/\u200b").replace("\\", "\\\u200b")
