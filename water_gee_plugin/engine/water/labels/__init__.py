"""Noisy labels, and their correction."""
