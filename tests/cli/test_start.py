"""How the command starts, ends and complains."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from revdeconv_gui import __version__, start
from revdeconv_gui.cli import main, parser, running
from revdeconv_gui.core.presets import PRESETS
from revdeconv_gui.document.filter_files import read_filter
from revdeconv_gui.document.image_files import write_image

from .conftest import Cli

COMMANDS = ("filter", "learn", "deconvolve", "methods", "experiment", "inspect", "samples")
MODULE = [sys.executable, "-m", "revdeconv_gui.cli"]
ROOT = Path(__file__).resolve().parents[2]


def test_help_names_every_command_and_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom revdeconv_gui.cli import main\nmain(['--help'])\n"
        "heavy = {'numpy', 'numba', 'PIL', 'PySide6', 'skimage', 'tqdm', 'msgspec'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - started < 2.0  # 0.1 s alone on a machine; tests share it
    for command in COMMANDS:
        assert re.search(rf"^    {command} ", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_examples_that_parse(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    shown = capsys.readouterr().out
    examples = re.findall(r"^  revdeconv (.*)$", shown.partition("examples:")[2], re.MULTILINE)
    assert examples
    for example in examples:
        assert parser.build_parser().parse_args(example.split()).command == command


def test_names_in_help_are_those_there_are() -> None:
    assert tuple(PRESETS) == parser.FILTER_NAMES


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"revdeconv {__version__}\n"


def test_no_arguments_is_wrong_use_and_shows_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "COMMAND" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["fly"], "invalid choice: 'fly'"),
        (["filter", "a.png", "-o", "b.png"], "--filter"),
        (["filter", "a.png", "--filter", "blur"], "-o/--output"),
        (["learn", "a.png", "-o", "f.json"], "one of the arguments --filter --target is required"),
        (["learn", "a.png", "--filter", "blur", "--target", "b.png", "-o", "f.json"], "not allowed with"),
        (["learn", "a.png", "--filter", "blur", "--rate", "0", "-o", "f.json"], "above 0 and at most 1, not '0'"),
        (["learn", "a.png", "--filter", "blur", "--rate", "1.5", "-o", "f.json"], "above 0 and at most 1"),
        (["learn", "a.png", "--filter", "blur", "--rate", "nan", "-o", "f.json"], "above 0 and at most 1"),
        (["learn", "a.png", "--filter", "blur", "--epochs", "0", "-o", "f.json"], "epochs is 1 to 1,000,000"),
        (["learn", "a.png", "--target", "b.png", "--kernel-size", "16", "-o", "f.json"], "kernel size is 2 to 15"),
        (["learn", "a.png", "--filter", "blur", "--rule", "adam", "-o", "f.json"], "invalid choice: 'adam'"),
        (["learn", "a.png", "--filter", "blur", "--epochs", "9" * 5000, "-o", "f.json"], "epochs is 1 to 1,000,000"),
        (["learn", "a.png", "--filtre", "blur", "-o", "f.json"], "unknown option --filtre, did you mean --filter?"),
        (["learn", "a.png", "--filtre", "blur", "-o", "f.json"], "(see revdeconv learn --help)"),
        (["deconvolve", "a.png", "-z", "--filter", "blur", "-o", "b.png"], "unknown option -z"),
        (["inspect", ""], "an empty name"),
        (["filter", "a.png", "", "--filter", "blur", "-o", "b"], "an empty name"),
        (["filter", "a.png", "--filter", "", "-o", "b.png"], "an empty name"),
        (["filter", "a.png", "--filter", "blur", "-o", ""], "an empty name"),
        (["experiment", "a", "--rates", "0.1,0.2,0.10"], "a rate is given twice"),
        (["experiment", "a", "--rule", "least-squares", "--rates", "0.1,0.2"], "--rates has no effect"),
        (["experiment", "a", "--rule", "least-squares", "--epochs", "2"], "--epochs has no effect"),
        *(
            (["learn", "a.png", "--filter", "blur", "--rule", "least-squares", *more, "-o", "f.json"], "has no effect")
            for more in (["--rate", "0.1"], ["--epochs", "1"], ["--schedule", "constant"])
        ),
        (["learn", "a.png", "--filter", "blur", "--anchor", "corner", "-o", "f.json"], "--anchor is for --target"),
        (["deconvolve", "a.png", "--filter", "blur", "--radius", "1", "-o", "b.png"], "--radius is for"),
        (["methods", "a.png", "--filter", "blur", "--methods", "zoom", "--radius", "1"], "--radius is for none of"),
        (["methods", "a.png", "--filter", "blur", "--methods", "zoom,zoom"], "named twice"),
        (["experiment", "a", "--rates", "0.1,x"], "learning rate is above 0"),
        (["experiment", "a", "--filters", ","], "at least one filter"),
        (["--max-pixels", "0", "inspect", "blur"], "pixel limit is 1 or more"),
    ],
)
def test_wrong_use(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith("revdeconv: ")
    assert "(see revdeconv" in error
    assert words in error


def test_common_options_may_stand_on_either_side() -> None:
    parse = parser.build_parser().parse_args
    for line in (
        ["--quiet", "--max-pixels", "9", "inspect", "blur"],
        ["inspect", "blur", "--quiet", "--max-pixels", "9"],
    ):
        options = parse(line)
        assert (options.quiet, options.debug, options.max_pixels) == (True, False, 9)


def test_debug_shows_the_traceback(cli: Cli) -> None:
    assert "Traceback" in cli("inspect", "missing.json", "--debug").err
    assert "Traceback" not in cli("inspect", "missing.json").err


def test_unforeseen_error_is_one_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    from revdeconv_gui.cli import inspecting

    def fail(_options: object) -> int:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr(inspecting, "run", fail)
    outcome = cli("inspect", "blur")
    assert outcome.code == 1
    assert outcome.err == (
        "revdeconv: something unforeseen went wrong (RuntimeError: two lines), "
        "run it again with --debug and report it\n"
    )


@pytest.mark.parametrize(
    "error", [MemoryError(), RuntimeError("can't start new thread"), RuntimeError("can't allocate lock")]
)
def test_too_little_memory_is_told_as_that(cli: Cli, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    from revdeconv_gui.cli import inspecting

    def fail(_options: object) -> int:
        raise error

    monkeypatch.setattr(inspecting, "run", fail)
    outcome = cli("inspect", "blur")
    assert outcome.code == 1
    assert outcome.err == "revdeconv: there is not enough memory for these images, use smaller or fewer ones\n"


def test_an_interrupt_of_the_very_first_imports_ends_quietly() -> None:
    code = (
        "import sys\n"
        "class Pressed:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'revdeconv_gui.cli.interrupts': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Pressed())\n"
        "from revdeconv_gui.cli import main\n"
        "sys.exit(main(['inspect', 'blur']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (130, "revdeconv: interrupted; nothing was written\n")


def test_interrupt_ends_quietly(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    from revdeconv_gui.cli import inspecting

    def interrupt(_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(inspecting, "run", interrupt)
    outcome = cli("inspect", "blur")
    assert (outcome.code, outcome.err) == (130, "revdeconv: interrupted; nothing was written\n")


def test_out_of_memory_says_so() -> None:
    assert "memory" in running.describe(MemoryError())


def test_folder_without_permission_says_so(fails: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        if "secret" in path.parts:
            raise PermissionError(13, "Permission denied", str(path))
        return is_dir(path)

    is_dir = Path.is_dir
    monkeypatch.setattr(Path, "is_dir", refuse)
    error = fails("filter", "secret/photo.png", "--filter", "blur", "-o", "out.png").err
    assert "photo.png: may not be opened (permission denied), change" in error


@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT")
@pytest.mark.parametrize("seconds", [2.0, 4.0])
def test_interrupt_of_a_long_run_leaves_no_file(folder: Path, seconds: float) -> None:
    write_image(folder / "large.png", np.full((900, 900), 200, np.uint8))
    command = [*MODULE, "learn", "large.png", "--filter", "edge", "--epochs", "1000000", "-o", "f.json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            time.sleep(seconds)
            assert process.poll() is None
            process.send_signal(signal.SIGINT)
            _, error = process.communicate(timeout=120)
        finally:
            process.kill()  # or it would learn on for hours where this test fails
    assert process.returncode == 130
    assert error == "revdeconv: interrupted; nothing was written\n"
    assert not list(folder.glob("*f.json*"))


@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT")
def test_interrupt_that_python_loses_comes_again(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    from revdeconv_gui.cli import inspecting

    class Careless:
        def __del__(self) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            for _ in range(1000):
                pass

    def run(_options: object) -> int:
        Careless()
        time.sleep(10.0)
        return 0

    monkeypatch.setattr(inspecting, "run", run)
    started = time.monotonic()
    outcome = cli("inspect", "blur")
    assert (outcome.code, outcome.err) == (130, "revdeconv: interrupted; nothing was written\n")
    assert time.monotonic() - started < 5.0
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_interrupt_tells_what_was_written(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        if Path("out/1.png").exists():
            raise KeyboardInterrupt

    monkeypatch.setattr("revdeconv_gui.cli.batches.Progress.__call__", interrupt)
    outcome = cli("filter", "photos", "--filter", "blur", "-o", "out")
    assert (outcome.code, outcome.err) == (130, "revdeconv: interrupted; 2 files were written before that\n")


def _process(folder: Path, *arguments: str, shell: str = "", **more: Any) -> subprocess.CompletedProcess[str]:
    line = f"{shlex.join([*MODULE, *arguments])} {shell}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["sh", "-c", line], cwd=folder, env=environment, stderr=subprocess.PIPE, text=True, check=False, **more
    )


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
def test_stdout_that_is_closed_or_full(folder: Path) -> None:
    closed = _process(folder, "learn", "photo.png", "--filter", "edge", "-o", "f.json", shell=">&-")
    assert (closed.returncode, closed.stderr) == (0, "")
    assert (folder / "f.json").exists()
    if os.path.exists("/dev/full"):
        for arguments in (("inspect", "blur"), ("--help",)):
            full = _process(folder, *arguments, shell=">/dev/full")
            assert full.returncode == 1
            assert full.stderr == (
                "revdeconv: standard output: does not fit on the disk, free some space or choose another disk\n"
            )


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
def test_samples_are_all_written_for_a_reader_that_leaves(folder: Path) -> None:
    _process(folder, "samples", "pictures", shell="| head -1", stdout=subprocess.DEVNULL)
    assert len(list((folder / "pictures").iterdir())) == 10


@pytest.mark.skipif(os.name == "nt", reason="names of POSIX")
def test_names_that_are_too_long_or_not_unicode(cli: Cli, fails: Cli, picture: np.ndarray) -> None:
    long = "x" * 300 + ".png"
    for arguments in (("filter", long, "--filter", "blur"), ("filter", "photo.png", "--filter", "x" * 300 + ".json")):
        assert "has too long a name" in fails(*arguments, "-o", "out.png").err
    assert "has too long a name" in fails("filter", "photo.png", "--filter", "blur", "-o", long).err
    assert "has too long a name" in fails("learn", "photo.png", "--filter", "blur", "-o", "x" * 300 + ".json").err
    name = os.fsdecode(b"bad\xff.png")
    try:
        os.replace("photo.png", name)
    except OSError:
        pytest.skip("this file system has names in Unicode only")
    assert cli("learn", name, "--filter", "edge", "-o", "f.json").code == 0
    learned = read_filter("f.json").learned
    assert learned is not None
    assert learned.images == (r"bad\udcff.png",)
    os.replace("f.json", os.fsdecode(b"f\xff.json"))
    run = ("experiment", name, "--rates", "0.1", "--filters", os.fsdecode(b"f\xff.json"), "-o")
    for table in ("t.json", "t.md", "t.csv", "t.tex"):
        assert cli(*run, table).code == 0
    assert r"f\udcff" in Path("t.md").read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="displays of Linux")
def test_window_without_a_display_is_one_line(folder: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "revdeconv_gui.app"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("revdeconv-gui: no display: ")
    assert done.stderr.count("\n") == 1


def test_window_without_a_library_of_qt_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load() -> None:
        raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(start, "_load", load)
    assert start.main([]) == 1
    told = capsys.readouterr().err
    assert told.startswith("revdeconv-gui: the window needs a library that this system lacks (libGL.so.1: ")
    assert told.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_reader_that_leaves_is_no_failure(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*MODULE, "inspect", "blur"], cwd=folder, env=environment, stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert done.returncode == running.BROKEN_PIPE
    assert done.stderr == b""


def test_quiet_says_nothing(cli: Cli) -> None:
    outcome = cli("learn", "photo.png", "--filter", "edge", "--rate", "0.9", "-o", "f.json", "--quiet")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
