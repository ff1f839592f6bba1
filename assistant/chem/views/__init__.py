"""Looking at a structure: cameras, projection to the screen, and what lies where in the current view."""

from assistant.chem.views.camera import VIEWS, View, ViewName, fitted, look
from assistant.chem.views.sides import SIDES, Behind, Side, behind, main_side, on_side, sides_of

__all__ = ["SIDES", "VIEWS", "Behind", "Side", "View", "ViewName", "behind", "fitted", "look", "main_side", "on_side",
           "sides_of"]
