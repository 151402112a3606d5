"""One self-contained HTML report of an experiment: no script, no reference to anything outside."""

from .page import html_report

__all__ = ["html_report"]
