"""dev.py's decisions, without a network and without making a venv."""

import json
import os
import re
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "packaging" / "dev.py"
sys.path.insert(0, str(ROOT / "packaging"))

from devlib import commands, display, environment, lock, system_libraries  # noqa: E402
from devlib.talk import SetupError  # noqa: E402

sys.path.remove(str(ROOT / "packaging"))

LDD = """\
/x/Qt/plugins/platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibxcb-icccm.so.4 => not found
\tlibGL.so.1 => /lib/x86_64-linux-gnu/libGL.so.1 (0x00007f)
\tlibxcb-keysyms.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/x/Qt/lib/libQt6Gui.so.6:
\tlibglib-2.0.so.0 => not found
\tlibgthread-2.0.so.0 => not found
\tlibxcb-icccm.so.4 => not found
"""


@pytest.fixture
def project(tmp_path: Path) -> environment.Environment:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    return environment.Environment(tmp_path)


def half_made(project: environment.Environment, version: str | None = None) -> None:
    version = version or ".".join(map(str, sys.version_info[:3]))
    project.venv.mkdir()
    (project.venv / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {version}\n")


def whole(project: environment.Environment, extras: list[str]) -> None:
    half_made(project)
    project.python.parent.mkdir()
    project.python.write_text("")
    project.write_stamp({"key": environment.stamp_key(project.root), "extras": extras})


# ---- system libraries


def test_missing_libraries_become_packages_once_each() -> None:
    missing = system_libraries.parse_ldd(LDD)
    assert missing == ["libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"]
    assert system_libraries.debian_packages(missing) == (["libxcb-icccm4", "libxcb-keysyms1", "libglib2.0-0"], [])


def test_unknown_library_is_named_not_dropped() -> None:
    assert system_libraries.debian_packages(["libnew.so.9"]) == ([], ["libnew.so.9"])


def test_every_known_arch_package_is_known_to_debian() -> None:
    assert set(system_libraries.ARCH_PACKAGES) <= set(system_libraries.DEBIAN_PACKAGES.values())


def has_only(monkeypatch: pytest.MonkeyPatch, *tools: str) -> None:
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: f"/bin/{name}" if name in tools else None)


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("apt-get", ["apt-get", "install", "-y", "--no-install-recommends", "libxcb-icccm4"]),
        ("dnf", ["dnf", "install", "-y", "libxcb-icccm.so.4()(64bit)"]),
        ("zypper", ["zypper", "install", "-y", "libxcb-icccm.so.4()(64bit)"]),
        ("pacman", ["pacman", "-S", "--needed", "--noconfirm", "xcb-util-wm"]),
    ],
)
def test_install_command_of_each_system(monkeypatch: pytest.MonkeyPatch, tool: str, command: list[str]) -> None:
    has_only(monkeypatch, tool)
    assert system_libraries.install_command(["libxcb-icccm.so.4"]) == command


def test_without_root_the_exact_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    has_only(monkeypatch, "apt-get")
    monkeypatch.setattr(system_libraries, "is_root", lambda: False)
    with pytest.raises(SetupError, match="sudo apt-get install -y --no-install-recommends libxcb-icccm4"):
        system_libraries.provide(["libxcb-icccm.so.4"])


def test_with_root_apt_installs(monkeypatch: pytest.MonkeyPatch) -> None:
    has_only(monkeypatch, "apt-get")
    installed: list[list[str]] = []
    monkeypatch.setattr(system_libraries, "is_root", lambda: True)
    monkeypatch.setattr(system_libraries, "apt_install", installed.append)
    system_libraries.provide(["libxcb-icccm.so.4", "libEGL.so.1"])
    assert installed == [["libxcb-icccm4", "libegl1"]]


def test_failing_apt_says_what_apt_said(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 100, "", "E: Unable to locate package libegl1\n")
    monkeypatch.setattr(system_libraries.subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(SetupError, match="Unable to locate package libegl1"):
        system_libraries.apt_install(["libegl1"])


def test_unknown_system_is_told_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    has_only(monkeypatch)
    with pytest.raises(SetupError, match=r"libxcb-icccm\.so\.4"):
        system_libraries.provide(["libxcb-icccm.so.4"])


# ---- the venv


def test_no_venv_is_no_fault(project: environment.Environment) -> None:
    assert project.fault() is None
    assert project.installed_extras() is None


def test_faults_of_a_venv(project: environment.Environment) -> None:
    half_made(project)
    assert project.fault() == "its Python is gone"
    (project.venv / "pyvenv.cfg").unlink()
    assert project.fault() == "it is half made"
    (project.venv / "pyvenv.cfg").write_text("version = 3.9.1\n")
    assert re.fullmatch(r"it is for Python 3\.9, this is 3\.\d+", project.fault() or "")


def test_venv_that_is_a_file_is_at_fault(project: environment.Environment) -> None:
    project.venv.write_text("")
    assert project.fault() == "it is not a folder"


@pytest.mark.skipif(os.name == "nt", reason="makes a stand-in for Python with a shell script")
def test_venv_without_stamp_must_have_pip(project: environment.Environment) -> None:
    half_made(project)
    project.python.parent.mkdir()
    project.python.write_text("#!/bin/sh\nexit 1\n")
    project.python.chmod(0o755)
    assert project.fault() == "it is half made"
    project.python.write_text("#!/bin/sh\nexit 0\n")
    assert project.fault() is None


def test_ready_venv_is_left_alone(project: environment.Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    whole(project, ["test"])
    for name in ("make", "install"):
        monkeypatch.setattr(project, name, lambda *_: pytest.fail("nothing was to be done"))
    project.ensure()
    project.ensure(["test"])


def test_changed_project_is_installed_again_with_all_extras(
    project: environment.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole(project, ["test"])
    (project.root / "pyproject.toml").write_text("[project]\nname = 'y'\n")
    installed: list[set[str]] = []
    monkeypatch.setattr(project, "install", installed.append)
    project.ensure(["bench"])
    assert installed == [{"bench", "test"}]
    assert project.installed_extras() == {"bench", "test"}


def test_failed_installation_leaves_no_stamp(project: environment.Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    whole(project, [])

    def fail(_extras: set[str]) -> None:
        raise SetupError("no network")

    monkeypatch.setattr(project, "install", fail)
    with pytest.raises(SetupError):
        project.ensure(["test"])
    assert project.read_stamp() == {}


def test_venv_of_another_python_is_made_anew(
    project: environment.Environment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole(project, ["test"])
    (project.venv / "pyvenv.cfg").write_text("version = 3.9.1\n")

    def make() -> None:
        assert not project.venv.exists()
        project.venv.mkdir()

    monkeypatch.setattr(project, "make", make)
    monkeypatch.setattr(project, "install", lambda _extras: None)
    project.ensure()
    assert "making .venv anew: it is for Python 3.9" in capsys.readouterr().err


def test_stamp_depends_on_project_and_python(project: environment.Environment) -> None:
    first = environment.stamp_key(project.root)
    assert first == environment.stamp_key(project.root)
    assert first != environment.stamp_key(project.root, (3, 99, 0))
    (project.root / "pyproject.toml").write_text("[project]\nname = 'z'\n")
    assert first != environment.stamp_key(project.root)


def test_broken_stamp_counts_as_none(project: environment.Environment) -> None:
    project.venv.mkdir()
    for text in ("", "[1]", "{", '{"extras": 3}'):
        (project.venv / environment.STAMP).write_text(text)
        assert project.installed_extras() is None
    (project.venv / environment.STAMP).write_text(json.dumps({"key": "old", "extras": []}))
    assert project.installed_extras() is None


def test_missing_venv_module_without_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1))
    monkeypatch.setattr(environment.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_libraries, "is_root", lambda: False)
    with pytest.raises(SetupError, match=r"sudo apt-get install -y python3\.\d+-venv"):
        environment.ensure_venv_module()


def test_children_do_not_inherit_what_leads_pip_astray() -> None:
    source = {"PYTHONPATH": "x", "PIP_USER": "1", "PATH": "/bin", "KEEP": "1"}
    child = environment.child_environment(Path("/p/.venv"), source)
    assert not {"PYTHONPATH", "PIP_USER"} & set(child)
    assert child["KEEP"] == "1"
    assert child["PATH"].endswith(f"{os.pathsep}/bin")


@pytest.mark.parametrize(
    ("output", "advice"),
    [
        (
            "WARNING: x: NewConnectionError: failed\nERROR: No matching distribution found for numba",
            "check the network",
        ),
        ("ERROR: Could not find a version that satisfies hatchling (from versions: none)", "check the network"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: Package requires a different Python: 3.15", "requires-python"),
        ("ERROR: ResolutionImpossible", "To see all"),
        ("Traceback:\n  FileNotFoundError: no resources\nerror: metadata-generation-failed", "Error: no resources\n"),
        ("", "no reason given"),
    ],
)
def test_pip_failure_is_one_clear_message(output: str, advice: str) -> None:
    message = environment.pip_failure(
        output, ["python", "-m", "pip", "install", "--quiet", "-e", ".[test]"], Path("/p")
    )
    assert message.startswith("pip could not install the project:")
    assert advice in message
    assert "pip install -e '.[test]'" in message


def test_lock_keeps_a_second_process_out(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from devlib import lock\n"
        "with open(sys.argv[2], 'a+b') as f: print(lock._try_lock(f.fileno()))"
    )
    command = [sys.executable, "-B", "-c", code, str(ROOT / "packaging"), str(path)]
    with lock.locked(path):
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False\n"
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "True\n"


# ---- displays


def test_no_display() -> None:
    assert display.missing_display({}, "linux") == "neither DISPLAY nor WAYLAND_DISPLAY is set"


def test_display_must_answer() -> None:
    assert "no X server answers" in (display.missing_display({"DISPLAY": ":7654"}, "linux") or "")
    assert "no X server answers" in (display.missing_display({"DISPLAY": "nonsense"}, "linux") or "")


def test_remote_display_that_answers() -> None:
    with socket.socket() as server:
        for number in range(40, 80):
            try:
                server.bind(("127.0.0.1", 6000 + number))
                break
            except OSError:
                continue
        server.listen()
        assert display.missing_display({"DISPLAY": f"127.0.0.1:{number}.0"}, "linux") is None


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Wayland listens on Unix sockets")
def test_wayland_display_must_answer(tmp_path: Path) -> None:
    variables = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "nothing answers" in (display.missing_display(variables, "linux") or "")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-9"))
        server.listen()
        assert display.missing_display(variables, "linux") is None


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_have_a_display_except_over_ssh(platform: str) -> None:
    assert display.missing_display({}, platform) is None
    assert "SSH" in (display.missing_display({"SSH_CONNECTION": "1 2 3 4"}, platform) or "")


def test_asking_for_offscreen_is_asking_for_no_window() -> None:
    assert "asks for no window" in (display.missing_display({"QT_QPA_PLATFORM": "offscreen"}, "win32") or "")


# ---- the command


def test_help_and_wrong_use() -> None:
    shown = subprocess.run([sys.executable, str(DEV), "--help"], capture_output=True, text=True, check=True).stdout
    for name in commands.COMMANDS:
        assert re.search(rf"^  {name}\b", shown, re.MULTILINE)
    wrong = subprocess.run([sys.executable, str(DEV), "fly"], capture_output=True, text=True, check=False)
    assert wrong.returncode == 2
    assert "Traceback" not in wrong.stderr


def test_setup_errors_are_told_without_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise SetupError("first line\nsecond line")

    monkeypatch.setattr(environment.Environment, "ensure", fail)
    assert commands.main(["test"]) == 1
    assert capsys.readouterr().err == "dev.py: first line\ndev.py: second line\n"


def test_dev_is_readable_by_old_pythons() -> None:
    """No syntax newer than Python 2.7: the words that would betray it."""
    text = DEV.read_text(encoding="utf-8")
    text.encode("ascii")
    assert not re.search(r"\bf[\"']|:=|->|\bprint\s|^from __future__ import annotations", text, re.MULTILINE)


def test_versions_agree_with_pyproject() -> None:
    namespace: dict[str, object] = {"__name__": "dev"}
    exec(compile(DEV.read_text(encoding="utf-8"), str(DEV), "exec"), namespace)
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    (_, oldest), (major, newest) = namespace["OLDEST"], namespace["NEWEST"]  # type: ignore[misc]
    assert wanted == f">=3.{oldest},<{major}.{newest + 1}"


# ---- the commands


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the commands start, with an environment that is always ready."""
    calls: list[list[str]] = []

    def call(_environment: environment.Environment, arguments: list[str], **_extra: str) -> int:
        calls.append(arguments)
        return 7

    monkeypatch.setattr(environment.Environment, "ensure", lambda *_: None)
    monkeypatch.setattr(environment.Environment, "ensure_qt_libraries", lambda *_, **__: None)
    monkeypatch.setattr(commands, "call", call)
    monkeypatch.setattr(commands.os, "chdir", lambda _path: None)
    return calls


def test_run_opens_the_window_where_there_is_a_display(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "missing_display", lambda: None)
    assert commands.main(["run", "a.png", "--x"]) == 7
    assert started == [["-m", "revdeconv_gui", "a.png", "--x"]]


def test_run_does_the_job_headless_and_says_so(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(*_: object, **__: object) -> None:
        raise SetupError("Qt needs libEGL.so.1")

    monkeypatch.setattr(commands, "missing_display", lambda: "DISPLAY is not set")
    monkeypatch.setattr(environment.Environment, "ensure_qt_libraries", lacking)
    assert commands.main(["run"]) == 7
    assert started == [["-m", "revdeconv_gui.cli.demo"]]
    said = capsys.readouterr().err
    assert "no window here: DISPLAY is not set" in said
    assert "libEGL.so.1" in said


def test_window_is_not_opened_without_its_libraries(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object, **__: object) -> None:
        raise SetupError("Qt needs libEGL.so.1")

    monkeypatch.setattr(commands, "missing_display", lambda: None)
    monkeypatch.setattr(environment.Environment, "ensure_qt_libraries", lacking)
    assert commands.main(["run"]) == 1
    assert started == []


def test_lint_runs_every_linter_although_one_fails(
    started: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["lint"]) == 1
    assert started == list(commands.LINTERS.values())
    assert capsys.readouterr().err.count("failed (7)") == len(commands.LINTERS)


def test_arguments_are_passed_on_or_refused(started: list[list[str]]) -> None:
    assert commands.main(["test", "-k", "x", "--", "y"]) == 7
    assert started == [["-m", "pytest", "-k", "x", "--", "y"]]
    with pytest.raises(SystemExit):
        commands.main(["clean", "everything"])


def test_clean_removes_what_was_made_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    for name in (".venv/bin", "dist", "tests/core/__pycache__", "revdeconv-demo", "revdeconv_gui/core"):
        (tmp_path / name).mkdir(parents=True)
    assert commands.main(["clean"]) == 0
    assert "removed .venv" in capsys.readouterr().err
    left = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*"))
    assert left == ["revdeconv-demo", "revdeconv_gui", "revdeconv_gui/core", "tests", "tests/core"]
    assert commands.main(["clean"]) == 0
    assert "nothing to remove" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_exit_codes_are_passed_on(project: environment.Environment) -> None:
    project.python = Path(sys.executable)
    assert commands.call(project, ["-c", "raise SystemExit(5)"]) == 5
    assert commands.call(project, ["-c", "import os; os.kill(os.getpid(), 9)"]) == 137


def test_second_interrupt_ends_a_child_that_ignores_the_first(
    project: environment.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stubborn:
        def __init__(self, *_: object, **__: object) -> None:
            self.waits = 0
            self.terminated = False

        def wait(self) -> int:
            self.waits += 1
            if self.waits == 1:
                raise KeyboardInterrupt
            if not self.terminated:
                assert self.waits == 2
                raise KeyboardInterrupt
            return -15

        def terminate(self) -> None:
            self.terminated = True

    monkeypatch.setattr(commands.subprocess, "Popen", Stubborn)
    assert commands.call(project, []) == 143
