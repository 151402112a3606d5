"""Workbench: original, filtered, deconvolved and difference, side by side, with what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.block_inspection import BlockInspection
from revdeconv_gui.session.derived import reverse_filter
from revdeconv_gui.session.error_map import ErrorMap
from revdeconv_gui.session.measuring import Measuring
from revdeconv_gui.session.pictures import Fourth, Pictures, ReverseWith
from revdeconv_gui.session.session import Session

from . import theme
from .compare_bar import DECONVOLVED, DIFFERENCE, FILTERED, ORIGINAL, TITLES, CompareBar, Mode
from .compare_view import CompareView
from .compare_words import change_words, decibels, values_text, when_words
from .elided_label import ElidedLabel
from .fourth_box import FourthBox
from .fourth_picture import NO_SENSITIVITY, Map, map_words, reverse_words, value_words
from .fourth_picture import TITLES as FOURTH_TITLES
from .image_view import ImageView, Picture, Viewport
from .measures_panel import MeasuresPanel
from .method_knobs import MethodKnobs
from .pages import Page
from .picture_menu import copy_widget, picture_menu
from .ready_pictures import Ready, ready_to_paint
from .reverse_box import ReverseBox

__all__ = ["Workbench", "change_words", "decibels", "ready_to_paint"]

_PATIENCE_MS = 250


@dataclass(slots=True)
class _Pane:
    widget: QWidget
    view: ImageView
    title: QLabel
    detail: ElidedLabel


class Workbench(Page):
    """The four pictures of the chosen image."""

    pointed = Signal(str)
    save_requested = Signal(str)
    copied = Signal(str)  # what is in the clipboard now

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.viewport = Viewport(self)
        self.viewport.pointed.connect(self._tell_values)
        self.viewport.region_changed.connect(self._set_region)
        self._pointed_at: tuple[float, float] | None = None
        self._ready: tuple[Pictures, Ready] | None = None
        self.measuring = Measuring(session, self)
        self.bar = CompareBar()
        self.compare = CompareView(self.viewport)
        self.compare.save_requested.connect(lambda: self._offer_menu(self.bar.pair[0], self.compare))
        self.compare.hide()
        self.measures = MeasuresPanel(self.measuring)
        self.measures.hide()
        self._panes: dict[str, _Pane] = {}
        self.reverse_box = ReverseBox(session)
        self.knobs = MethodKnobs(session)
        self.fourth_box = FourthBox(session)
        self._fourth = session.view.fourth
        self._map = Map(self._fourth)  # what the fourth picture shows by now
        self.error_map = ErrorMap(session, self)
        self.inspection = BlockInspection(session, self)
        self._lay_out()
        self._connect_bar()
        self._patience = QTimer(self)  # shorter waits would only flicker
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_waiting)
        session.pictures_awaited.connect(self._await)
        session.pictures_changed.connect(self.update_view)
        session.run_changed.connect(self._say_why_not)
        session.fitting_changed.connect(self._say_why_not)
        session.view_changed.connect(self._choose_fourth)
        session.view_changed.connect(self._mark_block)
        self.error_map.changed.connect(self.update_view)
        self.update_view()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 6)
        column.setSpacing(4)
        self._stage = QWidget()
        self._grid = grid = QGridLayout(self._stage)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for index, (key, title) in enumerate(TITLES.items()):
            grid.addWidget(self._make_pane(key, title), index // 2, index % 2)
            grid.setRowStretch(index // 2, 1)
            grid.setColumnStretch(index % 2, 1)
        grid.addWidget(self.compare, 0, 0, 1, 2)  # hidden, but a child from the start: else it would be a window
        column.addWidget(self.bar)
        column.addWidget(self._stage, 1)
        column.addWidget(self.measures)

    def _connect_bar(self) -> None:
        bar = self.bar
        bar.changed.connect(self._arrange)
        bar.scale_changed.connect(self.update_view)
        bar.held.connect(self.compare.hold)
        # Whoever marks a part wants its measures; not before the mouse is let go, for the pictures move then.
        self.viewport.region_marked.connect(lambda: bar.panel.setChecked(True))
        bar.raster_toggled.connect(self._set_raster)
        bar.panel_toggled.connect(self._show_panel)
        bar.inspect_toggled.connect(self.inspection.set_inspecting)
        self.viewport.block_chosen.connect(self.inspection.choose)
        self.viewport.block_moved.connect(self.inspection.move)
        buttons = [*bar.buttons.values(), bar.raster, bar.panel, bar.inspect]
        for key, button in zip("1234GHI", buttons, strict=True):
            # Only while the focus is here: a digit elsewhere is typed into a box.
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def view(self, key: str) -> ImageView:
        """The picture widget of that name."""
        return self._panes[key].view

    def detail(self, key: str) -> str:
        """The line under the title of that picture."""
        return self._panes[key].detail.full_text

    def _make_pane(self, key: str, title: str) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = QLabel(title)
        name.setProperty("role", "title")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(name)
        if key == DECONVOLVED:
            head.addWidget(self.reverse_box)
            head.addWidget(self.knobs)
        if key == DIFFERENCE:
            name.hide()  # the box says it
            head.addWidget(self.fourth_box)
        head.addStretch()
        detail = ElidedLabel()
        detail.setProperty("role", "muted")
        view = ImageView(self.viewport, title)
        view.save_requested.connect(lambda: self._offer_menu(key, view))
        bar = QWidget()
        bar.setLayout(head)
        bar.setFixedHeight(max(self.reverse_box.sizeHint().height(), name.sizeHint().height()))
        head.setContentsMargins(0, 0, 0, 0)
        column.addWidget(bar)
        column.addWidget(view, 1)
        column.addWidget(detail)
        self._panes[key] = _Pane(pane, view, name, detail)
        return pane

    # ---- comparing

    def _arrange(self) -> None:
        """Show the panes that the mode asks for, or the one place for two pictures."""
        mode, pair = self.bar.mode, self.bar.pair
        together = mode in (Mode.SWIPE, Mode.BLINK)
        places = {key: (index // 2, index % 2) for index, key in enumerate(self._panes)}
        if mode is not Mode.GRID:
            places = {} if together else {key: (0, column) for column, key in enumerate(pair)}
        for key, pane in self._panes.items():
            self._grid.removeWidget(pane.widget)
            pane.widget.setVisible(key in places)
            if key in places:
                self._grid.addWidget(pane.widget, *places[key])
        self._grid.setRowStretch(1, 1 if mode is Mode.GRID else 0)
        self._grid.setColumnStretch(1, 0 if together else 1)
        self.compare.setVisible(together)
        if together:
            self.compare.set_blinking(mode is Mode.BLINK)
            self.compare.setFocus()
        self._show_pair()

    def _show_pair(self) -> None:
        first, second = (self._panes[key].view for key in self.bar.pair)
        names = tuple(FOURTH_TITLES[self._fourth] if key == DIFFERENCE else TITLES[key] for key in self.bar.pair)
        empty = first.empty_text or second.empty_text or self._panes[DECONVOLVED].view.empty_text
        self.compare.set_pair(first.picture, second.picture, (names[0], names[1]), empty)

    def set_mode(self, mode: Mode) -> None:
        """Choose how the pictures are compared."""
        self.bar.set_mode(mode)

    def _set_region(self) -> None:
        region = self.viewport.region
        part = None if region is None else (region.left(), region.top(), region.width(), region.height())
        self.measuring.set_part(part)

    def _mark_block(self) -> None:
        inspecting = self._session.view.inspecting
        self.bar.inspect.setChecked(inspecting)
        self.viewport.mark_block(self.inspection.block if inspecting else None, inspecting=inspecting)

    def _show_panel(self, on: bool) -> None:
        self.measures.setVisible(on)
        self.measuring.want(on)

    def _set_raster(self, on: bool) -> None:
        self.viewport.raster = on
        self.viewport.changed.emit()

    def shown_views(self) -> list[ImageView]:
        """The views that are seen, in their order."""
        return [v for v in (*(pane.view for pane in self._panes.values()), self.compare) if not v.isHidden()]

    def copy_view(self) -> None:
        """Put what is seen into the clipboard: the picture that has the focus, else the whole comparison."""
        focused = next((view for view in self.shown_views() if view.hasFocus()), None)
        self.copied.emit(copy_widget(focused or self._stage))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and self.bar.mode is Mode.BLINK and not event.isAutoRepeat():
            self.compare.setFocus()  # it must hear the release
            self.compare.hold(True)
        else:
            super().keyPressEvent(event)

    def _offer_menu(self, key: str, view: ImageView) -> None:
        menu = picture_menu(self, view, self._pointed_at, lambda: self.save_requested.emit(key))
        at = view.menu_at
        menu.popup(at if at is not None else view.mapToGlobal(view.rect().center()))

    # ---- rendering

    def restyle(self) -> None:
        """Take over the theme's colours."""
        self.bar.restyle()
        self.knobs.restyle()
        self.update_view()

    def update_view(self) -> None:
        """Show the session's pictures, once they are made ready to paint in the background."""
        self.stop_waiting()
        session, pictures = self._session, self._session.pictures
        if pictures is None:
            session.background.forget("paint")
            self._show_none()
            return
        known = self._ready[1] if self._ready is not None and self._ready[0] is pictures else None
        shown = Map(self._fourth, self.error_map.errors)
        session.background.submit(
            partial(ready_to_paint, pictures, theme.is_dark(), self.bar.largest, known, shown),
            partial(self._show, pictures, shown),
            session.fail,
            key="paint",
        )

    def _await(self) -> None:
        if not self._patience.isActive():
            self._patience.start()

    def stop_waiting(self) -> None:
        """The pictures are there, or are not wanted any more."""
        self._patience.stop()

    def _show_waiting(self) -> None:
        """The pictures take their time: rather none than those of what was chosen before."""
        if self._session.pictures_due:
            for key in self._panes:
                self._set(key, None, "", phrase("Working…"))

    def _choose_fourth(self) -> None:
        if self._session.view.fourth is not self._fourth:
            self._fourth = self._session.view.fourth
            self.bar.set_fourth(self._fourth)
            self.error_map.update()
            self.update_view()

    def _show(self, pictures: Pictures, shown: Map, ready: dict[str, Picture]) -> None:
        self._ready, self._map = (pictures, ready), shown
        height, width = pictures.original.shape[:2]
        rows, columns = pictures.filtered.shape[:2]
        m = pictures.measures
        details = {
            ORIGINAL: f"{width} × {height}",
            FILTERED: phrase(
                "{columns} × {rows}, zoomed {size}×   MAE0 {mae0:.4f}   PSNR {psnr0}",
                columns=columns,
                rows=rows,
                size=pictures.size,
                mae0=m.mae0,
                psnr0=decibels(m.psnr0),
            ),
        }
        why_not = ""
        if pictures.deconvolved is None:
            why_not = self._session.fitting or pictures.note or self._why_not_deconvolved()
        else:
            # What an opened operator was fitted on, and for what, is a caution: it stands where it is never cut off.
            opened = self._session.view.method.operator is not None
            told = (
                pictures.fitted_on if opened else "",
                f"MAE {m.mae:.4f}",
                change_words(m.change),
                "" if opened else pictures.fitted_on,
                f"PSNR {decibels(m.psnr)}",
                reverse_words(pictures),
            )
            details[DECONVOLVED] = self._mismatch() + when_words(pictures) + "   ".join(filter(None, told))
        details[DIFFERENCE] = map_words(pictures, shown)
        empty = {DECONVOLVED: why_not, DIFFERENCE: self.error_map.problem if self._fourth is Fourth.ERROR else ""}
        if self._fourth is Fourth.SENSITIVITY and pictures.sensitivity is None:
            empty[DIFFERENCE] = NO_SENSITIVITY
        self.viewport.set_extent(width, height)
        self.viewport.set_blocks(pictures.size, columns * pictures.size, rows * pictures.size)
        self._mark_block()
        for key in self._panes:
            self._set(key, ready.get(key), details.get(key, ""), empty.get(key, ""))
        self._show_pair()

    def _say_why_not(self) -> None:
        pane = self._panes[DECONVOLVED]
        if pane.view.picture is None and self._session.pictures is not None and not self._session.pictures_due:
            text = self._session.fitting or self._session.pictures.note or self._why_not_deconvolved()
            pane.view.set_picture(None, text)

    def _why_not_deconvolved(self) -> str:
        session = self._session
        run = session.document.run(session.view.run_id)
        if session.run is not None:
            return phrase("Learning… The learned filter is reversed when the run ends.")
        if run is None or session.view.reverse_with is None:
            return phrase(
                "Press Learn (F5): the learned filter is then reversed to recover the original from the filtered image."
            )
        size = session.document.filter.size
        found = run.learned.size
        return phrase(
            "Run {id} learned a {found} × {found} filter, this one is {size} × {size}. Press Learn (F5).",
            id=run.id,
            found=found,
            size=size,
        )

    def _mismatch(self) -> str:
        session = self._session
        run = session.document.run(session.view.run_id)
        if session.view.method.reverses and session.view.reverse_with is ReverseWith.LEARNED and run is not None:
            truth = run.truth
            wanted = session.document.filter
            same = truth is None or (
                np.array_equal(truth.effective, wanted.effective) and np.array_equal(truth.bias, wanted.bias)
            )
            if not same and reverse_filter(session.document, run, session.view.reverse_with) is not None:
                return phrase(
                    "Run {id} learned {words}, not this filter!   ",
                    id=run.id,
                    words=(truth.name if truth else "") or phrase("another filter"),
                )
        return ""

    def _show_none(self) -> None:
        text = self._session.pictures_problem
        if not text and not self._session.document.images:
            text = phrase("Drop images here, or open some (Ctrl+O)")
        self._ready = None
        for key in self._panes:
            self._set(key, None, "", text if key == ORIGINAL else "")
        self._show_pair()

    def _set(self, key: str, picture: Picture | None, detail: str, empty: str) -> None:
        pane = self._panes[key]
        pane.view.set_picture(picture, empty)
        pane.detail.setText(detail)

    def values_at(self, at: tuple[float, float]) -> str:
        """Position and values of all pictures, as the status bar tells them."""
        pictures = self._session.pictures
        if pictures is None:
            return ""
        shown = {key: self._panes[key].view.picture for key in (ORIGINAL, FILTERED, DECONVOLVED)}
        text = values_text(pictures, shown, *at)
        return "   ".join(part for part in (text, value_words(pictures, self._map, *at)) if part)

    def _tell_values(self, at: tuple[float, float] | None) -> None:
        if at is not None:
            self._pointed_at = at
        self.pointed.emit("" if at is None else self.values_at(at))
