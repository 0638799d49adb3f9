"""Keras model files, .keras and .h5, as one of our graphs: read by Keras itself.

A file may come from a stranger. It is looked through and written anew before Keras sees it, no
code in it is run, and no weight is allocated that the file does not hold. TensorFlow is imported
when a file is read, never in a process that hosts QGIS.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...support.errors import WaterGeeError
from ...support.texts import say
from ..graph import Network
from ..on_tensorflow import tensorflow
from . import keras_copy, keras_layers

_LONGEST_REASON = 200


def read(path: str | Path) -> Network:
    """Return the network of a Keras model file; a file is told by its content, not its ending.

    The network's card is empty: the file does not say which features it takes. Raises
    WaterGeeError for what is no Keras model, or one with what no pixel network has.
    """
    path = Path(path)
    if not path.exists():
        raise WaterGeeError(say("The Keras model {path} does not exist.", path=path))
    if path.is_dir():
        raise WaterGeeError(
            say(
                "{path} is a folder (perhaps a SavedModel). Save the model as .keras or .h5 in "
                "Keras.",
                path=path,
            )
        )
    keras = _keras()
    try:
        with TemporaryDirectory() as folder:
            copy = keras_copy.write(path, Path(folder))
            # Weights stay unmade until the file gives them, whatever sizes its layers claim.
            with keras.StatelessScope(initialize_variables=False) as scope:
                model = keras.saving.load_model(copy, compile=False, safe_mode=True)
                return keras_layers.network(model, scope.get_current_value)
    except (WaterGeeError, MemoryError):
        raise
    except Exception as error:  # a damaged file leads h5py and Keras to whatever it leads them
        raise WaterGeeError(
            say(
                "{path} could not be read as a Keras model ({reason}). Choose a .keras or .h5 "
                "file saved with model.save.",
                path=path,
                reason=_reason(error),
            )
        ) from error


def _keras() -> Any:
    tensorflow()
    import keras

    return keras


def _reason(error: Exception) -> str:
    first = next(iter(str(error).strip().splitlines()), "") or type(error).__name__
    return first[:_LONGEST_REASON].rstrip(".")
