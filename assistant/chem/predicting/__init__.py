"""Measured properties, predicted: descriptors, trees in plain numpy, conformal intervals, nearest neighbour."""
