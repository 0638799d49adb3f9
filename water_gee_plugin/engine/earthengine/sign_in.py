"""Sign-in through the browser, into the credentials file of Earth Engine's own client.

The authorisation code flow of an installed app (RFC 8252) with PKCE (RFC 7636): the answer comes
to a random port of this machine, must carry the state that was sent, and is exchanged for a
refresh token that goes into that file and nowhere else. It ends when the user cancels and after
five minutes.
"""

from __future__ import annotations

import base64
import hashlib
import http.server
import secrets
import time
import urllib.parse
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..support.errors import WaterGeeError
from ..support.files import replacing
from ..support.json_text import parse_json
from ..support.progress import Progress
from ..support.texts import say
from .session import SCOPE

_SECONDS = 300.0
_POLL_SECONDS = 0.25
_IDLE_SECONDS = 10.0
_AUTHORISE = "https://accounts.google.com/o/oauth2/v2/auth"
_PAGE = (
    "<!doctype html><meta charset='utf-8'><title>Water GEE</title>"
    "<p style='font-family:sans-serif'>{text} You can close this page and go back to QGIS.</p>"
)


@dataclass(frozen=True)
class Endpoints:
    """Where to authorise, and where a code becomes a token."""

    authorise: str
    token: str


def sign_in(
    progress: Progress,
    endpoints: Endpoints | None = None,
    open_browser: Callable[[str], object] = webbrowser.open,
    seconds: float = _SECONDS,
) -> None:
    """Sign the user in; WaterGeeError when it was refused or took too long."""
    import ee.oauth

    endpoints = endpoints or Endpoints(_AUTHORISE, ee.oauth.TOKEN_URI)
    verifier, state = secrets.token_urlsafe(64), secrets.token_urlsafe(32)
    with _Listener(state) as listener:
        redirect = f"http://127.0.0.1:{listener.server_port}"
        address = _address(endpoints.authorise, redirect, verifier, state)
        open_browser(address)
        progress.message(say("Sign in to Google in your browser. Waiting…"))
        progress.message(say("If no browser opens, open this address: {address}", address=address))
        answer = listener.wait(progress, seconds)
    code = _code(answer, state)
    token = _exchange(endpoints.token, code, verifier, redirect)
    path = ee.oauth.get_credentials_path()
    kept = {
        **_project_in(path),
        "client_id": ee.oauth.CLIENT_ID,
        "client_secret": ee.oauth.CLIENT_SECRET,
        "refresh_token": token,
        "scopes": [SCOPE],
    }
    with replacing(path) as partial:
        ee.oauth.write_private_json(str(partial), kept)
    progress.message(say("You are signed in to Earth Engine."))


def _project_in(path: str) -> dict[str, str]:
    """Return the project that a credentials file names, which is the user's choice."""
    try:
        found = parse_json(Path(path).read_bytes())
    except (OSError, ValueError):
        return {}
    project = found.get("project") if isinstance(found, dict) else None
    return {"project": project} if isinstance(project, str) else {}


class _Handler(http.server.BaseHTTPRequestHandler):
    """Takes the one answer of the browser."""

    server: _Listener
    #: A connection that says nothing, as browsers open some ahead, is closed after so long.
    timeout = _IDLE_SECONDS

    def do_GET(self) -> None:
        """Keep the answer to this sign-in, and say that it has come; all else is not found."""
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        answer = {name: values[0] for name, values in query.items()}
        ours = secrets.compare_digest(answer.get("state", "").encode(), self.server.state.encode())
        ours = ours and ("code" in answer or "error" in answer)
        if ours and not self.server.answer:
            self.server.answer = answer
        text = "You are signed in." if "code" in answer else "The sign-in was not completed."
        body = _PAGE.format(text=text if ours else "This is no answer to the sign-in.").encode()
        self.send_response(200 if ours else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Log nothing: the path holds the code."""


class _Listener(http.server.ThreadingHTTPServer):
    """Listens on a random port of this machine; one silent connection holds up no other."""

    timeout = _POLL_SECONDS
    daemon_threads = True
    block_on_close = False

    def __init__(self, state: str) -> None:
        """Listen on loopback only, for the answer that carries the state."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.state = state
        self.answer: dict[str, str] = {}

    def wait(self, progress: Progress, seconds: float) -> dict[str, str]:
        """Return the browser's answer; WaterGeeError when none comes in time."""
        end = time.monotonic() + seconds
        while not self.answer:
            progress.check()
            if time.monotonic() > end:
                raise WaterGeeError(
                    say(
                        "No sign-in within {seconds:.0f} seconds. Start the sign-in again.",
                        seconds=seconds,
                    )
                )
            self.handle_request()
        return self.answer


def _address(authorise: str, redirect: str, verifier: str, state: str) -> str:
    """Return the page where the user signs in."""
    import ee.oauth

    digest = hashlib.sha256(verifier.encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return (
        authorise
        + "?"
        + urllib.parse.urlencode(
            {
                "client_id": ee.oauth.CLIENT_ID,
                "redirect_uri": redirect,
                "response_type": "code",
                "scope": SCOPE,
                "code_challenge": challenge,
                "code_challenge_method": "S256",
                "state": state,
                "access_type": "offline",
                "prompt": "consent",
            }
        )
    )


def _code(answer: dict[str, str], state: str) -> str:
    """Return the code of an answer that carries our state; WaterGeeError otherwise."""
    if "error" in answer:
        raise WaterGeeError(say("Google did not sign you in: {reason}.", reason=answer["error"]))
    if not secrets.compare_digest(answer.get("state", ""), state) or "code" not in answer:
        raise WaterGeeError(
            say("The browser's response does not belong to this sign-in. Start the sign-in again.")
        )
    return answer["code"]


def _exchange(address: str, code: str, verifier: str, redirect: str) -> str:
    """Return the refresh token for a code."""
    import ee.oauth
    import requests

    fields = {
        "code": code,
        "client_id": ee.oauth.CLIENT_ID,
        "client_secret": ee.oauth.CLIENT_SECRET,
        "redirect_uri": redirect,
        "grant_type": "authorization_code",
        "code_verifier": verifier,
    }
    try:
        answer = requests.post(address, data=fields, timeout=(10, 30))
        token = parse_json(answer.content).get("refresh_token")
    except (requests.RequestException, ValueError, AttributeError) as error:
        raise WaterGeeError(
            say("Google did not respond to the sign-in ({kind}).", kind=type(error).__name__)
        ) from error
    if not token or not isinstance(token, str):
        raise WaterGeeError(
            say(
                "Google did not return a permanent sign-in (status {status}).",
                status=answer.status_code,
            )
        )
    return token
