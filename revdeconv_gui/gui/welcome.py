"""The first start: three steps above the pictures, each with the button that does it; shown once, and from Help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.training_run import Phase

if TYPE_CHECKING:
    from .main_window import MainWindow

_LOW = 640  # pixels: with the steps' texts, a lower window would not be as low as it can be


class _Step(QFrame):
    """A number that becomes a tick, what to do, and the button that does it."""

    def __init__(self, number: int, title: str, text: str, button: str, hint: str, work: Callable[[], None]) -> None:
        super().__init__()
        self._number, self._title = number, title
        self.setProperty("role", "step")
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.text = QLabel(text)
        self.text.setWordWrap(True)
        self.text.setProperty("role", "muted")
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.button = QPushButton(button)
        self.button.setToolTip(hint)
        self.button.clicked.connect(work)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 5, 10, 6)
        column.setSpacing(3)
        column.addWidget(self.title)
        column.addWidget(self.text, 1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.done = False
        self.set_done(False)

    def set_low(self, low: bool) -> None:
        """Leave the text to the tooltip where the window is low."""
        self.text.setVisible(not low)
        self.setToolTip(self.text.text() if low else "")

    def set_done(self, done: bool) -> None:
        """Tick it, or take the tick away."""
        self.done = done
        self.title.setText(f"{'✓' if done else self._number}  {self._title}")


class Welcome(QFrame):
    """In the window, above its pages: nothing is covered, nothing waits for it. Esc or Skip ends it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window, self._session = window, window.session
        self.setAccessibleName(phrase("First steps"))
        self.skip = QPushButton(phrase("&Skip"))
        self.skip.setToolTip(phrase("Close the first steps; Help > First steps shows them again"))
        self.skip.clicked.connect(self.end)
        self.guide = QPushButton(phrase("User &guide"))
        self.guide.setToolTip(phrase("All of it, with pictures (F1)"))
        self.guide.clicked.connect(window.commands.help.show_guide)
        head = QLabel(phrase("Three steps to a learned filter"))
        head.setProperty("role", "title")
        top = QHBoxLayout()
        for widget in (head, self.guide, self.skip):
            top.addWidget(widget, int(widget is head))
            widget.setProperty("role", "small" if widget is not head else "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._make_steps())
        window.installEventFilter(self)
        self._session.document_changed.connect(lambda *_: self.update_view())
        self._session.run_changed.connect(self.update_view)
        self.update_view()

    def _make_steps(self) -> QHBoxLayout:
        commands = self._window.commands
        self.images = _Step(
            1,
            phrase("Choose images"),
            "",
            phrase("Add &images…"),
            phrase("Choose image files; or drop them on the window"),
            commands.add_images,
        )
        self.learn = _Step(
            2, phrase("Learn"), phrase("Watch the loss fall and the weights take shape."), phrase("&Learn (F5)"),
            phrase("Learn the filter of the editor from the ticked images"), commands.learn,
        )  # fmt: skip
        self.export = _Step(
            3,
            phrase("Deconvolve, export"),
            phrase("The filter is run backwards at once: look, then keep it."),
            phrase("&Export…"),
            phrase("Write the learned filter, the pictures and the losses to files (Ctrl+E)"),
            self._export,
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        self._steps = (self.images, self.learn, self.export)
        for step in self._steps:
            row.addWidget(step, 1)
        return row

    def _fit(self) -> None:
        for step in self._steps:
            step.set_low(self._window.height() < _LOW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._fit()
        return super().eventFilter(watched, event)

    def _export(self) -> None:
        self._window.commands.export()
        self.end()  # who is here needs it no more

    def update_view(self) -> None:
        """Tick what is done."""
        document = self._session.document
        count, learned = len(document.learning_images()), bool(document.runs)
        self.images.set_done(bool(count))
        many = phrase("{count} images are ticked", count=count) if count != 1 else phrase("1 image is ticked")
        self.images.text.setText(
            phrase("{many}; add your own, or take these.", many=many)
            if count
            else phrase("Add some, or drop files here.")
        )
        self.learn.set_done(learned)
        self.learn.button.setEnabled(bool(count) and self._session.phase is Phase.ENDED)
        self.export.button.setEnabled(learned)
        self._fit()
        steps = self._steps
        primary = next(step for step in steps if not step.done)
        for step in steps:
            name = "primary" if step is primary else ""
            if step.button.objectName() != name:
                step.button.setObjectName(name)
                step.button.style().unpolish(step.button)
                step.button.style().polish(step.button)

    def begin(self) -> None:
        """Show it; that is remembered, for it comes by itself only once."""
        self._window.preferences.welcomed = True
        self.show()
        self.learn.button.setFocus()

    def end(self) -> None:
        """Hide it; the keyboard goes on where a run begins."""
        self.hide()
        self._window.learning_panel.learn.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)
