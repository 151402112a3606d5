"""The catalogue has every text of the window, with the same fields, and the compiled one is made of it."""

from __future__ import annotations

import re
import string
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
from devlib import translations  # noqa: E402

sys.path.remove(str(ROOT / "packaging"))

CATALOGUE = ROOT / "resources" / "translations" / "revdeconv_vi.ts"
GUIDE = ROOT / "resources" / "help"
HOW = "run: python3 packaging/dev.py translations"


def fields(text: str) -> set[tuple[str, str, str | None]]:
    """Name, format and conversion of every field of a template."""
    return {(name, form or "", how) for _, name, form, how in string.Formatter().parse(text) if name is not None}


@pytest.fixture(scope="module")
def found() -> dict[str, translations.Message]:
    return translations.collect(ROOT / "revdeconv_gui")


@pytest.fixture(scope="module")
def known() -> dict[str, dict[str, translations.Message]]:
    return translations.read(CATALOGUE)


def test_every_text_is_translated(found: dict[str, translations.Message], known) -> None:
    ours = known[translations.CONTEXT]
    assert [text for text in found if text not in ours or not ours[text].translation] == [], HOW
    assert [text for text in ours if text not in found] == [], HOW


def test_translations_have_the_fields_of_their_texts(known) -> None:
    for source, message in known[translations.CONTEXT].items():
        if message.counts or "{" in source:
            assert fields(message.translation) == fields(source), source


def test_translations_begin_and_end_as_their_texts(known) -> None:
    """Texts are put together: a blank or a line's end that is missing would show."""
    for source, message in known[translations.CONTEXT].items():
        told = message.translation
        assert source[len(source.rstrip()) :] == told[len(told.rstrip()) :], source
        assert source.startswith("\n") == told.startswith("\n"), source


def test_a_plot_that_is_fitted_is_no_model(known) -> None:
    """English has one word where others have two: a text that stands for both is wrong in one of its places."""
    assert known[translations.CONTEXT]["Fit"].places == ["revdeconv_gui/gui/methods_table.py"]


def test_every_menu_entry_has_one_key_that_can_be_typed(known) -> None:
    for source, message in known[translations.CONTEXT].items():
        keys = [b for a, b in zip(message.translation, message.translation[1:], strict=False) if a == "&" != b]
        if source.count("&") == 1 and "&nbsp;" not in source and "&{" not in source:
            assert len(keys) == 1, source
            assert keys[0].isascii(), source
            assert keys[0].isalnum(), source


# One word of the field, one word in Vietnamese; those with several meanings in English are left out.
GLOSSARY = {
    "pixels?": "điểm ảnh|cỡ thật", "kernels?": "nhân|mã đã biên dịch", "bias(es)?": "độ chệch", "stride": "bước nhảy",
    "learning rates?": "tốc độ học", "stable rate": "tốc độ ổn định", "epochs?": "epoch", "loss ratio": "tỉ lệ mất mát",
    "loss(es)?": "mất mát|log y", "saturated": "bão hòa", "sweep": "dãy", "pairs?": "cặp", "sensitivity": "độ nhạy",
    "rank": "hạng", "activation": "kích hoạt", "channels?": "kênh", "matrix": "ma trận",
    "cosine": "cosin", "seed": "hạt giống", "norm": "chuẩn", "singular": "kỳ dị", "histogram": "biểu đồ tần suất",
    "heat map": "bản đồ nhiệt", "normalised": "chuẩn hóa", "least squares": "bình phương tối thiểu",
    "deconvolved?": "giải chập", "reversed?": "ngược|cách của bài báo", "extension": "phần mở rộng",
    "clipped": "cắt", "operator": "toán tử", "project": "dự án", "experiment": "thí nghiệm", "ticked": "đánh dấu",
    "workbench": "bàn làm việc", "reference": "tham chiếu", "clipboard": "bảng tạm", "presets?": "có sẵn",
}  # fmt: skip


@pytest.mark.parametrize("word", GLOSSARY)
def test_a_word_of_the_field_is_one_word_in_vietnamese(word: str, known) -> None:
    other = []
    for source, message in known[translations.CONTEXT].items():
        plain = re.sub(r"\{[^}]*\}|'[a-z]+'|--[\w-]+|<[^>]*>", " ", source.replace("&", ""))
        plain = plain.replace("Reverse Deconvolution", "").replace("revdeconv deconvolve", "")
        if re.search(rf"\b({word})\b", plain, re.IGNORECASE):
            told = message.translation.replace("&", "").casefold()
            other += [source] * (re.search(GLOSSARY[word], told) is None)
    assert other == []


def bare(text: str) -> str:
    """A text of the window as a page of the guide names it: without marks, dots and arrows."""
    return text.replace("&", "").rstrip("… ▾").casefold()


def names(page: str) -> set[str]:
    """What a page of the guide sets in italics or bold: ways through menus in their parts."""
    page = re.sub(r"```.*?```|`[^`]*`", "", page, flags=re.DOTALL)
    marked = re.findall(r"(?<![\w*])\*{1,2}([^*|]+?)\*{1,2}(?!\w)", page)
    return {part.strip(" :.,") for found in marked for part in re.split(r"\s>\s", " ".join(found.split()))}


@pytest.mark.parametrize("page", sorted((GUIDE / "vi").glob("*.md")), ids=lambda page: page.stem)
def test_the_guide_names_things_as_the_window_does(page: Path, known) -> None:
    window: dict[str, set[str]] = {}
    for source, message in known[translations.CONTEXT].items():
        window.setdefault(bare(source), set()).add(bare(message.translation))
    there = {name for name in names((GUIDE / page.name).read_text(encoding="utf-8")) if name[:1].isupper()}
    there = {bare(name) for name in there} & window.keys()
    here = {bare(name) for name in names(page.read_text(encoding="utf-8"))}
    assert there or page.stem in {"performance", "images"}
    assert [name for name in there if not window[name] & here] == []


def test_the_compiled_catalogue_is_of_now(known) -> None:
    translator = QTranslator()
    assert translator.load(str(CATALOGUE.with_suffix(".qm")))
    for context, messages in known.items():
        for source, message in messages.items():
            count = 2 if message.counts else -1
            assert translator.translate(context, source, "", count) == message.translation, HOW


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    odd = {
        text: translations.Message(text, counts, ["a.py"], translation)
        for text, counts, translation in [
            (" a & b\n<c>", False, " ä\n"), ("{count} things", True, "{count} thứ"), ("not yet", False, ""),
        ]
    }  # fmt: skip
    translations.write(tmp_path / "x.ts", "vi", {"one": odd, "two": {}})
    assert translations.read(tmp_path / "x.ts") == {"one": odd, "two": {}}


def test_an_update_keeps_what_is_translated_and_tells_what_is_not(tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "a.py").write_text(
        'phrase("old"); phrase("new {x}", x=1); phrases(2, "one", "{count} many"); phrase(a)\n'
    )
    old = {text: translations.Message(text, False, [], text.upper()) for text in ("old", "gone")}
    translations.write(tmp_path / "x.ts", "vi", {translations.CONTEXT: old, "Qt": {"OK": translations.Message("OK")}})
    assert translations.update(package, tmp_path / "x.ts", "vi") == ["new {x}", "{count} many"]
    after = translations.read(tmp_path / "x.ts")
    assert list(after) == [translations.CONTEXT, "Qt"]
    ours = after[translations.CONTEXT]
    assert {text: message.translation for text, message in ours.items()} == {
        "old": "OLD", "new {x}": "", "{count} many": "",
    }  # fmt: skip
    assert [text for text, message in ours.items() if message.counts] == ["{count} many"]
    assert ours["old"].places == ["package/a.py"]
