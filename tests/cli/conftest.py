"""A folder with pictures to work in, and the command line as a function."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui.cli import main
from revdeconv_gui.document.image_files import read_image, write_image


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


Cli = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: np.ndarray) -> Path:
    """The current folder: photo.png (62 x 47), gray.png, and photos/ with three images."""
    monkeypatch.chdir(tmp_path)
    write_image("photo.png", picture)
    write_image("gray.png", picture[:, :, 0])
    Path("photos").mkdir()
    for number, shift in enumerate((0, 7, 19)):
        write_image(f"photos/{number}.png", np.roll(picture, shift, axis=(0, 1)))
    return tmp_path


@pytest.fixture
def cli(folder: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs `revdeconv ARGUMENTS` in the folder."""

    def run(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return Outcome(code, shown.out, shown.err)

    return run


@pytest.fixture
def fails(cli: Cli) -> Cli:
    """Runs a command that must fail: one line, no traceback, nothing new in the folder."""

    def run(*arguments: object, code: int = 1) -> Outcome:
        before = sorted(Path().rglob("*"))
        outcome = cli(*arguments)
        assert outcome.code == code, outcome
        lines = outcome.err.splitlines()
        assert lines[-1].startswith("revdeconv: ")
        assert sum(line.startswith("revdeconv: ") for line in lines) == len(lines)
        assert "Traceback" not in outcome.err
        assert sorted(Path().rglob("*")) == before
        return Outcome(outcome.code, outcome.out, lines[-1])

    return run


def pixels(path: str | Path) -> np.ndarray:
    return read_image(path).pixels
