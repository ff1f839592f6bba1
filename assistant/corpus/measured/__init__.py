"""Training of the models of measured properties, offline: sets, splits, boosting, calibration, cards."""
