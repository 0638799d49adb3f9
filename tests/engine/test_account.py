"""The account: states instead of tracebacks, the probes, and the sign-in."""

from __future__ import annotations

import http.server
import json
import socket
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.earthengine_server.server import LocalEarthEngine
from water_gee_plugin.engine.earthengine import account_check, session
from water_gee_plugin.engine.earthengine.session import SessionError
from water_gee_plugin.engine.earthengine.sign_in import Endpoints, sign_in
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Progress

pytest_plugins = ["tests.earthengine_server.fixtures"]
PROJECT = "water-gee-test"


def findings(server: LocalEarthEngine, **assumptions: str) -> dict[str, str]:
    """Return what the probes find when the server behaves in a named way."""
    server.assumptions.chosen.update({"pixel-coordinates": "centre"})
    server.assumptions.chosen.update({k.replace("_", "-"): v for k, v in assumptions.items()})
    connection = session.connect(PROJECT, server.url)
    found = account_check.probe_all(connection, Progress())
    return {finding.name: finding.meaning for finding in found}


@pytest.mark.parametrize(
    ("switch", "choice", "probe", "meaning"),
    [
        ("convolve", "cross-correlation", "convolve", "cross-correlation"),
        ("convolve", "flipped", "convolve", "flipped"),
        ("neighbourhood_rows", "down", "neighbourhood", "from north to south"),
        ("neighbourhood_rows", "up", "neighbourhood", "from south to north"),
        ("integer_cast", "truncate", "cast", "truncates"),
        ("integer_cast", "round", "cast", "rounds"),
        ("masked_neighbour", "zero", "masked-neighbour", "counts as 0"),
        ("masked_neighbour", "mask", "masked-neighbour", "masks the result"),
        ("pixel_coordinates", "corner", "pixel-coordinates", "corners"),
        ("pixel_coordinates", "centre", "pixel-coordinates", "centres"),
    ],
)
def test_probes_tell_each_behaviour(
    earthengine: LocalEarthEngine, switch: str, choice: str, probe: str, meaning: str
) -> None:
    """Whatever the service does, the probe names it."""
    assert findings(earthengine, **{switch: choice})[probe] == meaning


def test_the_report_holds_no_secret(earthengine: LocalEarthEngine) -> None:
    """Neither project nor address; state and versions are told."""
    report = account_check.check_account(PROJECT, earthengine.url, Progress())
    text = account_check.as_text(report)
    assert report["state"] == "ready" and report["earthengine-api"] in text
    assert PROJECT not in text and "127.0.0.1" not in text


def test_without_a_project(earthengine: LocalEarthEngine) -> None:
    """A state and what to do."""
    with pytest.raises(SessionError, match="No Google Cloud project") as caught:
        session.connect("", earthengine.url)
    assert caught.value.state == session.NO_PROJECT


def test_signed_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without credentials nothing is contacted, and the way to sign in is told."""
    import ee.oauth

    monkeypatch.delenv("GOOGLE_APPLICATION_CREDENTIALS", raising=False)
    monkeypatch.setattr(ee.oauth, "get_credentials_path", lambda: str(tmp_path / "none"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("CLOUDSDK_CONFIG", str(tmp_path / "gcloud"))
    monkeypatch.setenv("NO_GCE_CHECK", "true")
    with pytest.raises(SessionError, match="You are not signed in") as caught:
        session.connect(PROJECT, "https://earthengine.googleapis.com")
    assert caught.value.state == session.SIGNED_OUT


@pytest.mark.parametrize(
    ("status", "message", "state"),
    [
        (403, "Project x is not registered to use Earth Engine.", session.NOT_REGISTERED),
        (403, "Google Earth Engine API has not been used in project x", session.NOT_REGISTERED),
        (401, "Request had invalid authentication credentials.", session.SIGNED_OUT),
    ],
)
def test_refusals_become_states(
    earthengine: LocalEarthEngine, status: int, message: str, state: str
) -> None:
    """What the service says at the start is understood."""
    import ee

    ee.Reset()
    earthengine.add_fault("status", path="algorithms", times=None, status=status, message=message)
    with pytest.raises(SessionError) as caught:
        session.connect(PROJECT, earthengine.url)
    earthengine.faults.clear()
    assert caught.value.state == state
    assert "Traceback" not in str(caught.value)


class Google(http.server.BaseHTTPRequestHandler):
    """Stands for Google's token endpoint: gives a token for the code it knows."""

    posted: dict[str, str]

    def do_POST(self) -> None:
        """Answer a code with a refresh token."""
        length = int(self.headers["Content-Length"])
        fields = dict(urllib.parse.parse_qsl(self.rfile.read(length).decode()))
        type(self).posted = fields
        good = fields["code"] == "the-code"
        body = json.dumps({"refresh_token": "kept"} if good else {"error": "invalid_grant"})
        self.send_response(200 if good else 400)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@pytest.fixture
def google() -> Iterator[Endpoints]:
    """Serve the token endpoint on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Google)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Endpoints("http://127.0.0.1:9/auth", f"http://127.0.0.1:{server.server_port}/token")
    server.shutdown()
    server.server_close()


def browser(answer: dict[str, str]) -> Any:
    """Return a browser whose user answers; `state` is sent back unless it is in the answer."""

    def open_page(address: str) -> None:
        """Go to the redirect address, as Google would send the browser."""
        asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))
        open_page.asked = asked  # type: ignore[attr-defined]
        query = urllib.parse.urlencode({"state": asked["state"]} | answer)
        page = f"{asked['redirect_uri']}/?{query}"
        threading.Thread(
            target=lambda: urllib.request.urlopen(page, timeout=5).read(), daemon=True
        ).start()

    return open_page


def test_sign_in_keeps_a_refresh_token_privately(
    google: Endpoints, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """PKCE's verifier fits its challenge, only Earth Engine's scope is asked for, mode 0600."""
    import base64
    import hashlib

    import ee.oauth

    path = tmp_path / "credentials"
    monkeypatch.setattr(ee.oauth, "get_credentials_path", lambda: str(path))
    user = browser({"code": "the-code"})
    sign_in(Progress(), google, user, 10)
    assert json.loads(path.read_text())["refresh_token"] == "kept"
    assert path.stat().st_mode & 0o077 == 0
    digest = hashlib.sha256(Google.posted["code_verifier"].encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    assert user.asked["code_challenge"] == challenge
    assert user.asked["scope"] == "https://www.googleapis.com/auth/earthengine"
    assert user.asked["redirect_uri"].startswith("http://127.0.0.1:")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"error": "access_denied"}, "access_denied"),
        ({"code": "stale"}, "not return a permanent sign-in"),
    ],
)
def test_sign_in_refuses(
    google: Endpoints,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    answer: dict[str, str],
    words: str,
) -> None:
    """A refusal and a stale code leave no credentials."""
    import ee.oauth

    path = tmp_path / "credentials"
    monkeypatch.setattr(ee.oauth, "get_credentials_path", lambda: str(path))
    with pytest.raises(WaterGeeError, match=words):
        sign_in(Progress(), google, browser(answer), 10)
    assert not path.exists()


def test_a_sign_in_keeps_the_project(
    google: Endpoints, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """And leaves nothing beside the credentials, which only their owner reads."""
    import ee.oauth

    path = tmp_path / "credentials"
    path.write_text('{"project": "my-project", "refresh_token": "old"}')
    monkeypatch.setattr(ee.oauth, "get_credentials_path", lambda: str(path))
    sign_in(Progress(), google, browser({"code": "the-code"}), 10)
    kept = json.loads(path.read_text())
    assert kept["project"] == "my-project" and kept["refresh_token"] != "old"
    assert path.stat().st_mode & 0o077 == 0 and list(tmp_path.iterdir()) == [path]


def strangers_then(answer: dict[str, str], strange: list[str]) -> Any:
    """Return a browser that first asks for other things; what each was answered is kept."""
    statuses: list[int] = []

    def open_page(address: str) -> None:
        """Open an idle connection, ask for the strange pages, then answer."""
        asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))
        host, port = urllib.parse.urlsplit(asked["redirect_uri"]).netloc.split(":")
        open_page.idle = socket.create_connection((host, int(port)))  # type: ignore[attr-defined]

        def ask() -> None:
            """Ask in a thread, while the sign-in waits."""
            for query in strange:
                try:
                    urllib.request.urlopen(f"{asked['redirect_uri']}/?{query}", timeout=5)
                except urllib.error.HTTPError as error:
                    statuses.append(error.code)
            genuine = urllib.parse.urlencode({"state": asked["state"]} | answer)
            urllib.request.urlopen(f"{asked['redirect_uri']}/?{genuine}", timeout=5).read()

        threading.Thread(target=ask, daemon=True).start()

    open_page.statuses = statuses  # type: ignore[attr-defined]
    return open_page


def test_only_the_answer_with_our_state_is_taken(
    google: Endpoints, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Silent connections, stray queries and forged answers neither end it nor hold it up."""
    import ee.oauth

    path = tmp_path / "credentials"
    monkeypatch.setattr(ee.oauth, "get_credentials_path", lambda: str(path))
    strange = ["x=1", "error=access_denied", "code=the-code&state=forged", ""]
    user = strangers_then({"code": "the-code"}, strange)
    sign_in(Progress(), google, user, 10)
    assert json.loads(path.read_text())["refresh_token"] == "kept"
    assert user.statuses == [404] * 4


def test_a_silent_connection_holds_up_no_cancel(google: Endpoints) -> None:
    """Browsers open connections ahead and say nothing on them."""
    cancelled = threading.Event()
    held: list[socket.socket] = []

    def open_page(address: str) -> None:
        """Connect, and say nothing."""
        asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))
        host, port = urllib.parse.urlsplit(asked["redirect_uri"]).netloc.split(":")
        held.append(socket.create_connection((host, int(port))))

    threading.Timer(0.5, cancelled.set).start()
    start = time.monotonic()
    with pytest.raises(CancelledError):
        sign_in(Progress(is_cancelled=cancelled.is_set), google, open_page, 30)
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    "url",
    [
        "http://earthengine.googleapis.com",
        "https://example.com",
        "https://earthengine.googleapis.com.example.com",
        "https://user:word@earthengine.googleapis.com",
        "https://127.0.0.1@example.com",
        "http://127.0.0.1.example.com:80",
        "ftp://earthengine.googleapis.com",
        "earthengine.googleapis.com",
    ],
)
def test_credentials_go_to_google_alone(url: str) -> None:
    """Whatever address a job names; nothing is contacted."""
    with pytest.raises(WaterGeeError, match="is not an address of Earth Engine"):
        session.connect("a-project", url)


def test_sign_in_ends_when_nobody_comes(google: Endpoints) -> None:
    """After its time, with a sentence."""
    with pytest.raises(WaterGeeError, match="No sign-in within"):
        sign_in(Progress(), google, lambda _: None, 0.4)


def test_sign_in_is_cancelled_within_a_second(google: Endpoints) -> None:
    """While the browser is waited for."""
    cancelled = threading.Event()
    threading.Timer(0.3, cancelled.set).start()
    start = time.monotonic()
    with pytest.raises(CancelledError):
        sign_in(Progress(is_cancelled=cancelled.is_set), google, lambda _: None, 30)
    assert time.monotonic() - start < 1.3
