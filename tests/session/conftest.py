"""Sessions that end cleanly."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from revdeconv_gui.document.document import Document
from revdeconv_gui.session import training_run
from revdeconv_gui.session.session import Session
from tests.session.helpers import Heard, item, no_leaked_threads, settle


@pytest.fixture(autouse=True)
def clean_threads(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with no_leaked_threads(monkeypatch):
        yield


@pytest.fixture
def session(clean_threads: None) -> Iterator[Session]:
    """A session without images."""
    made = Session(Document())
    yield made
    made.close()
    QCoreApplication.processEvents()
    assert not made.background.busy
    made.deleteLater()
    settle()


@pytest.fixture
def heard(session: Session) -> Heard:
    return Heard(session)


@pytest.fixture
def one(session: Session) -> Session:
    """A session with one small colour image: 8 x 10 blocks of 3 x 3."""
    session.add_images([item()])
    return session


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Watched and slow runs as many reports as ever, in a small part of the time."""
    monkeypatch.setattr(training_run, "_FRAME", 0.002)
    monkeypatch.setattr(training_run, "WATCH_SECONDS", 0.3)
    monkeypatch.setattr(training_run, "SLOW_BLOCKS_PER_SECOND", 500.0)
