"""The demo camera: a packing bench drawn by the program, with real Code 128 labels."""
