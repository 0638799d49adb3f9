"""What is on disk: Landsat scenes, rasters, the lattice and tile sets."""
