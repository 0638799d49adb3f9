"""A water model as a graph of convolutions, and the evaluators of that graph."""
