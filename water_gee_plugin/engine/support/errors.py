"""What the engine raises when it cannot go on."""

from __future__ import annotations


class WaterGeeError(Exception):
    """A problem told in the user's words: what was found and what was expected."""

    def __init__(self, text: str) -> None:
        """Keep the sentence as it is: a Text can be translated."""
        super().__init__(text)
        self.text = text


class CancelledError(Exception):
    """The user has asked to stop."""
