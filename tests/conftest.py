"""What every test shares: no window on the screen, no file in the user's folders, images to work on."""

import os
import signal
import tempfile
from pathlib import Path

# Before Qt or platformdirs is imported anywhere. The cache stays the user's: compiled code is slow to make.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = Path(tempfile.mkdtemp(prefix="revdeconv-tests-"))
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(_home / _name.lower())

# A job in the background of a shell starts deaf to Ctrl+C, and would hand that on to the processes under test.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

import shutil  # noqa: E402

import numpy as np  # noqa: E402
import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

# Times of the first call say how long compiling takes, nothing else.
settings.register_profile("revdeconv", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("revdeconv")

REPOSITORY = Path(__file__).resolve().parents[1]
PAPER = REPOSITORY.parent / "shared" / "paper"


def pytest_sessionfinish() -> None:
    shutil.rmtree(_home, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The program's own QApplication, which pytest-qt makes."""
    from revdeconv_gui.gui.application import Application

    return Application


@pytest.fixture(scope="session")
def paper_images() -> Path:
    """Folder of the paper's ten images, which are not part of the project."""
    folder = PAPER / "images"
    if not folder.is_dir():
        pytest.skip("the paper's images are not on this machine (third-party data)")
    return folder


@pytest.fixture(scope="session")
def paper_results() -> Path:
    """The 57 rows of the author's own program."""
    table = PAPER / "results.csv"
    if not table.is_file():
        pytest.skip("the author's results are not on this machine (third-party data)")
    return table


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(20230814)


@pytest.fixture
def picture(rng: np.random.Generator) -> np.ndarray:
    """A small 8-bit RGB image with smooth parts, edges and noise, 47 x 62: no multiple of 3."""
    y, x = np.mgrid[0:47, 0:62]
    smooth = np.stack([y / 46, x / 61, (x + y) / 107], axis=-1) * 200
    smooth[10:30, 20:40] = 255 - smooth[10:30, 20:40]
    return np.clip(smooth + rng.normal(0, 8, smooth.shape), 0, 255).round().astype(np.uint8)
