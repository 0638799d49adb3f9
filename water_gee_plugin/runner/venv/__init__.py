"""The engine's private environment: made, checked, removed."""
