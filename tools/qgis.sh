#!/bin/bash
# Runs qgis or qgis_process with the assembled plugin, in a profile of its own under build/.
#   tools/qgis.sh process run watergee:mapscene -- INPUT=… OUTPUT=…
#   tools/qgis.sh desktop [arguments of qgis]
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
what=$1
shift
export QGIS_PLUGINPATH=${QGIS_PLUGINPATH-$top/build/plugins}
# An empty one would make QGIS look for plugins in the folder it is started from.
[ -n "$QGIS_PLUGINPATH" ] || unset QGIS_PLUGINPATH
config=${WATER_GEE_PROFILE:-$top/build/profile}
ini=$config/profiles/default/QGIS/QGIS3.ini
# Where a zip is to be installed there is no plugin yet.
enabled=water_gee_plugin=true
[ -z "${WATER_GEE_ZIP:-}" ] || enabled=
if [ ! -e "$ini" ]; then
    mkdir -p "$(dirname "$ini")"
    cat >"$ini" <<I
[PythonPlugins]
$enabled
processing=true
MetaSearch=false
db_manager=false
grassprovider=false
sagaprovider=false
otbprovider=false

[qgis]
checkVersion=false
showTips=false

[migration]
fileVersion=2
settings=true
I
    # Another language than the machine's, such as zh_CN.
    [ -z "${WATER_GEE_LANGUAGE:-}" ] ||
        printf '\n[locale]\noverrideFlag=true\nuserLocale=%s\n' "$WATER_GEE_LANGUAGE" >>"$ini"
fi
export WATER_GEE_PYTHON=${WATER_GEE_PYTHON-$top/.venv/bin/python}
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$config/run}
mkdir -p "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
# The embedded Python takes its prefix from the first python3 on PATH: it must be the system's.
export PATH=/usr/bin:$PATH
case $what in
process)
    export QGIS_CUSTOM_CONFIG_PATH=$config QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
    # Debian 12's wrapper passes an option that qgis_process does not know.
    program=$(command -v qgis_process.bin || command -v qgis_process)
    exec "$program" "$@"
    ;;
desktop)
    exec qgis --nologo --noversioncheck --profiles-path "$config" "$@"
    ;;
*)
    echo "usage: tools/qgis.sh process|desktop ARGUMENTS" >&2
    exit 2
    ;;
esac
