"""Maps made on Earth Engine."""
