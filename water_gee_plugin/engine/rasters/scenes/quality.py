"""Quality bands: their bits however they are stored, and what it means that there is none."""

from __future__ import annotations

import numpy as np

from ...support.texts import Text, say


def bits(values: np.ndarray) -> np.ndarray:
    """Return a quality band as uint16 whatever its type; what is no number is fill (bit 0)."""
    if values.dtype.kind != "f":
        return values.astype(np.uint16)
    known = (values >= 0) & (values <= 65535)
    return np.where(known, values, 1).astype(np.uint16)


def unhidden(name: str) -> Text:
    """Return what to say of a scene without QA_PIXEL."""
    return say(
        "{name} has no QA_PIXEL: clouds and their shadows are not hidden, and are mapped as land "
        "or water.",
        name=name,
    )
