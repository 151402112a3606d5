"""Which undo steps are not in the project's file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoStack

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import Document


class Unsaved:
    """Names of the changes since the project was saved.

    The stack knows the step that was saved until a save fails: it can only forget it then. This remembers it.

    Parameters
    ----------
    stack : QUndoStack
    document_at : callable
        Gives the document as it was after so many steps.
    """

    def __init__(self, stack: QUndoStack, document_at: Callable[[int], Document]) -> None:
        self._stack = stack
        self._document_at = document_at
        self._carried: tuple[str, ...] = ()
        self._step: int | None = None
        self._there: Document | None = None

    def begin(self, carried: tuple[str, ...] = ()) -> None:
        """Another document is there, or this one was saved; ``carried`` are changes from before a crash."""
        self._carried, self._step, self._there = carried, None, None

    def saving(self) -> int:
        """The step that is saved now; to be given to `failed` where saving fails."""
        return self._saved

    def failed(self, step: int) -> None:
        """What was marked as saved is not: that step is still what the file has."""
        self._stack.resetClean()
        if step >= 0:
            self._step, self._there = step, self._document_at(step)

    @property
    def names(self) -> list[str]:
        """Names of the steps, the oldest first; those undone since then are told as that."""
        stack, now = self._stack, self._stack.index()
        saved = max(0, self._saved)
        undone = [phrase("Undo {text}", text=stack.text(index)) for index in reversed(range(now, saved))]
        return [*self._carried, *(undone or [stack.text(index) for index in range(saved, now)])]

    @property
    def _saved(self) -> int:
        """The step that the file has; -1 where no undo leads there."""
        clean = self._stack.cleanIndex()
        if clean < 0 and self._step is not None and self._step <= self._stack.count():
            return self._step if self._document_at(self._step) is self._there else -1
        return clean
