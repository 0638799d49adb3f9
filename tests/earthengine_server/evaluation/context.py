"""What an evaluation may ask of its surroundings: the asset store and the assumptions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .assumptions import Assumptions

if TYPE_CHECKING:
    from ..assets.store import AssetStore


@dataclass
class EvaluationContext:
    """The surroundings of one evaluation."""

    store: AssetStore
    assumptions: Assumptions


_CURRENT: ContextVar[EvaluationContext] = ContextVar("earthengine_context")


def current() -> EvaluationContext:
    """Return the context of the running evaluation."""
    return _CURRENT.get()


def assume(name: str) -> str:
    """Return the answer chosen for an undocumented behaviour, or refuse."""
    return current().assumptions.answer(name)


@contextmanager
def evaluating(context: EvaluationContext) -> Iterator[None]:
    """Make a context the current one for the duration of a block."""
    token = _CURRENT.set(context)
    try:
        yield
    finally:
        _CURRENT.reset(token)
