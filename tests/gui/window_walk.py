"""Opens the window in a language, in a process of its own, and tells which texts are cut off: run as a module.

``python -m tests.gui.window_walk LANGUAGE WIDTH HEIGHT COLOURS [FOLDER]`` prints JSON; pictures go into the folder.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

from revdeconv_gui.core.phrases import set_lookup
from revdeconv_gui.gui import language

MARKED = "marked"
"""Instead of a language: all texts that can be translated stand between angle quotes."""
_PATIENCE = 120.0


def cut_off(top: QWidget) -> Iterator[tuple[str, str]]:
    """What kind of widget, and which text, for all texts that do not fit where they are seen."""
    from revdeconv_gui.gui.elided_box import ElidedBox
    from revdeconv_gui.gui.elided_label import ElidedLabel, OneLineLabel

    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        kind = type(widget).__name__
        if isinstance(widget, QLabel) and not isinstance(widget, (ElidedLabel, OneLineLabel)) and widget.text():
            short = widget.sizeHint().width() > widget.width() + 1 and not widget.wordWrap()
            low = widget.heightForWidth(widget.width()) > widget.height() + 1 if widget.wordWrap() else False
            if short or low:
                yield kind, widget.text()
        elif isinstance(widget, QAbstractButton) and widget.text():
            if widget.minimumSizeHint().width() > widget.width() + 1:
                yield kind, widget.text()
        elif isinstance(widget, QComboBox):
            if not isinstance(widget, ElidedBox):
                yield from _combo(widget)
        elif isinstance(widget, QLineEdit) and not widget.text():
            if widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > widget.width() - 8:
                yield kind, widget.placeholderText()
        elif isinstance(widget, QTabBar):
            for index in range(widget.count()):
                if widget.tabSizeHint(index).width() > widget.tabRect(index).width() + 1:
                    yield kind, widget.tabText(index)
        elif isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
            for index in range(widget.count()):
                if not widget.isSectionHidden(index) and widget.sectionSizeHint(index) > widget.sectionSize(index) + 1:
                    yield kind, str(widget.model().headerData(index, widget.orientation()))


def _combo(box: QComboBox) -> Iterator[tuple[str, str]]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    icon = 0 if box.itemIcon(box.currentIndex()).isNull() else box.iconSize().width() + 4
    if box.fontMetrics().horizontalAdvance(box.currentText()) + icon > room.width() + 1:
        yield type(box).__name__, box.currentText()


def texts(top: QWidget) -> Iterator[str]:
    """Every text of a window, seen or not: titles, labels, buttons, menus, tooltips, names, axes."""
    for widget in (top, *top.findChildren(QWidget)):
        yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.whatsThis())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(index) for index in range(widget.count()))
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(index) for index in range(widget.count()))
        elif isinstance(widget, QTableView):
            yield from _cells(widget)
        elif isinstance(widget, QGraphicsView):
            yield from (getattr(item, "labelText", "") for item in widget.scene().items())  # of axes
        elif isinstance(widget, QMenu):
            yield widget.title()
            yield from (action.text() for action in widget.actions())


def _cells(view: QTableView) -> Iterator[str]:
    model = view.model()
    for column in range(model.columnCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            yield from (str(model.index(row, column).data(role) or "") for row in range(min(5, model.rowCount())))


def clashes(menu: QMenu | QMenuBar, name: str) -> list[str]:
    """Entries of a menu, and of those inside it, that take one letter."""
    found, taken = [], dict[str, str]()
    for action in menu.actions():
        text = action.text()
        for key in [b.lower() for a, b in pairwise(text) if a == "&" != b]:
            if key in taken:
                found.append(f"{name}: {taken[key]}, {text}")
            taken[key] = text
        inner = action.menu()
        if isinstance(inner, QMenu):
            found += clashes(inner, text)
    return found


def wait(done: Callable[[], bool]) -> None:
    """Let Qt work until something is so."""
    end = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come so far")
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def walk(code: str, width: int, height: int, scheme: str, folder: Path | None) -> dict[str, list[str]]:
    """Open the window, learn, look at every page; what is cut off on each."""
    if code == MARKED:
        set_lookup(lambda template, _: f"«{template}»")
    else:
        language.choose(code)
    from revdeconv_gui.app import App
    from revdeconv_gui.gui.plot_head import PlotHead
    from revdeconv_gui.session.training_run import Pace, Phase

    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon())
    language.install(application)
    found: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        preferences = Path(scratch) / "preferences.json"
        preferences.write_text(json.dumps({"version": 1, "scheme": scheme}), encoding="utf-8")
        app = App(preferences_file=preferences, recovery_folder=Path(scratch) / "recovery")
        window, session = app.window, app.session
        window.resize(width, height)
        app.start()
        wait(lambda: hasattr(app, "derived") and len(session.document.images) == 10 and not session.background.busy)

        def look(name: str, top: QWidget = window) -> None:
            wait(lambda: not session.background.busy)
            for _ in range(5):
                QApplication.processEvents()
            found[name] = sorted({f"{kind}: {text}" for kind, text in cut_off(top)})
            seen.update(text for text in texts(top) if text)
            if folder is not None:
                top.grab().save(str(folder / f"{code}-{scheme}-{width}-{name}.png"))

        seen: set[str] = set()
        look("start")
        session.set_pace(Pace.FULL)
        session.learn()
        wait(lambda: session.run is None and session.phase is Phase.ENDED and bool(session.document.runs))
        look("learned")
        head = window.findChild(PlotHead)
        if width >= 1280:  # else they are in the plot's menu
            found["boxes"] = [box.text() for box in head.findChildren(QCheckBox) if box.isHidden()]
        window.workbench.bar.inspect.setChecked(True)
        window.workbench.inspection.choose(3, 4)
        window.workbench.bar.panel.setChecked(True)
        for key in ("runs", "log", "block", "loss"):
            window.docks[key].raise_()
            look(f"dock-{key}")
        experiments, comparison = session.experiments, session.methods
        experiments.choose(rates=(0.1, 0.9))
        comparison.choose(methods=("reverse", "bicubic", "wiener"))
        for key in window.pages.keys:
            window.pages.show_page(key)
            look(key)
        window.pages.show_page("inspect")
        tabs = window.pages.built("inspect").tabs
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            look(f"inspect-{index}")
        window.pages.show_page("experiment")
        experiments.start()
        wait(lambda: experiments.run is None and experiments.current is not None)
        tabs = window.pages.built("experiment").results.tabs
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            look(f"experiment-{index}")
        window.pages.show_page("methods")
        comparison.start()
        wait(lambda: not comparison.running and bool(comparison.rows))
        look("methods-done")
        window.commands.help.show_shortcuts()
        window.commands.help.show_about()
        window.commands.help.show_guide()
        for top in QApplication.topLevelWidgets():
            if top is not window and top.isVisible():
                look(type(top).__name__, top)
                top.close()
        found["texts"], found["menus"] = sorted(seen), clashes(window.menuBar(), "menu bar")
        window.pages.show_page("workbench")
        session.undo_stack.setClean()
        window.close()
        app.close()
    return found


if __name__ == "__main__":
    code, width, height, scheme = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    print(json.dumps(walk(code, width, height, scheme, Path(sys.argv[5]) if len(sys.argv) > 5 else None)))
