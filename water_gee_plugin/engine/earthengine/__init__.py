"""The cloud: imagery, download and sign-in of Google Earth Engine.

The package ee is imported where it is needed, only ever in an engine process of its own: it
holds one account and one project for the whole process.
"""
