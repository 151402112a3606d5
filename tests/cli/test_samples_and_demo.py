"""`samples`, the headless demonstration, and the progress bar."""

import csv
import io
import sys
from pathlib import Path

import pytest

from revdeconv_gui.cli import demo, main
from revdeconv_gui.cli.progress import Progress, waiting
from revdeconv_gui.document.filter_files import read_filter

from .conftest import Cli, pixels


def test_samples_are_images_in_colour(cli: Cli) -> None:
    outcome = cli("samples", "new/pictures")
    assert outcome.code == 0
    names = outcome.out.split()
    assert len(names) >= 3
    assert all(min(pixels(name).shape[:2]) >= 60 for name in names)
    assert cli("experiment", "new/pictures", "--rates", "0.1", "--format", "csv").code == 0


def test_samples_folder_cannot_be_a_file(fails: Cli) -> None:
    assert "photo.png: is a file, not a folder" in fails("samples", "photo.png").err


def test_demo_does_the_whole_job(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo.main() == 0
    out = capsys.readouterr().out
    for name in ("blur", "sharpening", "edge-detection"):
        assert read_filter(f"revdeconv-demo/{name}.json").size == 3
        made = sorted(path.name for path in Path("revdeconv-demo", name).iterdir())
        assert len(made) >= 6
        assert sum(path.endswith("-filtered.png") for path in made) == len(made) / 2
        assert f"| {name}" in out
    assert Path("revdeconv-demo/table.md").read_text() in out
    with open("revdeconv-demo/table.csv", newline="") as file:
        assert len(list(csv.DictReader(file))) == 3
    # The same as the command's.
    assert main(["samples", "pictures", "--quiet"]) == 0
    assert main(["experiment", "pictures", "--rates", "0.1", "-o", "table.md", "--quiet"]) == 0
    assert Path("table.md").read_text() == Path("revdeconv-demo/table.md").read_text()


def test_demo_says_why_it_failed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("revdeconv-demo").write_text("")
    assert demo.main() == 1
    assert capsys.readouterr().err.strip() == "revdeconv: revdeconv-demo: is a file, not a folder, choose another name"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_bar_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def shown(stream: io.StringIO, quiet: bool) -> str:
        monkeypatch.setattr(sys, "stderr", stream)
        with Progress("learning", "blocks", quiet=quiet) as progress:
            progress(3, 10)
            progress(10, 10)
        return stream.getvalue()

    def waited(stream: io.StringIO, quiet: bool) -> str:
        monkeypatch.setattr(sys, "stderr", stream)
        with waiting("solving", quiet=quiet):
            pass
        return stream.getvalue()

    assert waited(Terminal(), quiet=False) == "solving…\r        \r"
    assert waited(Terminal(), quiet=True) == waited(io.StringIO(), quiet=False) == ""
    assert "learning" in shown(Terminal(), quiet=False)
    assert shown(Terminal(), quiet=True) == ""
    assert shown(io.StringIO(), quiet=False) == ""
