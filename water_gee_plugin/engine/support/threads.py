"""How many threads the engine may work with: a limit of the whole process, not of one job."""

from __future__ import annotations

import os

#: Tells an engine process its limit.
VARIABLE = "WATER_GEE_THREADS"
_MOST = 8
#: How the libraries in an engine process are told theirs.
_LIBRARIES = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "TF_NUM_INTRAOP_THREADS",
    "TF_NUM_INTEROP_THREADS",
)
_limit = 0


def limit(number: int) -> None:
    """Limit the threads of this process; 0 takes the limit away."""
    global _limit
    _limit = number


def allowed() -> int:
    """Return how many threads a job may start: the limit, else one a core."""
    return min(_limit or _number(os.environ.get(VARIABLE, "")) or os.cpu_count() or 1, _MOST)


def variables(number: int) -> dict[str, str]:
    """Return what to set for an engine process so that it keeps a limit; 0 is none."""
    return {name: str(number) for name in (VARIABLE, *_LIBRARIES)} if number > 0 else {}


def _number(text: str) -> int:
    """Return a number of threads, 0 for anything that is none."""
    return int(text) if text.isdigit() else 0
