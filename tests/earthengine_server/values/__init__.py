"""The kinds of value that an expression can have besides numbers, strings, lists and dicts."""
