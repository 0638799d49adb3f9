"""Tiny wheels, so that an environment can be made without a network in seconds."""

from __future__ import annotations

import zipfile
from pathlib import Path


def write(folder: Path, name: str, version: str = "1.0", code: str = "") -> Path:
    """Write a wheel with one module of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    information = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": code or f"__version__ = '{version}'\n",
        f"{information}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{information}/WHEEL": (
            "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
    }
    record = "".join(f"{path},,\n" for path in (*files, f"{information}/RECORD"))
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for inner, text in (*files.items(), (f"{information}/RECORD", record)):
            archive.writestr(inner, text)
    return path
