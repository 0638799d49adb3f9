"""Operations on arrays behind leading pixel axes, shared by ee.Array and array images."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..values.reducer import Reducer


def masked_along(values: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Return the positions where a mask is not zero; its axes of length 1 span the whole axis."""
    keep = mask != 0
    while keep.ndim < values.ndim:
        keep = keep[..., None]
    long = [axis for axis in range(keep.ndim) if keep.shape[axis] > 1]
    if len(long) > 1:
        raise EarthEngineError("Array.mask: The mask may be longer than 1 along one axis only.")
    if not long:
        single = bool(keep.ravel()[0]) if keep.size else False
        return values if single else values[:0]
    axis = long[0]
    if keep.shape[axis] != values.shape[axis]:
        raise EarthEngineError(
            f"Array.mask: The mask has length {keep.shape[axis]} along axis {axis}, but the array "
            f"{values.shape[axis]}."
        )
    return np.compress(keep.ravel(), values, axis=axis)


def padded(values: np.ndarray, lengths: list[int], filler: Any, lead: int) -> np.ndarray:
    """Return an array with a value appended up to lengths along its own axes."""
    growth = [(0, 0)] * lead
    for axis, size in enumerate(values.shape[lead:]):
        wanted = lengths[axis] if axis < len(lengths) else size
        growth.append((0, max(int(wanted) - size, 0)))
    return np.pad(values, growth, constant_values=filler)


def sorted_by(values: np.ndarray, keys: np.ndarray | None, lead: int) -> np.ndarray:
    """Return an array sorted along the longest-running axis of its keys."""
    by = values if keys is None else keys
    axes = [axis for axis in range(lead, by.ndim) if by.shape[axis] > 1]
    axis = axes[-1] if axes else by.ndim - 1
    order = np.argsort(by, axis=axis, kind="stable")
    if by.shape != values.shape:
        order = np.broadcast_to(order, values.shape)
    return np.take_along_axis(values, order, axis)


def accumulate(values: np.ndarray, axis: int, reducer: Reducer | None) -> np.ndarray:
    """Return an array in which each position reduces everything up to it along an axis."""
    if reducer is None:
        return np.cumsum(values, axis=axis)
    moved = np.moveaxis(values, axis, -1)
    parts = []
    for end in range(1, moved.shape[-1] + 1):
        head = moved[..., :end]
        parts.append(reducer.reduce_stack([head], np.ones(head.shape))[0].values)
    return np.moveaxis(np.stack(parts, axis=-1), -1, axis)


def reduce_axes(
    values: np.ndarray, reducer: Reducer, axes: list[int], field_axis: int | None, lead: int
) -> np.ndarray:
    """Reduce along axes behind the leading ones; reduced axes keep length 1."""
    own = [lead + axis for axis in axes]
    dimensions = values.ndim
    if reducer.inputs == 1 and len(reducer.outputs) == 1:
        flat = _gather(values, own)
        (stack,) = reducer.reduce_stack([flat], np.ones(flat.shape))
        return _restore(stack.values, values.shape, own)
    if field_axis is None:
        raise EarthEngineError(
            "Array.reduce: A reducer with several inputs or outputs needs 'fieldAxis'."
        )
    field = lead + field_axis
    if values.shape[field] != reducer.inputs and reducer.inputs > 1:
        raise EarthEngineError(
            f"Array.reduce: The field axis must have length {reducer.inputs}, but has "
            f"{values.shape[field]}."
        )
    fields = np.split(values, values.shape[field], axis=field)
    flats = [_gather(each, own) for each in fields[: reducer.inputs]]
    stacks = reducer.reduce_stack(flats, np.ones(flats[0].shape))
    shape = tuple(1 if axis == field else size for axis, size in enumerate(values.shape))
    outputs = [_restore(stack.values, shape, own) for stack in stacks]
    result = np.concatenate(outputs, axis=field)
    return result.reshape(result.shape[:dimensions])


def _gather(values: np.ndarray, axes: list[int]) -> np.ndarray:
    """Return an array with some axes joined to a last one."""
    kept = [axis for axis in range(values.ndim) if axis not in axes]
    moved = values.transpose([*kept, *axes])
    return moved.reshape([values.shape[axis] for axis in kept] + [-1])


def _restore(reduced: np.ndarray, shape: tuple[int, ...], axes: list[int]) -> np.ndarray:
    """Return a reduced array with the reduced axes put back as length 1."""
    target = [1 if axis in axes else size for axis, size in enumerate(shape)]
    return reduced.reshape(target)
