"""Jobs that tell how good a map is: samples to interpret, and what a reference says of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from .. import requests, results
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say

if TYPE_CHECKING:
    from ..water.accuracy import AtPoints
    from ..water.coding import Coding
    from ..water.estimates import AreaAdjusted
    from ..water.validation.sample_size import Design
    from ..water.validation.strata import Strata

#: The strata of a sample cover the map but for rounding in its table.
_WHOLE = 1e-3


def validation_sample(
    request: requests.ValidationSample, progress: Progress
) -> results.ValidationSample:
    """Draw a stratified random sample of a map's pixels and write it as points."""
    from ..water.validation.drawing import draw_sample

    strata = strata_of(request, progress)
    drawn = draw_sample(strata, design_of(request), request.seed, request.output, progress)
    return {
        "output": request.output,
        "points": sum(each["points"] for each in drawn),
        "strata": drawn,
    }


def design_of(request: requests.ValidationSample) -> Design:
    """Return what a sample is to reach; WaterGeeError when it cannot."""
    from ..water.validation.sample_size import Design

    accuracies = request.land_accuracy, request.water_accuracy, request.doubt_accuracy
    return Design(request.target_error, accuracies, request.smallest)


def strata_of(request: requests.ValidationSample, progress: Progress) -> Strata:
    """Open what a sample is drawn from; WaterGeeError when that is no map."""
    from ..water.validation.strata import open_strata

    doubt = request.doubt_from, request.doubt_to
    return open_strata(request.input, request.probability, doubt, progress)


def assess_accuracy(request: requests.AssessAccuracy, progress: Progress) -> results.Accuracy:
    """Hold a map or label against a reference raster, or against points."""
    from ..water import accuracy, estimates
    from ..water.coding import Coding

    coding = Coding.of(request.water_values, request.land_values)
    if request.unplaced:
        progress.warning(
            say("Features of the reference without a place: {count}.", count=request.unplaced)
        )
    if request.points is None:
        found = accuracy.compare_rasters(request.input, request.reference, progress, coding)
        return found.as_result()
    compared = _at_points(request, coding, progress)
    counts = compared.counts()
    result = counts.as_result()
    if request.strata:
        result["adjusted"] = _of_sample(request, compared, progress).figures()
    elif request.stratified:
        mapped, pixel_area = accuracy.mapped_pixels(request.input, progress)
        adjusted = estimates.area_adjusted(counts.matrix, mapped, pixel_area)
        result["adjusted"] = adjusted.figures()
    return result


def _at_points(request: requests.AssessAccuracy, coding: Coding, progress: Progress) -> AtPoints:
    """Hold a map against points, and say which of them do not count."""
    from ..water import accuracy

    points = request.points or ()
    if request.point_values:
        _tell_of_values(request.point_values, coding, progress)
        classes = map(coding.of_value, request.point_values)
        points = tuple((x, y, found) for (x, y, _), found in zip(points, classes))
    compared = accuracy.compare_points(request.input, points, request.crs)
    total = len(points)
    if compared.outside:
        progress.warning(
            say(
                "Points outside the map: {outside} of {total}.",
                outside=compared.outside,
                total=total,
            )
        )
    if compared.unseen:
        progress.warning(
            say(
                "Points where the map shows neither land nor water: {count} of {total}.",
                count=compared.unseen,
                total=total,
            )
        )
    return compared


def _tell_of_values(values: tuple[str, ...], coding: Coding, progress: Progress) -> None:
    """Say how many points have no value yet, and what the others' values are."""
    from ..water.coding import tell_of_use

    filled = [value for value in values if value]
    if not filled:
        raise WaterGeeError(
            say(
                "None of the {total} points has a reference value yet. Enter 1 for water or 0 for "
                "land first.",
                total=len(values),
            )
        )
    if len(filled) < len(values):
        progress.warning(
            say(
                "Points without a reference value: {count} of {total}. They do not count.",
                count=len(values) - len(filled),
                total=len(values),
            )
        )
    tell_of_use(Counter(filled), coding, progress)


def _of_sample(
    request: requests.AssessAccuracy, compared: AtPoints, progress: Progress
) -> AreaAdjusted:
    """Return what a sample's points tell of the ground that it was drawn from."""
    from ..water.estimates import Stratum, estimated
    from ..water.validation.strata import WORDS

    share = sum(weight for _, weight, _, _ in request.strata)
    if abs(share - 1) > _WHOLE:
        raise WaterGeeError(
            say(
                "The strata of the points make up {share:.1%} of their map, not all of it. Use "
                "all points of one sample.",
                share=share,
            )
        )
    names = np.array(request.point_strata)
    if strangers := int((names == "").sum()):
        progress.warning(
            say(
                "Points that are in no stratum: {count} of {total}. The area-adjusted estimates "
                "do without them.",
                count=strangers,
                total=len(names),
            )
        )
    strata = [
        Stratum(WORDS.get(name, name), weight, compared.counts(names == name).matrix, pixels)
        for name, weight, _, pixels in request.strata
    ]
    return estimated(strata, sum(area for _, _, area, _ in request.strata) * 1e6)
