"""The plugin in a process that it shares with other plugins: it leaves GDAL as it found it."""

from __future__ import annotations

import subprocess
import sys

from tests.qgis.conftest import ROOT

#: What another plugin does, before and after this one is loaded and has worked.
OTHER = """
import sys
sys.path.insert(0, {root!r})
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

OPTION = "CPL_VSIL_GZIP_WRITE_PROPERTIES"
def state():
    quiet = gdal.PushErrorHandler("CPLQuietErrorHandler")
    missing = gdal.Open("/nowhere/missing.tif"), ogr.Open("/nowhere/missing.gpkg")
    code = osr.SpatialReference().SetFromUserInput("no such CRS")
    gdal.PopErrorHandler()
    switches = [each.GetUseExceptions() for each in (gdal, ogr, osr)]
    options = gdal.GetConfigOption(OPTION), gdal.GetThreadLocalConfigOption(OPTION)
    return missing, code != 0, switches, options

if {exceptions}:
    for each in (gdal, ogr, osr):
        each.UseExceptions()
    state = lambda: [each.GetUseExceptions() for each in (gdal, ogr, osr)]
before = state()
application = QgsApplication([], False)
application.initQgis()
import water_gee_plugin
plugin = water_gee_plugin.classFactory(None)
plugin.initProcessing()
loaded = state()
registry = QgsApplication.processingRegistry()
def run(name, **parameters):
    feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
    return registry.algorithmById("watergee:" + name).create().run(parameters, context, feedback)
results, good = run("createtilegrid", EXTENT="-62,-61.9,-3,-2.9 [EPSG:4326]",
                    OUTPUT="TEMPORARY_OUTPUT")
assert good and results["COUNT"] > 0
_, good = run("cuttiles", INPUT="/nowhere/missing.tif", OUTPUT="TEMPORARY_OUTPUT")
assert not good
worked = state()
plugin.unload()
print("before", before)
assert before == loaded == worked == state(), (before, loaded, worked, state())
print("as found")
"""


def other_plugin(exceptions: bool) -> subprocess.CompletedProcess[str]:
    """Run another plugin's code around this one's in a fresh process."""
    code = OTHER.format(root=str(ROOT), exceptions=exceptions)
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )


def test_gdal_is_left_as_it_was_found() -> None:
    """A missing file still gives None: before, after loading, and after two runs."""
    done = other_plugin(exceptions=False)
    assert done.stdout.endswith("as found\n"), done.stdout + done.stderr
    assert "before ((None, None), True, [0, 0, 0], (None, None))" in done.stdout


def test_who_wants_exceptions_keeps_them() -> None:
    """The other habit is left alone too, and the plugin works with it."""
    done = other_plugin(exceptions=True)
    assert done.stdout.endswith("as found\n"), done.stdout + done.stderr
    assert "before [1, 1, 1]" in done.stdout
