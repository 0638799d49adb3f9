#!/bin/bash
# The desktop stories: the assembled plugin in QGIS Desktop on a virtual screen, in a fresh profile.
#   tools/test_desktop.sh [arguments of pytest]      pictures go to build/screenshots/
# With WATER_GEE_ZIP the profile has no plugin and no engine: the stories install that zip.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
python=${WATER_GEE_PYTHON:-$top/.venv/bin/python}
profile=${WATER_GEE_DESKTOP_PROFILE:-$top/build/desktop-profile}
rm -rf "$profile"
export WATER_GEE_ROOT=$top WATER_GEE_PROFILE=$profile
export WATER_GEE_SITE=$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
# The variable of the engine's Python is there, and empty: nobody has chosen one.
[ -z "${WATER_GEE_ZIP:-}" ] || export QGIS_PLUGINPATH= WATER_GEE_PYTHON=
[ $# -gt 0 ] || set -- tests/desktop
export WATER_GEE_STORIES=${*@Q}
export WATER_GEE_SCREEN=${WATER_GEE_SCREEN:-1600x1000}
unset QT_QPA_PLATFORM
exec timeout -k 10 "${WATER_GEE_LIMIT:-1200}" xvfb-run -a -s "-screen 0 ${WATER_GEE_SCREEN}x24" \
    "$top/tools/qgis.sh" desktop --code "$top/tests/desktop/run.py"
