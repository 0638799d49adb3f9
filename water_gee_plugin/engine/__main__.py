"""The engine process: one job, parameters in as JSON, JSON lines out.

``python -m water_gee_plugin.engine JOB parameters.json`` runs a job from a shell. With ``-``
instead of a file the parameters are the first line of standard input, a line ``cancel`` stops
the job, and so does the end of the input: no engine outlives the program that started it. A line
``finish`` lets a job that learns keep the best that it has, and end well. The ``text`` of a message
or an error is English; its ``template`` and ``values`` come with it, for whoever translates.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

if __package__ in (None, ""):  # started by the folder's path, isolated from the user's packages
    sys.path[0] = str(Path(__file__).resolve().parents[2])
    __package__ = "water_gee_plugin.engine"

#: An engine that a program has started gives way to it by so much, where systems know that.
_NICE = 5
USER_ERROR, CANCELLED, FAILED = 2, 3, 1


def main(arguments: list[str]) -> int:
    """Run the job that the arguments name; return the exit code."""
    if len(arguments) != 2:
        sys.stderr.write(f"{__doc__}\n")
        return USER_ERROR
    stream = _own_stream()
    from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
    from water_gee_plugin.engine.support.texts import say

    try:
        wishes = _Wishes()
        parameters = _parameters(arguments[1], wishes)
        result = _run(arguments[0], parameters, wishes, stream)
    except WaterGeeError as error:
        _tell(stream, event="error", text=error.text)
        return USER_ERROR
    except CancelledError:
        _tell(stream, event="cancelled")
        return CANCELLED
    except MemoryError:
        _tell(stream, event="error", text=say("Not enough memory for this run."))
        return FAILED
    except Exception as error:  # anything else is a fault of ours: tell it, keep the traceback
        traceback.print_exc()
        _tell(stream, event="error", text=f"{type(error).__name__}: {error}", fault=True)
        return FAILED
    _tell(stream, event="result", result=result)
    return 0


class _Wishes:
    """What the program that started the engine has asked for since."""

    def __init__(self) -> None:
        """Begin with none."""
        self.cancelled, self.finishing = threading.Event(), threading.Event()

    def listen(self) -> None:
        """Take the words cancel and finish; the end of the input cancels."""
        for line in sys.stdin:
            if line.strip() == "cancel":
                break
            if line.strip() == "finish":
                self.finishing.set()
        self.cancelled.set()


def _own_stream() -> TextIO:
    """Return standard output for events alone; whatever libraries print goes to standard error."""
    stream = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    return stream


def _parameters(source: str, wishes: _Wishes) -> dict[str, object]:
    """Read the job's parameters from a file, or from standard input, then listen there."""
    from water_gee_plugin.engine.support.errors import WaterGeeError
    from water_gee_plugin.engine.support.json_text import parse_json
    from water_gee_plugin.engine.support.texts import say

    try:
        if source != "-":
            return parse_json(Path(source).read_text("utf-8"))
        parameters = parse_json(sys.stdin.readline())
    except (OSError, ValueError) as error:
        raise WaterGeeError(
            say(
                "The parameters from {source} could not be read as JSON: {error}.",
                source=source,
                error=error,
            )
        ) from error
    threading.Thread(target=wishes.listen, daemon=True).start()
    if hasattr(os, "nice"):  # beside a window: whoever looks at that one comes first
        os.nice(_NICE)
    return parameters


def _run(
    name: str, parameters: dict[str, object], wishes: _Wishes, stream: TextIO
) -> Mapping[str, object]:
    """Run a job, telling its events."""
    # osgeo before tensorflow: TensorFlow carries a SQLite of its own that breaks GeoPackage.
    from osgeo import gdal, ogr  # noqa: F401

    from water_gee_plugin.engine import jobs
    from water_gee_plugin.engine.support.progress import Progress

    lock = threading.Lock()

    def listener(event: dict[str, object]) -> None:
        """Write an event; windows are mapped by several threads."""
        with lock:
            _tell(stream, **event)

    progress = Progress(listener, wishes.cancelled.is_set, is_finishing=wishes.finishing.is_set)
    return jobs.run(name, parameters, progress)


def _tell(stream: TextIO, **event: object) -> None:
    """Write one JSON line; what can be translated has its template and values with it."""
    from water_gee_plugin.engine.support.texts import Text, to_json

    text = event.get("text")
    if isinstance(text, Text):
        event.update(to_json(text))
    stream.write(json.dumps(event) + "\n")
    stream.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
