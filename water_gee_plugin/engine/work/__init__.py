"""What jobs do: a function for each request, that opens what it names and tells what came of it."""
