"""Evaluating a posted expression: a graph of nodes that refer to each other by key."""

from __future__ import annotations

import re
from typing import Any

from ..errors import EarthEngineError
from ..values.types import Function
from . import registry

MAX_DEPTH = 100
_HAS_OWNER = re.compile(r"(unverified|[A-Z][A-Za-z0-9.]*|reduce\.[a-z]+): ")

Node = dict[str, Any]


def check_depth(document: Any) -> None:
    """Refuse expressions nested deeper than the backend takes."""
    stack = [(node, 1) for node in document.get("values", {}).values()]
    while stack:
        node, depth = stack.pop()
        if depth > MAX_DEPTH:
            raise EarthEngineError(
                f"Expression is nested too deeply: the limit is {MAX_DEPTH} levels."
            )
        if isinstance(node, dict):
            stack.extend((child, depth + 1) for child in node.values())
        elif isinstance(node, list):
            stack.extend((child, depth + 1) for child in node)


class Scope:
    """The arguments of a function call, and what was computed from them."""

    def __init__(self, arguments: dict[str, Any], outer: Scope | None) -> None:
        """Open a scope within another one."""
        self.arguments = arguments
        self.outer = outer
        self.known: dict[str, Any] = {}

    def lookup(self, name: str) -> Any:
        """Return an argument of this or an outer function."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.arguments:
                return scope.arguments[name]
            scope = scope.outer
        raise EarthEngineError(f"Unknown argument '{name}' in a function body.")


class Evaluator:
    """Computes the value of one expression document."""

    def __init__(self, document: dict[str, Any]) -> None:
        """Take an expression with its result key and its nodes."""
        check_depth(document)
        self.nodes: dict[str, Node] = document.get("values", {})
        self.result: str = document.get("result", "")
        self.root = Scope({}, None)
        self._free: dict[str, frozenset[str]] = {}

    def evaluate(self) -> Any:
        """Return the value of the expression."""
        return self._reference(self.result, self.root)

    def _reference(self, key: str, scope: Scope) -> Any:
        """Return the value of a keyed node, computing it once for all who share it."""
        if key not in self.nodes:
            raise EarthEngineError(f"Invalid expression: no value with key '{key}'.")
        home = scope if self._free_arguments(key) else self.root
        if key not in home.known:
            home.known[key] = self._value(self.nodes[key], home)
        return home.known[key]

    def _free_arguments(self, key: str) -> frozenset[str]:
        """Return the names of function arguments that a keyed node depends on."""
        if key not in self._free:
            # A cycle would recurse for ever; an empty entry stops it and evaluation reports it.
            self._free[key] = frozenset()
            self._free[key] = frozenset(self._names_in(self.nodes.get(key, {})))
        return self._free[key]

    def _names_in(self, node: Any) -> set[str]:
        if isinstance(node, list):
            return set().union(*(self._names_in(child) for child in node))
        if not isinstance(node, dict) or "constantValue" in node:
            return set()
        names: set[str] = set()
        for label, child in node.items():
            if label == "argumentReference" and isinstance(child, str):
                names.add(child)
            elif label in ("valueReference", "functionReference") and isinstance(child, str):
                names |= self._free_arguments(child)
            elif label == "functionDefinitionValue":
                own = set(child.get("argumentNames", []))
                names |= self._free_arguments(child["body"]) - own
            else:
                names |= self._names_in(child)
        return names

    def _value(self, node: Node, scope: Scope) -> Any:
        if "constantValue" in node:
            return node["constantValue"]
        if "functionInvocationValue" in node:
            return self._invocation(node["functionInvocationValue"], scope)
        if "valueReference" in node:
            return self._reference(node["valueReference"], scope)
        if "argumentReference" in node:
            return scope.lookup(node["argumentReference"])
        if "arrayValue" in node:
            return [self._value(each, scope) for each in node["arrayValue"].get("values", [])]
        if "dictionaryValue" in node:
            entries = node["dictionaryValue"].get("values", {})
            return {name: self._value(each, scope) for name, each in entries.items()}
        if "functionDefinitionValue" in node:
            return self._function(node["functionDefinitionValue"], scope)
        if "integerValue" in node:
            return int(node["integerValue"])
        if "bytesValue" in node:
            return node["bytesValue"]
        raise EarthEngineError(f"Invalid expression: unknown kind of node {sorted(node)}.")

    def _function(self, definition: dict[str, Any], scope: Scope) -> Function:
        """Return the function that a definition in a scope stands for."""
        body = definition["body"]
        return Function(
            tuple(definition.get("argumentNames", [])),
            lambda arguments: self._reference(body, Scope(arguments, scope)),
        )

    def _invocation(self, call: dict[str, Any], scope: Scope) -> Any:
        """Return the result of a call of an algorithm or of a function value."""
        arguments: dict[str, Node] = call.get("arguments", {})
        if "functionReference" in call:
            function = self._reference(call["functionReference"], scope)
            given = {name: self._value(node, scope) for name, node in arguments.items()}
            return function.body(given)
        name = call.get("functionName", "")
        return invoke(name, {k: self._value(node, scope) for k, node in arguments.items()})


def invoke(name: str, arguments: dict[str, Any]) -> Any:
    """Call an algorithm by name with named arguments; its errors begin with its name."""
    signature, function = registry.find(name)
    bound = signature.bind(arguments)
    try:
        return function(*bound)
    except EarthEngineError as error:
        if not _HAS_OWNER.match(error.message):
            error.message = f"{name}: {error.message}"
            error.args = (error.message,)
        raise
    except RecursionError:
        raise
    except (ArithmeticError, ValueError, TypeError, KeyError, IndexError, RuntimeError) as error:
        raise EarthEngineError(f"{name}: {type(error).__name__}: {error}") from error
