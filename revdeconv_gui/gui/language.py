"""The language of the window: chosen before anything with texts is imported, hence changed by a new start."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from revdeconv_gui.core.phrases import set_lookup

from .resources import resource

log = logging.getLogger(__name__)
CONTEXT = "revdeconv"
LANGUAGES = {"en": "English", "vi": "Tiếng Việt"}
"""By the names that preferences keep, each in its own words."""

_translator: QTranslator | None = None
_code = "en"


def current() -> str:
    """The language that the texts are in."""
    return _code


def wanted(choice: str) -> str:
    """The language of a preference: the first of the system's that there is, where it says "system"."""
    if choice in LANGUAGES:
        return choice
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def choose(choice: str) -> None:
    """Make all texts from now on in the language of a preference; English where its catalogue cannot be read."""
    global _translator, _code
    code = wanted(choice)
    _translator, _code = None, "en"
    set_lookup(None)
    if code == "en":
        return
    path = resource(f"translations/revdeconv_{code}.qm")
    translator = QTranslator()
    if not translator.load(str(path)):
        log.warning("%s: cannot be read, the window is English", path)
        return
    _translator, _code = translator, code
    set_lookup(_look_up)


def told_in(code: str, template: str) -> str:
    """A text in a language, whatever the window's is; English where its catalogue cannot be read."""
    translator = QTranslator()
    if code == "en" or not translator.load(str(resource(f"translations/revdeconv_{code}.qm"))):
        return template
    return translator.translate(CONTEXT, template) or template


def _look_up(template: str, count: int) -> str:
    assert _translator is not None
    return _translator.translate(CONTEXT, template, "", count) or ""


def install(application: QCoreApplication) -> None:
    """Give Qt's own buttons and menus the chosen language; numbers keep their point in all of them."""
    QLocale.setDefault(QLocale.c())
    if _translator is not None:
        application.installTranslator(_translator)
