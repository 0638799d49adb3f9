"""Water bodies: their polygons, and what maps show of each over time."""
