"""What the engine raises when it cannot go on."""

from __future__ import annotations


class WaterGeeError(Exception):
    """A problem told in the user's words: what was found and what was expected."""


class CancelledError(Exception):
    """The user has asked to stop."""
