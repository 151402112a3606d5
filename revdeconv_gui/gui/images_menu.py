"""The menu of images that are chosen in the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.document.document import ImageItem, Role
from revdeconv_gui.document.pixel_cache import PixelFile
from revdeconv_gui.session import pairs
from revdeconv_gui.session.keeping import keep_inside
from revdeconv_gui.session.session import Session

from .reveal import reveal

_PARTNERS = 15


def image_menu(session: Session, chosen: list[ImageItem], sorted_as_added: bool, parent: QWidget) -> QMenu:
    """What can be done with them; ``chosen`` in the order of the list."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    if not chosen:
        return menu
    ids = {item.id for item in chosen}
    images = session.images
    broken = [item for item in chosen if item.problem is not None]
    if broken:
        _add(menu, phrase("Retr&y"), lambda: images.reload({item.id for item in broken}))
        menu.addSeparator()
    _add_roles(menu, session, [item for item in chosen if item.problem is None])
    _add_pairs(menu, session, chosen)
    menu.addSeparator()
    as_added = "" if sorted_as_added else phrase("Sort by the order added first")
    _add(menu, phrase("Move &up\tAlt+Up"), lambda: images.step(ids, -1), as_added)
    _add(menu, phrase("Move &down\tAlt+Down"), lambda: images.step(ids, 1), as_added)
    menu.addSeparator()
    files = [item for item in chosen if isinstance(item.source, PixelFile)]
    first = files[0].path if files else None
    _add(
        menu, phrase("Re&veal in the file manager"), lambda: _reveal(session, first),
        "" if first is not None else phrase("This image is in memory only"),
    )  # fmt: skip
    inside = "" if files else phrase("Its pixels are in the project already")
    _add(menu, phrase("&Keep inside the project"), lambda: keep_inside(session, ids), inside).setToolTip(
        inside or phrase("Save the pixels with the project, so that it does not need the file")
    )
    if files and not broken:
        _add(menu, phrase("Re&load from the disk"), lambda: images.reload(ids))
    menu.addSeparator()
    _add(
        menu,
        phrases(len(chosen), "&Remove\tDel", "&Remove {count:,} images\tDel"),
        lambda: images.remove(ids),
    )
    return menu


def pair_menu(session: Session, dragged: ImageItem, onto: ImageItem, parent: QWidget) -> QMenu:
    """Asked when one image is dropped on another: which of them came first."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    refusals = _add_directions(menu, session, onto, dragged)
    if len(refusals) == 2:  # a tooltip would not be found by whoever expected a pair
        session.reported.emit("warning", refusals[0])
    menu.addSeparator()
    _add(menu, phrase("Move before {name}", name=onto.name), lambda: session.images.move([dragged.id], onto.id))
    return menu


def _add(menu: QMenu, text: str, does, why_not: str = "") -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _=False: does())
    if why_not:
        action.setEnabled(False)
        action.setToolTip(why_not)
    return action


def _add_roles(menu: QMenu, session: Session, items: list[ImageItem]) -> None:
    if not items:
        return
    ids, roles = {item.id for item in items}, {item.role for item in items}
    group = QActionGroup(menu)
    count = len(items)
    for text, role in (
        (phrases(count, "&Learn from it", "&Learn from them"), Role.LEARN),
        (phrases(count, "Only l&ook at it", "Only l&ook at them"), Role.LOOK),
    ):
        action = _add(menu, text, partial(_set, session, ids, role))
        action.setCheckable(True)
        group.addAction(action)
        action.setChecked(roles == {role})
    if Role.TARGET in roles:
        action = _add(menu, phrase("Target of a pair"), lambda: None)
        action.setCheckable(True)
        group.addAction(action)
        action.setChecked(roles == {Role.TARGET})


def _set(session: Session, ids: set[int], role: Role) -> None:
    session.images.set_role(ids, role)


def _add_pairs(menu: QMenu, session: Session, chosen: list[ImageItem]) -> None:
    usable = [item for item in chosen if item.problem is None]
    if len(chosen) == 2 and len(usable) == 2:
        _add_directions(menu, session, *usable)
    elif len(usable) == 1 == len(chosen):
        _add_partners(menu, session, usable[0])
    ids = {item.id for item in chosen}
    if any({pair.source, pair.target} & ids for pair in session.document.pairs):
        _add(menu, phrase("Dissolve the pai&r"), lambda: session.images.unpair(ids))


def _add_directions(menu: QMenu, session: Session, one: ImageItem, other: ImageItem) -> list[str]:
    """Two images as a pair, either way round; why not, where their sizes refuse, which is given back too."""
    refusals = []
    for before, after in ((one, other), (other, one)):
        try:
            pairs.check(before, after)
            why_not = ""
        except pairs.Unfit as unfit:
            why_not = str(unfit)
            refusals.append(why_not)
        text = phrase("Pair: {name} before, {name_2} after", name=before.name, name_2=after.name).replace("&", "&&")
        _add(menu, text, partial(session.images.pair, before.id, after.id), why_not)
    return refusals


def _add_partners(menu: QMenu, session: Session, item: ImageItem) -> None:
    """What could be the target of an image."""
    found = pairs.fitting(session.document, item, _PARTNERS)
    sub = menu.addMenu(phrase("Pair &with, as what came after"))
    sub.setEnabled(bool(found))
    for other in found:
        _add(sub, other.name.replace("&", "&&"), partial(session.images.pair, item.id, other.id))
    if not found:
        sub.menuAction().setToolTip(phrase("No other image has the same size, or this one divided by 2 to 15"))


def _reveal(session: Session, path) -> None:
    if path is not None:
        told = phrase("No file manager could be opened for {path}.", path=path)
        reveal(path, lambda: session.reported.emit("warning", told))
