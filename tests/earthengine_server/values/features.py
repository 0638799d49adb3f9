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

    @property
    def index(self) -> str | None:
        """Return the feature's id within its collection."""
        return self.properties.get("system:index")

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

    def with_elements(self, elements: Iterable[Any]) -> Collection:
        """Return a collection of other elements with the same properties."""
        chosen = tuple(elements)
        kind = all(isinstance(each, Image) for each in chosen) if chosen else self.of_images
        return replace(self, elements=chosen, of_images=kind)


def indexed(element: Any, index: str) -> Any:
    """Return an element under another index."""
    return element.with_properties({**element.properties, "system:index": index})


def collection_of(elements: Iterable[Any], of_images: bool = False) -> Collection:
    """Return a collection of elements numbered in order where they have no index yet."""
    numbered = (
        element if element.index is not None else indexed(element, str(number))
        for number, element in enumerate(elements)
    )
    return Collection(tuple(numbered), of_images)


def element_property(element: Any, name: str) -> Any:
    """Return a property of an element, also `.all`, its geometry; None when it is missing."""
    if not isinstance(element, Element | Collection):
        # The items of lists are plain values to filters.
        return element if name == "item" else None
    if name in (".geo", ".all"):
        return element_geometry(element)
    if name == "system:index":
        return element.index
    return element.properties.get(name)


def element_geometry(element: Any) -> Geometry | None:
    """Return an element's geometry."""
    if isinstance(element, Image):
        return element.geometry()
    return element.geometry if isinstance(element, Feature) else None
