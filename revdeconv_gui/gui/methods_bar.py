"""What is compared, and how far that is: the bar of the methods page."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QSpinBox, QWidget

from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.presets import PRESETS
from revdeconv_gui.session.method_choice import TITLES, knobs_of
from revdeconv_gui.session.session import Session

from .choice_menu import ChoiceButton
from .elided_label import ElidedLabel
from .methods_words import plan_words

_EDITOR = "editor"


class MethodsBar(QWidget):
    """Renders and edits `MethodComparison`."""

    copy_requested = Signal(str)  # "spreadsheet" or "markdown"
    save_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.compare = QPushButton(phrase("&Compare methods"))
        self.compare.setObjectName("primary")
        self.compare.clicked.connect(session.methods.start)
        self.pause, self.stop = QPushButton(phrase("Pause")), QPushButton(phrase("Stop"))
        self.pause.clicked.connect(session.methods.toggle_pause)
        self.stop.clicked.connect(session.methods.stop)
        self.stop.setToolTip(phrase("Stop and keep the rows that are complete"))
        self.filters = ChoiceButton(phrase("Filters"), phrase("Which filters are undone"), self._choose_filters)
        self.methods = ChoiceButton(phrase("Methods"), phrase("Which methods are compared"), self._choose_methods)
        self.radius = QSpinBox()
        self.export = QPushButton(phrase("E&xport"))
        self.progress = QProgressBar()
        self.said = ElidedLabel()
        self._make_choices()
        self._lay_out()
        self.refresh()

    def _make_choices(self) -> None:
        self.filters.add(_EDITOR, phrase("that of the editor"))
        self.filters.part()
        for name in PRESETS:
            self.filters.add(name, name)
        for name, method in METHODS.items():
            self.methods.add(name, TITLES[name][0].upper() + TITLES[name][1:], method.summary)
        self.radius.setRange(0, 3)
        self.radius.setAccessibleName(phrase("Radius of fitted methods"))
        self.radius.setToolTip(phrase("Fitted methods look at (2 r + 1) × (2 r + 1) filtered pixels"))
        self.radius.valueChanged.connect(self._set_radius)
        menu = QMenu(self.export)
        menu.addAction(phrase("Copy for a spreadsheet"), lambda: self.copy_requested.emit("spreadsheet"))
        menu.addAction(phrase("Copy as Markdown"), lambda: self.copy_requested.emit("markdown"))
        menu.addSeparator()
        menu.addAction(phrase("Save as CSV or Markdown…"), self.save_requested.emit)
        self.export.setMenu(menu)
        self.export.setProperty("role", "menu")
        self.export.setToolTip(phrase("Copy or save the table"))
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)  # on the bar it would be read badly; it is in the words beside it
        self.progress.setAccessibleName(phrase("Progress of the comparison"))
        self.progress.setMinimumWidth(40)
        self.progress.setMaximumWidth(150)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        label = QLabel(phrase("&Radius"))
        label.setBuddy(self.radius)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (first, (self.compare, self.filters, self.methods)),
            (second, (label, self.radius, self.progress, self.pause, self.stop)),
        ):
            row.setSpacing(6)
            for widget in widgets:
                row.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self.export)
        self.said.setProperty("role", "muted")
        second.addWidget(self.said, 1)
        grid.addLayout(first, 0, 0)
        grid.addLayout(second, 1, 0)

    def _choose_filters(self, keys: list[str]) -> None:
        presets = tuple(key for key in keys if key != _EDITOR)
        self._session.methods.choose(editor=_EDITOR in keys, presets=presets)

    def _choose_methods(self, keys: list[str]) -> None:
        self._session.methods.choose(methods=tuple(keys))

    def _set_radius(self, radius: int) -> None:
        """One radius for all fitted methods."""
        session = self._session
        chosen, choice = session.view.method, session.view.method
        for name, method in METHODS.items():
            knob = next((knob for knob in knobs_of(method) if knob.key == "radius"), None)
            if knob is not None:
                choice = choice.to(name).with_value(knob, radius)
        back = choice.to(chosen.name)
        session.show(method=back.with_operator(chosen.loaded) if chosen.from_file and chosen.loaded else back)

    def refresh(self) -> None:
        """Show what is chosen and how far it is."""
        session, comparison = self._session, self._session.methods
        what, run = comparison.what, comparison.run
        name = session.document.filter.name or phrase("custom")
        self.filters.entries[_EDITOR].setText(phrase("{name} (that of the editor)", name=name))
        self.filters.show_ticked({*what.presets, *([_EDITOR] if what.editor else [])})
        self.methods.show_ticked(set(what.methods))
        with QSignalBlocker(self.radius):
            radius = session.view.method.to("learned-inverse").parameters()["radius"]
            self.radius.setValue(radius)
        for widget in (self.filters, self.methods, self.radius):
            widget.setEnabled(run is None)
        why_not = comparison.why_not
        self.compare.setEnabled(run is None and not why_not)
        self.compare.setToolTip(why_not or phrase("Filter, recover by each method, and measure"))
        self.export.setEnabled(bool(comparison.rows))
        for each in (self.progress, self.pause, self.stop):
            each.setVisible(run is not None)
        if run is None:
            images = len(session.document.learning_images())
            self.said.setText(" ".join(part for part in (comparison.ended, plan_words(comparison, images)) if part))
            return
        share = run.done / max(run.total, 1)
        self.progress.setValue(int(1000 * share))
        self.pause.setText(phrase("Resume") if run.paused else phrase("Pause"))
        self.pause.setToolTip(phrase("Go on comparing") if run.paused else phrase("Pause comparing"))
        self.pause.setEnabled(not run.stopping)
        self.stop.setEnabled(not run.stopping)
        percent = min(99, int(100 * share))  # 100% is what has ended
        self.said.setText(
            phrase("Stopping…")
            if run.stopping
            else phrase("{percent}% · paused: {doing}", percent=percent, doing=run.doing)
            if run.paused
            else f"{percent}% · {run.doing}"
        )
