"""Tile sets from Earth Engine."""
