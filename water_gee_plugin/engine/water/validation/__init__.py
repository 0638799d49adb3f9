"""Samples of a map's pixels, whose truth somebody is to see."""
