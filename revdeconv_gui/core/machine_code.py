"""Where the kernels' machine code is kept, and for which processor it is made.

numba's own caches fit neither an installed nor a frozen program: they depend on the current folder, on a source file
that can be seen, and on a folder that can be written; and they do not notice a change of a function that is inlined
from another file. Here the code lies in the user's cache folder, under the program's version and a digest of all
sources that are compiled, and whatever is wrong with that folder, the program starts.

A packaged program brings its machine code along (``resources/machine-code``), made for a few kinds of processor; the
one that fits is copied to the user's folder at the first start, and nothing is compiled.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import pickle
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from numba import config
from numba.core.caching import CompileResultCacheImpl, FunctionCache
from numba.core.caching import _CacheLocator as CacheLocator

from revdeconv_gui import __version__

_PACKAGE = Path(__file__).resolve().parents[1]
SHIPPED = _PACKAGE / "resources" / "machine-code"
_BUILD_FILE = "build"
_KEPT_BUILDS = 4
# What a processor must have for each kind of shipped code, the best first.
PROFILES = {
    "x86-64-v3": frozenset({"avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe"}),
    "generic": frozenset(),
}
# Anything may stand in a damaged file.
_UNREADABLE = (OSError, EOFError, pickle.UnpicklingError, ValueError, TypeError, AttributeError, ImportError, KeyError,
    IndexError, MemoryError)  # fmt: skip


@cache
def build() -> str:
    """Digest of every source that is compiled; of a packaged program, whose sources are not there, as it was built."""
    written = SHIPPED / _BUILD_FILE
    if written.is_file():
        return written.read_text(encoding="ascii").strip()
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        source = path.read_bytes()
        if b"njit" in source or b"@intrinsic" in source:
            digest.update(path.name.encode() + b"\0" + source)
    return digest.hexdigest()[:16]


@cache
def profile() -> str:
    """The processor that code is made for: a shipped kind that fits this one, or "native"."""
    if config.CPU_NAME:
        return str(config.CPU_NAME)
    if not (SHIPPED / _BUILD_FILE).is_file():
        return "native"
    import llvmlite.binding as llvm

    has = {name for name, there in llvm.get_host_cpu_features().items() if there}
    for name, needed in PROFILES.items():
        if (SHIPPED / name).is_dir() and needed <= has:
            return name
    return "native"


def choose_processor() -> None:
    """Make numba compile for the profile, so that shipped code is found. To be called before anything is compiled."""
    name = profile()
    if name != "native" and not config.CPU_NAME:
        config.CPU_NAME, config.CPU_FEATURES = name, ""


def base_folder() -> Path:
    """The folder of all builds: numba's ``NUMBA_CACHE_DIR`` where that is set, else the user's cache folder."""
    if config.CACHE_DIR:
        return Path(config.CACHE_DIR) / "revdeconv"
    import platformdirs

    return platformdirs.user_cache_path("revdeconv", appauthor=False) / "machine-code"


@cache
def folder() -> Path:
    """The folder of this build and profile; it exists and can be written. A temporary one where nothing else can be."""
    try:
        base = base_folder()
        place = base / f"{__version__}-{build()}" / profile()
        if not place.is_dir():
            _fill(place)
            _forget_old(base)
        tempfile.TemporaryFile(dir=place).close()
        return place
    except (OSError, RuntimeError):  # platformdirs: no home can be found
        place = Path(tempfile.mkdtemp(prefix="revdeconv-"))  # private: others must not plant code there
        atexit.register(shutil.rmtree, place, ignore_errors=True)
        with contextlib.suppress(OSError):
            _copy_shipped(place)
        return place


def _fill(place: Path) -> None:
    """Make the folder, with the shipped code in it, as a whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f"{place.name}.", dir=place.parent))
    try:
        _copy_shipped(fresh)
        fresh.chmod(0o755)
        fresh.rename(place)
    except OSError:
        shutil.rmtree(fresh, ignore_errors=True)
        if not place.is_dir():  # another process was faster
            raise


def _copy_shipped(place: Path) -> None:
    shipped = SHIPPED / profile()
    if shipped.is_dir():
        for path in shipped.iterdir():
            shutil.copyfile(path, place / path.name)


def _forget_old(base: Path) -> None:
    """Remove all but the newest builds."""
    with contextlib.suppress(OSError):
        builds = sorted((path for path in base.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
        for path in builds[:-_KEPT_BUILDS]:
            shutil.rmtree(path, ignore_errors=True)


class _Locator(CacheLocator):  # type: ignore[misc]
    """Tells numba's cache the folder and what its files depend on."""

    def __init__(self, function: Any, file: str) -> None:
        self._py_file = file
        self._line = function.__code__.co_firstlineno

    def get_cache_path(self) -> str:
        return str(folder())

    def get_source_stamp(self) -> str:
        return f"{__version__} {build()}"

    def get_disambiguator(self) -> str:
        return str(self._line)

    @classmethod
    def from_function(cls, py_func: Any, py_file: str) -> _Locator:
        return cls(py_func, py_file)


class _Implementation(CompileResultCacheImpl):  # type: ignore[misc]
    _locator_classes = (_Locator,)


class KernelCache(FunctionCache):  # type: ignore[misc]
    """numba's cache of one function, which never fails: what cannot be read is compiled, what cannot be kept is not."""

    _impl_class = _Implementation

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        """Machine code of a signature, or None (called by numba)."""
        try:
            return super().load_overload(sig, target_context)
        except _UNREADABLE:
            with contextlib.suppress(OSError):
                self.flush()
            return None

    def save_overload(self, sig: Any, data: Any) -> None:
        """Keep machine code, if that is possible (called by numba)."""
        try:
            super().save_overload(sig, data)
        except OSError:  # the disk is full, the folder is gone
            self.disable()


def kernels() -> Iterator[tuple[str, Any]]:
    """Every compiled function of this package that has been loaded, with its name."""
    import sys

    seen: set[int] = set()
    for module in [name for name in sys.modules if name.startswith("revdeconv_gui.core.")]:
        for name, value in vars(sys.modules[module]).items():
            if isinstance(getattr(value, "_cache", None), KernelCache) and id(value) not in seen:
                seen.add(id(value))
                yield name, value


def hits_and_misses() -> dict[str, tuple[int, int]]:
    """For each kernel how many signatures were found in the cache, and how many had to be compiled."""
    return {
        name: (sum(kernel.stats.cache_hits.values()), sum(kernel.stats.cache_misses.values()))
        for name, kernel in kernels()
    }
