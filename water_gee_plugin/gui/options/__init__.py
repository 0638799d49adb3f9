"""The options page, and the engine's windows."""
