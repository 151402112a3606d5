"""An experiment's results as files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from revdeconv_gui.core.phrases import english, phrase
from revdeconv_gui.document.atomic import write_text
from revdeconv_gui.document.experiment_record import FinishedExperiment
from revdeconv_gui.document.experiment_tables import as_csv, as_json, as_latex, as_markdown

from .exporting import Exportable


def experiment_exports(record: FinishedExperiment) -> tuple[Exportable, ...]:
    """What an experiment can be written as; the same as `revdeconv experiment` writes."""
    result = record.result

    def report() -> str:
        from revdeconv_gui.document.report import html_report

        return html_report(record)

    def as_file(
        key: str, title: str, ending: str, words: str, text: Callable[[], str], *, name: str = "experiment"
    ) -> Exportable:
        def write(path: Path) -> None:
            with english():
                write_text(path, text())

        return Exportable(key, title, f"{name}-{record.id}", {ending: words}, write)

    names = [image.name for image in record.images]
    return (
        as_file("html", phrase("Report in one HTML file"), ".html", phrase("Report"), report),
        as_file(
            "csv-all", phrase("CSV with every measure"), ".csv", phrase("Table"), lambda: as_csv(result, every=True)
        ),
        as_file(
            "csv",
            phrase("CSV with the author’s columns"),
            ".csv",
            phrase("Table"),
            lambda: as_csv(result),
            name="experiment-paper",
        ),
        as_file("json", phrase("JSON in full precision"), ".json", "JSON", lambda: as_json(result, names)),
        as_file("markdown", "Markdown", ".md", "Markdown", lambda: as_markdown(result)),
        as_file("latex", phrase("LaTeX (booktabs)"), ".tex", "LaTeX", lambda: as_latex(result)),
    )
