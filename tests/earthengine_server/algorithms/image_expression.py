"""Images: arithmetic expressions in text."""

from __future__ import annotations

from typing import Any

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, find
from ..expressions import Algebra, Parser, evaluate, names_in
from ..values import image as images
from ..values.image import Image
from ..values.misc import Function
from .image_bands import find_bands, rename

_CONSTANTS = {"PI": 3.141592653589793, "E": 2.718281828459045}


@algorithm("Image.parseExpression")
def parse_expression(
    text: str, default_name: str, variables: list[str], free_bands: bool
) -> Function:
    """Return the function that an expression stands for."""
    name, tree = Parser(text).parse()
    known = {*variables, default_name}
    unknown = names_in(tree) - known - set(_CONSTANTS)
    if unknown and not free_bands:
        raise EarthEngineError(
            f"Image.parseExpression: Unknown variables [{', '.join(sorted(unknown))}] in "
            f"expression '{text}'."
        )

    def body(arguments: dict[str, Any]) -> Image:
        """Compute the expression for given images."""
        default = as_type(arguments[default_name], "Image", "Image.expression")
        result = evaluate(tree, _algebra(arguments, default))
        if name is not None:
            return rename(result, [name])
        return result

    return Function((default_name, *variables), body)


def _select(image: Image, selectors: list[Any]) -> Image:
    """Return chosen bands, or all of them."""
    if not selectors:
        return image
    return image.with_bands([band for each in selectors for band in find_bands(image, each)])


def _algebra(arguments: dict[str, Any], default: Image) -> Algebra:
    """Return how expressions of images are computed."""

    def variable(name: str) -> Image:
        """Return a variable, a constant or a band of the default image."""
        if name in arguments:
            return as_type(arguments[name], "Image", "Image.expression")
        if name in default.names:
            return _select(default, [name])
        return images.constant(_CONSTANTS[name])

    def choose(test: Image, yes: Image, no: Image) -> Image:
        """Return one of two images, pixel by pixel."""
        where = find("Image.where")
        if where is None:
            raise EarthEngineError("Image.where is missing.")
        return where(no, test, yes)

    return Algebra(
        images.constant, variable, _select, lambda names: _select(default, names), _call, choose
    )


def _call(name: str, parts: list[Image]) -> Image:
    """Return the result of an operator or function."""
    if name == "negate":
        name, parts = "multiply", [parts[0], images.constant(-1)]
    if name == "divide" and all(band.type.is_integer for part in parts for band in part.bands):
        # Whole numbers divide to whole numbers in expressions, unlike in Image.divide.
        return _apply("floor", [_apply("divide", parts)])
    return _apply(name, parts)


def _apply(name: str, parts: list[Image]) -> Image:
    """Call an image algorithm with images only."""
    function = find(f"Image.{name}")
    if function is None:
        raise EarthEngineError(f"Image.parseExpression: Unknown function '{name}'.")
    if name in ("min", "max", "add", "multiply") and len(parts) > 2:
        result = parts[0]
        for part in parts[1:]:
            result = function(result, part)
        return result
    return function(*parts)
