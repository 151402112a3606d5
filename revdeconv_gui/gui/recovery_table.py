"""The recovery score as a table: a row for each channel, then all together."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.recovery import Recovery, RecoveryScore
from revdeconv_gui.core.recovery_words import cosine_text

from .inspect_shown import title_of

HEADERS = (
    ("", phrase("Channel; “All” takes the weights of all channels as one vector")),
    (phrase("Scale"), phrase("Best factor a in learned = a · reference (least squares): the size. 1 is right")),
    (phrase("Cosine"), phrase("Cosine similarity of learned and reference weights: the shape. 1 is right")),
    (phrase("Largest\nerror"), phrase("Largest difference of a weight")),
    (
        phrase("Centre\nratio"),
        phrase("Centre weight divided by the mean of all others: −8 for the paper's edge filter"),
    ),
    (phrase("Ratio\nwanted"), phrase("The same of the reference")),
)


def figure(value: float) -> str:
    """Four significant digits, below 1 three places; infinite and undefined are told."""
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0.0 else "−∞"
    if 1.0 <= abs(value) < 9999.5:
        return f"{value:#.4g}".rstrip(".")
    return f"{value:.3f}" if 0.001 <= abs(value) < 1.0 else f"{value:.3g}"


def cells_of(row: Recovery) -> tuple[str, ...]:
    """The texts of one row."""
    return (
        title_of(row.name), figure(row.scale), cosine_text(row.cosine), figure(row.largest_error),
        figure(row.ratio), figure(row.reference_ratio),
    )  # fmt: skip


class RecoveryTable(QTableWidget):
    """As high as its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(HEADERS), parent)
        for column, (text, hint) in enumerate(HEADERS):
            item = QTableWidgetItem(text)
            item.setToolTip(hint)
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
            self.setHorizontalHeaderItem(column, item)
        self.setAccessibleName(phrase("Recovery score"))
        self.setToolTip(phrase("How near the filter is to the reference. Right-click to copy or save the table"))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 2):  # names, and cosines, which have the most digits
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setStyleSheet("QHeaderView::section { padding: 3px 2px; }")
        font = self.font()
        font.setPointSizeF(font.pointSizeF() - 1.0)  # so that the maps beside it have room for their numbers
        self.setFont(font)
        head.setFont(font)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(34)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the page's own menu

    def set_score(self, score: RecoveryScore | None) -> None:
        """Show a score; None empties the table."""
        rows = () if score is None else score.rows
        if self.rowCount() != len(rows):
            self.setRowCount(len(rows))
            self.updateGeometry()
        for place, row in enumerate(rows):
            for column, text in enumerate(cells_of(row)):
                item = self.item(place, column)
                if item is None:
                    item = QTableWidgetItem()
                    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                    self.setItem(place, column, item)
                item.setText(text)

    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        return QSize(360, self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.sizeHint().height())


def score_text(score: RecoveryScore) -> str:
    """The table with tabs between its columns, for spreadsheets."""
    head = ["channel", "scale", "cosine", "largest error", "centre ratio", "reference ratio"]
    rows = [
        [title_of(r.name), *(f"{v:.12g}" for v in (r.scale, r.cosine, r.largest_error, r.ratio, r.reference_ratio))]
        for r in score.rows
    ]
    return "\n".join("\t".join(line) for line in (head, *rows))
