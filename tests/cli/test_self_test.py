"""`revdeconv --self-test`: says what was compiled, and whether the bits are right."""

from __future__ import annotations

import pytest

from revdeconv_gui.cli import main, self_testing
from revdeconv_gui.core import machine_code


def test_right_bits_end_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--self-test"]) == 0
    said = capsys.readouterr().out
    assert "is equal to plain arithmetic, bit for bit" in said
    for name in ("learn_narrow_3", "filter_rows", "reverse_values"):
        assert name in said


def test_one_wrong_bit_ends_with_1(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    right = self_testing._learned()
    monkeypatch.setattr(self_testing, "_learned", lambda: [right[0] * (1 + 2**-52), *right[1:]])
    assert main(["--self-test"]) == 1
    assert "is NOT equal" in capsys.readouterr().out


@pytest.mark.parametrize(("misses", "code"), [(0, 0), (1, 1)])
def test_shipped_code_that_is_not_used_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path, misses: int, code: int
) -> None:
    monkeypatch.setattr(machine_code, "profile", lambda: "generic")
    monkeypatch.setattr(machine_code, "SHIPPED", tmp_path)
    monkeypatch.setattr(machine_code, "hits_and_misses", lambda: {"filter_rows": (2, misses)})
    assert main(["--self-test"]) == code
    assert ("starts slowly" in capsys.readouterr().out) is bool(code)
