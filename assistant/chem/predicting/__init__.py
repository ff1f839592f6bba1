"""Measured properties predicted: descriptors, boosted trees in plain numpy, conformal intervals, nearest measured neighbour."""
