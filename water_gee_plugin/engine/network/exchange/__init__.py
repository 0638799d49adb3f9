"""Models of other programs: Keras files read and written, ONNX files written."""
