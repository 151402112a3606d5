"""The inspect page: what is chosen is shown, with the figures that the formulas give."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea, QStyle, QWidget

from revdeconv_gui.app import App
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.recovery import recovery
from revdeconv_gui.core.recovery_words import cosine_text
from revdeconv_gui.core.responses import correlate, frequency_response, impulse_response, probe_pattern
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.document.filter_files import write_filter
from revdeconv_gui.gui.field_map import Scale
from revdeconv_gui.gui.heat_map import fixed_text
from revdeconv_gui.gui.inspect_page import InspectPage
from revdeconv_gui.gui.recovery_table import figure
from revdeconv_gui.gui.sequential import gray_table
from revdeconv_gui.session.inspecting import EDITOR, NONE, TRUTH
from revdeconv_gui.session.training_run import Pace, Phase
from tests.gui.helpers import LEFT, Key, choose, ended, learn_at_once, settled, wait_for
from tests.session.helpers import settle


def _page(app: App) -> InspectPage:
    """The page, opened by its tab."""
    tabs = app.window.pages.tabs
    index = next(i for i in range(tabs.count()) if tabs.tabText(i) == "Inspect")
    QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(index).center())
    page = app.window.pages.built("inspect")
    assert isinstance(page, InspectPage)
    assert page.isVisible()
    return page


def _section(page: InspectPage, title: str) -> None:
    index = next(i for i in range(page.tabs.count()) if page.tabs.tabText(i) == title)
    QTest.mouseClick(page.tabs, LEFT, pos=page.tabs.tabRect(index).center())
    assert page.section.title == title


def _tick(box) -> None:
    box.setFocus()
    QTest.keyClick(box, Key.Key_Space)


@pytest.fixture
def two(qtbot, app: App) -> App:
    """Two runs of the edge filter: plain SGD at 0.9 and normalised LMS."""
    app.session.edit("Rate", settings=type(app.session.document.settings)(learning_rate=0.9))
    learn_at_once(qtbot, app)
    choose(app.window.learning_panel.rule, Rule.NLMS)
    learn_at_once(qtbot, app)
    return app


def test_before_any_run_the_editors_filter_is_shown_and_how_to_learn_one(app: App) -> None:
    page = _page(app)
    assert page.head.subject.currentData() == EDITOR
    assert page.hint.isVisible()
    assert "Press Learn (F5)" in page.hint.text()
    ((only,),) = page.weights.grid.rows
    assert np.array_equal(only.kernel, app.session.document.filter.effective[0])
    assert not page.weights.table.isVisible()
    choose(app.window.filter_panel.preset, "blur")
    assert np.array_equal(page.weights.grid.rows[0][0].kernel, preset("blur").effective[0])
    choose(page.head.reference, "preset:edge")
    assert page.words.text().startswith("The shape is wrong")
    assert page.weights.table.isVisible()


def test_figures_and_maps_are_those_of_the_chosen_run(qtbot, two: App) -> None:
    page, session = _page(two), two.session
    first, second = session.document.runs
    assert page.head.subject.currentData() == f"run:{second.id}"
    choose(page.head.subject, f"run:{first.id}")
    assert session.view.run_id == first.id
    assert not page.hint.isVisible()
    score = recovery(first.learned, first.truth)
    table = page.weights.table
    cells = [[table.item(r, c).text() for c in range(6)] for r in range(table.rowCount())]
    assert [row[0] for row in cells] == ["Red", "Green", "Blue", "All"]
    for row, wanted in zip(cells, score.rows, strict=True):
        assert float(row[1]) == pytest.approx(wanted.scale, rel=6e-4, abs=6e-4)
        assert float(row[2]) == pytest.approx(wanted.cosine, abs=1e-3)
        assert float(row[3]) == pytest.approx(wanted.largest_error, rel=6e-4, abs=6e-4)
        assert float(row[5]) == -8.0
    learned, true = first.learned.effective, first.truth.effective[0]
    columns = np.array([[cell.kernel for cell in row] for row in page.weights.grid.rows])
    wanted = np.array([*learned, learned.mean(axis=0)])
    np.testing.assert_allclose(columns[:, 0], wanted, atol=1e-12)
    np.testing.assert_allclose(columns[:, 1], np.broadcast_to(true, wanted.shape))
    np.testing.assert_allclose(columns[:, 2], wanted - true, atol=1e-12)
    assert cosine_text(score.together.cosine) in page.words.text()


def test_one_cosine_is_one_number_all_over_the_window(two: App) -> None:
    page, session = _page(two), two.session
    for run in session.document.runs:
        choose(page.head.subject, f"run:{run.id}")
        told = cosine_text(recovery(run.learned, run.truth).together.cosine)
        assert f"cosine {told})" in page.words.text()
        assert f"cosine {told} " in two.window.weights_panel.summary.text()
    _section(page, "Compare")
    tiles = [tile.lines[2] for tile in page.compare.list.tiles if tile.key.startswith("run:")]
    assert [line.rpartition(" ")[2] for line in tiles] == [
        cosine_text(recovery(run.learned, run.truth).together.cosine) for run in session.document.runs
    ]


def test_a_learned_bias_is_told_and_takes_part_in_the_pattern(qtbot, app: App) -> None:
    session = app.session
    shifted = replace(session.document.filter, bias=np.array([0.25]), name="shifted")
    session.edit("Filter", filter=shifted)
    page = _page(app)
    assert "bias 0.250" in page.weights.facts.text()
    session.edit("Bias", settings=replace(session.document.settings, bias=True))
    run = learn_at_once(qtbot, app)
    told = page.weights.facts.text().splitlines()
    for name, bias, line in zip(("Red", "Green", "Blue"), run.learned.bias, told, strict=False):
        assert line.startswith(f"{name}: ")
        assert line.endswith(f", bias {figure(float(bias))}")
    assert told[3].endswith(f", bias {figure(float(run.learned.bias.mean()))}")
    assert told[4] == "Bias wanted: 0.250"
    assert "Bias\tLearned\tReference" in page.weights.text()
    assert f"Red\t{run.learned.bias[0]:.12g}\t0.25" in page.weights.text()
    _section(page, "Pattern")
    choose_text = page.pattern.channel
    choose_text.setCurrentIndex(0)
    raw = correlate(probe_pattern(), run.learned.effective[0]) + run.learned.bias[0]
    np.testing.assert_allclose(page.pattern.results.cells[1].values, np.clip(raw, 0.0, 1.0))
    flat = page.pattern.results.cells[2].values
    assert np.isclose(flat, 0.25).any(), "what is flat becomes the bias, for the weights add up to 0"


def test_scales_of_their_own_change_colours_but_no_decimals(app: App, tmp_path: Path) -> None:
    page, edge = _page(app), preset("edge").kernels[0]
    near = np.stack([edge * share for share in (0.88, 0.9, 0.95)])  # differences are below 1, weights are not
    write_filter(tmp_path / "near.json", Filter(near))
    page.open_files([tmp_path / "near.json"])
    choose(page.head.reference, EDITOR)

    def written() -> list[str]:
        maps = page.weights.grid.cells
        digits = maps[0]._font_for()[1]
        return [each._text(float(value), digits) for each in maps for value in each.kernel.flat]

    page.window().resize(1280, 800)
    QApplication.processEvents()
    before = written()
    _tick(page.head.common)
    QApplication.processEvents()
    assert any(each.title.startswith("±") for each in page.weights.grid.cells)
    assert written() == before


def test_the_moment_of_the_plot_is_what_is_inspected(qtbot, app: App) -> None:
    run = learn_at_once(qtbot, app)
    page, travel = _page(app), app.session.travel
    final = page.words.text()
    travel.go(run.history.blocks[0])
    past = travel.past
    assert past.block < run.blocks
    shown = [row[0].kernel for row in page.weights.grid.rows[:3]]
    np.testing.assert_allclose(shown, past.filter.effective)
    share = int(100 * past.block / run.total)
    assert page.words.text().endswith(f", after {share}% of the blocks.")
    assert page.head.subject.currentData() == f"run:{run.id}"
    assert page.head.subject.currentText().endswith(past.words())
    choose(page.head.reference, f"run:{run.id}")
    np.testing.assert_allclose([row[1].kernel for row in page.weights.grid.rows[:3]], run.learned.effective)
    choose(page.head.reference, TRUTH)
    travel.go(None)
    assert page.words.text() == final
    np.testing.assert_allclose([row[0].kernel for row in page.weights.grid.rows[:3]], run.learned.effective)


def test_black_and_white_that_stay_so_are_not_called_clipped(app: App) -> None:
    choose(app.window.filter_panel.preset, "identity")
    page = _page(app)
    _section(page, "Pattern")
    assert (probe_pattern() == 1.0).any()
    assert page.pattern.mean.text().endswith(" 0% of the result is clipped.") or (
        page.pattern.mean.text() == "0% of the result is clipped."
    )


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 700)])
@pytest.mark.parametrize("common", [True, False])
def test_maps_have_room_for_their_numbers(two: App, width: int, height: int, common: bool) -> None:
    two.window.resize(width, height)
    page = _page(two)
    if not common:
        _tick(page.head.common)
    settle()
    cells = page.weights.grid.cells
    assert len(cells) == 12
    for cell in cells:
        assert min(cell.width(), cell.height()) >= 3 * 34
        font, digits = cell._font_for()
        assert font is not None
        assert digits >= 2


@pytest.mark.parametrize(
    ("value", "text"),
    [(-10.0125, "-10.01"), (7.7619, "7.762"), (9.99996, "10.00"), (1234.4, "1234"), (0.8816, "0.882"), (0.0, "0")],
)
def test_a_figure_is_as_wide_as_its_digits_are_worth(value: float, text: str) -> None:
    assert figure(value) == text


def test_no_figure_of_the_score_is_cut(two: App) -> None:
    page = _page(two)
    table = page.weights.table
    table.resize(table.minimumSizeHint())
    settle()
    table.item(0, 4).setText(figure(-10.0125))
    inner = table.columnWidth(4) - 2 * (table.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1)
    assert table.fontMetrics().horizontalAdvance(table.item(0, 4).text()) <= inner


@pytest.mark.parametrize("sizes", [[(1280, 800)], [(1024, 700)], [(1280, 800), (1024, 700)]])
def test_a_section_scrolls_down_only_and_the_page_not_at_all(two: App, sizes: list[tuple[int, int]]) -> None:
    page = _page(two)
    for width, height in sizes:
        two.window.resize(width, height)
        settle()
    roll = _area_of(page)
    for section in page.sections:
        _section(page, section.title)
        settle()
        bar = _area_of(section).horizontalScrollBar()
        assert bar.maximum() == 0, section.title
        assert roll.horizontalScrollBar().maximum() == roll.verticalScrollBar().maximum() == 0, section.title


def _area_of(widget: QWidget) -> QScrollArea:
    """The area that scrolls it."""
    area = widget.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    return area


def test_a_tooltip_counts_rows_and_columns_from_1(two: App) -> None:
    cell = _page(two).weights.grid.cells[0]
    square = cell._square().toRect()
    # Sent by hand: without a screen, the pointer does not always enter the widget.
    for point, words in ((square.topLeft() + QPoint(3, 3), "row 1, column 1: "),
                         (square.bottomLeft() + QPoint(3, -3), "row 3, column 1: ")):  # fmt: skip
        at = QPointF(point)
        none = Qt.MouseButton.NoButton
        cell.mouseMoveEvent(
            QMouseEvent(QEvent.Type.MouseMove, at, cell.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
        )
        assert cell.toolTip().startswith(words)


def test_the_pattern_too_counts_from_1(two: App) -> None:
    page = _page(two)
    _section(page, "Pattern")
    field = page.pattern.results.cells[0]
    assert field.told(0, 4) == f"row 1, column 5: {field.values[0, 4]:.6g}"


def test_one_scale_or_each_its_own(two: App) -> None:
    page = _page(two)
    cells = page.weights.grid.cells
    assert len({cell.largest for cell in cells}) == 1
    assert cells[0].largest == max(float(np.abs(cell.kernel).max()) for cell in cells)
    _tick(page.head.common)
    assert not page.head.common.isChecked()
    for cell in page.weights.grid.cells:
        assert cell.largest == (float(np.abs(cell.kernel).max()) or 1.0)
        assert cell.title.startswith("±")


def test_any_reference_can_be_chosen(two: App, tmp_path: Path) -> None:
    page, (first, second) = _page(two), two.session.document.runs
    other = np.diag([1.0, 2.0, 3.0])
    write_filter(tmp_path / "diagonal.csv", Filter(other))
    page.open_files([tmp_path / "diagonal.csv"])
    assert page.head.subject.currentText() == f"diagonal.csv ({tmp_path})"
    assert page.head.reference.findText(f"diagonal.csv ({tmp_path})") > 0
    choose(page.head.subject, f"run:{second.id}")
    for key, kernel in (
        ("file:1", other), (f"run:{first.id}", first.learned.effective[0]), ("preset:blur", np.full((3, 3), 1 / 9)),
        (EDITOR, two.session.document.filter.effective[0]), (TRUTH, second.truth.effective[0]),
    ):  # fmt: skip
        choose(page.head.reference, key)
        np.testing.assert_allclose(page.weights.grid.rows[0][1].kernel, kernel)
    choose(page.head.reference, NONE)
    assert len(page.weights.grid.rows[0]) == 1
    assert page.words.text() == "Nothing to compare with is chosen."


def test_another_size_is_told_and_nothing_is_compared(two: App) -> None:
    page = _page(two)
    two.session.edit("Two", filter=Filter(np.ones((2, 2))))
    choose(page.head.reference, EDITOR)
    assert page.words.text() == "A 3 x 3 filter cannot be compared with a 2 x 2 one: choose another one."
    assert not page.weights.table.isVisible()
    for title in ("Frequency", "Responses", "Separability", "Pattern", "Compare"):
        _section(page, title)


def test_frequency_pictures_and_profile(two: App) -> None:
    page = _page(two)
    _section(page, "Frequency")
    learned = two.session.document.runs[1].learned.effective
    fields = page.frequency.grid.rows
    for row, kernel in zip(fields, learned, strict=False):
        np.testing.assert_array_equal(row[0].values, frequency_response(kernel))
    np.testing.assert_array_equal(fields[0][1].values, frequency_response(preset("edge").effective[0]))
    curves = page.frequency.plot.curves
    assert [curve.name for curve in curves] == ["Red", "Green", "Blue", "Mean", "Reference"]
    assert curves[0].y[0] == pytest.approx(abs(learned[0].sum()))
    _tick(page.frequency.log_box)
    decibels = page.frequency.grid.rows[0][1].values
    top = max(frequency_response(k).max() for k in (*learned, learned.mean(axis=0), preset("edge").effective[0]))
    response = frequency_response(preset("edge").effective[0])
    np.testing.assert_allclose(decibels, 20 * np.log10(np.maximum(response, 1e-4 * top)))


def test_responses_separability_and_pattern(two: App) -> None:
    page = _page(two)
    learned = two.session.document.runs[1].learned.effective
    _section(page, "Responses")
    np.testing.assert_array_equal(page.responses.grid.rows[2][0].kernel, impulse_response(learned[2]))
    assert page.responses.across.curves[0].y[-1] == pytest.approx(learned[0].sum())
    _section(page, "Separability")
    np.testing.assert_allclose(
        page.separability.bars[1].found.singular_values, np.linalg.svd(learned[1], compute_uv=False)
    )
    assert page.separability.shares[0].text().startswith("Red: ")
    _section(page, "Pattern")
    choose_text = page.pattern.channel
    choose_text.setFocus()
    QTest.keyClick(choose_text, Key.Key_Home)
    assert choose_text.currentText() == "Red"
    shown = {field.accessibleName(): field.values for field in page.pattern.results.cells}
    made = correlate(probe_pattern(), learned[0])
    np.testing.assert_allclose(shown["Result"], np.clip(made, 0.0, 1.0))
    _tick(page.pattern.clip_box)
    np.testing.assert_allclose(page.pattern.results.cells[1].values, made)
    difference = page.pattern.differences.cells[0].values
    np.testing.assert_allclose(difference, made - correlate(probe_pattern(), preset("edge").effective[0]), atol=1e-9)


def test_compare_sorts_and_a_click_chooses(two: App) -> None:
    page, (first, second) = _page(two), two.session.document.runs
    _section(page, "Compare")
    tiles = page.compare.list
    assert [tile.key for tile in tiles.tiles] == [f"run:{first.id}", f"run:{second.id}", EDITOR]
    together = recovery(first.learned, first.truth).together
    assert (tiles.tiles[0].title, tiles.tiles[0].lines[0]) == ("Run 1: edge", "sgd at 0.9")
    assert f"× {together.scale:.3f}" in tiles.tiles[0].lines[1]
    assert tiles.tiles[0].hint.endswith("Learned from 2 images: slope.png, noise.png")
    order = page.compare.order
    order.setFocus()
    QTest.keyClick(order, Key.Key_End)
    cosines = [score.cosine for _, score in page.compare.scored if score is not None]
    assert cosines == sorted(cosines, reverse=True)
    assert len(cosines) == 2
    place = next(i for i, tile in enumerate(tiles.tiles) if tile.key == f"run:{first.id}")
    QTest.mouseClick(tiles.viewport(), LEFT, pos=tiles.visualItemRect(tiles.item(place)).center())
    assert two.session.view.run_id == first.id
    assert tiles.currentRow() == place
    assert page.head.subject.currentData() == f"run:{first.id}"
    other = next(i for i, tile in enumerate(tiles.tiles) if tile.key == f"run:{second.id}")
    tiles.setFocus()
    QTest.keyClick(tiles, Key.Key_Left if other < place else Key.Key_Right)
    QTest.keyClick(tiles, Key.Key_Return)
    assert two.session.view.run_id == second.id


def test_a_live_run_is_looked_at(qtbot, app: App) -> None:
    page = _page(app)
    app.session.set_pace(Pace.SLOW)
    QTest.mouseClick(app.window.learning_panel.learn, LEFT)
    wait_for(qtbot, lambda: page.words.text().endswith("% of the blocks."))
    assert page.head.subject.currentData().startswith("live:")
    wait_for(qtbot, lambda: np.abs(page.weights.grid.rows[0][0].kernel).max() > 0.0)
    assert app.session.phase is not Phase.ENDED
    app.window.pages.show_page("workbench")
    assert not page._live.isActive()
    app.window.pages.show_page("inspect")
    assert page._live.isActive()
    app.session.stop()
    ended(qtbot, app)
    assert not page._live.isActive()
    assert page.head.subject.currentData() == "run:1"
    assert "stopped after" in page.words.text() or "right" in page.words.text()


@pytest.mark.parametrize("size", [2, 4, 15])
@pytest.mark.parametrize("channels", [1, 3])
def test_any_size_and_number_of_kernels_can_be_shown(app: App, size: int, channels: int) -> None:
    kernels = np.random.default_rng(size).normal(size=(channels, size, size))
    app.session.edit("Filter", filter=Filter(kernels))
    page = _page(app)
    choose(page.head.reference, "preset:blur")
    for section in page.sections:
        _section(page, section.title)
        assert not page.grab().isNull()
        assert page.section.text()


def test_what_is_shown_can_be_copied_and_saved(qtbot, two: App, tmp_path: Path, monkeypatch) -> None:
    page, run = _page(two), two.session.document.runs[1]
    page.copy_text()
    text = QGuiApplication.clipboard().text()
    assert f"All\t{recovery(run.learned, run.truth).together.scale:.12g}\t" in text
    assert page.words.text() in text
    page.copy_picture()
    assert QGuiApplication.clipboard().pixmap().width() == page.weights.width()
    for name, action in (("figures.csv", "Save the figures as &CSV…"), ("weights.png", "&Save as picture…")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        menu = page.menu()
        next(a for a in menu.actions() if a.text() == action).trigger()
        menu.deleteLater()
        settled(qtbot, two)
    with (tmp_path / "figures.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["channel"] for row in rows] == ["r", "g", "b", "all"]
    assert float(rows[3]["scale"]) == recovery(run.learned, run.truth).together.scale
    assert (tmp_path / "weights.png").read_bytes().startswith(b"\x89PNG")
    _section(page, "Compare")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "all.csv"), ""))
    page.save_table()
    settled(qtbot, two)
    assert len((tmp_path / "all.csv").read_text().splitlines()) == 3


def test_the_menu_opens_from_its_button_and_by_the_right_button(two: App) -> None:
    page = _page(two)
    QTest.mouseClick(page.head.menu, LEFT)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.actions()[0].text() == "Copy as &text"
    popup.close()
    table = page.weights.table.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, table.rect().center(), table.mapToGlobal(QPoint(9, 9)))
    QApplication.sendEvent(table, event)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert page.words.text() in QGuiApplication.clipboard().text()


def test_every_control_is_reached_by_keyboard(two: App) -> None:
    page = _page(two)
    page.head.subject.setFocus()
    seen = set()
    for _ in range(12):
        seen.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    head = page.head
    assert {head.subject, head.reference, head.common, page.tabs, page.weights.table} <= seen
    page.tabs.setFocus()
    QTest.keyClick(page.tabs, Key.Key_Right)
    assert page.section is page.frequency


def test_pairs_have_no_true_filter(qtbot, app: App) -> None:
    run = learn_at_once(qtbot, app)
    app.session.edit("Pair", runs=(replace(run, truth=None),))
    page = _page(app)
    assert page.words.text() == "Learned from pairs: the true filter is not known. Choose what to compare with."
    choose(page.head.reference, "preset:edge")
    assert page.weights.table.isVisible()


def test_colours_follow_the_theme(qtbot, two: App) -> None:
    page = _page(two)
    for name in ("light", "dark", "system"):
        two.window.set_scheme(name)
        for section in page.sections:
            _section(page, section.title)
            assert not page.grab().isNull()
    settled(qtbot, two)


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e6), st.integers(1, 3))
def test_numbers_in_cells_are_rounded_and_only_0_is_0(share: float, largest: float, digits: int) -> None:
    value = share / 1e6 * largest
    text = fixed_text(value, largest, digits)
    if 1e-3 <= largest < 1e4:
        assert abs(float(text) - value) <= 0.51 * max(1.0, largest) * 10.0 ** (1 - digits)
        assert not text.startswith("-0") or float(text) != 0.0
        assert len(text) <= 7
    if value == 0.0:
        assert text == "0"


def test_a_tiny_weight_does_not_hide_the_numbers(app: App) -> None:
    kernel = preset("edge").kernels[0].copy()
    kernel[0, 0] = -0.0004
    app.session.edit("Filter", filter=Filter(kernel))
    page = _page(app)
    choose(page.head.reference, "preset:edge")
    cell = page.weights.grid.cells[0]
    font, digits = cell._font_for()
    assert font is not None
    assert cell._text(kernel[0, 0], digits) in ("0.0", "0.00", "0")


def test_a_scale_gives_its_ends_the_first_and_last_colour() -> None:
    scale = Scale(gray_table(), -1.0, 3.0)
    colors = scale.colors(np.array([[-9.0, -1.0, 1.0, 3.0, 9.0, np.nan]]))
    assert colors[0, :, 0].tolist() == [0, 0, 128, 255, 255, 0]
    assert Scale(gray_table(), 1.0, 1.0).colors(np.ones((1, 1))).tolist() == [[[0, 0, 0]]]
