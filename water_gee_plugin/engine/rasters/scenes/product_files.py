"""Which files of a folder or an archive are those of one Landsat product, however renamed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.texts import say
from ..gdal_state import gdal_errors
from . import landsat
from .archives import Container, is_archive
from .landsat import Product

_RASTERS, _TEXTS = ("tif", "tiff", "img", "vrt", "jp2"), ("txt", "json", "xml")
#: What a file holds, what programs add to its name, and its extension. ST_B6 is a temperature.
_ENDING = re.compile(
    r"(?:^|.*?[-_. ])(?<!ST_)"
    r"(?:(?:SR_)?B(?:AND)?_?0?(?P<band>\d)|(?P<other>QA_PIXEL|QA_RADSAT|MTL))"
    r"(?P<after>[-_. (].*)?\.(?P<kind>[a-z0-9]+)$",
    re.IGNORECASE,
)
_METADATA = "MTL"
#: What is read beside the bands.
_BESIDE = ("QA_PIXEL", "QA_RADSAT", _METADATA)


@dataclass(frozen=True)
class Part:
    """A file of a product: what it holds (SR_B2, QA_PIXEL, MTL), and how the product is named."""

    name: str
    path: str
    ending: str
    product: Product | None
    #: Its folder, and what stands before and after: files of one variant belong together.
    variant: tuple[str, str, str]


@dataclass(frozen=True)
class ProductFiles:
    """The files of one product, by what they hold."""

    product: Product
    files: dict[str, Part]
    #: What they lie in; of some archives it holds them unpacked.
    container: Container


def part_of(name: str, path: str) -> Part | None:
    """Return what a file of a product holds by its name, None for other files."""
    plain = PurePath(name)
    product, before, rest = landsat.product_in(plain.name)
    found = _ENDING.match(rest)
    if not found:
        return None
    ending = f"SR_B{found['band']}" if found["band"] else found["other"].upper()
    if found["kind"].lower() not in (_TEXTS if ending == _METADATA else _RASTERS):
        return None
    if not product:
        before = re.sub(r"_?(SR_)?B?$", "", rest[: found.start("band")], flags=re.IGNORECASE)
    variant = (str(plain.parent), before.upper(), (found["after"] or "").upper())
    return Part(plain.name, path, ending, product, variant)


def find(path: Path, chosen: str = "", check: Callable[[], None] = lambda: None) -> ProductFiles:
    """Return the files of the product of a folder or archive, the one that `chosen` is a file of.

    A folder that only holds one archive means that. Raises WaterGeeError unless it is one product.
    """
    container = Container(path, lambda name: part_of(name, name) is not None, check)
    parts = _parts(container)
    picked = next((part for part in parts if part.name == chosen), None)
    archives = [] if parts or not path.is_dir() else [p for p in path.iterdir() if is_archive(p)]
    if len(archives) == 1:
        return find(archives[0], "", check)
    if archives:
        raise WaterGeeError(
            say(
                "{path} contains {count} archives: {names}. Choose one of them.",
                path=path,
                count=len(archives),
                names=", ".join(sorted(each.name for each in archives)),
            )
        )
    product = picked.product if picked and picked.product else _one_product(container, parts)
    own = [part for part in parts if part.product in (None, product)]
    files = _of_one_variant(container, product, own, picked)
    return ProductFiles(product, files, container)


def _parts(container: Container) -> list[Part]:
    """Return the files that are a product's; where bands do not name it, something else may."""
    parts = [part for m in container.members if (part := part_of(m.name, m.path))]
    named = [part for part in parts if part.product]
    if any(part.ending.startswith("SR_B") for part in named):
        return named
    return parts if named or _unnamed(container, parts) else []


def _unnamed(container: Container, parts: Iterable[Part]) -> Product | None:
    """Return the product that the metadata, or the folder's or the archive's name, tells."""
    texts = [read_text(part.path) for part in parts if part.ending == _METADATA]
    named = map(landsat.parse_product, [*texts, container.path.resolve().name])
    return next(filter(None, named), None)


def _one_product(container: Container, parts: Sequence[Part]) -> Product:
    """Return the product of the files; WaterGeeError when it is none, or one of several."""
    named = [p.product for p in parts if p.product] or [_unnamed(container, parts)]
    products = {product.name: product for product in named if product and parts}
    if len(products) > 1:
        raise WaterGeeError(
            say(
                "{path} contains {count} Landsat products: {names}. Choose one of them by one of "
                "its files, such as its _MTL.txt, or move each into a folder of its own.",
                path=container.path,
                count=len(products),
                names=", ".join(sorted(products)),
            )
        )
    if products:
        return next(iter(products.values()))
    raise WaterGeeError(
        say(
            "{path} contains no Landsat 4-9 Collection 2 Level-2 product. Expected a file "
            "name such as LC08_L2SP_017051_20151205_20200908_02_T1_SR_B2.TIF. Files "
            "found: {count}.",
            path=container.path,
            count=len(container.members),
        )
    )


def _of_one_variant(
    container: Container, product: Product, parts: Sequence[Part], picked: Part | None
) -> dict[str, Part]:
    """Return a product's files by what they hold: of bands that are there twice, one set.

    Only what that set lacks is taken from another: a quality band of the whole, unclipped scene.
    """
    needed = {f"SR_B{number}" for number in landsat.BAND_NUMBERS[product.sensor]}
    found: dict[tuple[str, str, str], set[str]] = {}
    for part in parts:
        if part.ending in needed:
            found.setdefault(part.variant, set()).add(part.ending)
    complete = [variant for variant, endings in found.items() if endings == needed]
    if picked and picked.variant in found:
        wanted = picked.variant
    elif len(complete) > 1:
        twice = [p.name for p in parts if p.variant in complete and p.ending == min(needed)]
        raise WaterGeeError(
            say(
                "{path} contains the bands of {name} more than once: {files}. Choose one of them.",
                path=container.path,
                name=product.name,
                files=", ".join(twice),
            )
        )
    else:
        wanted = max(complete or found, key=lambda v: len(found[v]), default=("", "", ""))
    # The last one of a kind counts: of the wanted set, and of three forms of the metadata the text.
    ordered = sorted(parts, key=lambda p: (p.variant == wanted, p.name.lower().endswith(".txt")))
    return {p.ending: p for p in ordered if p.ending in (*needed, *_BESIDE)}


def read_text(path: str) -> str:
    """Return the first megabyte of a file that GDAL opens; WaterGeeError when it cannot."""
    try:
        with gdal_errors():
            handle = gdal.VSIFOpenL(path, "rb")
            try:
                text = gdal.VSIFReadL(1, 1 << 20, handle)
            finally:
                gdal.VSIFCloseL(handle)
    except RuntimeError as error:
        raise WaterGeeError(say("{path} is damaged: {error}", path=path, error=error)) from error
    return bytes(text or b"").decode("utf-8", "replace")
