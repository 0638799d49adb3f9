"""A Keras model's configuration, without all that a network does not need.

Only classes that are known here stay, so that Keras never looks for another; slices, which every
version of Keras writes in its own way and .h5 files in none that Keras 3 opens, become Cropping2D.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...support.errors import WaterGeeError
from ...support.json_text import parse_json
from ...support.texts import Text, say
from .keras_layers import LAYERS, RULES

Entry = Mapping[str, Any]
#: How many layers are called, those of models within models each time these are.
MOST_CALLS = 500
_MODELS = frozenset(("Functional", "Model", "Sequential"))
#: x[:, 2:-2, 2:-2, :] in Keras 2.2 to 2.4 (v1's published file), 2.5 to 2.15, and 3.
_SLICES = frozenset(("TensorFlowOpLayer", "SlicingOpLambda", "GetItem"))
_PARTS = frozenset(("InputLayer", "__keras_tensor__", "__slice__", "__ellipsis__"))
_CLASSES = frozenset(RULES) | _MODELS | _SLICES | _PARTS
#: What training alone needs. Weights that were trained in addition (LoRA) are saved added up.
_TRAINING = ("_initializer", "_regularizer", "_constraint", "compile_config", "lora_rank")


def cleaned(text: str | bytes) -> str:
    """Return a model's configuration as Keras may read it.

    Raises WaterGeeError for a class that no pixel network has, for slices that are no crops and
    for too many layers; whatever else it raises, the configuration is damaged.
    """
    model = parse_json(text)
    if model["class_name"] not in _MODELS:
        raise WaterGeeError(
            say(
                "The model is of type {kind}, whose code is not in the file. Water GEE reads "
                "functional and sequential models.",
                kind=model["class_name"],
            )
        )
    if _calls(model) > MOST_CALLS:
        raise WaterGeeError(
            say("The model has more than {count} layers and was not read.", count=MOST_CALLS)
        )
    inputs = {
        entry["config"]["name"]: entry["config"].get("batch_input_shape")
        for entry in _entries(model)
        if entry["class_name"] == "InputLayer"
    }
    return json.dumps(_clean(model, inputs))


def _entries(model: Entry) -> Iterator[Entry]:
    for entry in model["config"]["layers"]:
        yield entry
        if entry["class_name"] in _MODELS:
            yield from _entries(entry)


def _calls(model: Entry) -> int:
    return sum(
        (_calls(entry) if entry["class_name"] in _MODELS else 1)
        * max(1, len(entry.get("inbound_nodes", ())))
        for entry in model["config"]["layers"]
    )


def _clean(value: Any, inputs: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_clean(part, inputs) for part in value]
    if not isinstance(value, dict):
        return value
    kind = value.get("class_name")
    if kind == "function":
        return str(value["config"])
    if kind == "__numpy__":  # without its type, which may be words of any length
        return value["config"]["value"]
    if kind is not None:
        _check_class(value)
    if kind in _SLICES:
        value = _cropping(value, inputs)
    return {key: _clean(part, inputs) for key, part in value.items() if not _is_left_out(key, part)}


def _is_left_out(key: str, value: Any) -> bool:
    # A policy of types is an object; all is computed in float32 here.
    return key.endswith(_TRAINING) or (key == "dtype" and isinstance(value, dict))


def _check_class(entry: Entry) -> None:
    kind, module = entry["class_name"], entry.get("module") or "keras"
    # Keras would import other modules to look for a class of that name.
    if kind in _CLASSES and (module == "builtins" or module.split(".")[0] == "keras"):
        return
    settings = entry.get("config")
    name = settings.get("name") if isinstance(settings, dict) else None
    raise WaterGeeError(
        say(
            "The model contains the layer {name} of type {kind}, which Water GEE cannot read. "
            "Supported layers: {known}, and slices of rows and columns.",
            name=name or "?",
            kind=kind,
            known=", ".join(LAYERS),
        )
    )


def _cropping(entry: Entry, inputs: Mapping[str, Any]) -> Entry:
    """Return the Cropping2D that a slice is."""
    (call,) = entry["inbound_nodes"]
    if isinstance(call, dict):
        tensor, index = call["args"]
        source, shape = {"args": [tensor], "kwargs": {}}, tensor["config"]["shape"]
    else:
        name, node, output, keywords = call if isinstance(call[0], str) else call[0]
        source, shape = [[name, node, output, {}]], inputs.get(name) or [None] * 4
        index = keywords["slice_spec"] if keywords else _strided(entry)
    crops = [_cut(entry, part, size) for part, size in zip(_filled(index), shape)]
    if any(crops[0] + crops[3]):
        raise _refusal(entry, say("involves more than rows and columns"))
    settings = {"name": entry["config"]["name"], "cropping": [list(c) for c in crops[1:3]]}
    changed = {"class_name": "Cropping2D", "config": settings, "inbound_nodes": [source]}
    if "module" in entry:
        changed.update(module="keras.layers", registered_name=None)
    return {"name": entry["name"], **changed}


def _strided(entry: Entry) -> list[Any]:
    """Return what a TensorFlow node slices, by its constants and masks (see tf.strided_slice)."""
    definition, constants = entry["config"]["node_def"], entry["config"]["constants"]
    definition = parse_json(definition) if isinstance(definition, str) else definition
    if definition["op"] != "StridedSlice":
        raise _refusal(entry, say("is the operation {name}", name=definition["op"]))
    masks = {name: int(value.get("i", 0)) for name, value in definition["attr"].items()}
    index: list[Any] = []
    for axis, (start, stop, step) in enumerate(zip(*(constants[place] for place in "123"))):
        begin, end, *others = (
            masks.get(f"{name}_mask", 0) >> axis & 1
            for name in ("begin", "end", "ellipsis", "new_axis", "shrink_axis")
        )
        limits = {"start": None if begin else start, "stop": None if end else stop, "step": step}
        index.append(None if any(others) else limits)
    return index


def _filled(index: Sequence[Any]) -> list[Any]:
    """Return an index of four parts: an ellipsis, or what is not there, takes all."""
    names = [part.get("class_name") if isinstance(part, dict) else "" for part in index]
    parts = [part.get("config", part) if isinstance(part, dict) else part for part in index]
    place = names.index("__ellipsis__") if "__ellipsis__" in names else len(parts)
    before, after = parts[:place], parts[place + 1 :]
    return before + [{"start": None, "stop": None}] * (4 - len(before) - len(after)) + after


def _cut(entry: Entry, part: Any, size: int | None) -> tuple[int, int]:
    """Return how much a slice takes away at the start and at the end of so many pixels."""
    if not isinstance(part, dict) or part.get("step") not in (None, 1):
        raise _refusal(entry, say("picks or skips pixels"))
    start, stop = part["start"] or 0, part["stop"]
    if size is not None:
        first, last, _ = slice(start, stop).indices(size)
        return first, size - last
    if start < 0 or (stop is not None and stop >= 0):
        raise _refusal(
            entry, say("cuts {start}:{stop} out of an unknown size", start=start, stop=stop)
        )
    return start, -stop if stop else 0


def _refusal(entry: Entry, what: Text) -> WaterGeeError:
    return WaterGeeError(
        say(
            "The slice {name} {what}. Water GEE reads slices that remove a fixed number of rows "
            "and columns, such as x[:, 2:-2, 2:-2, :], and Cropping2D.",
            name=entry["name"],
            what=what,
        )
    )
