"""Measurements against stated baselines, run by hand."""
