"""The words of each question: pictures, axes, commands, what is asked and in which form, in the paper's order.

Worded anew after appendix C of arXiv:2512.10867; the forms of the answers are the paper's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.benchmarks.misi_words import LETTERS, Task

LOOK = """How it is drawn: hydrogens and water are left out. Carbon of the pocket is purple (#BF99F2) or orange \
(#F2B366), in turn from residue to residue; carbon of the ligand is grey. Oxygen is red, nitrogen blue, sulfur yellow. \
Residues bear name and number, the ligand's atoms their names."""
ONE = """How it is drawn: hydrogens are left out. Carbon of the residue is purple or orange, carbon of the ligand \
grey. Oxygen is red, nitrogen blue, sulfur yellow. Every atom bears its name."""
FRAME = "Axes of the front view: x to the right, y up, z out of the screen towards the viewer."
MOVE = "move <axis> <Å>: the whole is moved along the axis; a negative number moves it the other way."
ROLL = "roll <axis> <degrees>: the whole is turned about the axis through its centre by the right-hand rule."
THREE = ("front view", "left view", "top view")
SIX = ("front view", "left view", "top view", "back view", "right view", "bottom view")
AFTER = "front view after the change"
CENTRED = "roll <axis> <degrees>: the ligand is turned about its own centre by the right-hand rule."


def images(names: Sequence[str]) -> str:
    """The list of pictures."""
    return "\n".join(f"Image {number}: {name}" for number, name in enumerate(names, start=1))


def pictures(task: Task) -> tuple[str, ...]:
    """What the pictures of a task are, in order."""
    if task in ("translation", "rotation", "zooming"):
        return (*THREE, AFTER)
    options = tuple(f"option {one}, front view" for one in LETTERS)
    if task == "translation-rotation":
        return (*(f"reference, {one}" for one in (*THREE, AFTER)), *(f"target, {one}" for one in THREE), *options)
    if task == "rotation-rotation":
        return (*THREE, "front view after two rolls, one after the other", *options)
    if task == "docking":
        return (*(f"pocket alone, {one}" for one in THREE), *(f"displaced ligand alone, {one}" for one in THREE),
                "pocket and displaced ligand, front view")
    return SIX


def worded(task: Task, name: str, *more: str) -> str:
    """A question about the complex of that name."""
    subject = "one residue of a protein and the ligand" if task == "residue-ligand" else "a ligand in its pocket"
    parts = [f"The pictures show {subject} ({name}).", images(pictures(task)),
             ONE if task == "residue-ligand" else LOOK]
    if task not in ("residue-ligand", "pocket-ligand"):
        parts += [FRAME, *_COMMANDS[task]]
    return "\n\n".join([*parts, *more, _ASKED[task]])


_COMMANDS: dict[Task, tuple[str, ...]] = {
    "translation": (MOVE + " The axis is x or y.",),
    "rotation": (ROLL,),
    "zooming": ("move z <Å>: towards the viewer, so that everything is larger.",),
    "translation-rotation": (MOVE, ROLL),
    "rotation-rotation": (ROLL,),
    "docking": (CENTRED, "move <axis> <Å>: the ligand is moved along the axis."),
    "location": (MOVE + " The axis is x or y.",),
}
_ASKED: dict[Task, str] = {
    "translation": "Which command took Image 1 to Image 4? Answer with one command, for example: move y -3",
    "rotation": "Which command took Image 1 to Image 4? Answer with one command, for example: roll y -60",
    "zooming": "Which command took Image 1 to Image 4? Answer with one command, for example: move z 42",
    "residue-ligand": "Are there hydrogen bonds between the residue and the ligand, and which? Answer with “No”, or "
                      "with “Yes: ” and a list of residue, its atom, and the ligand's atom, for example: "
                      "Yes: VAL O, N1; VAL O, N2",
    "translation-rotation": "One move and one roll took the reference from Image 1 to Image 4. Which option shows the "
                            "target after the same commands? Answer with one letter: A, B, C or D",
    "rotation-rotation": "Two rolls about different axes, one after the other, took Image 1 to Image 4. Which option "
                         "shows Image 4 after the same two rolls in the same order? Answer with one letter: A, B, C "
                         "or D",
    "docking": "The ligand was moved out of its pocket and then turned about its own centre. Which commands dock it "
               "again, the roll first, then the move? Answer with both, for example: roll y -30, move x -12",
    "location": "Which option brings the middle of the atoms of that hydrogen bond to the centre of the screen? Answer "
                "with one letter: A, B, C or D",
    "pocket-ligand": "List all hydrogen bonds between pocket and ligand: residue, its number, its atom, chain, and the "
                     "ligand's atom, for example: ASN 460 ND2 A, O2; GLU 537 OE1 A, O2",
}
