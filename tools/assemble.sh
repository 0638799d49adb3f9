#!/bin/bash
# Puts the plugin folder that QGIS wants in build/plugins: the package, and metadata.txt,
# resources/ and LICENSE from the top.
set -euo pipefail
cd "$(dirname "$0")/.."
name=water_gee_plugin
stage=build/plugins/$name
rm -rf build/plugins.new
mkdir -p "build/plugins.new/$name"
cp -r "$name" build/plugins.new/
find build/plugins.new -name __pycache__ -type d -prune -exec rm -rf {} +
cp -r metadata.txt resources LICENSE "build/plugins.new/$name/"
for language in "build/plugins.new/$name"/resources/i18n/*.ts; do
    lrelease -silent "$language" -qm "${language%.ts}.qm"
    rm "$language"
done
if ! diff -rq --exclude=__pycache__ build/plugins.new "build/plugins" >/dev/null 2>&1; then
    rm -rf build/plugins
    mv build/plugins.new build/plugins
else
    rm -rf build/plugins.new
fi
test -f "$stage/metadata.txt"
