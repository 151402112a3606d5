"""The window in Vietnamese and in English: every text goes through the catalogue, and none is cut off."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence

from revdeconv_gui.app import App
from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.core.presets import PRESETS
from revdeconv_gui.gui import language
from revdeconv_gui.gui.resources import resource
from tests.gui.window_walk import MARKED, clashes

ROOT = Path(__file__).resolve().parents[2]

# Names: of filters as files and the command line have them, of measures, of languages in themselves; Qt's own texts.
NAMES = {
    "&CSV", "Close", "English", "Float", "MAE", "MAE0", "PSNR", "RMSE", "ReLU", "SGD", "SSIM", "Scroll Left",
    "Scroll Right",
    "Tiếng Việt", "Wiener", "blur, sharpening, edge-detection",
}  # fmt: skip
FILTERS = re.compile("|".join([*PRESETS, "edge-detection", "sgd"]))
# Names of the sample images; the markup of the worked example, whose words stand in the panel below it.
MADE = re.compile(r"\d\d-[a-z]+|[\d.]+ dB|<(span|table) .*", re.DOTALL)

# What shows its arguments to people.
SHOWS = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QMenu", "QPushButton", "addAction", "addButton", "addItem",
    "addMenu", "addRow", "addTab", "createRedoAction", "createUndoAction", "setAccessibleDescription",
    "setAccessibleName", "setInformativeText", "setPlaceholderText", "setStatusTip", "setText", "setTitle",
    "setToolTip", "setWhatsThis", "setWindowTitle", "tell", "edit", "offer", "FileDialog",
}  # fmt: skip
# Not to be translated: names, units, markup.
PLAIN = re.compile(r"<[^>]*>|&[a-z]+;|\b(dB|MAE0?|PSNR|SSIM|CSV|PNG|SVG|ReLU|SGD|cos|info|warning|error)\b")


def shown_literals(path: Path) -> list[str]:
    """Texts of a module that are shown as they stand, without going through the catalogue."""
    tree, found = ast.parse(path.read_text(encoding="utf-8")), []
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        emits = isinstance(call.func, ast.Attribute) and ast.unparse(call.func).endswith(
            ("reported.emit", "copied.emit")
        )
        if name not in SHOWS and not emits:
            continue
        for argument in call.args:
            branches = (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
            for each in branches:
                parts = each.values if isinstance(each, ast.JoinedStr) else [each]
                text = "".join(
                    part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )
                words = PLAIN.sub(" ", text)
                if re.search(r"[A-Za-z]{2}", words) and (" " in words.strip() or words[:1].isupper()):
                    found.append(f"{path.name}:{each.lineno}: {text}")
    return found


# Shown as they stand, and rightly so: a key of the keyboard, and a step of the self-test, which nobody undoes.
ALLOWED = {"Ctrl+Shift+C", "Self-test"}


def test_no_text_is_shown_past_the_catalogue() -> None:
    modules = [*(ROOT / "revdeconv_gui" / "gui").glob("*.py"), *(ROOT / "revdeconv_gui" / "session").glob("*.py")]
    left = [text for path in sorted(modules) for text in shown_literals(path)]
    assert [text for text in left if text.rpartition(": ")[2] not in ALLOWED] == []


def walk(code: str, width: int = 1280, height: int = 800) -> dict[str, list[str]]:
    """What `tests.gui.window_walk` tells."""
    command = [sys.executable, "-m", "tests.gui.window_walk", code, str(width), str(height), "dark"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=400)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.slow
def test_every_text_of_the_window_goes_through_the_catalogue() -> None:
    texts = walk(MARKED)["texts"]
    assert len([text for text in texts if "«" in text]) > 500
    bare = [text for text in texts if "«" not in text and re.search("[A-Za-z]{2}", text)]
    assert [
        text for text in bare if text not in NAMES and not FILTERS.fullmatch(text) and not MADE.fullmatch(text)
    ] == []


@pytest.mark.slow
@pytest.mark.parametrize(("code", "width", "height"), [("en", 1280, 800), ("vi", 1280, 800), ("vi", 956, 504)])
def test_no_text_is_cut_off(code: str, width: int, height: int) -> None:
    found = walk(code, width, height)
    assert ("Học" in found["texts"]) == (code == "vi")
    del found["texts"]
    assert len(found) > 20
    assert {place: texts for place, texts in found.items() if texts} == {}


@pytest.fixture
def english_again() -> object:
    yield
    language.choose("en")


def test_the_language_is_chosen_by_the_preference_or_the_system(
    english_again: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    language.choose("vi")
    assert phrase("&Learn") == "&Học"
    assert phrases(1, "1 image", "{count:,} images") == "1 ảnh"
    language.choose("en")
    assert phrase("&Learn") == "&Learn"
    for told, code in (
        (["vi-VN", "vi", "en"], "vi"),
        (["de-DE", "vi"], "vi"),
        (["de"], "en"),
        ([], "en"),
        (["C"], "en"),
    ):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda *_, told=told: told)
        assert language.wanted("system") == code
    assert language.wanted("vi") == "vi"


def test_a_catalogue_that_cannot_be_read_leaves_the_window_english(
    english_again: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for content in (None, b"", b"rubbish" * 100):
        if content is not None:
            (tmp_path / "x.qm").write_bytes(content)
        monkeypatch.setattr(language, "resource", lambda _: tmp_path / "x.qm")
        caplog.clear()
        language.choose("vi")
        assert phrase("&Learn") == "&Learn"
        assert "the window is English" in caplog.text
    assert resource("translations/revdeconv_vi.qm").is_file()


def test_the_menu_keeps_the_language_for_the_next_start(qtbot, start: Callable[..., App]) -> None:
    app = start()
    menu = next(a.menu() for a in app.window.menus["&View"].actions() if a.text() == "&Language")
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["As the system", "English", "Tiếng Việt"]
    assert actions["As the system"].isChecked()
    actions["Tiếng Việt"].trigger()
    assert app.preferences.language == "vi"
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Tiếng Việt"]
    assert "started again" in app.window.said.text()
    assert app.window.messages.isVisible(), "a line at the edge is overlooked"
    assert app.window.messages.label.text() == (
        "The language changes when the program is started again. Ngôn ngữ sẽ đổi khi chương trình được khởi động lại."
    )
    assert app.window.actions_by_key["learn"].text() == "&Learn"  # not before


def test_a_start_in_vietnamese(tmp_path: Path) -> None:
    """The program's own way: the preferences say the language, the modules are loaded after it is chosen."""
    code = (
        "import sys\n"
        "from revdeconv_gui.gui import language\n"
        "from revdeconv_gui import start\n"
        "assert 'revdeconv_gui.app' not in sys.modules\n"
        "from revdeconv_gui.session import preferences\n"
        "from pathlib import Path\n"
        f"file = Path({str(tmp_path / 'preferences.json')!r})\n"
        "preferences.save(preferences.Preferences(language='vi'), file)\n"
        "preferences.preferences_file = lambda: file\n"
        "import types\n"
        "import revdeconv_gui\n"
        "def main(argv):\n"
        "    from revdeconv_gui.core.phrases import phrase\n"
        "    print(argv, phrase('Undo'))\n"
        "    return 0\n"
        "sys.modules['revdeconv_gui.app'] = types.SimpleNamespace(main=main)\n"
        "sys.exit(start.main(['x']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.strip() == "['x'] Hoàn tác"


def test_no_two_entries_of_a_menu_have_one_key(start: Callable[..., App]) -> None:
    """In English here; in Vietnamese where the window is walked."""
    assert clashes(start().window.menuBar(), "menu bar") == []


def test_keys_are_called_as_in_the_guide(english_again: object, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> None:
    language.choose("vi")
    monkeypatch.setattr(QLocale, "setDefault", lambda _: None)
    language.install(qapp)
    try:
        for written, called in (("Space", "Phím cách"), ("Alt+Left", "Alt+←"), ("Alt+Down", "Alt+↓"), ("F5", "F5")):
            key = QKeySequence(written)
            assert key.toString(QKeySequence.SequenceFormat.NativeText) == called
            assert key.toString(QKeySequence.SequenceFormat.PortableText) == written
    finally:
        qapp.removeTranslator(language._translator)
