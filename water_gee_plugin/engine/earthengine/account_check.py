"""Is Earth Engine ready, and how does it behave where its documentation is silent?

Every probe is one request of 5 × 5 pixels whose right answer is known for each possible
behaviour. The report names no account, project or address.
"""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..rasters.grid import Grid, spatial_reference
from ..support.progress import Progress
from ..support.texts import say
from .pixels import Meaning, PixelRequest, meaning, read_pixels
from .session import DEFAULT_URL, READY, RESTRICTED, Session, SessionError, connect, is_local

_CRS = "EPSG:32620"
_TRANSFORM = (814095.0, 30.0, 0.0, -337905.0, 0.0, -30.0)
_SIDE = 5
_CENTRE = 2
MASKED = -9999.0


@dataclass(frozen=True)
class Probe:
    """A question, the image whose centre pixel answers it, and what each answer means."""

    name: str
    question: str
    image: Callable[[], Any]
    answers: Mapping[float, str]


@dataclass(frozen=True)
class Finding:
    """What a probe found: the value of the centre pixel and what it means."""

    name: str
    question: str
    value: float | None
    meaning: str


def _ramp() -> Any:
    """Return 100 × row + column of the probe's grid, the same whether coordinates are corners."""
    import ee

    x, dx, _, y, _, dy = _TRANSFORM
    projection = ee.Projection(_CRS, [dx, 0, x, 0, dy, y])
    coordinates = ee.Image.pixelCoordinates(projection).add(0.25).floor()
    return coordinates.select("y").multiply(100).add(coordinates.select("x")).toDouble().rename("v")


def _corner_kernel() -> Any:
    """Return a kernel that takes the upper left neighbour."""
    import ee

    return ee.Kernel.fixed(3, 3, [[1, 0, 0], [0, 0, 0], [0, 0, 0]], -1, -1, False)


def _convolved() -> Any:
    """Return the upper left neighbour by convolve, minus the pixel."""
    return _ramp().convolve(_corner_kernel()).subtract(_ramp())


def _gathered() -> Any:
    """Return element [0, 0] of the neighbourhood array, minus the pixel."""
    import ee

    array = _ramp().neighborhoodToArray(ee.Kernel.square(1))
    return array.arrayGet([0, 0]).subtract(_ramp())


def _scalar_on_array() -> Any:
    """Return what adding a scalar to an array pixel adds."""
    return _ramp().toArray().add(1).arrayGet([0]).subtract(_ramp())


def _cast() -> Any:
    """Return 1.7 as a byte."""
    import ee

    return ee.Image.constant(1.7).toByte().toDouble()


def _masked_under_kernel() -> Any:
    """Return the sum of a 3 × 3 square of ones around the centre, one neighbour masked."""
    import ee

    upper_left = 100 * (_CENTRE - 1) + _CENTRE - 1
    ones = ee.Image.constant(1).toDouble().updateMask(_ramp().neq(upper_left))
    return ones.convolve(ee.Kernel.square(1, "pixels", False)).unmask(MASKED, False)


def _pixel_coordinate() -> Any:
    """Return the fraction of a pixel's x coordinate."""
    import ee

    x, dx, _, y, _, dy = _TRANSFORM
    projection = ee.Projection(_CRS, [dx, 0, x, 0, dy, y])
    coordinate = ee.Image.pixelCoordinates(projection).select("x").toDouble()
    return coordinate.subtract(coordinate.floor())


PROBES = (
    Probe(
        "convolve",
        say("In which direction does convolve apply a kernel?"),
        _convolved,
        {-101.0: say("cross-correlation"), 101.0: say("flipped")},
    ),
    Probe(
        "neighbourhood",
        say("Does axis 0 of neighborhoodToArray run from north to south?"),
        _gathered,
        {-101.0: say("from north to south"), 99.0: say("from south to north")},
    ),
    Probe(
        "scalar-array",
        say("Is a scalar added to every element of an array?"),
        _scalar_on_array,
        {1.0: say("yes")},
    ),
    Probe(
        "cast",
        say("Does casting to an integer truncate or round?"),
        _cast,
        {1.0: say("truncates"), 2.0: say("rounds")},
    ),
    Probe(
        "masked-neighbour",
        say("How does convolve treat a masked neighbour?"),
        _masked_under_kernel,
        {
            8.0: say("counts as 0"),
            9.0: say("skipped, the others rescaled"),
            MASKED: say("masks the result"),
        },
    ),
    Probe(
        "pixel-coordinates",
        say("Do pixel coordinates refer to pixel centres or corners?"),
        _pixel_coordinate,
        {0.5: say("centres"), 0.0: say("corners")},
    ),
)


def probe_all(session: Session, progress: Progress) -> list[Finding]:
    """Ask every probe."""
    findings = []
    for number, probe in enumerate(PROBES):
        progress.at(number / len(PROBES))
        findings.append(_ask(session, probe))
    return findings


def ask_probes(session: Session, names: Sequence[str]) -> list[Finding]:
    """Ask the probes of these names."""
    known = {probe.name: probe for probe in PROBES}
    return [_ask(session, known[name]) for name in names]


def _ask(session: Session, probe: Probe) -> Finding:
    """Ask one probe."""
    grid = Grid(spatial_reference(_CRS).ExportToWkt(), _TRANSFORM, _SIDE, _SIDE)
    request = PixelRequest.of(probe.image().toDouble(), ("float64",))
    reply = session.transport.compute_pixels(request.body(grid))
    if "restricted=true" in reply.headers.get("x-earth-engine-quota-status", ""):
        session.state = RESTRICTED
    if meaning(reply) is not Meaning.PIXELS:
        return Finding(
            probe.name, probe.question, None, say("no answer: {reason}", reason=reply.text)
        )
    pixels = read_pixels(reply, grid, ("float64",))
    if not isinstance(pixels, np.ndarray):
        return Finding(probe.name, probe.question, None, pixels)
    value = float(pixels[0, _CENTRE, _CENTRE])
    known = {round(answer, 6): text for answer, text in probe.answers.items()}
    text = known.get(round(value, 6), say("an unexpected answer"))
    return Finding(probe.name, probe.question, value, text)


def check_account(project: str, url: str, progress: Progress) -> dict[str, Any]:
    """Return the report: state, versions, latency, and what the probes found."""
    import ee

    report: dict[str, Any] = {
        "date": datetime.date.today().isoformat(),
        "earthengine-api": ee.__version__,
        "endpoint": _endpoint_kind(url),
        "state": READY,
        "problem": "",
        "probes": [],
    }
    try:
        session = connect(project, url)
    except SessionError as error:
        text = str(error).replace(project, "(project)") if project else str(error)
        return report | {"state": error.state, "problem": text}
    start = time.monotonic()
    findings = probe_all(session, progress)
    report["seconds a request"] = round((time.monotonic() - start) / len(PROBES), 3)
    report["state"] = session.state
    report["probes"] = [
        {"name": f.name, "question": f.question, "value": f.value, "meaning": f.meaning}
        for f in findings
    ]
    return report


def _endpoint_kind(url: str) -> str:
    """Return what kind of endpoint is used, without its address."""
    if not url or url.rstrip("/") == DEFAULT_URL:
        return "Google's standard endpoint"
    return "an endpoint on this machine" if is_local(url) else "another endpoint"


def as_text(report: Mapping[str, Any]) -> str:
    """Return a report to read, and to attach to a bug."""
    lines = ["Water GEE: check of the Earth Engine account", ""]
    for name, value in report.items():
        if name != "probes" and value != "":
            lines.append(f"{name}: {value}")
    lines += ["", "What Earth Engine does where its documentation is silent:"]
    for probe in report["probes"]:
        value = "" if probe["value"] is None else f" ({probe['value']:g})"
        lines.append(f"- {probe['question']} {probe['meaning']}{value}")
    return "\n".join([*lines, "", json.dumps(report, indent=1), ""])
