"""Learning: the settings, what is to be said of them, and the buttons of a run."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.session.rates import sweep_advice
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.shown import ShownRun, shown_run
from revdeconv_gui.session.training_run import Phase, Preparation
from revdeconv_gui.session.view_state import Control, ViewState, rate_advice

from .learning_controls import RateSlider
from .learning_form import LearningForm
from .unbroken import unbroken


class LearningPanel(QWidget):
    """Renders the document's learning settings and the state of the run."""

    learn_requested = Signal()
    step_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._summary = self._estimate = ""
        form = self.form = LearningForm(session)
        self.rule, self.rate, self.slider, self.sweep = form.rule, form.rate, form.slider, form.sweep
        self.epochs, self.tolerance, self.schedule = form.epochs, form.tolerance, form.schedule
        self.border, self.activation, self.bias = form.border, form.activation, form.bias
        self.start, self.order, self.seed = form.start, form.order, form.seed
        self.pace, self.speed, self.more = form.pace, form.speed, form.more
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 8)
        column.setSpacing(5)
        column.addWidget(form, 1)
        self.advice = _words(1)
        column.addWidget(self.advice)
        column.addLayout(self._make_buttons())
        column.addLayout(self._make_progress())
        self.status = _words(3)
        self.status.setProperty("role", "muted")
        column.addWidget(self.status)
        session.document_changed.connect(lambda *_: self.update_view())
        session.view_changed.connect(self.update_view)
        session.stable_rate_changed.connect(self._render_advice)
        self.update_view()

    # ---- making

    def _make_buttons(self) -> QHBoxLayout:
        self.learn, self.pause, self.stop = (
            QPushButton(phrase("Learn")),
            QPushButton(phrase("Pause")),
            QPushButton(phrase("Stop")),
        )
        self.learn.setObjectName("primary")
        self.learn.clicked.connect(self.learn_requested)
        self.pause.clicked.connect(self._session.toggle_pause)
        self.stop.clicked.connect(self._session.stop)
        for button in (self.pause, self.stop):
            button.setProperty("role", "menu")
        row = QHBoxLayout()
        row.setSpacing(6)
        words = max(map(self.fontMetrics().horizontalAdvance, (phrase("Pause"), phrase("Resume"))))
        for button, stretch in ((self.learn, 2), (self.pause, 1), (self.stop, 1)):
            button.setMinimumWidth(66)
            row.addWidget(button, stretch)
        self.pause.setMinimumWidth(max(66, words + 16))  # of either text; with the margins of its style
        return row

    def _make_progress(self) -> QHBoxLayout:
        self.step, self.reset = QPushButton(phrase("Step")), QPushButton(phrase("Reset"))
        self.step.clicked.connect(self.step_requested)
        self.reset.clicked.connect(self._session.restart)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)  # on the bar it would be read badly; it is in the line below
        self.progress.setAccessibleName(phrase("Progress of the run"))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.progress, 1)
        for button in (self.step, self.reset):
            button.setProperty("role", "small")
            row.addWidget(button)
        return row

    # ---- rendering

    def update_view(self) -> None:
        """Show the document's settings."""
        self.form.update_view()
        self._render_advice()

    def _render_advice(self) -> None:
        settings, stable = self._session.document.settings, self._session.stable_rate
        text, warning = rate_advice(settings.learning_rate, stable, settings.rule)
        if settings.rates and settings.rule is Rule.SGD:
            text, warning = sweep_advice(settings.rates, stable)
        self.slider.set_stable(stable if settings.rule is Rule.SGD else None)
        self.advice.setText(unbroken(text))
        role = "warning" if warning else "muted"
        if self.advice.property("role") != role:
            self.advice.setProperty("role", role)
            self.advice.style().polish(self.advice)

    def render_state(self, state: ViewState) -> None:
        """Enable and title the buttons."""
        for button, control in (
            (self.learn, state.learn), (self.pause, state.pause), (self.stop, state.stop), (self.step, state.step),
            (self.reset, state.reset),
        ):  # fmt: skip
            _apply(button, control)
        self._summary, self._estimate = state.summary, state.estimate
        self.refresh()

    def refresh(self) -> None:
        """Pull the progress of the run."""
        shown = shown_run(self._session)
        if self._session.phase is Phase.ENDED or shown is None:
            self.progress.setValue(0)
            when = f": {self._estimate[:1].lower()}{self._estimate[1:]}" if self._estimate else ""
            self.status.setText(unbroken(self._summary + when))
            return
        share = shown.blocks / shown.total if shown.total else 0.0
        self.progress.setValue(round(1000 * share))
        self.status.setText(unbroken(self._run_words(shown)))

    def _run_words(self, shown: ShownRun) -> str:
        phase, run = self._session.phase, self._session.run
        if phase is Phase.STARTING and run is not None:
            return preparation_words(*run.preparing)
        count = 1 if run is None else len(run.request.rates)
        rates = phrase(" {count} rates", count=count) if count > 1 else ""
        words = {
            Phase.PAUSED: phrase("Paused{rates}", rates=rates),
            Phase.STOPPING: phrase("Stopping{rates}", rates=rates),
        }
        doing = words.get(phase) or phrase("Learning{rates}", rates=rates)
        if shown.settings.rule is Rule.LEAST_SQUARES and phase is Phase.RUNNING:
            return phrase("Solving…")
        if not shown.total:  # before its first block
            return f"{doing}…"
        share = shown.blocks / shown.total
        text = phrase(
            "{words}: block {blocks:,} of {total:,} ({share:.0%})",
            words=doing,
            blocks=shown.blocks,
            total=shown.total,
            share=share,
        )
        if len(shown.curve):
            text += phrase("\nloss {curve:.3g}, mean of the last blocks", curve=shown.curve[-20:].mean())
        changes = () if run is None else run.rate_changes_asked
        if changes:
            block, rate = changes[-1]
            text += phrase("\nrate {rate:g} since block {block:,}", rate=rate, block=block)
        return text


def preparation_words(what: Preparation, done: int, total: int) -> str:
    """What a run does before its first block."""
    if what is Preparation.KERNELS:
        return phrase("Preparing the compiled kernels (slow only the first time)…")
    if what is Preparation.IMAGES:
        return phrase("Reading image {done:,} of {total:,}…", done=min(done + 1, total), total=total)
    return phrase("Working out the stable rate: image {done:,} of {total:,}…", done=min(done + 1, total), total=total)


def _words(lines: int) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setMinimumHeight(lines * label.fontMetrics().lineSpacing() + 1)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _apply(button: QPushButton, control: Control) -> None:
    button.setEnabled(control.enabled)
    button.setText(control.text)
    button.setToolTip(control.hint)


__all__ = ["LearningPanel", "RateSlider"]
