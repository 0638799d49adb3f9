"""The lattice, and tile sets on it."""
