"""Pairs in the window: dropped onto each other or chosen, and what the panel below the list changes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revdeconv_gui.app import App
from revdeconv_gui.document.document import Role
from tests.gui.helpers import CTRL, LEFT, Key, choose, ended, settled
from tests.gui.test_images_panel import _choose, _click, _drop_row, _menu
from tests.session.helpers import item, pixels


@pytest.fixture
def two(qtbot, empty: App) -> App:
    """before.png 40 x 36, and after.png, which is its mirror image times a half."""
    before = pixels(36, 40)
    empty.session.add_images([item("before.png", before), item("after.png", (before // 2).astype(np.uint8))])
    empty.session.undo_stack.clear()
    settled(qtbot, empty)
    return empty


def test_dropped_onto_each_other_one_is_asked_which_came_first(qtbot, two: App) -> None:
    before, after = two.session.document.images
    assert not two.window.images_panel.pairs.isVisible()
    _drop_row(two, [after.id], 0, 0.5)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    _choose(_menu(), "Pair: before.png before, after.png after")
    assert [(p.source, p.target) for p in two.session.document.pairs] == [(before.id, after.id)]
    assert two.session.document.images[1].role is Role.TARGET
    assert two.window.images_panel.pairs.isVisible()
    assert "1 pair" in two.window.learning_panel.status.text()
    QTest.keyClick(two.window, Key.Key_Z, CTRL)
    assert not two.window.images_panel.pairs.isVisible()
    settled(qtbot, two)


def test_two_chosen_by_the_menu_learned_and_measured(qtbot, two: App) -> None:
    panel = two.window.images_panel
    _click(two, 0)
    _click(two, 1, CTRL)
    QTest.keyClick(panel.list, Key.Key_Menu)
    _choose(_menu(), "Pair: before.png before, after.png after")
    settled(qtbot, two)
    assert [heat_map.title for heat_map in two.window.weights_panel.maps] == ["Red", "Green", "Blue"], "no true one"
    choose(two.window.learning_panel.rule, "least-squares")
    panel.pairs.kernel_size.setFocus()
    QTest.keyClick(panel.pairs.kernel_size, Key.Key_Up)
    assert two.session.document.pairing.size == 4
    QTest.keyClick(panel.pairs.kernel_size, Key.Key_Down)
    told: list[str] = []
    two.session.run_changed.connect(lambda: told.append(two.window.learning_panel.status.text()))
    QTest.mouseClick(two.window.learning_panel.learn, LEFT)
    ended(qtbot, two)
    assert not any("block 0 of 0" in text for text in told)
    (run,) = two.session.document.runs
    assert run.learned.size == 3
    assert run.learned.effective[0, 1, 1] == pytest.approx(0.5, abs=0.02)
    assert "R²" in two.window.said.text()
    table = two.window.runs_panel.table
    assert table.item(0, 1).text() == "pair"
    assert "R²" in table.item(0, 0).toolTip()
    assert "R²" in two.window.weights_panel.summary.text()
    shown = two.session.pictures
    assert np.array_equal(shown.original, two.session.document.images[0].pixels)
    assert np.array_equal(shown.filtered, two.session.document.images[1].pixels)


def test_the_switch_and_the_ticks_decide_what_is_learned(qtbot, two: App) -> None:
    before, after = two.session.document.images
    two.session.images.pair(before.id, after.id)
    panel = two.window.images_panel.pairs
    choose(panel.learn_from, False)
    assert not two.session.document.pairing.on
    assert "image" in two.window.learning_panel.status.text()
    choose(panel.learn_from, True)
    QTest.mouseClick(panel._boxes[0], LEFT)
    assert not two.session.document.pairs[0].used
    assert not two.window.learning_panel.learn.isEnabled()
    choose(panel.anchor, False)
    assert not two.session.document.pairing.centred
    settled(qtbot, two)


def test_sizes_that_do_not_fit_are_told_in_the_menu(qtbot, two: App) -> None:
    two.session.add_images([item("odd.png", pixels(20, 33))])
    settled(qtbot, two)
    odd = two.session.document.images[2]
    _drop_row(two, [odd.id], 0, 0.5)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    refused = [a for a in _menu().actions() if a.text().startswith("Pair")]
    assert not any(a.isEnabled() for a in refused)
    assert "33 x 20" in refused[0].toolTip()
    assert _menu().toolTipsVisible()
    assert two.heard.of("warning")[-1] == refused[0].toolTip(), "and it is said at once"
    _choose(_menu(), "Move before")
    assert two.session.document.images[0] is odd
    settled(qtbot, two)


def test_a_partner_that_fits_is_offered(two: App) -> None:
    _click(two, 0)
    QTest.keyClick(two.window.images_panel.list, Key.Key_Menu)
    sub = next(a for a in _menu().actions() if "Pair with" in a.text().replace("&", "")).menu()
    assert [a.text() for a in sub.actions()] == ["after.png"]
    sub.actions()[0].trigger()
    _menu().close()
    assert len(two.session.document.pairs) == 1
    QTest.keyClick(two.window.images_panel.list, Key.Key_Menu)
    _choose(_menu(), "Dissolve")
    assert two.session.document.pairs == ()
