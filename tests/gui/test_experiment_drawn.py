"""The experiment's pictures hold what numpy makes of its rows: each pixel, each point, each ring."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from revdeconv_gui.app import App
from revdeconv_gui.gui import theme
from revdeconv_gui.gui.diverging import table
from revdeconv_gui.gui.experiment_page import ExperimentPage
from tests.gui.test_experiment_page import run_by_button, show

RATES = (0.9, 0.3, 0.05)


@pytest.fixture
def done(qtbot, app: App):
    """The page with an experiment of three rates and two filters, one of them far too large at 0.9."""
    app.window.resize(1280, 900)
    app.window.pages.show_page("experiment")
    app.session.experiments.choose(presets=("sharpening", "edge"), rates=RATES)
    page = app.window.pages.built("experiment")
    assert isinstance(page, ExperimentPage)
    return page, run_by_button(qtbot, page)


def _seen(image: QImage, at: QPointF) -> tuple[int, int, int]:
    color = image.pixelColor((at * image.devicePixelRatio()).toPoint())
    return color.red(), color.green(), color.blue()


def test_small_multiples_are_the_mean_kernels(done) -> None:
    page, kept = done
    show(page, "kernels")
    grid, lut = page.results.kernels, np.asarray(table(theme.is_dark()))
    image = grid.grab().toImage()
    assert [len(rows) for _, rows in grid.lines] == [3, 3]
    seen = []
    for line, (_, rows) in enumerate(grid.lines):
        for column, row in enumerate(rows):
            assert row in kept.result.rows
            mean = np.mean([np.asarray(k) * row.learned.weight for k in row.learned.kernels], axis=0)
            wanted = lut[255 + np.round(255.0 * mean / np.abs(mean).max()).astype(int)]
            box = grid.cell(line, column)
            for i in range(3):
                for j in range(3):
                    at = QPointF(box.left() + (j + 0.5) * box.width() / 3.0, box.top() + (i + 0.5) * box.height() / 3.0)
                    seen.append(_seen(image, at))
                    assert seen[-1] == tuple(wanted[i, j]), (line, column, i, j)
    assert len(set(seen)) > 20


def test_the_heat_map_is_the_change_on_a_logarithmic_scale(done) -> None:
    page, _ = done
    show(page, "heat")
    grid, lut = page.results.heat, np.asarray(table(theme.is_dark()))
    image = grid.grab().toImage()
    mae = np.array([[row.mae for row in rows] for _, rows in grid.lines])
    mae0 = np.array([[row.mae0 for row in rows] for _, rows in grid.lines])
    change = (mae - mae0) / mae0
    fine = 0.001  # below a tenth of a per cent it is linear
    bent = np.sign(change) * np.log1p(np.abs(change) / fine)
    wanted = lut[255 + np.round(255.0 * bent / np.abs(bent).max()).astype(int)]
    for line in range(2):
        for column in range(3):
            at = grid.cell(line, column).topLeft() + QPointF(3, 3)
            assert _seen(image, at) == tuple(wanted[line, column]), (line, column)
    assert change.max() > 0.01


def test_points_of_the_plot_are_the_loss_ratios(done) -> None:
    page, _ = done
    show(page, "plot")
    plot = page.results.plot
    QApplication.processEvents()
    image = plot.viewport().grab().toImage()
    placed = []
    for points, (_, rows) in zip(plot.points, page.results.heat.lines, strict=True):
        rows = sorted(rows, key=lambda row: row.learning_rate)
        mae, mae0 = np.array([row.mae for row in rows]), np.array([row.mae0 for row in rows])
        wanted = np.log10([[row.learning_rate for row in rows], 100.0 * np.abs(mae - mae0) / mae0]).T
        spots = points.points()
        np.testing.assert_allclose([(spot.pos().x(), spot.pos().y()) for spot in spots], wanted, atol=1e-12)
        ink = QColor(points.opts["brush"].color()).getRgb()[:3]
        places = [plot.mapFromScene(plot.getViewBox().mapViewToScene(QPointF(x, y))) for x, y in wanted]
        placed += [(place, ink) for place in places]
    apart = [
        (at, ink)
        for at, ink in placed
        if all(other is at or (other - at).manhattanLength() > 20 for other, _ in placed)
    ]
    assert len(apart) >= 3, "points that lie over each other mix their colours"
    for at, ink in apart:
        np.testing.assert_allclose(_seen(image, QPointF(at)), ink, atol=12)
