"""Starts the local Earth Engine: `python -m tests.earthengine_server --port P --assets FOLDER`."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from .evaluation.assumptions import SWITCHES, Assumptions
from .scenes.catalogue import generate
from .server import LocalEarthEngine


def parser() -> argparse.ArgumentParser:
    """Return the command line's parser."""
    switches = "; ".join(
        f"{name}={'|'.join((*switch.choices, 'refuse'))}" for name, switch in SWITCHES.items()
    )
    result = argparse.ArgumentParser(
        prog="python -m tests.earthengine_server", description="A local Earth Engine for tests."
    )
    result.add_argument("--port", type=int, default=0, help="port to listen on; 0 picks one")
    result.add_argument("--assets", type=Path, required=True, help="folder of assets")
    result.add_argument(
        "--exports",
        type=Path,
        default=None,
        help="folder for Drive and Cloud Storage (default: ASSETS/_exports)",
    )
    result.add_argument(
        "--export-delay",
        type=float,
        default=0.0,
        metavar="SECONDS",
        help="how long every export stays PENDING and RUNNING at least",
    )
    result.add_argument(
        "--assume",
        action="append",
        default=[],
        metavar="NAME=CHOICE",
        help=f"answer for what Earth Engine leaves undocumented: {switches}",
    )
    result.add_argument(
        "--max-concurrent",
        type=int,
        default=None,
        metavar="N",
        help="answer 429 to requests beyond N at a time",
    )
    result.add_argument(
        "--generate",
        action="store_true",
        help="fill the folder with generated scenes first, if it has none",
    )
    result.add_argument("--seed", type=int, default=1, help="seed of the generated scenes")
    return result


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted."""
    options = parser().parse_args(arguments)
    try:
        assumptions = Assumptions.parse(options.assume)
    except ValueError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if options.generate and not (options.assets / "LANDSAT").exists():
        generate(options.assets, seed=options.seed)
    server = LocalEarthEngine(
        options.assets,
        options.port,
        assumptions,
        options.exports,
        options.export_delay,
        options.max_concurrent,
    )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    print(f"listening on {server.url}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        return 0
    finally:
        server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
