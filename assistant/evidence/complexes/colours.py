"""One colour and one kind of dash for each kind of interaction: told apart without colour too, on light and dark."""

from __future__ import annotations

COLOURS: dict[str, str] = {
    "hydrogen bond": "#0072b2",
    "salt bridge": "#d55e00",
    "water bridge": "#2f9fd8",
    "metal complex": "#b0609a",
    "halogen bond": "#8c6d1f",
    "pi-stacking": "#009e73",
    "pi-cation": "#c98a00",
    "hydrophobic": "#8a8a8a",
}
"""After the palette of Okabe and Ito, darkened to 3:1 on white and on the dark ground."""
DASHES: dict[str, str] = {
    "hydrogen bond": "5 3", "salt bridge": "9 3", "water bridge": "2 3", "metal complex": "", "halogen bond": "7 2 2 2",
    "pi-stacking": "10 4", "pi-cation": "10 3 2 3", "hydrophobic": "1 4",
}
"""SVG dash arrays of the flat diagram."""
CLASH, MEASURE = "#c0392b", "#6a3fb5"
