"""How the document's filter is edited: each change one undo step with a name."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from revdeconv_gui.core import transforms
from revdeconv_gui.core.filters import Filter, FloatArray, same_for_all
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.recipes import RECIPES, Recipe, Value, recognise

from .filter_library import Entry, FilterLibrary
from .session import Session

CUSTOM = "custom"
MY = "my filters/"  # before the name of a library entry, where built-in ones and these are listed together


class FilterEditing:
    """The changes that the filter panel and its menus offer."""

    def __init__(self, session: Session, library: FilterLibrary) -> None:
        self._session = session
        self.own_filters = library
        self._typing: tuple[str, Filter] | None = None  # the key of what is typed, and the filter before

    @property
    def filter(self) -> Filter:
        """The document's filter."""
        return self._session.document.filter

    def entry(self) -> Entry | None:
        """The library's entry that the document's filter is: that of its name, else any that does the same."""
        named = self.own_filters.entry(self.filter.name)
        if named is not None and named.filter is not None and named.filter.equals(self.filter):
            return named
        return self.own_filters.find(self.filter)

    def known(self) -> tuple[str, Recipe | None, dict[str, Value]]:
        """Which preset it is (a recipe's name, MY and a name, or CUSTOM), with recipe and values where there is one."""
        same = self.filter.channels > 1 and same_for_all(self.filter.kernels)
        entry, found = self.entry(), recognise(transforms.join(self.filter) if same else self.filter)
        if found is not None and (entry is None or entry.name != self.filter.name):
            return found[0].name, *found
        return (CUSTOM if entry is None else MY + entry.name), None, {}

    def set(self, label: str, filter: Filter, merge_key: str | None = None) -> None:
        """Replace the filter, unless it does the same."""
        if not filter.equals(self.filter):
            self._session.edit(label, filter=filter, merge_key=merge_key)

    def choose(self, name: str) -> None:
        """Take a preset of `known`'s names; a broken file of the library is told."""
        entry = self.own_filters.entry(name.removeprefix(MY)) if name.startswith(MY) else None
        if entry is not None and entry.filter is None:
            self._session.reported.emit("error", f"{entry.path}: {entry.problem}")
        elif entry is not None and entry.filter is not None:
            named = replace(entry.filter, name=entry.name)
            if named.name != self.filter.name or not named.equals(self.filter):
                self._session.edit(phrase("Choose {name}", name=entry.name), filter=named)
        elif name in RECIPES:
            self.set(phrase("Choose {name}", name=name), RECIPES[name].filter())

    def set_values(self, values: dict[str, Value]) -> None:
        """Make the known recipe again with other values."""
        _, recipe, old = self.known()
        if recipe is not None:
            made = transforms.separate(recipe.filter({**old, **values}), self.filter.channels)
            self.set(phrase("Change the {title} filter", title=recipe.title), made, f"parameters of {recipe.name}")

    def set_kernel(self, channel: int, kernel: FloatArray, label: str = phrase("Edit the filter")) -> None:
        """Replace one kernel; the label names the step."""
        kernels = self.filter.kernels.copy()
        kernels[channel] = kernel
        self._custom(label, kernels=kernels)

    def type_kernel(self, channel: int, kernel: FloatArray, key: str) -> None:
        """Replace one kernel by what is being typed; all with one key is one step."""
        kernels = self.filter.kernels.copy()
        kernels[channel] = kernel
        self._type(phrase("Edit the filter"), key, kernels=kernels)

    def take_back(self, key: str) -> None:
        """The filter as it was before something was typed with that key; nothing remains of it to undo."""
        if self._typing is not None and self._typing[0] == key:
            _, before = self._typing
            if self.filter is not before:
                self._session.edit(phrase("Edit the filter"), merge_key=key, filter=before)

    def _type(self, label: str, key: str, **changes: object) -> None:
        if self._typing is None or self._typing[0] != key:
            self._typing = (key, self.filter)
        before = self._typing[1]
        made = replace(self.filter, name=CUSTOM, learned=None, **changes)  # type: ignore[arg-type]
        self.set(label, before if made.equals(before) else made, key)

    def resize(self, size: int) -> None:
        """A preset that has a size is made anew; any other matrix keeps its centre."""
        _, recipe, values = self.known()
        own = recipe.parameter("size") if recipe is not None else None
        if recipe is not None and own is not None and own.accepts(size):
            made = transforms.separate(recipe.filter({**values, "size": size}), self.filter.channels)
            self.set(phrase("Resize the filter"), made, "resize filter")
        else:
            kernels = transforms.resize_kernels(self.filter.kernels, size)
            self._custom(phrase("Resize the filter"), "resize filter", kernels=kernels)

    def take_matrix(self, channel: int, matrix: FloatArray) -> None:
        """Replace one kernel by a whole one, perhaps of another size; the others keep their centres.

        The weight becomes 1, for a whole matrix has it in it; the others have it multiplied in.
        """
        size = matrix.shape[0]
        kernels = transforms.resize_kernels(self.filter.kernels, size) * self.filter.weight
        kernels[channel] = matrix
        self._custom(phrase("Paste a {size} × {size} matrix", size=size), kernels=kernels, weight=1.0)

    def type_weight(self, weight: float, key: str) -> None:
        """Change the factor in front of the sum to what is being typed."""
        self._type(phrase("Change the weight"), key, weight=weight)

    def type_bias(self, channel: int, value: float, key: str) -> None:
        """Change what is added after the sum to what is being typed."""
        bias = np.array(self.filter.bias)
        bias[channel] = value
        self._type(phrase("Change the filter’s bias"), key, bias=bias)

    def set_per_channel(self, on: bool) -> None:
        """One matrix per channel, copies of the one for all; or one for all again, their mean where they differ."""
        old = self.filter
        if on == (old.channels > 1):
            return
        if on:
            item = self._session.document.image(self._session.view.image_id)
            channels = item.channels if item is not None and item.channels > 1 else 3
            made = transforms.separate(old, channels)
        else:
            made, same = transforms.join(old), same_for_all(old.kernels)
            if not same:
                self._session.reported.emit(
                    "info", phrase("The matrices differed: the one for all channels is their mean.")
                )
        # Not through set: copies do the same to an image, but there are more of them to edit.
        self._session.edit(
            phrase("One matrix per channel") if on else phrase("One matrix for all channels"), filter=made
        )

    def _custom(self, label: str, merge_key: str | None = None, **changes: object) -> None:
        self.set(label, replace(self.filter, name=CUSTOM, learned=None, **changes), merge_key)  # type: ignore[arg-type]
