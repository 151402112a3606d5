"""What importing the core loads, and that every processor gives the same bits."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import revdeconv_gui.core as core

CHAOTIC = """
import hashlib
import numpy as np
from revdeconv_gui.core import LearningSettings, deconvolve, forward, paper_rates, preset, to_uint8, train

rng = np.random.default_rng(1)
pictures = [rng.integers(64, 256, (90, 97, 3)).astype(kind) for kind in (np.uint8, np.uint8)]
digest = hashlib.sha256()
filters = [preset(name) for name in ("blur", "sharpening", "edge")]
for rule in ("sgd", "nlms"):
    for lanes in (filters, filters[2:]):
        rates = paper_rates() if lanes is filters else (0.9,)
        for with_bias in (False, True):
            settings = LearningSettings(rule, 0.9, 2, bias=with_bias)
            *_, last = train(pictures, filters=lanes, rates=rates, settings=settings)
            digest.update(last.weights.tobytes() + last.bias.tobytes() + last.losses.values.tobytes())
    learned = last.filter()
    filtered = to_uint8(forward(pictures[0], filters[1]))
    digest.update(forward(pictures[0], learned).tobytes() + deconvolve(filtered, learned).tobytes())
print(digest.hexdigest())
"""


def run(code, **variables):
    made = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **variables}, capture_output=True, text=True, check=True
    )
    return made.stdout.strip()


def test_importing_loads_no_numba():
    loaded = run("import sys, revdeconv_gui.core as c; c.LearningSettings, c.preset('blur'); print(*sys.modules)")
    assert not {"numba", "llvmlite", "skimage", "scipy", "PySide6", "PIL"} & set(loaded.split())


def test_every_exported_name_is_there():
    for name in core.__all__:
        assert getattr(core, name) is not None
    assert set(core.__all__) <= set(dir(core))
    assert set(core.__all__) == set(core._MODULE_OF)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = core.nothing


@pytest.mark.slow
def test_every_processor_gives_the_same_bits(tmp_path):
    """A chaotic run (rate 0.9 on bright noise): one rounding elsewhere, or one fused multiply-add, shows."""
    native = run(CHAOTIC)
    generic = run(CHAOTIC, NUMBA_CPU_NAME="generic", NUMBA_CPU_FEATURES="", NUMBA_CACHE_DIR=str(tmp_path))
    assert native == generic
