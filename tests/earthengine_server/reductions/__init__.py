"""How reducers compute: statistics of one input, tables of many, and combinations."""
