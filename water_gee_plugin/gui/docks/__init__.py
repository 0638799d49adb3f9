"""The docks: each gathers parameters and runs the same algorithms as the toolbox."""
