"""The science of Water GEE: numpy and GDAL, never QGIS."""
