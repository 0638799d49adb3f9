"""Starts the local Earth Engine: `python -m tests.earthengine_server --port P --assets FOLDER`."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from .evaluation.assumptions import SWITCHES
from .scenes.catalogue import generate
from .server import LocalEarthEngine


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.earthengine_server", description="A local Earth Engine for tests."
    )
    add = parser.add_argument
    add("--port", type=int, default=0, help="port to listen on; 0 picks one")
    add("--assets", type=Path, required=True, help="folder of assets")
    add("--exports", type=Path, help="folder for Drive and buckets (default: ASSETS/_exports)")
    delay_help = "seconds that every export stays PENDING and RUNNING at least"
    add("--export-delay", type=float, default=0.0, help=delay_help)
    assume_help = f"NAME=CHOICE for what is undocumented; names: {', '.join(SWITCHES)}"
    add("--assume", action="append", default=[], help=assume_help)
    add("--generate", action="store_true", help="fill an empty folder with scenes first")
    add("--seed", type=int, default=1, help="seed of the generated scenes")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted."""
    options = _parser().parse_args(arguments)
    if options.generate and not (options.assets / "LANDSAT").exists():
        generate(options.assets, seed=options.seed)
    try:
        server = LocalEarthEngine(
            options.assets,
            options.port,
            dict(text.split("=", 1) for text in options.assume),
            options.exports,
            options.export_delay,
        )
    except ValueError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
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
