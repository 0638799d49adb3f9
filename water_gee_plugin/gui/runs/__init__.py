"""Runs of algorithms as tasks."""
