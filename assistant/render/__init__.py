"""Pictures without a screen: spheres and sticks drawn on the CPU into PNG, with labels and dashed lines."""

from assistant.render.drawing import draw, png
from assistant.render.picture import Balls, Dash, Label, Picture, Sticks
from assistant.render.pocket import SIX, pocket, pocket_atoms, six_views
from assistant.render.styles import STYLES, Style

__all__ = ["SIX", "STYLES", "Balls", "Dash", "Label", "Picture", "Sticks", "Style", "draw", "png", "pocket",
           "pocket_atoms", "six_views"]
