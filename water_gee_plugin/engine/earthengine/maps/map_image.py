"""The water map of a period as an Earth Engine image: network and evidence are judged there."""

from __future__ import annotations

from typing import Any

from ...network import on_earthengine
from ...network.graph import Network
from ...rasters.classes import UNKNOWN
from ...rasters.tiles.lattice import PIXEL
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ...water.features import feature_set
from ...water.training.one_class import has_learned
from .. import imagery as images
from ..feature_image import feature_image
from ..imagery import Imagery, Period
from .evidence_image import held_against


def map_image(
    network: Network,
    imagery: Imagery,
    period: Period,
    region: Any,
    encoding: str,
    flipped: bool,
    evidence: bool,
) -> Any:
    """Return a period's water map as an ee.Image: uint8, 0 land, 1 water, 255 no data."""
    stored = stored_image(imagery, period, region)
    return classified(network, stored, imagery.dem, encoding, flipped, evidence)


def stored_image(imagery: Imagery, period: Period, region: Any) -> Any:
    """Return the scene or composite of a period: eight bands, unmasked, 0 is no data."""
    if period.asset:
        return images.scene_image(imagery, period)
    return images.season_image(imagery, period, region)


def classified(
    network: Network,
    stored: Any,
    dem: str,
    encoding: str,
    flipped: bool,
    evidence: bool,
    on_screen: bool = False,
) -> Any:
    """Return the water map of a stored image: uint8, 0 land, 1 water, 255 no data.

    With `evidence` it is held against what the image itself shows. `on_screen` tells that its
    pixels may be of any size, as slopes must know.
    """
    chosen = feature_set(str(network.card.get("features")))
    elevation = None if dem == "none" else images.elevation_image(dem)
    features, valid = feature_image(stored, elevation, chosen)
    probability = on_earthengine.to_ee_image(network, features, encoding, flipped)
    water = probability.select("class_0").gt(network.threshold)
    if evidence and not has_learned(network):
        water = water.multiply(0)  # evidence alone decides, as it does here
    if evidence:
        water = held_against(water, stored, elevation, _side() if on_screen else PIXEL)
    return water.updateMask(valid).unmask(UNKNOWN, False).toUint8().rename("water")


def _side() -> Any:
    """Return the sides of pixels in metres, whatever they are asked for on."""
    import ee

    return ee.Image.pixelArea().sqrt()


def require_dem(network: Network, imagery: Imagery) -> None:
    """Raise WaterGeeError when a model needs elevation and none is chosen."""
    if feature_set(str(network.card.get("features"))).needs_elevation and imagery.dem == "none":
        raise WaterGeeError(
            say(
                "The model was trained with elevation, but no DEM is selected. Choose a DEM, or a "
                "model trained without elevation."
            )
        )


def tell_rounding(network: Network, progress: Progress) -> float:
    """Tell how much the weights' rounding changes a probability at most, and return it."""
    change = on_earthengine.rounding_change(network)
    progress.message(
        say(
            "Weights are sent with five significant digits. In a test on random features this "
            "changed probabilities by at most {change:.1e}.",
            change=change,
        )
    )
    return change
