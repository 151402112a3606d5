"""A section with a grid of squares at the left and figures or plots at the right, or below where that is too narrow."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from .inspect_shown import Section
from .square_grid import SquareGrid

Grid = TypeVar("Grid", bound=SquareGrid[Any])
_SHARE = 0.62  # of the width, at most, for the squares
_MOST = 16_777_215  # Qt's own: no limit


class Note(QLabel):
    """Muted text over at most ``lines`` lines.

    Its height does not depend on its width: a scroll area would else give the whole section the height that it would
    like best, not the one that there is.
    """

    def __init__(self, text: str = "", lines: int = 2) -> None:
        super().__init__(text)
        self._lines = lines
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(40, self._lines * self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class SplitSection(Section, Generic[Grid]):
    """The squares have the width that the height allows; ``side`` is the column for what stands beside them."""

    def __init__(self, grid: Grid) -> None:
        super().__init__()
        self.grid = grid
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self._right = QWidget()
        self.side = QVBoxLayout(self._right)
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.setSpacing(6)
        self._row.addWidget(grid, 1000)  # first the squares get what they may have, then the rest
        self._row.addWidget(self._right, 1)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider part: they can stand below each other."""
        grid, right = self.grid.minimumSizeHint(), self._right.minimumSizeHint()
        if self._row.direction() == QBoxLayout.Direction.TopToBottom:
            return QSize(
                max(grid.width(), right.width()), self.grid.minimumHeight() + self._row.spacing() + right.height()
            )
        return QSize(max(grid.width(), right.width()), max(grid.height(), right.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.split()

    def split(self) -> None:
        """Share the room; after the number of squares changed too."""
        beside = self._right.minimumSizeHint().width() + self._row.spacing()
        narrow = self.width() < self.grid.minimumSizeHint().width() + beside
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        if narrow:
            self.grid.setMinimumSize(0, self.grid.fitting_height(self.width()))
            self.grid.setMaximumSize(_MOST, self.grid.minimumHeight())
        else:
            most = min(round(_SHARE * self.width()), self.width() - beside)
            width = min(self.grid.fitting_width(self.height()), most)
            self.grid.setMinimumSize(self.grid.minimumSizeHint())
            self.grid.setMaximumSize(width, _MOST)
        self.updateGeometry()  # what it needs depends on the direction
