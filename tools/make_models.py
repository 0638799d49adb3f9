"""Writes resources/models/*.model3: the shipped chains of our algorithms.

Run it with the Python that has QGIS: ``.venv/bin/python tools/make_models.py``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))
Source = QgsProcessingModelChildParameterSource
INTEGER = QgsProcessingParameterNumber.Type.Integer
DOUBLE = QgsProcessingParameterNumber.Type.Double
#: What a step's parameter is: the model's input of that name, a step's output, or a plain value.
Value = Source | str | int | float | bool
#: Titles of results, and their names in a model.
_RESULTS = {
    "Water map": "map",
    "Cleaned map": "map",
    "Folder of maps": "maps",
    "Water bodies": "bodies",
    "Water series": "series",
    "Map before": "before",
    "Map after": "after",
    "Water change": "change",
}


def given(name: str) -> Source:
    """Return an input of the model."""
    return Source.fromModelParameter(name)


def made(step: str, output: str = "OUTPUT") -> Source:
    """Return an output of an earlier step."""
    return Source.fromChildOutput(step, output)


class Chain:
    """A model in the making: inputs in the order of work, then steps from top to bottom."""

    def __init__(self, name: str, group: str, description: str) -> None:
        """Begin an empty model."""
        self.model = QgsProcessingModelAlgorithm(name, group)
        self._help = {"ALG_DESC": description, "ALG_CREATOR": "Water GEE"}
        self._inputs: list[str] = []
        self._steps = 0

    def ask(self, definition: QgsProcessingParameterDefinition, words: str) -> Chain:
        """Add an input of the model and what it is for."""
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(120 + 220 * len(self._inputs), 60))
        self._inputs.append(definition.name())
        self._help[definition.name()] = words
        self.model.addModelParameter(definition, component)
        return self

    def step(self, name: str, algorithm: str, result: str = "", /, **parameters: Value) -> Chain:
        """Add a step; its OUTPUT is one of the model's where `result` is a title for it."""
        child = QgsProcessingModelChildAlgorithm(algorithm)
        child.setChildId(name)
        child.setDescription(child.algorithm().displayName())
        for key, value in {**_defaults(child.algorithm()), **parameters}.items():
            source = value if isinstance(value, Source) else Source.fromStaticValue(value)
            child.addParameterSources(key, [source])
        place = QPointF(240, 200 + 110 * self._steps)
        child.setPosition(place)
        if result:
            final = QgsProcessingModelOutput(_RESULTS[result], result)
            final.setDescription(result)
            final.setChildId(name)
            final.setChildOutputName("OUTPUT")
            final.setMandatory(True)
            final.setPosition(place + QPointF(240, 0))
            child.setModelOutputs({_RESULTS[result]: final})
        self._steps += 1
        self.model.addChildAlgorithm(child)
        return self

    def write(self, folder: Path) -> None:
        """Write the model under its name."""
        self.model.setHelpContent(self._help)
        self.model.setParameterOrder(self._inputs)
        self.model.toFile(str(folder / f"{self.model.name()}.model3"))


def _defaults(algorithm: QgsProcessingAlgorithm) -> dict[str, Value]:
    """Return what the modeler fills in for whoever leaves an algorithm's parameters alone."""
    return {
        each.name(): each.defaultValue()
        for each in algorithm.parameterDefinitions()
        if not each.isDestination() and each.defaultValue() is not None
    }


def main() -> None:
    """Write every model."""
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(QgsApplication.pkgDataPath() + "/python/plugins")
    from processing.core.Processing import (  # pyright: ignore[reportMissingImports]
        Processing,
    )

    from water_gee_plugin.processing.provider import WaterGeeProvider

    Processing.initialize()
    provider = WaterGeeProvider()  # keep it: the registry holds no Python reference
    QgsApplication.processingRegistry().addProvider(provider)
    folder = TOP / "resources" / "models"
    for chain in (scene_by_steps, scene_to_bodies, map_to_bodies, area_to_series, area_to_change):
        chain().write(folder)
    application.exitQgis()


def _scene() -> QgsProcessingParameterFile:
    return QgsProcessingParameterFile("INPUT", "Scene", fileFilter="All files (*)")


def _dem() -> QgsProcessingParameterRasterLayer:
    return QgsProcessingParameterRasterLayer("DEM", "Elevation (DEM)", optional=True)


def _area() -> QgsProcessingParameterFeatureSource:
    return QgsProcessingParameterFeatureSource(
        "AREA", "Area", [QgsProcessing.SourceType.TypeVectorPolygon]
    )


def _project() -> QgsProcessingParameterString:
    return QgsProcessingParameterString("PROJECT", "Google Cloud project", optional=True)


def _smallest() -> QgsProcessingParameterNumber:
    return QgsProcessingParameterNumber(
        "SMALLEST", "Smallest area (m²)", DOUBLE, 5000.0, minValue=0
    )


_SCENE = "A Landsat Level-2 bundle (a folder, an archive, one of its files) or a raster."
_AREA = "Polygons of the area on the ground."
_MONTHS = "First and last month of the season, such as 6-8."
_PROJECT = (
    "A project registered for Earth Engine. If empty: the project from the settings or your "
    "sign-in."
)
_SMALLEST = "Smaller water bodies are left out. A Landsat pixel covers 900 m²."


def scene_by_steps() -> Chain:
    """Return the five steps of Map scene as a chain to look at and change."""
    from water_gee_plugin.engine.water.labels import making

    chain = Chain(
        "mapscenebysteps",
        "Maps",
        "The five steps of Map scene, one after another: cut tiles, make labels, correct labels, "
        "train model, map water. Open it in the modeler to change a step.",
    )
    chain.ask(_scene(), _SCENE)
    for name, title, words in (
        ("BANDS", "Band map", "Which bands of a raster are which, if its names do not tell."),
        ("SCALE", "Scale", "What turns a raster's numbers into reflectance, if it does not tell."),
        ("OFFSET", "Offset", "What is added after scaling."),
    ):
        chain.ask(QgsProcessingParameterString(name, title, optional=True), words)
    chain.ask(_dem(), "Elevation in metres. With it, slopes are no water.")
    chain.ask(
        QgsProcessingParameterEnum(
            "LABEL_SOURCE",
            "Label source",
            list(making.SOURCES),
            defaultValue=making.AUTO,
            usesStaticStrings=True,
        ),
        "What the first, noisy label is made of.",
    )
    seed = QgsProcessingParameterNumber("SEED", "Seed", INTEGER, 0, minValue=0)
    chain.ask(seed, "The same seed gives the same result.")
    scene = {name: given(name) for name in ("INPUT", "BANDS", "SCALE", "OFFSET", "DEM")}
    chain.step("cut", "watergee:cuttiles", **scene)
    chain.step("label", "watergee:makelabels", TILES=made("cut"), SOURCE=given("LABEL_SOURCE"))
    learned = {"TILES": made("cut"), "SEED": given("SEED")}
    chain.step("correct", "watergee:correctlabels", LABELS=made("label"), **learned)
    chain.step("train", "watergee:trainmodel", LABELS=made("correct"), **learned)
    return chain.step(
        "map", "watergee:mapwater", "Water map", INPUT=made("cut"), MODEL=made("train")
    )


def scene_to_bodies() -> Chain:
    """Return the way from a scene to polygons of its water bodies."""
    chain = Chain(
        "scenetobodies",
        "Maps",
        "Maps the water of a scene and makes polygons of its water bodies, with their area and "
        "shore on the ground and how sure the map is of each.",
    )
    chain.ask(_scene(), _SCENE).ask(_dem(), "Elevation in metres. With it, slopes are no water.")
    chain.ask(_smallest(), _SMALLEST)
    chain.step("map", "watergee:mapscene", "Water map", INPUT=given("INPUT"), DEM=given("DEM"))
    return chain.step(
        "bodies",
        "watergee:waterbodies",
        "Water bodies",
        INPUT=made("map"),
        PROBABILITY=made("map", "PROBABILITY"),
        SMALLEST=given("SMALLEST"),
    )


def map_to_bodies() -> Chain:
    """Return the way from a map to polygons of its water bodies, without its speckles."""
    chain = Chain(
        "maptobodies",
        "Maps",
        "Takes patches of few pixels out of a water map, and makes polygons of its water bodies "
        "with their area and shore on the ground.",
    )
    chain.ask(
        QgsProcessingParameterRasterLayer("INPUT", "Water map"),
        "A map of 0 (land), 1 (water) and 255 (no data).",
    )
    chain.ask(
        QgsProcessingParameterNumber("SIEVE", "Patches of fewer pixels go", INTEGER, 10),
        "Patches of fewer pixels, of water or land, become what surrounds them.",
    )
    chain.ask(_smallest(), _SMALLEST)
    chain.ask(
        QgsProcessingParameterNumber("HOLES", "Fill holes smaller than (m²)", DOUBLE, 0.0),
        "Smaller islands, and gaps that clouds leave, count as water. 0 fills none.",
    )
    chain.ask(
        QgsProcessingParameterNumber("SMOOTHING", "Smoothing", INTEGER, 0),
        "How many times outlines are smoothed; 5 removes most stairs of pixels. Each body keeps "
        "its area within 1 %.",
    )
    chain.step(
        "clean",
        "gdal:sieve",
        "Cleaned map",
        INPUT=given("INPUT"),
        THRESHOLD=given("SIEVE"),
        EIGHT_CONNECTEDNESS=True,
        NO_MASK=False,
    )
    sizes = {name: given(name) for name in ("SMALLEST", "HOLES", "SMOOTHING")}
    return chain.step(
        "bodies", "watergee:waterbodies", "Water bodies", INPUT=made("clean"), SIEVE=0, **sizes
    )


def area_to_series() -> Chain:
    """Return the way from an area and years to the area of its water bodies over time."""
    chain = Chain(
        "areatoseries",
        "Maps",
        "Fetches an area's seasons from Earth Engine, learns from their own labels, maps each "
        "season, and measures every water body in each: seen, filled where clouds hide it, or "
        "flagged.",
    )
    chain.ask(_area(), _AREA)
    for name, title in (("START_YEAR", "First year"), ("END_YEAR", "Last year")):
        year = QgsProcessingParameterNumber(name, title, INTEGER, 2020, minValue=1982)
        chain.ask(year, "Landsat sees the ground since 1982.")
    chain.ask(QgsProcessingParameterString("MONTHS", "Months", "6-8"), _MONTHS)
    chain.ask(_smallest(), _SMALLEST).ask(_project(), _PROJECT)
    asked = ("AREA", "START_YEAR", "END_YEAR", "MONTHS", "PROJECT")
    chain.step("fetch", "watergee:downloadtiles", **{name: given(name) for name in asked})
    chain.step("label", "watergee:makelabels", TILES=made("fetch"))
    chain.step("correct", "watergee:correctlabels", TILES=made("fetch"), LABELS=made("label"))
    chain.step("train", "watergee:trainmodel", TILES=made("fetch"), LABELS=made("correct"))
    chain.step(
        "maps", "watergee:mapperiods", "Folder of maps", TILES=made("fetch"), MODEL=made("train")
    )
    chain.step(
        "bodies",
        "watergee:waterbodies",
        "Water bodies",
        INPUT=made("maps", "MAPS"),
        SMALLEST=given("SMALLEST"),
    )
    return chain.step(
        "series",
        "watergee:waterseries",
        "Water series",
        INPUT=made("maps", "MAPS"),
        BODIES=made("bodies"),
    )


def area_to_change() -> Chain:
    """Return the way from an area and a model to how its water changed, mapped on Earth Engine."""
    chain = Chain(
        "areatochange",
        "Maps",
        "Maps an area's seasons of two spans of years on Earth Engine and tells how its water "
        "changed from one to the other, in the transition classes of JRC's Global Surface Water.",
    )
    chain.ask(_area(), _AREA)
    chain.ask(
        QgsProcessingParameterFile("MODEL", "Model", extension="npz"),
        "A model that has learned from tiles with elevation, or the one that Train model wrote.",
    )
    for name, title, years in (
        ("BEFORE", "Years before", "2000-2002"),
        ("AFTER", "Years after", "2020-2022"),
    ):
        chain.ask(QgsProcessingParameterString(name, title, years), "Such as 2020 or 2018-2022.")
    chain.ask(QgsProcessingParameterString("MONTHS", "Months", "6-8"), _MONTHS)
    chain.ask(_project(), _PROJECT)
    shared = {name: given(name) for name in ("AREA", "MODEL", "MONTHS", "PROJECT")}
    for step in ("before", "after"):
        years = given(step.upper())
        chain.step(step, "watergee:maponearthengine", f"Map {step}", PERIODS=years, **shared)
    return chain.step(
        "change",
        "watergee:waterchange",
        "Water change",
        BEFORE=made("before", "MAPS"),
        AFTER=made("after", "MAPS"),
    )


if __name__ == "__main__":
    main()
