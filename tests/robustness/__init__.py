"""Files of strangers and faults of machines, by the thousand: make fuzz, make faults."""
