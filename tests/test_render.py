"""Pictures without a screen: what is drawn is where and as large as geometry says, comes fast, and the same again."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from assistant.chem.views import View, fitted
from assistant.errors import NotSupported, TooLarge
from assistant.render import (
    SIX,
    STYLES,
    Balls,
    Dash,
    Label,
    Picture,
    Sticks,
    draw,
    png,
    pocket,
    pocket_atoms,
    six_views,
)
from assistant.render.picture import Colour
from assistant.render.styles import ELEMENTS
from tests.pace import seconds, slower
from tests.pockets import pocket as made

PLAIN = replace(STYLES["misi"], fog=0.0)
RED, GREEN = (255.0, 0.0, 0.0), (0.0, 255.0, 0.0)
FRONT = View(np.eye(3), np.zeros(3), np.zeros(3), width=20.0)


def balls(*rows: tuple[float, float, float, float, tuple[float, float, float]]) -> Picture:
    return Picture(Balls(np.array([row[:3] for row in rows], dtype=float), np.array([row[3] for row in rows]),
                         np.array([row[4] for row in rows])))


def stick(start: list[float], end: list[float], radius: float = 1.0) -> Picture:
    return Picture(sticks=Sticks(np.array([start]), np.array([end]), np.array([radius]), np.array([RED]),
                                 np.array([GREEN])))


def covered(image: np.ndarray) -> np.ndarray:
    return np.asarray(image.sum(axis=2) > 60)


def extent(image: np.ndarray) -> tuple[int, int, int, int]:
    rows, columns = np.nonzero(covered(image))
    return int(columns.min()), int(columns.max()) + 1, int(rows.min()), int(rows.max()) + 1


def test_a_ball_is_a_disc_of_its_radius_at_its_place() -> None:
    """10 px an Å: radius 3 Å is 30 px, at x 2 and y 4 Å from the middle (y up, rows down)."""
    image = draw(balls((2, 4, -1, 3, RED)), FRONT, 200, PLAIN)
    assert extent(image) == pytest.approx((90, 150, 30, 90), abs=1)
    assert covered(image).sum() == pytest.approx(np.pi * 30**2, rel=0.02)
    assert (image[..., 1:].max(axis=2)[covered(image)] <= image[..., 0][covered(image)]).all()
    assert image[0, 0].tolist() == [0, 0, 0]


def test_a_ball_off_the_axis_is_as_large_as_its_tangents() -> None:
    """In perspective: the angles of the tangents from the eye, in closed form."""
    view = replace(FRONT, perspective=True)
    x, z, radius = 5.0, 8.0, 2.0
    image = draw(balls((x, 0, z, radius, RED)), view, 400, PLAIN)
    deep = view.distance - z
    middle, half = np.arctan2(x, deep), np.arcsin(radius / np.hypot(x, deep))
    edges = [200 + 20 * view.distance * np.tan(middle + sign * half) for sign in (-1, 1)]
    assert extent(image)[:2] == pytest.approx(edges, abs=1.5)
    assert extent(image)[3] - extent(image)[2] > 40 * radius


def test_the_nearer_hides_the_farther() -> None:
    front = draw(balls((0, 0, 5, 1, RED), (0, 0, -5, 3, GREEN)), FRONT, 100, PLAIN)
    back = draw(balls((0, 0, -5, 1, RED), (0, 0, 5, 3, GREEN)), FRONT, 100, PLAIN)
    assert front[50, 50, 0] > front[50, 50, 1]
    assert front[50, 62, 1] > front[50, 62, 0]
    assert back[50, 50, 1] > back[50, 50, 0]
    flipped = FRONT.after(*[*_half_turn()])
    assert draw(balls((0, 0, 5, 1, RED), (0, 0, -5, 3, GREEN)), flipped, 100, PLAIN)[50, 50, 1] > 100


def _half_turn() -> tuple[object, ...]:
    from assistant.chem.views import VIEWS

    return VIEWS["back"]


@pytest.mark.parametrize("perspective", [False, True])
def test_balls_meet_where_their_spheres_do(perspective: bool) -> None:
    """Two overlapping spheres side by side, the right one nearer: the seam is where the surfaces cross."""
    view = replace(FRONT, perspective=perspective, width=8.0)
    image = draw(balls((-1, 0, 0, 2, RED), (1, 0, 0, 2, GREEN)), view, 400, PLAIN)
    row = image[200].astype(int)
    seam = int(np.argmax(row[:, 1] > row[:, 0]))
    assert seam == pytest.approx(200, abs=1)


@pytest.mark.parametrize("perspective", [False, True])
def test_a_stick_has_two_colours_and_its_width(perspective: bool) -> None:
    view = replace(FRONT, perspective=perspective)
    image = draw(stick([-6, 0, 0], [6, 0, 0]), view, 200, PLAIN)
    left, right, top, bottom = extent(image)
    assert (left, right) == pytest.approx((40, 160), abs=2)
    assert bottom - top == pytest.approx(20, abs=1)
    assert image[100, 95, 0] > image[100, 95, 1]
    assert image[100, 105, 1] > image[100, 105, 0]


def test_a_stick_towards_the_viewer_shows_nothing_but_its_side() -> None:
    """Sticks have no caps, balls end them: of the near end of a slanted one the far wall is not seen."""
    assert covered(draw(stick([0, 0, -3], [0, 0, 3]), FRONT, 100, PLAIN)).sum() < 80
    slanted = draw(stick([0, -4, -4], [0, 4, 4]), FRONT, 100, PLAIN)
    assert extent(slanted)[3] - extent(slanted)[2] == pytest.approx(5 * (8 + np.sqrt(0.5)), abs=2)


def test_the_lamp_is_at_the_upper_left() -> None:
    image = draw(balls((0, 0, 0, 5, (200.0, 200.0, 200.0))), FRONT, 200, PLAIN).astype(int).sum(axis=2)
    assert image[80, 85] > image[120, 115] + 100


def test_what_is_behind_the_eye_is_not_drawn() -> None:
    view = replace(FRONT, perspective=True)
    assert not covered(draw(balls((0, 0, view.distance + 3, 1, RED)), view, 64, PLAIN)).any()
    assert not covered(draw(stick([0, 0, view.distance - 5], [0, 0, view.distance + 5]), view, 64, PLAIN)).any()


def test_edges_are_smooth() -> None:
    """Two by two rays a pixel: on the rim there are pixels between ground and ball."""
    image = draw(balls((0, 0, 0, 5, (250.0, 250.0, 250.0))), FRONT, 100, replace(PLAIN, ground=(0, 0, 0)))
    row = image[30].astype(int).sum(axis=1)
    assert len(set(row[row > 0].tolist())) > 3


def test_a_dashed_line_has_gaps_and_its_colour() -> None:
    dash = Dash((-6.0, 0.0, 0.0), (6.0, 0.0, 0.0), (0, 255, 0), radius=0.3, gap=0.5)
    row = draw(Picture(dashes=(dash,)), FRONT, 400, PLAIN)[200]
    lit = row.sum(axis=1) > 60
    pieces = int(np.count_nonzero(np.diff(lit.astype(int)) == 1))
    assert pieces == 12  # 12 Å in cells of an Å: as many dashes
    assert (row[lit][:, 1] > row[lit][:, 0]).all()
    assert np.flatnonzero(lit).min() == pytest.approx(80, abs=2)


def test_labels_can_be_read() -> None:
    """The pixels of the label are those of the letters: each letter is told from the others by its own shape."""
    def word(text: str, colour: Colour = (255, 255, 0)) -> np.ndarray:
        return draw(Picture(labels=(Label(text, (0.0, 0.0, 0.0), colour, 40.0),)), FRONT, 256, PLAIN)

    images = {text: word(text) for text in ("ASP 25", "ASP 29", "O1B", "")}
    assert not covered(images[""]).any()
    assert all((images[a] != images[b]).any() for a in images for b in images if a < b)
    columns = np.flatnonzero(covered(images["ASP 25"]).any(axis=0))
    assert (columns.min() + columns.max()) / 2 == pytest.approx(128, abs=3)
    assert (images["O1B"][..., 2].max()) < 60  # yellow, on black


def test_labels_step_aside() -> None:
    """Two labels at one place stand side by side, not on each other."""
    two = Picture(labels=tuple(Label("GLY 48", (0.0, 0.0, z), (255, 255, 255), 20.0) for z in (0.0, 1.0)))
    one = Picture(labels=two.labels[:1])
    single, double = (covered(draw(picture, FRONT, 256, PLAIN)).sum() for picture in (one, two))
    assert double == pytest.approx(2 * single, rel=0.05)


def test_the_pocket_in_the_colours_of_misi() -> None:
    """The ligand's carbon grey, the pocket's #BF99F2 and #F2B366 in turn, O red, N blue, on black; names on all."""
    complex_ = made()
    ligand = complex_.ligands[0]
    picture, drawn = pocket(complex_, ligand), pocket_atoms(complex_, ligand)
    names = complex_.atoms.element[drawn.all]
    carbon = [tuple(int(v) for v in row) for row in picture.balls.colour[names == "C"]]
    mine = int((complex_.atoms.element[drawn.ligand] == "C").sum())
    assert set(carbon[:mine]) == {(144, 144, 144)}
    of = complex_.residue_of[drawn.pocket[complex_.atoms.element[drawn.pocket] == "C"]]
    turn = {r: k for k, r in enumerate(sorted(set(complex_.residue_of[drawn.pocket].tolist())))}
    assert carbon[mine:] == [((0xBF, 0x99, 0xF2), (0xF2, 0xB3, 0x66))[turn[r] % 2] for r in of.tolist()]
    assert {tuple(row) for row in picture.balls.colour[names == "O"].tolist()} == {tuple(map(float, ELEMENTS["O"]))}
    texts = [one.text for one in picture.labels]
    assert texts[:len(drawn.residues)] == [f"{one.name} {one.number}" for one in drawn.residues]
    assert texts[len(drawn.residues):] == complex_.atoms.atom_name[drawn.ligand].tolist()
    view = fitted(complex_.atoms.coord[drawn.all])
    assert draw(picture, view, 128)[0, 0].tolist() == [0, 0, 0]
    assert draw(picture, view, 128, STYLES["light"])[0, 0].tolist() == [255, 255, 255]


def test_six_views_are_six_pictures() -> None:
    complex_ = made()
    ligand = complex_.ligands[0]
    picture = pocket(complex_, ligand, names=False)
    bare = replace(picture, labels=())
    views = six_views(bare, fitted(complex_.atoms.coord[pocket_atoms(complex_, ligand).all]), 96)
    assert len(views) == len(SIX) == len({one.tobytes() for one in views})
    front, back = covered(views[0]), covered(views[3])
    assert (front == back[:, ::-1]).mean() > 0.97  # from behind the outline is mirrored


def test_the_same_picture_again_and_as_png() -> None:
    complex_ = made()
    picture = pocket(complex_, complex_.ligands[0])
    view = fitted(complex_.atoms.coord, perspective=True)
    one, other = draw(picture, view, 160), draw(picture, view, 160)
    assert png(one) == png(other)
    back = np.asarray(Image.open(io.BytesIO(png(one))))
    assert (back == one).all()


def test_what_is_not_drawn_is_refused() -> None:
    complex_ = made()
    with pytest.raises(NotSupported, match="misi, light, dark"):
        pocket(complex_, complex_.ligands[0], style="neon")
    with pytest.raises(TooLarge, match="16 to 4096"):
        draw(Picture(), FRONT, 9000)
    many = Picture(Balls(np.zeros((70_000, 3)), np.ones(70_000), np.zeros((70_000, 3))))
    with pytest.raises(TooLarge, match="pocket only"):
        draw(many, FRONT, 64)


def test_an_empty_picture_is_its_ground() -> None:
    assert draw(Picture(), FRONT, 32, STYLES["dark"]).reshape(-1, 3).max(axis=0).tolist() == [24, 27, 33]


def test_a_pocket_of_300_atoms_takes_a_fifth_of_a_second() -> None:
    """512 px with labels, processor time; twice as long is let pass, and as much more as this machine is slow."""
    rng = np.random.default_rng(5)
    at = np.cumsum(rng.normal(size=(300, 3)) * 0.85, axis=0)
    at -= at.mean(axis=0)
    colour = rng.integers(60, 255, (300, 3)).astype(float)
    picture = Picture(Balls(at, np.full(300, 0.27), colour),
                      Sticks(at[:-1], at[1:], np.full(299, 0.16), colour[:-1], colour[1:]),
                      labels=tuple(Label(f"ASP {k}", tuple(at[6 * k].tolist()), (255, 255, 255)) for k in range(50)))
    view = fitted(at, perspective=True)
    draw(picture, view)
    assert seconds(lambda: draw(picture, view), times=3) < 0.4 * slower()
