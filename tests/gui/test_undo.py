"""Every action that changes the document: it has a name, undo brings back the very same document, redo too."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

import revdeconv_gui
from revdeconv_gui.app import App
from revdeconv_gui.core import preset
from revdeconv_gui.document.document import Document, Role
from revdeconv_gui.document.filter_files import write_filter
from revdeconv_gui.document.pixel_cache import PixelFile
from revdeconv_gui.document.project_files import read_project
from revdeconv_gui.session.keeping import keep_inside
from revdeconv_gui.session.session import Session
from tests.gui.helpers import choose, learn_at_once, replace_text, settled
from tests.session.helpers import pixels

PACKAGE = Path(revdeconv_gui.__file__).parent
NO_ACTIONS = {"self_test.py"}  # no user does what it does
Action = Callable[["World"], object]


class World:
    """A window, and what the actions need."""

    def __init__(self, qtbot: Any, app: App, folder: Path) -> None:
        self.qtbot, self.app, self.folder = qtbot, app, folder
        self.session, self.window = app.session, app.window
        self.editing = app.window.filter_panel.editing
        self.first = app.session.document.images[0].id

    @property
    def document(self) -> Document:
        return self.session.document

    def file(self, name: str) -> Path:
        path = self.folder / name
        Image.fromarray(pixels()).save(path)
        return path


def open_filter(world: World) -> None:
    write_filter(world.folder / "f.json", preset("gaussian"))
    world.window.commands.open_paths([world.folder / "f.json"])


def open_image(world: World) -> None:
    world.window.commands.open_paths([world.file("file.png")])


def find_image(world: World) -> None:
    """As after a project was opened whose file has moved."""
    (item,) = [item for item in world.document.images if isinstance(item.source, PixelFile)]
    (world.folder / "far").mkdir(exist_ok=True)
    world.session.project.save(world.folder / "p.revdeconv")
    world.qtbot.waitUntil(lambda: not world.session.project.writer.busy, timeout=20_000)
    path = item.source.path
    path.rename(world.folder / "far" / path.name)
    item.source.examine()
    world.session.project.missing = tuple(
        image for image in read_project(world.folder / "p.revdeconv", world.session.cache).stored if image.id == item.id
    )
    world.session.project.locate([world.folder / "far"])


def keep_file_inside(world: World) -> None:
    keep_inside(world.session, {item.id for item in world.document.images})


def run_experiment(world: World) -> None:
    world.session.experiments.choose(presets=("blur",), rates=(0.3, 0.1))
    world.session.experiments.start()
    world.qtbot.waitUntil(lambda: world.session.experiments.run is None, timeout=60_000)


def open_row(world: World) -> None:
    kept = world.document.experiments[-1]
    world.session.experiments.open_row(kept, kept.result.rows[0])


def take_moment(world: World) -> None:
    run = world.document.runs[0]
    world.session.show(run_id=run.id)
    world.session.travel.go(run.history.blocks[1])
    world.session.travel.take()


def compared_method(world: World) -> None:
    row = SimpleNamespace(filter=preset("sharpening"), name="zoom", run_id=None)
    world.window.commands.methods.show_in_workbench(row)


def type_and_take_back(world: World) -> None:
    """What was taken back is no step; another one follows, so that there is one."""
    steps = world.session.undo_stack.count()
    world.editing.type_kernel(0, np.full((world.document.filter.size,) * 2, 0.3), "typed")
    world.editing.take_back("typed")
    assert world.session.undo_stack.count() == steps
    world.editing.type_weight(1.75, "weight")


def remove_run(world: World) -> None:
    world.session.show(run_id=world.document.runs[0].id)
    world.window.commands.remove_run()


def save_filter(world: World) -> None:
    world.window.filter_panel.menus._save("Mine")


ACTIONS: dict[str, Action] = {
    "open an image": open_image,
    "find an image": find_image,
    "keep an image inside": keep_file_inside,
    "paste an image": lambda world: world.session.images.paste(pixels().copy()),
    "move an image": lambda world: world.session.images.step({world.first}, 1),
    "tick an image": lambda world: world.session.images.set_role({world.first}, Role.LOOK),
    "untick an image": lambda world: world.session.images.set_role({world.first}, Role.LEARN),
    "learn": lambda world: learn_at_once(world.qtbot, world.app),
    "take a moment": take_moment,
    "pair": lambda world: world.session.images.pair(*(item.id for item in world.document.images[-2:])),
    "leave a pair out": lambda world: world.session.images.use_pair(0, False),
    "set up pairs": lambda world: world.session.images.set_pairing(
        replace(world.document.pairing, on=False), "Learn from the filter"
    ),
    "dissolve a pair": lambda world: world.session.images.unpair({world.document.pairs[0].source}),
    "remove an image": lambda world: world.session.images.remove({world.document.images[-1].id}),
    "choose a preset": lambda world: choose(world.window.filter_panel.preset, "blur"),
    "open a filter": open_filter,
    "edit a number": lambda world: world.editing.set_kernel(0, np.eye(world.document.filter.size)),
    "type a number and take it back": type_and_take_back,
    "resize the filter": lambda world: world.editing.resize(5),
    "a matrix per channel": lambda world: world.editing.set_per_channel(True),
    "save as my own filter": save_filter,
    "choose another preset": lambda world: world.editing.choose("edge"),
    "choose my own filter": lambda world: world.editing.choose("my filters/Mine"),
    "show a compared method": compared_method,
    "type a rate": lambda world: replace_text(world.window.learning_panel.rate, "0.05"),
    "run an experiment": run_experiment,
    "open a row": open_row,
    "change the settings": lambda world: replace_text(world.window.learning_panel.rate, "0.07"),
    "open the row again": open_row,
    "remove an experiment": lambda world: world.session.experiments.remove(world.document.experiments[0].id),
    "remove a run": remove_run,
}


def very_same(one: Document, other: Document) -> bool:
    """Each field the same object: nothing is made again, so nothing can be made differently."""
    return all(getattr(one, field.name) is getattr(other, field.name) for field in fields(Document))


def places_that_edit() -> set[tuple[str, str]]:
    """File and function of every call of `Session.edit` in the package."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and path.name not in NO_ACTIONS:
                calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
                names = {ast.unparse(call) for call in calls if isinstance(call, ast.Attribute) and call.attr == "edit"}
                if any(name.rsplit(".", 2)[-2].strip("_") in ("session", "self") for name in names):
                    found.add((path.name, function.name))
    return found


@pytest.fixture
def edited(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """Places that have changed the document."""
    places: set[tuple[str, str]] = set()
    edit = Session.edit

    def recorded(self: Session, *args: Any, **changes: Any) -> None:
        code = sys._getframe(1).f_code
        places.add((Path(code.co_filename).name, code.co_name))
        edit(self, *args, **changes)

    monkeypatch.setattr(Session, "edit", recorded)
    return places


def test_everything_that_changes_the_document_is_undone_and_redone(
    qtbot: Any, app: App, tmp_path: Path, edited: set[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(qtbot, app, tmp_path)
    monkeypatch.setattr(app.window.filter_panel.own_filters, "folder", tmp_path / "filters")
    stack, marks = app.session.undo_stack, [(0, world.document)]
    for name, action in ACTIONS.items():
        index, before = stack.index(), world.document
        action(world)
        settled(qtbot, app)
        after, steps = world.document, stack.index() - index
        assert steps >= 1, f"{name}: no step ({app.heard.all[-1:]})"
        assert all(stack.text(number).strip() for number in range(index, stack.index())), f"{name}: has no name"
        for _ in range(steps):
            stack.undo()
        assert very_same(world.document, before), f"{name}: undo"
        for _ in range(steps):
            stack.redo()
        assert very_same(world.document, after), f"{name}: redo"
        marks.append((stack.index(), after))
    assert places_that_edit() - edited == set(), "each place that changes the document needs an action in the table"
    for number in range(stack.count(), 201):
        app.session.edit(f"Choose {number}", filter=preset(("blur", "edge")[number % 2]))
        marks.append((stack.index(), world.document))
    assert stack.count() == 201
    for index, document in reversed(marks):
        stack.setIndex(index)
        assert very_same(world.document, document)
    assert not stack.canUndo()
    for index, document in marks:
        stack.setIndex(index)
        assert very_same(world.document, document)
    assert not stack.canRedo()
