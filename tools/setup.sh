#!/bin/bash
# Makes what the other targets need: Debian's QGIS, a screen, fonts, and the venv .venv on the
# system's Python with QGIS's packages visible. Quick when nothing has changed.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
    qgis python3-qgis python3-venv libopenblas0-pthread
    xvfb xauth imagemagick fonts-dejavu-core fonts-open-sans
    python3-matplotlib qttools5-dev-tools make zip binutils zstd
)
stamp=.venv/.setup-$(cat tools/setup.sh tools/requirements.txt | sha256sum | cut -c1-16)
[ -e "$stamp" ] && [ -x .venv/bin/python ] && exit 0

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    command -v apt-get >/dev/null || { echo "setup needs Debian or Ubuntu; install: ${missing[*]}" >&2; exit 1; }
    root=(); [ "$(id -u)" = 0 ] || root=(sudo)
    export DEBIAN_FRONTEND=noninteractive
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# Not the first python3 on PATH: QGIS's and GDAL's bindings are built for the system's own.
[ -x .venv/bin/python ] || /usr/bin/python3 -m venv --system-site-packages .venv
# GDAL's binding is compiled against one major version of numpy; on version 2 keep Debian's own.
numpy=$(/usr/bin/python3 -c 'import numpy; v = numpy.__version__; print("numpy<2" if v < "2" else f"numpy=={v}")')
.venv/bin/python -m pip install -q --disable-pip-version-check "$numpy" -r tools/requirements.txt
.venv/bin/python -c 'from osgeo import gdal_array; from qgis.core import Qgis; print("QGIS", Qgis.QGIS_VERSION)'
rm -f .venv/.setup-*
touch "$stamp"
