"""The server around the evaluator: HTTP, routes, faults, exports and maps."""
