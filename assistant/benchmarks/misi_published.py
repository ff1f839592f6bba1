"""The published results of MiSI-Bench: table 1 (weighted) and table 2 (exact) of arXiv:2512.10867v2, percent."""

from __future__ import annotations

COLUMNS = ("translation", "rotation", "zooming", "residue-ligand +", "residue-ligand -", "translation-rotation",
           "rotation-rotation", "docking", "location", "pocket-ligand")
"""The paper tells residues with hydrogen bonds (+) from those without (-)."""
OUT = ("translation-rotation", "rotation-rotation")
"""Columns that the paper leaves out of its average."""
WEIGHTED: dict[str, tuple[float, ...]] = {
    "people (50 questions a task)": (100, 70.18, 30, 100, 100, 32, 26, 74.54, 92, 82.78),
    "Qwen2.5-VL-7B, fine-tuned": (99.84, 99.71, 27.14, 63.46, 89.52, 88.44, 89.59, 24.94, 88.37, 10.72),
    "Claude Sonnet 4.5": (45.71, 44.18, 6, 22.33, 84, 28, 26, 34.12, 38, 0.60),
    "o3": (52.29, 43.82, 2, 18.67, 94, 22, 22.44, 20.69, 36, 1.71),
    "Claude Opus 4": (57.43, 24.73, 6, 33.67, 74, 12, 26, 34.39, 34, 0.77),
    "Claude Sonnet 3.5": (47.14, 37.11, 10, 27.5, 70, 18, 32, 27.52, 28, 2.55),
    "Gemini-2.5-pro": (50.15, 38.88, 0, 28.67, 52, 30.61, 21.62, 30.38, 38, 1.44),
    "GPT-4.1": (29.71, 37.45, 2, 7.33, 80, 33.33, 29.26, 32.90, 36, 0.2),
    "o4-mini": (39.71, 36.36, 2.08, 12.67, 76, 40, 20, 31.51, 30, 0),
    "GPT-5-mini": (47.71, 30.55, 4, 29.33, 34, 28, 22.44, 27.24, 47.82, 1.01),
    "Qwen3-VL-235B-A22B-thinking": (46.36, 25.21, 6, 17.03, 25, 20.4, 22, 29.32, 38, 0),
    "Gemini-2.5-flash-lite": (36.29, 22.55, 4, 6.67, 0, 30, 25, 32.25, 26, 0.25),
}
EXACT: dict[str, tuple[float | None, ...]] = {
    "people (50 questions a task)": (100, 58, 30, 100, 100, None, None, 60, 92, 70),
    "Qwen2.5-VL-7B, fine-tuned": (98.88, 97.48, 27.14, 57.52, 89.52, 88.44, 89.59, 0.75, 88.37, 0.78),
}
"""Multiple choice is the same in both tables."""


def average(row: tuple[float | None, ...]) -> float | None:
    """The mean as the paper takes it; None where a column is missing."""
    kept = [value for name, value in zip(COLUMNS, row, strict=True) if name not in OUT]
    values = [value for value in kept if value is not None]
    return sum(values) / len(values) if len(values) == len(kept) else None
