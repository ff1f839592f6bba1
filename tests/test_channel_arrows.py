"""Where channels lead, drawn: whole periods along the direction known from the literature."""

from __future__ import annotations

import numpy as np
import pytest
from crystal_builder import TABLE, lattice_of, published

from assistant import engine
from assistant.tasks import Request, Upload


def arrows(name: str) -> list[dict[str, object]]:
    answer = engine.ask(Request("surface area and channels", (Upload(f"{name}.cif", published(name)),)))
    return [shape for shape in engine.crystal_scene(answer.materials[0]).shapes if shape["kind"] == "arrow"]


@pytest.mark.parametrize(("name", "axis", "words"), [("mof-74", 2, "[0 0 1]"), ("mil-53", 2, "[0 0 1]")])
def test_a_channel_in_one_direction_has_an_arrow_of_whole_periods(name: str, axis: int, words: str) -> None:
    """Hexagonal channels of MOF-74 run along c (doi:10.1021/ja045123o), those of MIL-53 along its rods."""
    found = arrows(name)
    assert [str(arrow["label"]) for arrow in found if arrow["label"]] == [f"channel along {words}"]
    lattice = lattice_of(TABLE[name].cell)
    for arrow in found:
        step = np.array(arrow["to"]) - np.array(arrow["from"])
        periods = float(step @ lattice[axis] / (lattice[axis] @ lattice[axis]))
        assert periods == pytest.approx(round(periods), abs=1e-6)
        assert periods > 0.5
        assert np.allclose(step, periods * lattice[axis], atol=1e-6)


def test_channels_in_all_directions_have_none() -> None:
    assert not arrows("irmof-1")
