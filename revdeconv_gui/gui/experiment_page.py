"""The experiment page: choose, run, look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.experiment_result import ExperimentRow
from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.session.exporting import FILTER_FORMATS
from revdeconv_gui.session.run_words import duration_words
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Phase

from .elided_label import ElidedLabel
from .experiment_results import ExperimentResults
from .experiment_setup import ExperimentSetup
from .pages import Page

_PULL_MS = 100
_ABOUT = phrase(
    "The paper’s experiment, on your own images\n\n"
    "Each chosen filter is learned at each chosen rate from what it makes of the images. The learned filter is then "
    "run backwards over every filtered image, and the result is compared with the original, and with a plain zoom of "
    "the filtered image.\n\n"
    "You get the paper’s Tables 1 and 2 with its published figures beside, a heat map, the loss ratio against the "
    "rate, and all learned filters. Each can be opened in the workbench; one report has it all."
)


class ExperimentPage(Page):
    """Setup above, results below.

    Signals
    -------
    opened()
        A row was opened: the workbench shows it.
    export_wanted(exportable)
    """

    opened = Signal()
    export_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._experiments = session, session.experiments
        self.setup = ExperimentSetup(session)
        self.setup.file_wanted.connect(self._ask_for_file)
        self.results = ExperimentResults(session)
        self.results.opened.connect(self._open)
        self.results.export_wanted.connect(self.export_wanted)
        self.about = QLabel(_ABOUT)
        self.about.setWordWrap(True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.about.setMaximumWidth(620)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setProperty("role", "muted")
        self._stack = QStackedWidget()
        self._stack.addWidget(_centred(self.about))
        self._stack.addWidget(self.results)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 6)
        column.setSpacing(8)
        column.addWidget(self.setup)
        column.addLayout(self._make_bar())
        column.addWidget(self._stack, 1)
        self._pull = QTimer(self)
        self._pull.setInterval(_PULL_MS)
        self._pull.timeout.connect(self.pull)
        session.document_changed.connect(lambda *_: self.update_view())
        session.view_changed.connect(self.update_view)
        self._experiments.changed.connect(self.update_view)
        self.update_view()

    def _make_bar(self) -> QHBoxLayout:
        self.start = QPushButton(phrase("Run the experiment"))
        self.start.setObjectName("primary")
        self.start.clicked.connect(self._start)
        self.pause = QPushButton(phrase("Pause"))
        self.pause.clicked.connect(self._experiments.toggle_pause)
        self.stop = QPushButton(phrase("Stop"))
        self.stop.setToolTip(phrase("Stop and keep the rows that are done (Esc)"))
        self.stop.clicked.connect(self._experiments.stop)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(phrase("Progress of the experiment"))
        self.progress.setToolTip(phrase("How much of the work is done"))
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)  # on the bar it would be read badly; it is in the words beside it
        self.progress.setMaximumWidth(170)
        self.says = ElidedLabel()
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget, stretch in ((self.start, 0), (self.pause, 0), (self.stop, 0), (self.progress, 0), (self.says, 1)):
            row.addWidget(widget, stretch)
        return row

    def restyle(self) -> None:
        self.results.restyle()

    # ---- acting

    def _start(self) -> None:
        self.setup.take_rates()
        self._experiments.start()

    def _open(self, row: ExperimentRow) -> None:
        record = self._experiments.current
        if record is not None:
            self._experiments.open_row(record, row)
            self.opened.emit()

    def _ask_for_file(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in sorted(FILTER_FORMATS))
        name, _ = QFileDialog.getOpenFileName(
            self, phrase("Add a filter"), "", phrase("Filters ({patterns});;All files (*)", patterns=patterns)
        )
        if name:
            try:
                self.setup.add_file(Path(name))
            except FileProblem as problem:
                self._session.fail(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        running = self._experiments.run is not None
        if running and event.key() == Qt.Key.Key_Escape:
            self._experiments.stop()
        elif running and event.key() == Qt.Key.Key_Space:
            self._experiments.toggle_pause()
        else:
            super().keyPressEvent(event)

    # ---- rendering

    def update_view(self) -> None:
        """Show what is chosen, what runs and what is there."""
        phase, problem = self._experiments.phase, self._experiments.problem
        running = phase is not Phase.ENDED
        self.setup.update_view(enabled=not running)
        self.start.setEnabled(not running and not problem)
        self.start.setToolTip(problem or phrase("Learn, deconvolve and measure everything that is chosen"))
        self.pause.setText(phrase("Resume") if phase is Phase.PAUSED else phrase("Pause"))
        self.pause.setToolTip(
            phrase("Go on (Space)") if phase is Phase.PAUSED else phrase("Hold after the current step (Space)")
        )
        for button in (self.pause, self.stop):
            button.setEnabled(running and phase is not Phase.STOPPING)
            button.setVisible(running)
        self.progress.setVisible(running)
        there = self._experiments.current is not None
        self._stack.setCurrentIndex(1 if there else 0)
        self.results.update_view()
        if running and not self._pull.isActive():
            self._pull.start()
        elif not running:
            self._pull.stop()
        self.pull()

    def pull(self) -> None:
        """Take over where the running experiment stands."""
        run = self._experiments.run
        if run is None:
            self.says.setText(self._experiments.problem or self._estimate())
            return
        self.progress.setValue(round(1000 * run.share))
        step = run.latest
        done = (
            phrase("Reading the images")
            if step is None
            else phrase("{done} of {total} steps", done=step.done, total=step.total)
        )
        words = {Phase.PAUSED: phrase(", paused"), Phase.STOPPING: phrase(", stopping")}.get(run.phase, "")
        self.says.setText(
            phrase(
                "{share:.0%} · {done}{words}, {seconds_left} left",
                share=run.share,
                done=done,
                words=words,
                seconds_left=duration_words(run.seconds_left),
            )
        )

    def _estimate(self) -> str:
        experiments = self._experiments
        rows = experiments.rows
        return phrase(
            "{rows} from {images}, {seconds}",
            rows=phrases(rows, "1 row", "{count:,} rows"),
            images=phrases(experiments.image_count, "1 image", "{count:,} images"),
            seconds=duration_words(experiments.expected),
        )


def _centred(label: QLabel) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.addStretch()
    row.addWidget(label, 10)
    row.addStretch()
    return whole
