"""Numbers as people type them: 0.5, 1/9, -sqrt(2)."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable
from fractions import Fraction

from revdeconv_gui.core.phrases import phrase

_BINARY: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: math.pow,
}
_FUNCTIONS: dict[str, Callable[[float], float]] = {"sqrt": math.sqrt, "exp": math.exp, "sin": math.sin, "cos": math.cos}
_NAMES = {"pi": math.pi, "e": math.e}
_LONGEST = 100
_GLUED = re.compile(r"""["'\\]|[0-9a-fA-F.](?:and|else|for|i[fns]|not|or)""")


def parse_number(text: str) -> float:
    """Value of a number or a small expression: + - * / ^, parentheses, sqrt, exp, sin, cos, pi, e.

    Raises
    ------
    ValueError
        If it is not one, or not finite; the message is for the user.
    """
    text = text.strip().replace("−", "-").replace("×", "*").replace("^", "**")
    if len(text) > _LONGEST:
        raise ValueError(phrase("that is too long for a number"))
    if _GLUED.search(text):  # "1or 2" and texts, of which Python's parser would warn
        raise ValueError(phrase("“{text}” is not a number; write 0.5, 1/9 or -sqrt(2)", text=text))
    try:
        value = _evaluate(ast.parse(text, mode="eval").body)
    except (SyntaxError, TypeError, RecursionError, MemoryError):
        raise ValueError(phrase("“{text}” is not a number; write 0.5, 1/9 or -sqrt(2)", text=text)) from None
    except (ArithmeticError, ValueError) as error:
        raise ValueError(
            phrase("“{text}” has no value ({error}); write 0.5, 1/9 or -sqrt(2)", text=text, error=error)
        ) from None
    if not math.isfinite(value):
        raise ValueError(phrase("“{text}” is not finite", text=text))
    return value


def _evaluate(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return float(node.value)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        value = _evaluate(node.operand)
        return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        return _BINARY[type(node.op)](_evaluate(node.left), _evaluate(node.right))
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in _FUNCTIONS
        and len(node.args) == 1
        and not node.keywords
    ):
        return _FUNCTIONS[node.func.id](_evaluate(node.args[0]))
    if isinstance(node, ast.Name) and node.id in _NAMES:
        return _NAMES[node.id]
    raise TypeError("not a number")


def number_words(value: float) -> str:
    """A number as short as it can be without changing: 1/9 rather than 0.1111111111111111."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    if 1e-6 <= abs(value) < 1e15:
        fraction = Fraction(value).limit_denominator(1000)
        exact = fraction.numerator / fraction.denominator == value
        if exact and len(repr(value)) > 8:
            return f"{fraction.numerator}/{fraction.denominator}"
    return repr(value)
