"""What several requests share: the scene, the place, the account, and what a request is."""

# Annotations are evaluated, on Python 3.9 too: no postponed ones, and Optional instead of "| None".
from dataclasses import dataclass
from typing import ClassVar, Generic, Optional, TypeVar

from ..earthengine.imagery import Imagery
from ..rasters.polygons import Area
from ..support.records import Part, Read

Result = TypeVar("Result")

#: Polygons as id and WKT.
Outlines = tuple[tuple[str, str], ...]
#: Points as x, y and class.
Points = tuple[tuple[float, float, int], ...]
#: Strata of a sample as name, share of the map's area, square kilometres and pixels.
Strata = tuple[tuple[str, float, float, int], ...]


class Request(Generic[Result]):
    """A job with all that it needs to know."""

    #: The job's name, which is its algorithm's id too.
    job: ClassVar[str]


@dataclass(frozen=True)
class SceneFile(Part):
    """A scene, raster or tile set on disk, and how to read it."""

    input: Read
    bands: str = ""
    scale: str = ""
    offset: str = ""
    dem: Read = ""


@dataclass(frozen=True)
class Place(Part):
    """Where: polygons, or WRS-2 paths and rows."""

    area: Optional[Area] = None
    path_row: str = ""


@dataclass(frozen=True)
class Account(Part):
    """The Google Cloud project that Earth Engine works for, and its address where not its own."""

    project: str = ""
    url: str = ""


@dataclass(frozen=True)
class CloudMap(Part):
    """What is mapped on Earth Engine, where, and by which model."""

    model: Read
    imagery: Imagery
    place: Place = Place()
    encoding: str = "auto"
    #: Whether the map is held against what the image itself shows.
    evidence: bool = True
    account: Account = Account()
