"""The experiment page: choose, run, look, open a row, export; with real events."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QScrollArea, QStyle, QStyleOptionButton

from revdeconv_gui.app import App
from revdeconv_gui.core import Filter, Rule, paper_rates, preset
from revdeconv_gui.core.settings import Activation
from revdeconv_gui.document.experiment_measures import BY_KEY
from revdeconv_gui.gui import theme
from revdeconv_gui.gui.experiment_images import ExperimentImages
from revdeconv_gui.gui.experiment_page import ExperimentPage
from revdeconv_gui.gui.experiment_table import EQUAL, CellsTable
from revdeconv_gui.session.experiment_choice import Which
from revdeconv_gui.session.experiment_run import ExperimentRun
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.training_run import Phase
from tests.gui.helpers import LEFT, Key, choose, click_in_question, replace_text, settled


@pytest.fixture
def page(app: App) -> ExperimentPage:
    """The page, shown, of a program with two small images; two filters and two rates are chosen."""
    app.window.resize(1280, 900)
    app.window.pages.show_page("experiment")
    app.session.experiments.choose(presets=("blur", "edge"), rates=(0.3, 0.05))
    return app.window.pages.built("experiment")


def run_by_button(qtbot, page: ExperimentPage):
    """Press the button, wait for the end, give what was kept."""
    document = page._session.document
    before = len(document.experiments)
    QTest.mouseClick(page.start, LEFT)
    qtbot.waitUntil(lambda: page._experiments.run is None, timeout=60_000)
    assert len(page._session.document.experiments) == before + 1
    return page._session.document.experiments[-1]


def show(page: ExperimentPage, key: str) -> None:
    keys = ["table1", "table2", "heat", "plot", "kernels"]
    tabs = page.results.tabs
    QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(keys.index(key)).center())


def menu_of(button, text: str) -> None:
    """Choose an entry of a button's menu as its user does."""
    menu: QMenu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    assert menu.isVisible()
    action = next(action for action in menu.actions() if action.text().replace("&", "") == text)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    assert not menu.isVisible()
    button.window().activateWindow()


# ---- before


def test_the_empty_page_tells_what_it_does_and_how_long(page: ExperimentPage) -> None:
    assert page.about.isVisible()
    assert "plain zoom" in page.about.text()
    assert not page.results.isVisible()
    assert page.says.full_text.startswith("4 rows from 2 images, ")
    assert page.start.isEnabled()
    assert not page.pause.isVisible()


def test_no_image_no_experiment(empty: App) -> None:
    empty.window.pages.show_page("experiment")
    page = empty.window.pages.built("experiment")
    assert not page.start.isEnabled()
    assert page.says.full_text == page.start.toolTip() == "Add an image first (Ctrl+O)."


# ---- choosing


def test_rates_are_typed(page: ExperimentPage, app: App) -> None:
    replace_text(page.setup.rates, "1:0.2:0.4, 0.05")
    assert app.session.experiments.choice.rates == (1.0, 0.6, 0.2, 0.05)
    replace_text(page.setup.rates, "paper")
    assert app.session.experiments.choice.rates == paper_rates()
    replace_text(page.setup.rates, "fast")
    assert "is no learning rate" in app.heard.of("warning")[-1]
    assert app.session.experiments.choice.rates == paper_rates()


def test_filters_are_ticked_in_a_menu(page: ExperimentPage, app: App) -> None:
    menu_of(page.setup.filters, "sharpening")
    menu_of(page.setup.filters, "blur")
    assert [filter.name for filter in app.session.experiments.filters] == ["sharpening", "edge"]
    app.session.edit("another", filter=Filter([[1, 2], [3, 4]], name="mine"))
    menu_of(page.setup.filters, "The editor’s filter (mine, 2 × 2)")
    assert [filter.name for filter in app.session.experiments.filters] == ["sharpening", "edge", "mine"]
    assert "mine" in page.setup.filters.toolTip()
    menu_of(page.setup.filters, "The paper’s three")
    assert [filter.name for filter in app.session.experiments.filters] == ["blur", "sharpening", "edge"]


def test_a_filter_file_is_added_and_dropped(
    page: ExperimentPage, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("1,0\n0,1\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    menu_of(page.setup.filters, "Add a filter file…")
    assert [filter.name for filter in app.session.experiments.filters] == ["blur", "edge", "mine"]
    menu_of(page.setup.filters, "mine")
    assert [filter.name for filter in app.session.experiments.filters] == ["blur", "edge"]
    path.write_text("no numbers")
    menu_of(page.setup.filters, "Add a filter file…")
    assert "mine.csv" in app.heard.of("error")[-1]


def _in_dialog(act: Callable[[ExperimentImages], None], tries: int = 200) -> None:
    """Do this in the list of images that is about to open."""

    def attempt(left: int) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ExperimentImages):
            act(dialog)
        elif left:
            QTimer.singleShot(10, lambda: attempt(left - 1))

    QTimer.singleShot(0, lambda: attempt(tries))


def test_single_images_are_ticked_in_a_list(qtbot, page: ExperimentPage, app: App) -> None:
    experiments = app.session.experiments

    def untick_the_first(dialog: ExperimentImages) -> None:
        QTest.keyClick(dialog.list, Key.Key_Space)
        assert dialog.said.text() == "1 of 2 ticked"
        QTest.mouseClick(dialog.ok, LEFT)

    _in_dialog(untick_the_first)
    choose(page.setup.which, Which.CHOSEN)
    assert [item.name for item in experiments.images] == ["noise.png"]
    assert page.setup.which.currentText() == "Single images (1)"
    assert [image.name for image in run_by_button(qtbot, page).images] == ["noise.png"]

    def give_up(dialog: ExperimentImages) -> None:
        QTest.keyClick(dialog.list, Key.Key_Space)
        QTest.keyClick(dialog, Key.Key_Escape)

    _in_dialog(give_up)
    choose(page.setup.which, Which.CHOSEN)
    assert [item.name for item in experiments.images] == ["noise.png"]


def test_activation_and_bias_are_those_of_the_experiment(qtbot, page: ExperimentPage) -> None:
    choose(page.setup.activation, Activation.RELU)
    QTest.mouseClick(page.setup.bias, LEFT, pos=QPoint(8, page.setup.bias.height() // 2))
    result = run_by_button(qtbot, page).result
    assert result.settings.activation is Activation.RELU
    assert result.settings.bias
    assert all(row.learned.bias.any() for row in result.rows)


def test_rules_images_and_the_rest(page: ExperimentPage, app: App) -> None:
    menu_of(page.setup.rules, "Least squares")
    menu_of(page.setup.rules, "SGD")
    experiments = app.session.experiments
    assert experiments.choice.rules == (Rule.LEAST_SQUARES,)
    assert not page.setup.rates.isEnabled()
    choose(page.setup.which, Which.SHOWN)
    assert experiments.image_count == 1
    assert page.setup.which.currentText() == "The shown image (1)"
    menu_of(page.setup.rules, "Normalised LMS")
    replace_text(page.setup.epochs, "3")
    QTest.mouseClick(page.setup.ssim, LEFT, pos=page.setup.ssim.rect().center() - page.setup.ssim.rect().center() / 2)
    choose(page.setup.border, "all")
    assert experiments.choice.epochs == 3
    assert experiments.choice.border == "all"


# ---- results


def test_a_press_gives_the_tables(qtbot, page: ExperimentPage, app: App) -> None:
    kept = run_by_button(qtbot, page)
    assert page.results.isVisible()
    texts = page.results.table1.texts()
    assert [line[:2] for line in texts] == [
        ["0.30", "blur"], ["0.30", "edge-detection"], ["0.05", "blur"], ["0.05", "edge-detection"],
    ]  # fmt: skip
    for line, row in zip(texts, kept.result.rows, strict=True):
        assert f"{row.mae:.4f}" in line
        assert BY_KEY["cosine"].of(row) in line
        change = next(text for text in line if text.endswith(("nearer", "farther", "equal")))
        assert (change[0] == "-") == ("nearer" in change)
    assert texts[0][3] == "0.0707", "what the paper prints at 0.3 stands beside"
    assert texts[2][3] == ""
    show(page, "table2")
    assert [line[0] for line in page.results.table2.texts()] == ["blur", "edge-detection"]


def test_in_a_usual_window_the_change_is_seen_and_no_view_scrolls_the_page(
    qtbot, start: Callable[..., App], paper_images: Path
) -> None:
    app = start(files=(paper_images,))
    qtbot.waitUntil(lambda: len(app.session.document.images) == 10, timeout=20_000)
    settled(qtbot, app)
    app.window.resize(1276, 764)
    app.window.pages.show_page("experiment")
    QApplication.processEvents()
    page = app.window.pages.built("experiment")
    assert isinstance(page, ExperimentPage)
    run_by_button(qtbot, page)
    table = page.results.table1
    column = [c.title for c in table.cells.columns].index("Change")
    assert table.columnViewportPosition(column) + table.columnWidth(column) <= table.viewport().width()
    roll = page.parentWidget().parentWidget()
    assert isinstance(roll, QScrollArea)
    for key in ("table2", "heat", "plot", "kernels"):
        show(page, key)
        QApplication.processEvents()
        assert roll.verticalScrollBar().maximum() == roll.horizontalScrollBar().maximum() == 0, key


def test_a_click_on_a_head_sorts_by_value(qtbot, page: ExperimentPage) -> None:
    kept = run_by_button(qtbot, page)
    table = page.results.table1
    head = table.horizontalHeader()
    column = [c.title for c in table.cells.columns].index("PSNR")
    table.scrollTo(table.model().index(0, column))
    at = QPointF(head.sectionViewportPosition(column) + 20, head.height() / 2).toPoint()
    QTest.mouseClick(head.viewport(), LEFT, pos=at)
    QTest.mouseClick(head.viewport(), LEFT, pos=at)
    shown = [line[column] for line in table.texts()]
    values = sorted(
        (row.psnr for row in kept.result.rows), reverse=table.horizontalHeader().sortIndicatorOrder().value == 1
    )
    assert shown == [f"{value:.2f} dB" for value in values]


def test_only_the_sorted_column_has_room_for_its_arrow(qtbot, page: ExperimentPage) -> None:
    run_by_button(qtbot, page)
    table = page.results.table1
    head = table.horizontalHeader()

    def sort(column: int) -> None:
        at = QPointF(head.sectionViewportPosition(column) + 12, head.height() / 2).toPoint()
        QTest.mouseClick(head.viewport(), LEFT, pos=at)

    titles = [c.title for c in table.cells.columns]
    rate, ratio = titles.index("Rate"), titles.index("Loss ratio")
    words = head.fontMetrics().horizontalAdvance
    before = head.sectionSize(rate), head.sectionSize(ratio)
    assert head.sectionSize(rate) < words("Rate") + 16
    sort(rate)
    assert head.sectionSize(rate) > before[0]
    sort(ratio)
    assert head.sectionSize(rate) == before[0]
    assert head.sectionSize(ratio) > before[1]


def test_enter_opens_the_row_that_is_seen(qtbot, page: ExperimentPage, app: App) -> None:
    kept = run_by_button(qtbot, page)
    table = page.results.table1
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)  # the low rates first
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Key.Key_Return)
    (run,) = app.session.document.runs
    assert run.learned is kept.result.rows[3].learned
    assert app.window.pages.current == "workbench"
    settled(qtbot, app)


def test_a_click_in_the_heat_map_opens_its_run(qtbot, page: ExperimentPage, app: App) -> None:
    kept = run_by_button(qtbot, page)
    show(page, "heat")
    assert page.results.measure.isVisible()
    grid = page.results.heat
    QTest.mouseClick(grid, LEFT, pos=grid.cell(1, 0).center().toPoint())
    (run,) = app.session.document.runs
    row = kept.result.rows[1]
    assert (run.learned, run.settings.learning_rate) == (row.learned, 0.3)
    assert app.session.document.filter.equals(preset("edge"))
    assert (app.session.view.run_id, app.session.view.reverse_with) == (run.id, ReverseWith.LEARNED)
    assert app.window.pages.current == "workbench"
    settled(qtbot, app)
    assert app.session.pictures.deconvolved is not None


@pytest.mark.parametrize("key", ["heat", "kernels"])
def test_grids_go_by_keyboard(qtbot, page: ExperimentPage, app: App, key: str) -> None:
    kept = run_by_button(qtbot, page)
    show(page, key)
    grid = getattr(page.results, key)
    grid.setFocus()
    for press in (Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Up, Key.Key_Down):
        QTest.keyClick(grid, press)
    assert grid.at == (1, 1)
    assert "rate 0.05" in grid.accessibleDescription()
    QTest.keyClick(grid, Key.Key_Return)
    assert app.session.document.runs[0].learned is kept.result.rows[3].learned
    settled(qtbot, app)


def test_the_heat_map_shows_the_chosen_measure(qtbot, page: ExperimentPage) -> None:
    run_by_button(qtbot, page)
    show(page, "heat")
    choose(page.results.measure, "psnr")
    assert page.results.heat.measure is BY_KEY["psnr"]
    image = page.results.heat.grab().toImage()
    scale = image.devicePixelRatio()
    for line in range(2):
        for column in range(2):
            box = page.results.heat.cell(line, column)
            fill, _ = page.results.heat.shade(page.results.heat.row((line, column)))
            at = (box.topLeft() + QPointF(3, 3)) * scale
            assert image.pixelColor(at.toPoint()) == fill


def test_below_the_heat_map_stands_what_its_colours_and_numbers_are(qtbot, page: ExperimentPage) -> None:
    run_by_button(qtbot, page)
    show(page, "heat")
    told = {}
    for key in ("change", "loss_ratio", "psnr", "scale"):
        choose(page.results.measure, key)
        assert page.results.colors.isVisible()
        told[key] = page.results.colors.text()
    assert "blue is nearer" in told["change"]
    assert "Blue is too small, red too large" in told["scale"], "blue is not what is nearer"
    assert all("stronger" in told[key] for key in ("loss_ratio", "psnr")), "there is no blue and no red"
    assert [key for key, text in told.items() if "Per cent" in text] == ["change", "loss_ratio"]


@pytest.mark.parametrize("key", ["heat", "kernels"])
def test_the_papers_rates_need_no_sideways_bar_in_a_usual_window(qtbot, page: ExperimentPage, key: str) -> None:
    page.window().resize(1280, 800)
    page._experiments.choose(presets=("blur", "sharpening", "edge"), rates=paper_rates())
    run_by_button(qtbot, page)
    show(page, key)
    grid = getattr(page.results, key)
    assert grid.columns == len(paper_rates())
    area = grid.parent().parent()
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("key", ["change", "error", "psnr", "scale", "mae"])
def test_no_number_of_the_heat_map_is_cut(qtbot, page: ExperimentPage, monkeypatch, key: str) -> None:
    page._experiments.choose(presets=("blur", "edge"), rates=paper_rates(), rules=(Rule.SGD, Rule.NLMS))
    run_by_button(qtbot, page)
    show(page, "heat")
    choose(page.results.measure, key)
    grid, drawn = page.results.heat, []
    real = QPainter.drawText

    def noted(self, box, *rest) -> None:
        if isinstance(rest[-1], str) and box.left() >= grid._names and box.top() >= grid._head():
            drawn.append((rest[-1], self.fontMetrics().horizontalAdvance(rest[-1]) <= box.width()))
        real(self, box, *rest)

    monkeypatch.setattr(QPainter, "drawText", noted)
    grid.grab()
    assert len(drawn) == 2 * 2 * 19
    assert [text for text, fits in drawn if not fits] == []


def test_a_long_name_keeps_its_rule_on_the_left_of_a_grid(
    qtbot, page: ExperimentPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page._experiments.choose(rules=(Rule.SGD, Rule.NLMS))
    run_by_button(qtbot, page)
    show(page, "heat")
    grid, written = page.results.heat, []
    real = QPainter.drawText
    monkeypatch.setattr(QPainter, "drawText", lambda self, *rest: (written.append(rest[-1]), real(self, *rest))[1])
    grid.lines = [(f"{'a filter of a very long name' * 3}{title}", rows) for title, rows in grid.lines]
    grid.grab()
    names = [text for text in written if "…" in text]
    assert len(names) == len(grid.lines)
    assert all(name.endswith((", sgd", ", nlms")) for name in names)


def test_the_plot_marks_what_is_above_the_stable_rate(qtbot, page: ExperimentPage, app: App) -> None:
    kept = run_by_button(qtbot, page)
    show(page, "plot")
    plot = page.results.plot
    assert len(plot.points) == 2
    low, _ = plot.region.getRegion()
    assert 10**low == pytest.approx(kept.stable_rate(3))
    assert f"stable rate {kept.stable_rate(3):.3g}" in page.results.legend.text()
    points = plot.points[1].points()
    place = plot.mapFromScene(plot.getViewBox().mapViewToScene(points[0].pos()))
    QTest.mouseClick(plot.viewport(), LEFT, pos=place)
    assert app.session.document.runs[0].learned is points[0].data().learned
    settled(qtbot, app)


def test_digits_that_equal_the_papers_are_marked(qtbot, start: Callable[..., App], paper_images: Path) -> None:
    app = start(files=(paper_images,))
    qtbot.waitUntil(lambda: len(app.session.document.images) == 10, timeout=20_000)
    settled(qtbot, app)
    app.window.pages.show_page("experiment")
    page = app.window.pages.built("experiment")
    run_by_button(qtbot, page)
    for table, rows, columns in (
        (page.results.table1, range(30), (2, 4, 6)),
        (page.results.table2, (1, 3, 5), (2, 4, 6)),
    ):
        model = table.model()
        for row in rows:
            for column in columns:
                index = model.index(row, column)
                assert index.data() == model.index(row, column + 1).data()
                assert index.data(EQUAL) == len(index.data())
    table = page.results.table1
    box = table.visualRect(table.model().index(0, 2))
    image = table.viewport().grab(box).toImage()
    accent = theme.colors().accent
    assert any(image.pixelColor(x, y).name() == accent for x in range(image.width()) for y in range(image.height()))


def test_what_has_no_rate_stands_across_all_rates(qtbot, page: ExperimentPage, app: App) -> None:
    app.session.experiments.choose(rules=(Rule.SGD, Rule.LEAST_SQUARES))
    kept = run_by_button(qtbot, page)
    show(page, "heat")
    grid = page.results.heat
    exact, first, last = grid.cell(2, 0), grid.cell(0, 0), grid.cell(0, 1)
    assert (exact.left(), exact.right()) == (first.left(), last.right())
    QTest.mouseClick(grid, LEFT, pos=exact.center().toPoint())
    (run,) = app.session.document.runs
    assert run.learned is kept.result.of(Rule.LEAST_SQUARES, "blur")[0].learned
    assert app.session.document.settings.rule is Rule.LEAST_SQUARES
    settled(qtbot, app)
    app.window.pages.show_page("experiment")
    show(page, "plot")
    assert len(page.results.plot.points) == 2
    assert "blur, least-squares" in page.results.legend.text()


def test_tooltips_say_why(qtbot, page: ExperimentPage) -> None:
    run_by_button(qtbot, page)
    table = page.results.table1
    hint = table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "shape is" in hint
    assert "shape is" in page.results.heat.hint(page.results.heat.row((0, 0)))


# ---- while it runs


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Experiments that pause by themselves when two rows are there, once."""
    hold = ExperimentRun._hold

    def pausing(self: ExperimentRun) -> bool:
        if not hasattr(self, "was_held") and self.latest is not None and len(self.latest.rows) >= 2:
            self.was_held = True
            self.pause()
        return hold(self)

    monkeypatch.setattr(ExperimentRun, "_hold", pausing)


def until_held(qtbot, page: ExperimentPage) -> None:
    QTest.mouseClick(page.start, LEFT)
    # The page, too, has heard of it.
    qtbot.waitUntil(lambda: page.pause.text() == "Resume", timeout=60_000)
    assert page._experiments.phase is Phase.PAUSED
    page.pull()


def test_the_text_of_a_button_with_a_menu_stands_as_that_of_a_box(page: ExperimentPage) -> None:
    button = page.setup.filters
    option = QStyleOptionButton()
    button.initStyleOption(option)
    room = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
    assert room.left() >= 6
    assert room.right() <= button.width() - 18, "the text ends before the arrow"


def test_progress_pause_and_resume(qtbot, page: ExperimentPage, app: App, held: None) -> None:
    until_held(qtbot, page)

    def told() -> None:  # a step that was under way when it was told to pause may still come
        page.pull()
        assert f" · {page._experiments.run.latest.done} of 6 steps, paused, " in page.says.full_text

    qtbot.waitUntil(told, timeout=10_000)
    share = page.says.full_text.split(" · ")[0]
    assert float(share.removesuffix("%")) == pytest.approx(page.progress.value() / 10, abs=0.6)
    assert not page.progress.isTextVisible(), "dark letters on the accent's blue cannot be read"
    assert "left" in page.says.full_text
    assert page.progress.isVisible()
    assert 0 < page.progress.value() < 1000
    assert not page.setup.isEnabled()
    assert not page.start.isEnabled()
    assert page.pause.text() == "Resume"
    QTest.mouseClick(page.pause, LEFT)
    qtbot.waitUntil(lambda: app.session.experiments.run is None, timeout=60_000)
    assert app.session.document.experiments[0].complete
    assert page.setup.isEnabled()


@pytest.mark.parametrize("by_key", [True, False])
def test_stop_keeps_what_is_done(qtbot, page: ExperimentPage, app: App, held: None, by_key: bool) -> None:
    until_held(qtbot, page)
    if by_key:
        page.setFocus()
        QTest.keyClick(page.pause, Key.Key_Escape)
    else:
        QTest.mouseClick(page.stop, LEFT)
    qtbot.waitUntil(lambda: app.session.experiments.run is None, timeout=60_000)
    (kept,) = app.session.document.experiments
    assert not kept.complete
    assert [line[1] for line in page.results.table1.texts()] == ["blur", "blur"]
    assert page.results.words.full_text.startswith("stopped before the end")


@pytest.mark.parametrize(("button", "closes"), [("Stop and quit", True), ("Go on", False)])
def test_closing_asks(qtbot, page: ExperimentPage, app: App, held: None, button: str, closes: bool) -> None:
    until_held(qtbot, page)
    seen: list[str] = []
    click_in_question(button, seen)
    app.window.close()
    assert seen == ["An experiment is still running."]
    if closes:
        qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=10_000)
        assert app.session.experiments.run is None
    else:
        assert app.window.isVisible()
        app.session.experiments.stop()
        qtbot.waitUntil(lambda: app.session.experiments.run is None, timeout=60_000)
        assert app.window.isVisible()


# ---- afterwards


def test_export_by_the_menu(
    qtbot, page: ExperimentPage, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_by_button(qtbot, page)
    asked: list[str] = []

    def name(_parent, title: str, proposed: str, patterns: str) -> tuple[str, str]:
        asked.append(f"{title} {Path(proposed).name} {patterns}")
        return str(tmp_path / Path(proposed).name), patterns

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    menu_of(page.results.export, "Report in one HTML file…")
    menu_of(page.results.export, "LaTeX (booktabs)…")
    for other in ("CSV with every measure…", "CSV with the author’s columns…", "JSON in full precision…", "Markdown…"):
        menu_of(page.results.export, other)
    settled(qtbot, app)
    assert len(list(tmp_path.iterdir())) == len(asked) == 6, "each proposes a name of its own"
    assert asked[0] == "Report in one HTML file experiment-1.html Report (*.html)"
    assert (tmp_path / "experiment-1.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert r"\toprule" in (tmp_path / "experiment-1.tex").read_text(encoding="utf-8")


def test_several_experiments(qtbot, page: ExperimentPage, app: App) -> None:
    run_by_button(qtbot, page)
    app.session.experiments.choose(presets=("identity",))
    run_by_button(qtbot, page)
    assert page.results.which.currentText() == "Experiment 2"
    assert page.results.table1.texts()[0][1] == "identity"
    choose(page.results.which, 1)
    assert page.results.table1.texts()[0][1] == "blur"
    QTest.mouseClick(page.results.remove, LEFT)
    assert [one.id for one in app.session.document.experiments] == [2]
    assert page.results.table1.texts()[0][1] == "identity"
    app.session.undo_stack.undo()
    assert page.results.which.count() == 2
    QTest.mouseClick(page.results.remove, LEFT)
    QTest.mouseClick(page.results.remove, LEFT)
    assert page.about.isVisible()


def test_every_control_has_a_name_and_a_hint(qtbot, page: ExperimentPage) -> None:
    run_by_button(qtbot, page)
    setup, results = page.setup, page.results
    for widget in (
        setup.which, setup.filters, setup.rates, setup.rules, setup.epochs, setup.border, setup.ssim, page.start,
        page.pause, page.stop, results.which, results.export, results.remove, results.measure,
    ):  # fmt: skip
        assert widget.toolTip()
        assert widget.accessibleName() or widget.text()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert isinstance(results.table1, CellsTable)


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_both_looks(qtbot, page: ExperimentPage, app: App, scheme: str) -> None:
    run_by_button(qtbot, page)
    show(page, "plot")
    app.window.set_scheme(scheme)
    show(page, "heat")
    fill, ink = page.results.heat.shade(page.results.heat.row((0, 0)))
    assert abs(fill.lightnessF() - ink.lightnessF()) > 0.3
    color = page.results.plot.points[0].opts["brush"].color().name()
    assert color in page.results.legend.text()


@pytest.mark.parametrize(("typed", "shown"), [("0.5, 0.05", True), ("paper", False)])
def test_a_rate_that_is_not_quite_the_papers_is_told(qtbot, page: ExperimentPage, typed: str, *, shown: bool) -> None:
    replace_text(page.setup.rates, typed)
    QTest.keyClick(page.setup.rates, Key.Key_Return)
    run_by_button(qtbot, page)
    assert page.results.rounding.isVisible() is shown
    if shown:
        assert "its rate 0.5 is 0.5000000000000001." in page.results.rounding.text()
