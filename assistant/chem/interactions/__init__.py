"""Interactions of a ligand with what surrounds it, by named criteria; contacts, surface, measures."""

from assistant.chem.interactions.criteria import PRESETS
from assistant.chem.interactions.finding import interactions
from assistant.chem.interactions.words import Criterion, Found, Interaction

__all__ = ["PRESETS", "Criterion", "Found", "Interaction", "interactions"]
