"""Errors as Earth Engine answers them: an HTTP status, a status name and a sentence."""

from __future__ import annotations

from typing import Any

STATUS_NAMES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
}


class EarthEngineError(Exception):
    """A refusal that the client is told about in Google's error format."""

    def __init__(self, message: str, status: int = 400) -> None:
        """Keep the sentence for the user and the HTTP status."""
        super().__init__(message)
        self.message = message
        self.status = status

    def body(self) -> dict[str, Any]:
        """Return the JSON body that carries this error."""
        return error_body(self.status, self.message)


class UnverifiedError(EarthEngineError):
    """A refusal because Earth Engine's documentation does not say what happens here."""


def error_body(status: int, message: str) -> dict[str, Any]:
    """Return Google's error envelope."""
    name = STATUS_NAMES.get(status, "UNKNOWN")
    return {"error": {"code": status, "message": message, "status": name}}
