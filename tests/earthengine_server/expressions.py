"""Arithmetic expressions in text, as Image.expression and Number.expression take them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .errors import EarthEngineError
from .pixels.elementwise import BINARY, UNARY

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|0[xX][0-9a-fA-F]+)"
    r"|(?P<name>[A-Za-z_]\w*)|(?P<text>'[^']*'|\"[^\"]*\")"
    r"|(?P<sign>\*\*|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%^<>&|!~?:(),.\[\]=]))"
)
# From the loosest to the tightest binding operators.
_LEVELS: tuple[dict[str, str], ...] = (
    {"||": "or"},
    {"^": "xor"},
    {"&&": "and"},
    {"|": "bitwiseOr"},
    {"&": "bitwiseAnd"},
    {"==": "eq", "!=": "neq"},
    {"<": "lt", "<=": "lte", ">": "gt", ">=": "gte"},
    {"<<": "leftShift", ">>": "rightShift"},
    {"+": "add", "-": "subtract"},
    {"*": "multiply", "/": "divide", "%": "mod"},
)
_CONSTANTS = {"PI": 3.141592653589793, "E": 2.718281828459045}


@dataclass(frozen=True)
class Tree:
    """A parsed expression: an operation on parts, or a leaf with a value."""

    kind: str
    value: Any = None
    parts: tuple[Tree, ...] = ()


class Parser:
    """A recursive descent parser of arithmetic expressions."""

    def __init__(self, text: str) -> None:
        """Cut the text into tokens."""
        self.text = text
        self.tokens: list[tuple[str, str]] = []
        self.position = 0
        at = 0
        while text[at:].strip():
            found = _TOKEN.match(text, at)
            if not found:
                raise EarthEngineError(f"Image.parseExpression: Syntax error in '{text}'.")
            kind = found.lastgroup or ""
            self.tokens.append((kind, found.group(kind)))
            at = found.end()

    def parse(self) -> tuple[str | None, Tree]:
        """Return the name that the result is assigned to, if any, and the tree."""
        name = None
        if len(self.tokens) > 2 and self.tokens[0][0] == "name" and self.tokens[1][1] == "=":
            name = self.tokens[0][1]
            self.position = 2
        tree = self._conditional()
        if self.position != len(self.tokens):
            self._fail()
        return name, tree

    def _fail(self) -> None:
        """Refuse the expression."""
        raise EarthEngineError(f"Image.parseExpression: Syntax error in '{self.text}'.")

    def _peek(self) -> str:
        """Return the next token's text if it is an operator or bracket."""
        if self.position < len(self.tokens) and self.tokens[self.position][0] == "sign":
            return self.tokens[self.position][1]
        return ""

    def _take(self, sign: str) -> bool:
        """Step over an operator if it is next."""
        if self._peek() == sign:
            self.position += 1
            return True
        return False

    def _need(self, sign: str) -> None:
        """Step over an operator that must be next."""
        if not self._take(sign):
            self._fail()

    def _conditional(self) -> Tree:
        """Parse `condition ? yes : no`."""
        condition = self._level(0)
        if not self._take("?"):
            return condition
        yes = self._conditional()
        self._need(":")
        return Tree("if", None, (condition, yes, self._conditional()))

    def _level(self, level: int) -> Tree:
        """Parse left-associative operators of one level."""
        if level == len(_LEVELS):
            return self._unary()
        tree = self._level(level + 1)
        while self._peek() in _LEVELS[level]:
            name = _LEVELS[level][self._peek()]
            self.position += 1
            tree = _operation(name, tree, self._level(level + 1))
        return tree

    def _unary(self) -> Tree:
        """Parse signs and negations."""
        if self._take("-"):
            return Tree("call", "negate", (self._unary(),))
        if self._take("+"):
            return self._unary()
        if self._take("!"):
            return Tree("call", "not", (self._unary(),))
        if self._take("~"):
            return Tree("call", "bitwiseNot", (self._unary(),))
        return self._power()

    def _power(self) -> Tree:
        """Parse right-associative powers."""
        base = self._postfix()
        if self._take("**"):
            return Tree("call", "pow", (base, self._unary()))
        return base

    def _postfix(self) -> Tree:
        """Parse a value followed by `.band`, `[band]` or a call's arguments."""
        tree = self._primary()
        while True:
            if self._take("."):
                kind, text = self.tokens[self.position]
                self.position += 1
                if kind != "name":
                    self._fail()
                tree = Tree("bands", [text], (tree,))
            elif self._take("["):
                tree = Tree("bands", self._selectors("]"), (tree,))
            else:
                return tree

    def _selectors(self, closing: str) -> list[Any]:
        """Parse band names and indices up to a closing bracket."""
        chosen: list[Any] = []
        while not self._take(closing):
            kind, text = self.tokens[self.position]
            self.position += 1
            chosen.append(int(text) if kind == "number" else text.strip("'\""))
            self._take(",")
        return chosen

    def _primary(self) -> Tree:
        """Parse a number, a name, a call or a bracketed expression."""
        if self._take("("):
            tree = self._conditional()
            self._need(")")
            return tree
        if self.position >= len(self.tokens):
            self._fail()
        kind, text = self.tokens[self.position]
        self.position += 1
        if kind == "number":
            return Tree("number", _number(text))
        if kind == "text":
            return Tree("text", text[1:-1])
        if kind != "name":
            self._fail()
        if not self._take("("):
            return Tree("name", text)
        if text == "b":
            return Tree("default", self._selectors(")"))
        return self._call(text)

    def _call(self, name: str) -> Tree:
        """Parse the arguments of a function."""
        parts = []
        while not self._take(")"):
            parts.append(self._conditional())
            self._take(",")
        return Tree("call", name, tuple(parts))


def _operation(name: str, left: Tree, right: Tree) -> Tree:
    """Return the tree of a binary operator; exclusive or compares the truth of both sides."""
    if name == "xor":
        left, right = (Tree("call", "not", (side,)) for side in (left, right))
        name = "neq"
    return Tree("call", name, (left, right))


def _number(text: str) -> int | float:
    """Return a number token's value."""
    if text[:2].lower() == "0x":
        return int(text, 16)
    return int(text) if text.isdigit() else float(text)


def names_in(tree: Tree) -> set[str]:
    """Return the variable names in an expression."""
    own = {tree.value} if tree.kind == "name" else set()
    return own.union(*(names_in(part) for part in tree.parts))


@dataclass(frozen=True)
class Algebra:
    """How an expression is computed: its leaves and its operations."""

    number: Callable[[Any], Any]
    name: Callable[[str], Any]
    bands: Callable[[Any, list[Any]], Any]
    default: Callable[[list[Any]], Any]
    call: Callable[[str, list[Any]], Any]
    choose: Callable[[Any, Any, Any], Any]


def evaluate(tree: Tree, algebra: Algebra) -> Any:
    """Return the value of an expression."""
    if tree.kind in ("number", "text"):
        return algebra.number(tree.value)
    if tree.kind == "name":
        return algebra.name(tree.value)
    if tree.kind == "default":
        return algebra.default(tree.value)
    parts = [evaluate(part, algebra) for part in tree.parts]
    if tree.kind == "bands":
        return algebra.bands(parts[0], tree.value)
    if tree.kind == "if":
        return algebra.choose(*parts)
    return algebra.call(tree.value, parts)


def evaluate_numeric(text: str, variables: dict[str, Any]) -> int | float:
    """Return the value of an expression of numbers."""

    def call(name: str, parts: list[Any]) -> Any:
        """Apply an operation to numbers."""
        if name == "negate":
            return -parts[0]
        if name == "divide" and all(isinstance(part, int) for part in parts):
            return parts[0] // parts[1] if parts[1] else 0
        arrays = [np.asarray(part) for part in parts]
        if name in UNARY and len(parts) == 1:
            return UNARY[name].compute(arrays[0]).item()
        if name in BINARY and len(parts) == 2:
            return np.asarray(BINARY[name].compute(*arrays)).item()
        raise EarthEngineError(f"Number.expression: Unknown function '{name}'.")

    def refuse(*_: Any) -> Any:
        """Refuse bands in an expression of numbers."""
        raise EarthEngineError("Number.expression: Bands are only for images.")

    def name(text_: str) -> Any:
        """Return a variable or constant."""
        if text_ in variables:
            return variables[text_]
        if text_ in _CONSTANTS:
            return _CONSTANTS[text_]
        raise EarthEngineError(f"Number.expression: Unknown variable '{text_}'.")

    algebra = Algebra(
        lambda n: n, name, refuse, refuse, call, lambda test, yes, no: yes if test else no
    )
    return evaluate(Parser(text).parse()[1], algebra)
