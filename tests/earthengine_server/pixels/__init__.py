"""How pixels are computed: element by element, over regions, and into files."""
