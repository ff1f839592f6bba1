"""A chemist asks where things are: views, sides, what is behind, and which movement makes one picture of another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from assistant.chem.geometry import (
    AXES,
    Motion,
    between,
    centring,
    docking_back,
    matrix,
    parse,
    rolls_of,
    spoken,
    steps_between,
    superposed,
)
from assistant.chem.views import SIDES, VIEWS, View, behind, fitted, look, main_side, on_side, sides_of
from assistant.errors import BadStructure, NotUnderstood

X, Y, Z = np.eye(3)
POINTS = np.random.default_rng(3).normal(size=(30, 3)) * 6
FRONT = View(np.eye(3), np.zeros(3), np.zeros(3))
angles = st.integers(-6, 6).filter(bool).map(lambda k: 15.0 * k)
axes = st.sampled_from(AXES)
rotations = st.integers(0, 10_000).map(lambda seed: Rotation.random(rng=np.random.default_rng(seed)).as_matrix())
small = st.floats(-40, 40)
shifts = st.tuples(small, small, small).map(np.array)


def carried(motions: tuple[Motion, ...], points: np.ndarray) -> np.ndarray:
    """Points about their centroid after rolls and moves."""
    middle = points.mean(axis=0)
    return View(np.eye(3), middle, middle.copy()).after(*motions).seen(points)


@pytest.mark.parametrize(("axis", "before", "after"), [("x", Y, Z), ("x", Z, -Y), ("y", Z, X), ("y", X, -Z),
                                                      ("z", X, Y), ("z", Y, -X)])
def test_a_quarter_turn_follows_the_right_hand(axis: str, before: np.ndarray, after: np.ndarray) -> None:
    assert np.allclose(FRONT.after(Motion("roll", axis, 90)).seen(before[None])[0], after)  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "right", "up", "near"), [
    ("front", X, Y, Z), ("left", Z, Y, -X), ("right", -Z, Y, X), ("back", -X, Y, -Z), ("top", X, -Z, Y),
    ("bottom", X, Z, -Y)])
def test_each_view_shows_its_side(name: str, right: np.ndarray, up: np.ndarray, near: np.ndarray) -> None:
    """Someone on the left of the front view, for instance, has its -x nearest, and its z on the right."""
    view = look(name, np.vstack([POINTS, -POINTS]))
    for place, axis in ((right, 0), (up, 1), (near, 2)):
        assert np.allclose(view.seen(place[None])[0] - view.seen(np.zeros((1, 3)))[0], np.eye(3)[axis])


def test_a_move_is_to_the_right_up_and_to_the_viewer() -> None:
    moved = FRONT.after(*parse("move x 3, move y -2, MOVE Z 1.5"))
    assert np.allclose(moved.seen(POINTS) - POINTS, [3, -2, 1.5])


@given(st.lists(st.tuples(st.sampled_from(["move", "roll"]), axes, st.floats(-90, 90)), max_size=5))
def test_motions_of_the_whole_may_be_undone_in_reverse(rows: list[tuple[str, str, float]]) -> None:
    motions = [Motion(*row) for row in rows]  # type: ignore[arg-type]
    view = FRONT.after(*motions, *(one.back for one in reversed(motions)))
    assert np.allclose(view.seen(POINTS), POINTS)
    assert np.allclose(FRONT.after(*motions).placed(FRONT.after(*motions).seen(POINTS)), POINTS)


def test_roll_turns_about_where_the_picture_is() -> None:
    """Move and roll of the whole commute: the centre of rotation goes along."""
    one, other = Motion("move", "x", 5), Motion("roll", "z", 75)
    assert np.allclose(FRONT.after(one, other).seen(POINTS), FRONT.after(other, one).seen(POINTS))


# projection


def test_pixels_in_closed_form() -> None:
    view = View(np.eye(3), np.zeros(3), np.zeros(3), width=20.0)
    pixels, scale = view.projected(np.array([[0, 0, 0], [5, 5, 9], [-10, 0, -9]], dtype=float), 400)
    assert np.allclose(pixels, [[200, 200], [300, 100], [0, 200]])
    assert np.allclose(scale, 20)


def test_perspective_in_closed_form() -> None:
    """Half way to the eye everything is twice as large; the field is 30 degrees wide; behind the eye is nothing."""
    view = View(np.eye(3), np.zeros(3), np.zeros(3), width=20.0, perspective=True)
    assert np.degrees(2 * np.arctan(10 / view.distance)) == pytest.approx(30)
    pixels, scale = view.projected(np.array([[1, 0, 0], [1, 0, view.distance / 2], [1, 0, view.distance + 1]]), 400)
    assert scale[:2].tolist() == pytest.approx([20, 40])
    assert pixels[:2, 0].tolist() == pytest.approx([220, 240])
    assert scale[2] == 0


@pytest.mark.parametrize("perspective", [False, True])
@given(rotation=rotations)
@settings(max_examples=25)
def test_everything_is_in_the_picture_from_every_side(perspective: bool, rotation: np.ndarray) -> None:
    view = replace(fitted(POINTS, perspective=perspective, margin=0.1), rotation=rotation)
    pixels, scale = view.projected(POINTS, 100)
    assert ((pixels >= 0) & (pixels <= 100)).all()
    assert (scale > 0).all()


# recovering


@given(rotations, shifts)
def test_superposition_finds_any_motion(rotation: np.ndarray, shift: np.ndarray) -> None:
    found, rmsd = superposed(POINTS, POINTS @ rotation.T + shift)
    assert np.allclose(found, rotation)
    assert rmsd < 1e-6
    independent, _ = Rotation.align_vectors((POINTS - POINTS.mean(0)) @ rotation.T, POINTS - POINTS.mean(0))
    assert np.allclose(found, independent.as_matrix())


def test_superposition_never_mirrors() -> None:
    rotation, rmsd = superposed(POINTS, POINTS * [-1, 1, 1])
    assert np.linalg.det(rotation) == pytest.approx(1)
    assert rmsd > 1


@pytest.mark.parametrize("points", [np.zeros((2, 3)), np.outer(np.arange(5.0), [1, 2, 3]), np.zeros((9, 3))])
def test_a_line_fixes_no_rotation(points: np.ndarray) -> None:
    with pytest.raises(BadStructure, match="fix no rotation"):
        superposed(points, points)


@given(axes, angles, st.sampled_from([("x", 0), ("y", 1)]), st.sampled_from([-4, -1, 2, 3]))
def test_single_commands_are_recovered(axis: str, angle: float, way: tuple[str, int], far: float) -> None:
    roll, move = Motion("roll", axis, angle), Motion("move", way[0], far)  # type: ignore[arg-type]
    for motions in ((roll,), (move,), (roll, move)):
        after = np.round(carried(motions, POINTS), 3)
        assert spoken(steps_between(np.round(POINTS, 3), after), 0) == spoken(motions, 0)


@given(axes, angles, axes, angles)
def test_two_rolls_are_recovered(first: str, one: float, second: str, other: float) -> None:
    """As two at the most, and as the same turn: some pairs of quarter turns have several names."""
    rotation = matrix(second, other) @ matrix(first, one)  # type: ignore[arg-type]
    found = rolls_of(rotation)
    assert len(found) <= 2
    whole = np.eye(3)
    for step in found:
        whole = matrix(step.axis, step.by) @ whole
    assert np.allclose(whole, rotation, atol=1e-6)
    if first != second and abs(one) < 90 and abs(other) < 90:
        assert [(step.axis, round(step.by)) for step in found] == [(first, one), (second, other)]


@given(rotations, shifts)
def test_any_motion_can_be_said(rotation: np.ndarray, shift: np.ndarray) -> None:
    after = POINTS @ rotation.T + shift
    assert np.allclose(carried(steps_between(POINTS, after), POINTS), after, atol=0.1)
    motion = between(POINTS, after, np.array([1.0, 2, 3]))
    assert np.allclose(motion.of(POINTS), after)


@given(axes, angles, st.floats(-20, 20).filter(lambda far: abs(far) > 0.1))
def test_a_displaced_ligand_is_brought_home(axis: str, angle: float, far: float) -> None:
    """What was moved and then turned about its own centre: the roll first, then the move."""
    away = carried((Motion("move", "x", far), Motion("roll", axis, angle)), POINTS)  # type: ignore[arg-type]
    back = docking_back(away, POINTS)
    assert [(one.kind, one.axis) for one in back] == [("roll", axis), ("move", "x")]
    assert [one.by for one in back] == pytest.approx([-angle, -far], abs=1e-6)
    assert np.allclose(carried(back, away), POINTS)


@given(rotations, shifts, shifts)
def test_centring_brings_a_place_to_the_middle(rotation: np.ndarray, shift: np.ndarray, place: np.ndarray) -> None:
    view = View(rotation, np.zeros(3), shift)
    after = view.after(*centring(view.seen(place[None])[0]))
    assert np.abs(after.seen(place[None])[0, :2]).max() < 0.06
    assert np.abs(after.projected(place[None], 300)[0] - 150).max() < 1


# sides


def test_sides_in_closed_form() -> None:
    ligand = np.zeros((1, 3))
    others = {"east": 5 * X[None], "north": 5 * Y[None], "near": 5 * Z[None], "northwest": 4 * (Y - X)[None]}
    offsets = sides_of(FRONT, ligand, others)
    assert {name: main_side(at) for name, at in offsets.items() if name != "northwest"} == {
        "east": "right", "north": "above", "near": "in front"}
    assert {side for side in SIDES if on_side(offsets["northwest"], side)} == {"left", "above"}
    assert not any(on_side(np.zeros(3), side) for side in SIDES)
    assert main_side(sides_of(FRONT.after(*VIEWS["left"]), ligand, others)["near"]) == "right"
    assert main_side(sides_of(FRONT.after(*VIEWS["back"]), ligand, others)["east"]) == "left"


def test_behind_is_deeper_and_on_the_same_spot() -> None:
    ligand = np.array([[0, 0, 0], [1.4, 0, 0]], dtype=float)
    others = {"hidden": np.array([[0.5, 0, -4.0]]),
              "beside": np.array([[6.0, 0, -4]]), "before": np.array([[0, 0, 4.0]])}
    assert [(one.name, one.covered) for one in behind(FRONT, ligand, others)] == [("hidden", 2)]
    assert behind(FRONT, ligand, others)[0].depth == pytest.approx(4.0)
    assert [one.name for one in behind(FRONT.after(*VIEWS["back"]), ligand, others)] == ["before"]


@given(rotations, shifts, rotations)
@settings(max_examples=40)
def test_turning_the_file_with_the_camera_changes_nothing(rotation: np.ndarray, shift: np.ndarray,
                                                          looked: np.ndarray) -> None:
    def answers(points: np.ndarray, view: View) -> list[object]:
        others = {str(k): points[10 + 4 * k:14 + 4 * k] for k in range(5)}
        offsets = sides_of(view, points[:10], others)
        return [{name: np.round(at, 5).tolist() for name, at in offsets.items()},
                [(one.name, one.covered) for one in behind(view, points[:10], others)],
                np.round(view.projected(points)[0], 4).tolist()]

    middle = POINTS.mean(axis=0)
    view = View(looked, middle, np.zeros(3), perspective=True, width=40.0)
    turned = View(looked @ rotation.T, rotation @ middle + shift, np.zeros(3), perspective=True, width=40.0)
    here, there = answers(POINTS, view), answers(POINTS @ rotation.T + shift, turned)
    assert here[1] == there[1]
    assert np.allclose(here[2], there[2], atol=1e-3)
    assert all(np.allclose(at, there[0][name], atol=1e-4) for name, at in here[0].items())  # type: ignore[attr-defined,index]


@given(rotations)
def test_mirrored_axes_swap_left_and_right(rotation: np.ndarray) -> None:
    """Of the picture's x: left becomes right, all else stays."""
    swap = {"left": "right", "right": "left"}
    view = View(rotation, np.zeros(3), np.zeros(3))
    mirror = rotation.T @ np.diag([-1.0, 1, 1]) @ rotation
    others = {"a": POINTS[10:14], "b": POINTS[14:20]}
    for name, at in sides_of(view, POINTS[:10], others).items():
        flipped = sides_of(view, POINTS[:10] @ mirror.T, {k: v @ mirror.T for k, v in others.items()})[name]
        for side in SIDES:
            assert on_side(at, side) == on_side(flipped, swap.get(side, side))  # type: ignore[arg-type]


def test_what_is_no_view_and_no_movement() -> None:
    with pytest.raises(NotUnderstood, match="front, left, top"):
        look("sideways", POINTS)
    with pytest.raises(NotUnderstood, match="no movement"):
        parse("shake it")
    assert [str(one) for one in parse("then turn y −90 and move x 2.5")] == ["roll y -90", "move x 2.5"]
