"""Rigid motions: commands on screen axes, superposition, and the motion that took one picture to another."""

from assistant.chem.geometry.motions import AXES, Axis, Motion, matrix, parse, spoken
from assistant.chem.geometry.recovering import Rigid, between, centring, docking_back, rolls_of, steps_between
from assistant.chem.geometry.superposition import superposed

__all__ = ["AXES", "Axis", "Motion", "Rigid", "between", "centring", "docking_back", "matrix", "parse", "rolls_of",
           "spoken", "steps_between", "superposed"]
