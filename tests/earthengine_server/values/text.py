"""How values read as text."""

from __future__ import annotations

from typing import Any

import numpy as np


def text_of(value: Any) -> str:
    """Return a number without a needless fraction, and anything else as its text."""
    if isinstance(value, bool | np.bool_):
        return "1" if value else "0"
    if isinstance(value, float | np.floating):
        number = float(value)
        if number.is_integer() and abs(number) < 1e15:
            return str(int(number))
        return repr(number)
    return str(value)
