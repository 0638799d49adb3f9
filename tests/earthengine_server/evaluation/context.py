"""What an evaluation may ask of its surroundings: the asset store and the assumptions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .assumptions import Assumptions

if TYPE_CHECKING:
    from ..assets.store import AssetStore


@dataclass
class EvaluationContext:
    """The surroundings of one evaluation."""

    store: AssetStore | None = None
    assumptions: Assumptions = field(default_factory=Assumptions)


_CURRENT: ContextVar[EvaluationContext | None] = ContextVar("earthengine_context", default=None)


def current() -> EvaluationContext:
    """Return the context of the running evaluation."""
    return _CURRENT.get() or EvaluationContext()


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
