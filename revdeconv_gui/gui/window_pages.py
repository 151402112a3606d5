"""The pages besides the workbench: their modules are loaded when they are first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revdeconv_gui.core.phrases import phrase

from .pages import Page

if TYPE_CHECKING:
    from .main_window import MainWindow


def add_pages(window: MainWindow) -> None:
    """Give a window its pages, in the order of their tabs."""
    pages = window.pages
    pages.add(
        "inspect",
        phrase("Inspect"),
        lambda: _inspect(window),
        phrase("What is inside a filter, and how near it is to another"),
    )
    pages.add(
        "experiment",
        phrase("Experiment"),
        lambda: _experiment(window),
        phrase("The paper’s experiment on your own images"),
    )
    pages.add(
        "methods",
        phrase("Methods"),
        lambda: _methods(window),
        phrase("How near each way of deconvolving comes to the originals"),
    )


def _inspect(window: MainWindow) -> Page:
    from .inspect_page import InspectPage

    page = InspectPage(window.session)
    page.export_requested.connect(window.commands.save)
    page.copied.connect(lambda text: window.tell("info", text))
    return page


def _methods(window: MainWindow) -> Page:
    from .methods_page import MethodsPage

    page = MethodsPage(window.session)
    page.show_requested.connect(window.commands.methods.show_in_workbench)
    page.save_requested.connect(window.commands.save)
    page.copied.connect(lambda text: window.tell("info", text))
    return page


def _experiment(window: MainWindow) -> Page:
    from .experiment_page import ExperimentPage

    page = ExperimentPage(window.session)
    page.opened.connect(lambda: window.pages.show_page("workbench"))
    page.export_wanted.connect(window.commands.save)
    return page
