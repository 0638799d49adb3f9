"""The method: features, labels, their correction, training, mapping, accuracy."""
