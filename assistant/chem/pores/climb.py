"""From a point of the void uphill to the largest free sphere that can be reached without ever getting smaller."""

from __future__ import annotations

import numpy as np

from assistant.chem.pores.cell import Field
from assistant.chem.pores.words import Floats

_REACH = 0.5
"""Å; the longest step along each axis."""


def climb(field: Field, start: Floats) -> tuple[Floats, float]:
    """The local maximum of the free radius above ``start``: its place and its radius, Å.

    Each atom's distance is convex, so it never falls below its tangent plane: a step that the tangent planes call a
    gain is one, and so is every point on the way. The best step is a linear program (4 unknowns); near a maximum
    held by four atoms or more this is Newton's method.
    """
    from scipy.optimize import linprog

    place = field.home(start[None])[0]
    value = float(field.free(place[None])[0])
    reach = _REACH
    for _ in range(60):
        _, centres, radii = field.around(place, 2.0 * np.sqrt(3.0) * reach)
        away = place - centres
        length = np.maximum(np.linalg.norm(away, axis=1), 1e-9)
        rows = np.column_stack([-away / length[:, None], np.ones(len(length))])
        done = linprog([0.0, 0.0, 0.0, -1.0], A_ub=rows, b_ub=length - radii, method="highs-ds",
                       bounds=[(-reach, reach)] * 3 + [(None, None)])
        if done.status != 0:
            break
        there = place + done.x[:3]
        new = float(field.free(there[None])[0])
        if new <= value + 1e-12:
            break
        gain, size = new - value, float(np.abs(done.x[:3]).max())
        place, value = field.home(there[None])[0], new
        if size < 1e-7 or gain < 1e-11:
            break
        # the step was short: the maximum is near, fewer atoms need to be looked at
        reach = min(_REACH, max(4.0 * size, 1e-3))
    return place, value
