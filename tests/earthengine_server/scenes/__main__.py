"""Fills a folder with generated assets: `python -m tests.earthengine_server.scenes FOLDER`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .catalogue import generate


def main(arguments: list[str] | None = None) -> None:
    """Generate the assets that the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.earthengine_server.scenes",
        description="Generate Landsat scenes and other assets.",
    )
    parser.add_argument("folder", type=Path, help="where the assets go")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same pixels")
    options = parser.parse_args(arguments)
    generate(options.folder, seed=options.seed)


if __name__ == "__main__":
    main()
