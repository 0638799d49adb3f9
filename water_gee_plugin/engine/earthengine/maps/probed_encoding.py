"""How a network is written for Earth Engine: an encoding that is known to be right there."""

from __future__ import annotations

from ...network import on_earthengine
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from .. import account_check
from ..session import Session

#: Probes that the encoding arrays rests on, and what they are to find.
_ARRAYS_NEED = {"neighbourhood": "southwards", "scalar-array": "yes"}


def chosen_encoding(session: Session, encoding: str, progress: Progress) -> tuple[str, bool]:
    """Return the encoding to use, and whether convolve turns kernels round there.

    `auto` takes arrays, which rests on documented axes alone, unless small probes find Earth
    Engine to do otherwise; then bands. Raises WaterGeeError when neither can be relied on.
    """
    if encoding == on_earthengine.AUTO:
        found = account_check.ask_probes(session, tuple(_ARRAYS_NEED))
        other = [f for f in found if f.value is not None and f.meaning != _ARRAYS_NEED[f.name]]
        if not other:
            return on_earthengine.ARRAYS, False
        progress.message(
            say(
                "{question} {meaning}. Using the encoding bands.",
                question=other[0].question,
                meaning=other[0].meaning,
            )
        )
    elif encoding == on_earthengine.ARRAYS:
        return encoding, False
    (convolve,) = account_check.ask_probes(session, ("convolve",))
    if convolve.meaning not in ("cross-correlation", "flipped"):
        raise WaterGeeError(
            say(
                "Could not determine in which direction Earth Engine applies a kernel "
                "({meaning}). Use the encoding arrays, which does not depend on it.",
                meaning=convolve.meaning,
            )
        )
    return on_earthengine.BANDS, convolve.meaning == "flipped"
