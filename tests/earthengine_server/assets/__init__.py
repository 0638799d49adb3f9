"""The folder of assets, and the images read from it."""
