"""The page of codes: couriers and platforms on and off, own number forms, control cards, and a code to try."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from station.barcodes.labels import DOMESTIC, SWITCHES, Rules
from ui import codes, theme, tokens
from ui.search.widgets import Text, see_through
from ui.settings.ownforms import OwnForms
from ui.settings.tryout import Tryout
from ui.settings.widgets import Switch
from ui.tokens import Unit

COLUMNS, COMPACT_COLUMNS = 3, 2


class CodesPage(QWidget):
    """Left what is taken, right a code to try with exactly that."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page-codes")
        known = [token for token in codes.CARRIERS if token in SWITCHES]
        tokens_ = known + sorted(SWITCHES - set(known))
        self.switches = {token: Switch(f"courier-{token}") for token in tokens_}
        self.own, self.control, self.tryout = OwnForms(), Switch("control_codes"), Tryout()
        self._groups = [
            [token for token in tokens_ if token in DOMESTIC - codes.PLATFORMS],
            [token for token in tokens_ if token not in DOMESTIC | codes.PLATFORMS],
            [token for token in tokens_ if token in codes.PLATFORMS],
        ]
        self._headings = [Text(24, weight=theme.SEMIBOLD) for _ in range(5)]
        self._subs = [Text(19, tokens.TEXT2, wrap=True) for _ in range(2)]
        self._grids = [QGridLayout() for _ in self._groups]
        self._columns = 0
        for switch in (*self.switches.values(), self.control):
            switch.toggled.connect(self._on_changed)
        self.own.changed.connect(self._on_changed)
        self._lay_out()

    @property
    def rules(self) -> Rules:
        """As shown, saved or not."""
        return Rules(self.couriers, self.own.forms, control_codes=self.control.isChecked())

    @property
    def couriers(self) -> frozenset[str]:
        """Those switched on."""
        return frozenset(token for token, switch in self.switches.items() if switch.isChecked())

    def put(self, values: dict[str, Any]) -> None:
        """Show values."""
        for token, switch in self.switches.items():
            switch.setChecked(token in values["couriers"])
        self.control.setChecked(bool(values["control_codes"]))
        self.own.put(values["own_codes"])
        self.tryout.use(self.rules)

    def values(self) -> dict[str, Any]:
        """What was put in."""
        return {
            "couriers": self.couriers,
            "own_codes": self.own.forms,
            "control_codes": self.control.isChecked(),
        }

    def first_fault(self) -> QWidget | None:
        """Only what makes sense ever gets into this page."""
        return None

    def force(self, names: frozenset[str]) -> None:
        """What the environment decides."""
        for switch in self.switches.values():
            switch.setEnabled("couriers" not in names)
        self.own.setEnabled("own_codes" not in names)
        self.control.setEnabled("control_codes" not in names)

    def say(self) -> None:
        """Words in the window's language."""
        headings = (
            self.tr("Couriers in China"),
            self.tr("Foreign and cross-border"),
            self.tr("Shops and markets"),
            self.tr("Own number forms"),
            self.tr("Control cards"),
        )
        for text, heading in zip(self._headings, headings, strict=True):
            text.setText(heading)
        self._subs[0].setText(self.tr("Switched on: taken at once. Off: known, but asked about."))
        self._subs[1].setText(
            self.tr("A pattern for the whole number: letters as printed, [0-9]{10} for ten digits.")
        )
        for token, switch in self.switches.items():
            switch.say(codes.carrier(token))
        self.control.say(self.tr("Obey the printed control cards"))
        self.own.say()
        self.tryout.say()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        for text in (*self._headings, *self._subs):
            text.rescale(unit)
        for switch in (*self.switches.values(), self.control):
            switch.rescale(unit)
        self.own.rescale(unit)
        self.tryout.rescale(unit)
        self.tryout.setFixedWidth(unit.px(420 if unit.compact else 520))
        for grid in self._grids:
            grid.setSpacing(unit.px(10))
        self._list.setSpacing(unit.px(12))
        self._list.setContentsMargins(0, 0, unit.px(18), 0)
        self._row.setSpacing(unit.px(16 if unit.compact else 26))
        self._fill_grids(COMPACT_COLUMNS if unit.compact else COLUMNS)

    def _on_changed(self) -> None:
        self.tryout.use(self.rules)
        self.changed.emit()

    def _fill_grids(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for grid, group in zip(self._grids, self._groups, strict=True):
            for index, token in enumerate(group):
                grid.addWidget(self.switches[token], index // columns, index % columns)
            for column in range(COLUMNS):
                grid.setColumnStretch(column, 1 if column < columns else 0)

    def _lay_out(self) -> None:
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        china, abroad, markets, own, cards = self._headings
        for part in (china, self._subs[0], self._grids[0], abroad, self._grids[1], markets, self._grids[2]):
            _add(self._list, [part])
        _add(self._list, [own, self._subs[1], self.own, cards, self.control])
        self._list.addStretch(1)
        self.area = area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        see_through(area)
        inner.setAutoFillBackground(False)  # a scroll area switches it on
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(area, 1)
        self._row.addWidget(self.tryout, alignment=Qt.AlignmentFlag.AlignTop)
        self._fill_grids(COLUMNS)


def _add(column: QVBoxLayout, parts: Iterable[QWidget | QGridLayout]) -> None:
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
