"""How the engine is run: in this thread, or in a process of its own."""
