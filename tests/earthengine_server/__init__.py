"""A local Earth Engine: the real client talks to it, and no account or network is needed."""
