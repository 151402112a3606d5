"""The cache of machine code: found again from anywhere, never stale, never in the way of a start."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from numba import config

from revdeconv_gui.core import jit, machine_code

ROOT = Path(__file__).resolve().parents[2]


def _forget() -> None:
    for name in ("build", "profile", "folder"):
        getattr(machine_code, name).cache_clear()


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of this test's own."""
    monkeypatch.setattr(config, "CACHE_DIR", str(tmp_path / "cache"))
    _forget()
    yield tmp_path / "cache" / "revdeconv"
    monkeypatch.undo()
    _forget()


def add_one(x):
    return x + 1


def compiled() -> Any:
    kernel = jit.njit(cache=True)(add_one)
    assert kernel(1) == 2
    return kernel


def counts(kernel: Any) -> tuple[int, int]:
    return sum(kernel.stats.cache_hits.values()), sum(kernel.stats.cache_misses.values())


def test_compiled_once_then_found(base: Path) -> None:
    assert counts(compiled()) == (0, 1)
    assert counts(compiled()) == (1, 0)
    assert machine_code.folder().parent.parent == base


def test_the_folder_does_not_depend_on_the_current_one(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled()
    monkeypatch.chdir(tmp_path)
    _forget()
    assert counts(compiled()) == (1, 0)


def test_a_base_that_is_no_folder_does_not_stop_it(base: Path) -> None:
    base.parent.mkdir()
    base.write_bytes(b"")  # a file where the folder should be: not even root can write into it
    compiled()
    place = machine_code.folder()
    assert place.is_dir()
    assert base not in place.parents
    if os.name == "posix":
        assert place.stat().st_mode & 0o077 == 0, "others could plant machine code there"


def test_without_a_home_it_starts(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(machine_code, "base_folder", no_home)
    assert counts(compiled()) == (0, 1)


@pytest.mark.parametrize("what", ["*.nbi", "*.nbc"])
@pytest.mark.parametrize("damage", [b"", b"nothing that numba wrote", b"\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\x7f."])
def test_damaged_files_are_compiled_again(base: Path, what: str, damage: bytes) -> None:
    compiled()
    found = list(machine_code.folder().glob(what))
    assert found
    for path in found:
        path.write_bytes(damage)
    assert compiled()(41) == 42
    assert counts(compiled()) == (1, 0), "mended by then"


def test_cut_off_files_are_compiled_again(base: Path) -> None:
    compiled()
    for path in machine_code.folder().iterdir():
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert counts(compiled()) == (0, 1)


def test_a_full_disk_costs_only_the_keeping(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: object, filepath: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("numba.core.caching.IndexDataCacheFile._open_for_write", full)
    assert counts(compiled()) == (0, 1)


def test_the_build_changes_with_every_source_that_is_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    core = tmp_path / "core"
    core.mkdir()
    for path in (ROOT / "revdeconv_gui" / "core").glob("*.py"):
        (core / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(machine_code, "__file__", str(core / "machine_code.py"))

    def digest() -> str:
        machine_code.build.cache_clear()
        return machine_code.build()

    seen = {digest()}
    for name in ("kernels", "vectors", "learning_kernels", "experiment_kernels", "projection_kernel", "jit"):
        with (core / f"{name}.py").open("a") as file:
            file.write("# changed\n")
        seen.add(digest())
    assert len(seen) == 7
    with (core / "measures.py").open("a") as file:
        file.write("# changed\n")
    assert digest() in seen
    machine_code.build.cache_clear()


@pytest.fixture
def shipped(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Ships the code that the cache has now."""
    import llvmlite.binding as llvm

    monkeypatch.setattr(config, "CPU_NAME", config.CPU_NAME)
    monkeypatch.setattr(config, "CPU_FEATURES", config.CPU_FEATURES)

    def ship(*profiles: str, features: frozenset[str] = frozenset()) -> Path:
        compiled()
        folder = tmp_path / "shipped"
        folder.mkdir()
        for name in profiles:
            (folder / name).mkdir(parents=True)
            for path in machine_code.folder().iterdir():
                (folder / name / path.name).write_bytes(path.read_bytes())
        (folder / "build").write_text(machine_code.build() + "\n")
        monkeypatch.setattr(machine_code, "SHIPPED", folder)
        monkeypatch.setattr(llvm, "get_host_cpu_features", lambda: dict.fromkeys(features, True))
        _forget()
        return folder

    return ship


@pytest.mark.parametrize(
    ("features", "profiles", "chosen"),
    [
        (machine_code.PROFILES["x86-64-v3"], ("x86-64-v3", "generic"), "x86-64-v3"),
        (machine_code.PROFILES["x86-64-v3"] | {"avx512f"}, ("x86-64-v3", "generic"), "x86-64-v3"),
        (frozenset({"avx2"}), ("x86-64-v3", "generic"), "generic"),
        (frozenset(), ("x86-64-v3", "generic"), "generic"),
        (machine_code.PROFILES["x86-64-v3"], ("generic",), "generic"),
        (frozenset(), (), "native"),
    ],
)
def test_the_best_shipped_profile_is_chosen(shipped, features, profiles, chosen) -> None:
    shipped(*profiles, features=features)
    assert machine_code.profile() == chosen
    machine_code.choose_processor()
    assert (config.CPU_NAME or "native") == chosen


def test_shipped_code_is_copied_and_used(base: Path, shipped: Callable[..., Path]) -> None:
    shipped("generic")
    assert machine_code.folder().parent.parent == base
    assert machine_code.folder().name == "generic"
    assert counts(compiled()) == (1, 0)
    assert not list(machine_code.folder().parent.glob("generic.*")), "nothing half-copied is left"


def test_shipped_code_is_used_without_a_home_too(base: Path, shipped: Callable[..., Path], monkeypatch) -> None:
    shipped("generic")
    base_file = base.parent.parent / "file"
    base_file.write_bytes(b"")
    monkeypatch.setattr(config, "CACHE_DIR", str(base_file))
    assert counts(compiled()) == (1, 0)


def test_old_builds_go(base: Path) -> None:
    for index in range(7):
        old = base / f"0.0.{index}-old"
        old.mkdir(parents=True)
        os.utime(old, (index, index))
    machine_code.folder()
    left = sorted(path.name for path in base.iterdir())
    assert left == ["0.0.4-old", "0.0.5-old", "0.0.6-old", machine_code.folder().parent.name]


def test_other_programs_functions_are_left_alone(tmp_path: Path) -> None:
    code = (
        "import revdeconv_gui.core.kernels, sys\n"
        "sys.path.insert(0, sys.argv[1]); import theirs\n"
        "print(type(theirs.f._cache).__name__, theirs.f._cache.cache_path)"
    )
    (tmp_path / "theirs.py").write_text("import numba\n@numba.njit(cache=True)\ndef f(x):\n    return x\n")
    said = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert said.split() == ["FunctionCache", str(tmp_path / "__pycache__")]


def test_every_kernel_is_told() -> None:
    from revdeconv_gui.core import experiment_kernels, kernels, learning_kernels, projection_kernel

    cached = {
        name
        for module in (kernels, learning_kernels, experiment_kernels, projection_kernel)
        for name, value in vars(module).items()
        if hasattr(value, "py_func") and value.py_func.__module__ == module.__name__ and value._cache.cache_path
    }
    assert cached == set(machine_code.hits_and_misses())
