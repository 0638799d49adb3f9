"""Features and collections of features or images."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from .geometry import Geometry
from .image import Image


@dataclass(frozen=True, eq=False)
class Feature:
    """A geometry with properties."""

    geometry: Geometry | None
    properties: dict[str, Any] = field(default_factory=dict)
    id: str | None = None

    @property
    def index(self) -> str | None:
        """Return the feature's id within its collection."""
        return self.properties.get("system:index", self.id)

    def with_properties(self, properties: dict[str, Any]) -> Feature:
        """Return the feature with other properties."""
        return replace(self, properties=properties)


Element = Feature | Image


@dataclass(frozen=True, eq=False)
class Collection:
    """An ordered collection of features or of images."""

    elements: tuple[Any, ...]
    of_images: bool = False
    properties: dict[str, Any] = field(default_factory=dict)
    asset_id: str | None = None
    version: int | None = None

    def with_elements(self, elements: Iterable[Any]) -> Collection:
        """Return a collection of other elements with the same properties."""
        chosen = tuple(elements)
        of_images = self.of_images
        if chosen:
            of_images = all(isinstance(each, Image) for each in chosen)
        return replace(self, elements=chosen, of_images=of_images)

    def with_properties(self, properties: dict[str, Any]) -> Collection:
        """Return the collection with other properties."""
        return replace(self, properties=properties)


def indexed(element: Any, index: str) -> Any:
    """Return an element under another index."""
    if isinstance(element, Image):
        return element.with_properties({**element.properties, "system:index": index})
    if isinstance(element, Feature):
        kept = {k: v for k, v in element.properties.items() if k != "system:index"}
        return replace(element, properties=kept, id=index)
    return element


def collection_of(elements: Iterable[Any], of_images: bool = False) -> Collection:
    """Return a collection of elements numbered in order where they have no index yet."""
    numbered = []
    for number, element in enumerate(elements):
        index = getattr(element, "index", None)
        numbered.append(element if index is not None else indexed(element, str(number)))
    return Collection(tuple(numbered), of_images)


def element_property(element: Any, name: str) -> Any:
    """Return a property of an element, including the system properties; None when missing."""
    if isinstance(element, dict):
        return element.get(name)
    if not isinstance(element, Feature | Image | Collection):
        return element if name == "item" else None
    if name in (".geo", ".all") or (name == "system:footprint" and isinstance(element, Image)):
        return element_geometry(element)
    if name == "system:index":
        return getattr(element, "index", None)
    if name == "system:id":
        return getattr(element, "asset_id", None) or element.properties.get(name)
    if name == "system:version":
        return getattr(element, "version", None)
    if name == "system:band_names" and isinstance(element, Image):
        return element.names
    return element.properties.get(name)


def element_geometry(element: Any) -> Geometry | None:
    """Return an element's geometry."""
    if isinstance(element, Geometry):
        return element
    if isinstance(element, Feature):
        return element.geometry
    if isinstance(element, Image):
        return element.geometry()
    return None
