"""Scenes on disk, read as one kind of image."""
