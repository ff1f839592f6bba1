"""How many of something a molecule has, whether it has any, which atoms they are, and which groups are in it."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import counting_table, groups
from assistant.chem.counting import ELEMENTS
from assistant.chem.groups import narrowest
from assistant.chem.motifs import TOMG, motif
from assistant.chem.motifs import count as count_motif
from assistant.facts_details import Details, Marked
from assistant.tasks import AtomCount, BondCount, Counting, GroupCount, MeasureMolecule, RingCount

Found = tuple[tuple[Value, ...], Details]
OP = {
    ">=": lambda n, m: n >= m,
    "<=": lambda n, m: n <= m,
    "==": lambda n, m: n == m,
    ">": lambda n, m: n > m,
    "<": lambda n, m: n < m,
}


def tally(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The number of each thing asked for, with the atoms of each; "whether" answers yes or no."""
    values, marks, notes, held = [], [], [], []
    for asked in (one for one in task.what if one != "or"):
        name, op, least = _bounded(asked)
        found = counting_table.find(mol, name)
        about, source = counting_table.about(name)
        values.append(Value(name, len(found), "", source, digits=0))
        marks += [Marked(name, match) for match in found]
        notes.append(f"Counted as {name}: {about} ({source}).")
        held.append(OP[op](len(found), least))
    answer = ("yes" if (any if "or" in task.what else all)(held) else "no") if task.question == "whether" else ""
    notes += published(mol, task.counts)
    if "heavy atom" in task.what and len(task.what) == 1:
        notes.append(f"With its hydrogens it has {len(counting_table.find(mol, 'atom'))} atoms.")
    return tuple(values), Details(task.question, answer, tuple(marks), notes=tuple(notes))


def _bounded(asked: str) -> tuple[str, str, int]:
    """ "ester", "ester >= 2": the thing, and how many the question supposes (one at least)."""
    name, _, rest = asked.partition(" ≥ ")
    if rest:
        return name, ">=", int(rest)
    name, _, rest = asked.partition(" ≤ ")
    if rest:
        return name, "<=", int(rest)
    name, _, rest = asked.partition(" = ")
    return (name, "==", int(rest)) if rest else (name, ">=", 1)


def atoms(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Where the things asked for are; counts of the design table are found by their own pattern."""
    values, details = tally(mol, task, seed)
    marks, more = list(details.marks), list(values)
    for asked in task.counts if not task.what else ():
        name, found = _counted(mol, asked)
        more.append(
            Value(name, len(found), "", "published pattern" if isinstance(asked, GroupCount) else "RDKit", digits=0)
        )
        marks += [Marked(name, match) for match in found]
    return tuple(more), Details("atoms", marks=tuple(marks), notes=details.notes)


def _counted(mol: Chem.Mol, asked: Counting) -> tuple[str, tuple[tuple[int, ...], ...]]:
    """A count of the design table with its atoms."""
    if isinstance(asked, GroupCount):
        row = motif(asked.motif)
        return row.name, tuple(mol.GetSubstructMatches(Chem.MolFromSmarts(row.smarts)))
    if isinstance(asked, RingCount):
        kind = {"any": "", "hetero": "hetero"}.get(asked.kind, f"{asked.kind} ")
        name = f"{kind}cycle" if kind == "hetero" else f"{kind}ring"
        name = f"{asked.size}-membered {name}" if asked.size else name
        return name, counting_table.find(mol, name)
    if isinstance(asked, BondCount):
        return f"{asked.bond} bond", counting_table.find(mol, f"{asked.bond} bond")
    assert isinstance(asked, AtomCount)
    return f"{asked.element} atom", tuple(
        (a.GetIdx(),) for a in mol.GetAtoms() if a.GetSymbol() == asked.element or asked.element == "*"
    )


_RINGS = {"any": "ring", "hetero": "heterocycle", "aromatic": "aromatic ring", "aliphatic": "aliphatic ring"}
_SIGNS = {">=": "≥", "<=": "≤", "==": "="}
_SAID = {"carboxyl": "carboxylic acid", "halo": "halogen", "hydroxyl": "hydroxy group"}


def renamed(asked: Counting) -> str:
    """The row of the counting table for a count of the main grammar, with its bound where there is one; "" for none."""
    name = _row(asked)
    if not name or asked.op not in _SIGNS or asked.relative:
        return ""
    return name if asked.op == ">=" and asked.n < 2 else f"{name} {_SIGNS[asked.op]} {asked.n}"


def _row(asked: Counting) -> str:
    if isinstance(asked, GroupCount):
        return _SAID.get(asked.motif) or counting_table.words().get(counting_table.squeezed(asked.motif), "")
    if isinstance(asked, RingCount):
        return (
            f"{asked.size}-membered {_RINGS[asked.kind]}"
            if asked.size in counting_table.SIZES
            else ""
            if asked.size
            else _RINGS[asked.kind]
        )
    if isinstance(asked, BondCount):
        return f"{asked.bond} bond"
    words = {**ELEMENTS, "H": "hydrogen", "*": "heavy"}
    return f"{words[asked.element]} atom" if asked.element in words else ""


def published(mol: Chem.Mol, counts: tuple[Counting, ...]) -> tuple[str, ...]:
    """A sentence for each group whose published pattern, used in design, gives another number."""
    told = []
    for one in counts:
        if isinstance(one, GroupCount) and motif(one.motif).source == TOMG:
            ours, theirs = counting_table.find(mol, _row(one)), count_motif(mol, one.motif)
            if len(ours) != theirs:
                told.append(f"The published pattern that designs are judged by ({TOMG}) counts {theirs}.")
    return tuple(told)


LISTED = (
    "oxygen",
    "carbonyl",
    "nitrogen",
    "amide",
    "sulfur",
    "other element",
    "halogen",
    "aromatic ring",
    "ring",
    "protecting group",
    "reactive",
)
GENERAL = {
    "hydroxy group",
    "carbonyl group",
    "formyl group",
    "aromatic hydroxy group",
    "amine",
    "aliphatic amine",
    "halogen",
    "aryl halide",
    "alkyl halide",
    "sulfonyl group",
    "thiocarbonyl group",
    "aromatic nitrogen",
    "cyclic ether",
    "dialkyl ether",
    "carboxylic acid derivative",
    "triazole",
    "thiadiazole",
    "oxadiazole",
    "acetyl group",
}
"""Words that say less than another word for the same atoms: left out of the list of groups."""


def present(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The functional groups and rings of a molecule, general words left out where a narrower one says it."""
    found = {name: groups.find(mol, name) for kind in task.what or ("hydrocarbon", *LISTED) for name in _names(kind)}
    found = {name: matches for name, matches in found.items() if matches and name not in GENERAL}
    said = {name: found[name] for name in narrowest.uncovered(found)}
    values = tuple(Value(name, len(matches), "", groups.group(name).source, digits=0) for name, matches in said.items())
    marks = tuple(Marked(name, match) for name, matches in said.items() for match in matches)
    return values, Details(
        "groups",
        marks=marks,
        notes=(
            "Groups and rings of the counting table; general words are left out "
            "where a narrower one names the same atoms.",
        ),
    )


def _names(kind: str) -> tuple[str, ...]:
    if kind == "hydrocarbon":
        return ("alkene", "alkyne", "allene", "benzene ring", "tert-butyl group", "isopropyl group")
    return tuple(row.name for row in groups.KINDS[kind])
