"""Maps written by batch tasks."""
