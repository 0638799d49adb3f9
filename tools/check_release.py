"""What a release must pass: complete metadata, no known weakness, no secret, a small zip.

    python tools/check_release.py dist/water_gee_plugin-0.1.0.zip

What only the publisher can know is asked for by name. Any finding makes the exit code 1.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = "water_gee_plugin"
#: QGIS's repository takes no larger plugin.
_MOST_BYTES = 25 << 20
#: What QGIS's repository wants, and what of it nobody but the publisher knows.
_NEEDED = ("name", "qgisMinimumVersion", "description", "about", "version", "icon", "tags")
_NEEDED += ("category", "license", "hasProcessingProvider")
_PUBLISHERS = ("author", "email", "repository", "tracker", "homepage")
#: B404 and B603 tell that processes are started at all, B101 that code states what it is sure of.
_SKIPPED = "B101,B404,B603"


def read_metadata(path: Path) -> dict[str, str]:
    """Return what metadata.txt tells."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(path, encoding="utf-8")
    return dict(parser["general"]) if parser.has_section("general") else {}


def metadata(path: Path) -> Iterator[str]:
    """Yield what metadata.txt lacks or says wrongly, but for what the publisher knows."""
    told = read_metadata(path)
    for name in _NEEDED:
        if not told.get(name, "").strip():
            yield f"metadata.txt: {name} is missing"
    if not re.fullmatch(r"\d+\.\d+\.\d+", told.get("version", "")):
        yield f"metadata.txt: version '{told.get('version')}' is not of the form 1.2.3"
    for name in _PUBLISHERS[2:]:
        address = told.get(name, "")
        if address and not address.startswith("https://"):
            yield f"metadata.txt: {name} is no https address: {address}"
    if not (path.parent / told.get("icon", "?")).is_file():
        yield f"metadata.txt: the icon {told.get('icon')} is not there"


def weaknesses() -> Iterator[str]:
    """Yield what bandit finds in the plugin."""
    found = _json("bandit", "-q", "-r", PLUGIN, "-f", "json", "-s", _SKIPPED)
    for each in found["results"]:
        place = f"{each['filename']}:{each['line_number']}"
        yield f"{place}: {each['test_id']} {each['issue_text']}"
    yield from (f"bandit could not read {each['filename']}" for each in found["errors"])


def secrets() -> Iterator[str]:
    """Yield what looks like a secret in what is under version control, tests apart."""
    listed = subprocess.run(
        ["git", "ls-files", PLUGIN, "resources", "tools", "metadata.txt"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    found = _json("detect_secrets", "scan", *listed)
    for name, secrets_found in found["results"].items():
        for each in secrets_found:
            yield f"{name}:{each['line_number']}: {each['type']}"


def _json(module: str, *arguments: str) -> dict[str, list[dict[str, object]]]:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, capture_output=True, text=True
    )
    try:
        return json.loads(done.stdout)
    except ValueError:
        sys.exit(f"{module} did not run:\n{done.stderr}")


def package(path: Path) -> Iterator[str]:
    """Yield what is wrong with the zip: its size, its one folder, what does not belong in it."""
    if path.stat().st_size > _MOST_BYTES:
        yield f"{path.name} has {path.stat().st_size:,} bytes; at most {_MOST_BYTES:,} are taken"
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    for name in names:
        hidden = any(part.startswith((".", "__")) for part in name.split("/")[:-1])
        if hidden or not name.startswith(f"{PLUGIN}/") or name.endswith((".pyc", ".so", ".dll")):
            yield f"{path.name}: {name} does not belong in it"
    for needed in ("metadata.txt", "__init__.py", "LICENSE"):
        if f"{PLUGIN}/{needed}" not in names:
            yield f"{path.name}: {needed} is missing"


def main(arguments: list[str]) -> int:
    """Print every finding and their number; return 1 when there is one."""
    told = read_metadata(ROOT / "metadata.txt")
    if lacking := [name for name in _PUBLISHERS if not told.get(name, "").strip()]:
        print(f"The publisher still fills in, in metadata.txt: {', '.join(lacking)}")
    findings = [*metadata(ROOT / "metadata.txt"), *weaknesses(), *secrets()]
    findings += [found for path in arguments for found in package(Path(path))]
    print("\n".join([*findings, f"check-release: {len(findings)} findings"]))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
