"""A generator of Landsat scenes, elevation and reference water on the Landsat lattice."""
