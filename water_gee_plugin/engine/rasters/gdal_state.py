"""What this plugin needs of GDAL that other plugins of the same QGIS must not notice.

GDAL's Python bindings have one switch for exceptions in a process, and it is not ours: others
rely on `gdal.Open` of a missing file giving None. Neither are its options. So errors are taken
where they are made, in the thread that makes them, and options hold for a block in a thread.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

_heard = threading.local()


class GdalError(RuntimeError):
    """What GDAL, OGR or OSR said was wrong."""


@contextmanager
def gdal_errors() -> Iterator[None]:
    """Raise GdalError for an error that GDAL, OGR or OSR tells in the block.

    It does so whether their exceptions are on or off. Serves as a decorator too.
    """
    outer: list[str] | None = getattr(_heard, "errors", None)
    errors = _heard.errors = []
    gdal.PushErrorHandler(_hear)
    try:
        yield
    except (RuntimeError, AttributeError, TypeError, ValueError, SystemError) as error:
        # Without exceptions a failed call gives None, and the next line trips over it. A message
        # that is no UTF-8 makes the binding itself raise SystemError.
        if errors and (type(error) is RuntimeError or not isinstance(error, RuntimeError)):
            raise GdalError(errors[0]) from error
        raise
    finally:
        gdal.PopErrorHandler()
        _heard.errors = outer
    if errors:
        raise GdalError(errors[0])


# One function for all: the bindings never let go of a handler. They call it with nothing where a
# message is no UTF-8, which is what a damaged file puts into it.
def _hear(
    level: int = gdal.CE_Failure, _number: int = 0, text: str = "the file is damaged"
) -> None:
    if level >= gdal.CE_Failure:
        _heard.errors.append(text)


@contextmanager
def archives_left_alone() -> Iterator[None]:
    """Keep GDAL, in the block, from writing a .properties file beside a .tar.gz that it reads."""
    name = "CPL_VSIL_GZIP_WRITE_PROPERTIES"
    before = gdal.GetThreadLocalConfigOption(name)
    gdal.SetThreadLocalConfigOption(name, "NO")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(name, before)
