"""What people choose from: every method of the registry has words, settings are kept while others are looked at."""

from __future__ import annotations

import pytest

from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.session.method_choice import PAPERS, TITLES, knobs_of


def test_every_method_has_a_title() -> None:
    assert set(TITLES) == set(METHODS)


def test_knobs_are_parameters_of_their_methods() -> None:
    for method in METHODS.values():
        keys = [knob.key for knob in knobs_of(method)]
        assert set(keys) <= set(method.parameters)
        assert len(set(keys)) == len(keys)
    assert {k.key for k in knobs_of(METHODS["learned-network"])} == {"radius", "steps", "back_projection"}
    assert [k.key for k in knobs_of(METHODS["wiener"])] == ["balance"]


@pytest.mark.parametrize("name", sorted({*METHODS} - {"learned-network"}))  # whose 4000 steps take too long here
def test_the_defaults_are_those_of_the_methods(name: str) -> None:
    """What the window calls the default gives what the method gives without being told."""
    from revdeconv_gui.core import preset
    from tests.session.helpers import pixels

    choice, filter, image = PAPERS.to(name), preset("blur"), pixels()
    images = {"images": [image]} if choice.method.fitted else {}
    told = choice.method.prepare(filter, **images, **choice.parameters())
    untold = choice.method.prepare(filter, **images)
    small = image[:8, :10]
    assert (told.apply(small) == untold.apply(small)).all()


def test_settings_are_kept_while_another_method_is_looked_at() -> None:
    radius = knobs_of(METHODS["learned-inverse"])[0]
    wide = PAPERS.to("learned-inverse").with_value(radius, 3)
    assert wide.parameters() == {"radius": 3, "back_projection": False}
    assert wide.to("zoom").parameters() == {}
    assert wide.to("zoom").to("learned-inverse") == wide
    assert wide.to("learned-colour").parameters() == {"radius": 2, "back_projection": True}
    assert wide.with_value(radius, 2) == PAPERS.to("learned-inverse"), "a default is not remembered"


def test_words() -> None:
    assert PAPERS.words == "the paper’s reverse"
    assert PAPERS.to("wiener").words == "Wiener, noise 0.1"
    colour = PAPERS.to("learned-colour")
    assert colour.words == "all-channel inverse, radius 2"
    back = next(k for k in knobs_of(colour.method) if k.key == "back_projection")
    assert colour.with_value(back, False).words == "all-channel inverse, radius 2, not back-projected"


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(ValueError, match="no method 'magic'"):
        PAPERS.to("magic")
