"""Faults on demand, counters and the command line of the local Earth Engine."""

import json
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

import ee
import numpy as np
import pytest

from tests.earthengine_server.client import PROJECT, grid
from tests.earthengine_server.server import LocalEarthEngine

pytest_plugins = ["tests.earthengine_server.fixtures"]


def ask(url, body=None, method=None):
    """Send a plain request and return status, headers and body."""
    data = None if body is None else json.dumps(body).encode()
    call = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(call, timeout=20) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def compute(server, value=7):
    expression = {"result": "0", "values": {"0": {"constantValue": value}}}
    return ask(f"{server.url}/v1/projects/{PROJECT}/value:compute", {"expression": expression})


def test_rate_limit_with_and_without_retry_after(earthengine):
    earthengine.add_fault("rate-limit", retry_after=3, times=1)
    earthengine.add_fault("rate-limit", times=1, skip=1)
    status, headers, body = compute(earthengine)
    assert (status, headers["Retry-After"]) == (429, "3")
    assert json.loads(body)["error"]["status"] == "RESOURCE_EXHAUSTED"
    status, headers, _ = compute(earthengine)
    assert (status, headers["Retry-After"]) == (429, None)
    assert compute(earthengine)[0] == 200


@pytest.mark.parametrize(
    ("kind", "settings", "status", "text"),
    [
        ("status", {"status": 503}, 503, "unavailable"),
        ("status", {"status": 403, "message": "API disabled"}, 403, "API disabled"),
        ("expired", {}, 401, "invalid authentication credentials"),
        ("memory", {}, 400, "User memory limit exceeded."),
    ],
)
def test_refusals(earthengine, kind, settings, status, text):
    earthengine.add_fault(kind, **settings)
    found, _, body = compute(earthengine)
    assert found == status
    assert text in json.loads(body)["error"]["message"]
    assert json.loads(compute(earthengine)[2]) == {"result": 7}


def test_faults_meet_only_their_path_and_size(earthengine):
    earthengine.add_fault("memory", path="computePixels", over_pixels=100, times=None)
    assert compute(earthengine)[0] == 200
    small = {"expression": ee.Image(1), "fileFormat": "NUMPY_NDARRAY", "grid": grid(10, 10)}
    assert ee.data.computePixels(small).shape == (10, 10)
    for _ in range(2):
        with pytest.raises(ee.EEException, match="User memory limit exceeded"):
            ee.data.computePixels({**small, "grid": grid(11, 10)})


def test_stalls_and_latency(earthengine):
    earthengine.add_fault("stall", seconds=0.4)
    start = time.monotonic()
    assert compute(earthengine)[0] == 200
    assert time.monotonic() - start >= 0.4
    start = time.monotonic()
    compute(earthengine)
    assert time.monotonic() - start < 0.3


def test_a_cut_body_is_shorter_than_announced(earthengine):
    earthengine.add_fault("cut", fraction=0.5)
    expression = {"result": "0", "values": {"0": {"constantValue": "x" * 1000}}}
    url = f"{earthengine.url}/v1/projects/{PROJECT}/value:compute"
    call = urllib.request.Request(url, json.dumps({"expression": expression}).encode())
    with urllib.request.urlopen(call, timeout=20) as answer:
        announced = int(answer.headers["Content-Length"])
        with pytest.raises(Exception) as raised:
            answer.read()
    assert len(raised.value.partial) == announced // 2


def test_a_wrong_grid_is_moved_by_a_pixel(earthengine):
    earthengine.add_fault("wrong-grid")
    image = ee.Image.pixelLonLat().select("longitude")
    ask_for = {"expression": image, "fileFormat": "NUMPY_NDARRAY", "grid": grid(3, 1)}
    wrong, right = (ee.data.computePixels(ask_for)["longitude"][0] for _ in range(2))
    np.testing.assert_allclose(wrong[:2], right[1:])


def test_faults_and_counters_over_http(earthengine):
    url = f"{earthengine.url}/faults"
    status, _, body = ask(url, {"kind": "rate-limit", "retryAfter": 1, "times": 2})
    assert status == 200 and json.loads(body)[0]["status"] == 429
    assert [compute(earthengine)[0] for _ in range(3)] == [429, 429, 200]
    assert json.loads(ask(url)[2]) == []
    ask(url, {"kind": "expired", "times": None})
    ask(url, method="DELETE")
    assert compute(earthengine)[0] == 200
    counts = json.loads(ask(f"{earthengine.url}/requests")[2])
    assert counts["operations"] == {"value:compute": 4}
    assert counts["statuses"] == {"429": 2, "200": 2}
    ask(f"{earthengine.url}/requests", method="DELETE")
    assert earthengine.requests()["total"] == 0
    assert ask(url, {"kind": "nonsense"})[0] == 400


def test_unknown_paths_and_bad_bodies(earthengine):
    assert ask(f"{earthengine.url}/v1/projects/{PROJECT}/nothing")[0] == 404
    url = f"{earthengine.url}/v1/projects/{PROJECT}/value:compute"
    call = urllib.request.Request(url, b"{not json")
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(call, timeout=20)
    assert raised.value.code == 400


def test_many_connections_at_once(earthengine):
    results = []
    threads = [
        threading.Thread(target=lambda: results.append(compute(earthengine)[0])) for _ in range(80)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [200] * 80


def test_command_line(tmp_path):
    command = [
        sys.executable,
        "-m",
        "tests.earthengine_server",
        "--port",
        "0",
        "--assets",
        str(tmp_path / "assets"),
        "--assume",
        "integer-cast=round",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
        found = re.fullmatch(r"listening on (http://127\.0\.0\.1:\d+)\n", line)
        assert found, line
        assert ask(f"{found[1]}/v1/projects/{PROJECT}/algorithms")[0] == 200
    finally:
        process.terminate()
        process.wait(10)


def test_unknown_assumptions_are_refused(tmp_path):
    with pytest.raises(ValueError, match="no such assumption"):
        LocalEarthEngine(tmp_path, assume={"nonsense": "x"})
    with pytest.raises(ValueError, match="choose one of"):
        LocalEarthEngine(tmp_path, assume={"convolve": "sideways"})
