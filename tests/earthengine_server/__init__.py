"""A local Earth Engine: the real client talks to it, and no account or network is needed.

    python -m tests.earthengine_server --port 0 --assets FOLDER [--generate] [--assume NAME=CHOICE]

prints `listening on http://127.0.0.1:…`; then `ee.Initialize(credentials=None, url=…, project=…)`.
From Python, `server.LocalEarthEngine` does the same, and `fixtures` has it for pytest.

Faults are set by POST /faults (`{"kind": "rate-limit", "retryAfter": 2, "times": 3}`; the kinds are
told in `serving.faults`), listed by GET and cleared by DELETE; GET /requests counts requests.
What Earth Engine leaves undocumented is refused with a message that starts with `unverified:`
until an answer is chosen; the questions are in `evaluation.assumptions`.
"""
