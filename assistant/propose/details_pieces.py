"""Counter-ions, zwitterions and metals of a structure as drawn; two counts of one molecule against each other."""

from __future__ import annotations

import operator
from collections.abc import Callable

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import counting_table
from assistant.chem import pieces as parts
from assistant.facts_details import Details, Marked
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]


def pieces(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Yes or no and what it is: "zwitterion", "counter-ion", "metal"."""
    asked = task.what[0].removeprefix("which ")
    if asked in ("cation", "anion"):
        return _ion(mol, asked)
    return {"zwitterion": _zwitterion, "counter-ion": _counter_ion, "metal": _metal}[asked](mol)


def _ion(mol: Chem.Mol, asked: str) -> Found:
    """The parts that are positive, or negative, as a whole."""
    sign = 1 if asked == "cation" else -1
    ions = [piece for piece in parts.pieces(mol)
            if sign * sum(mol.GetAtomWithIdx(at).GetFormalCharge() for at in piece.atoms) > 0]
    value = Value(asked.capitalize(), _listed(ions) or "none", "", "parts that are not bonded to one another, RDKit")
    marks = tuple(Marked(piece.name, piece.atoms) for piece in ions)
    return (value,), Details("pieces", "yes" if ions else "no", marks)


def _zwitterion(mol: Chem.Mol) -> Found:
    plus, minus = parts.zwitterion(mol)
    ionic = [atom.GetIdx() for atom in mol.GetAtoms() if atom.GetFormalCharge()]
    marks = tuple(Marked(word, (at,)) for word, found in (("positive", plus), ("negative", minus)) for at in found)
    values = (Value("positive charge", len(plus), "", parts.ZWITTERION, digits=0),
              Value("negative charge", len(minus), "", parts.ZWITTERION, digits=0))
    notes = ["This is the structure as it is drawn; which form prevails in water depends on the pH."]
    if not plus and ionic:
        notes.insert(0, "Its formal charges are on adjacent atoms, or not balanced within one part.")
    return values, Details("pieces", "yes" if plus else "no", marks, notes=tuple(notes))


def _counter_ion(mol: Chem.Mol) -> Found:
    found = parts.pieces(mol)
    ions = [piece for piece in found if piece.role in ("counter-ion", "acid")]
    values = (Value("Counter-ion", _listed(ions) or "none", "", "parts that are not bonded to one another, RDKit"),)
    marks = tuple(Marked(piece.name, piece.atoms) for piece in ions)
    notes = [f"{_first(piece.name)} is drawn neutral beside its partner: as a salt the proton sits on the base."
             for piece in {piece.smiles: piece for piece in ions if piece.role == "acid"}.values()]
    notes += [f"{piece.name.capitalize()} is there too, as solvent of crystallisation." for piece in
              {piece.smiles: piece for piece in found if piece.role == "solvent"}.values()]
    rows = tuple((piece.smiles, piece.name, piece.role) for piece in found)
    return values, Details("pieces", "yes" if ions else "no", marks, columns=("part", "what", "role"), rows=rows,
                           notes=tuple(notes))


def _first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _listed(ions: list[parts.Piece]) -> str:
    counted = {piece.name: sum(one.name == piece.name for one in ions) for piece in ions}
    return ", ".join(name if n == 1 else f"{n} × {name}" for name, n in counted.items())


def _metal(mol: Chem.Mol) -> Found:
    found = parts.metals(mol)
    names = dict.fromkeys(f"{symbol} ({name})" for symbol, name, _ in found)
    values = (Value("Metal", ", ".join(names) or "none", "", "metals of the periodic table, metalloids left out"),)
    marks = tuple(Marked(symbol, (at,)) for symbol, _, at in found)
    return values, Details("pieces", "yes" if found else "no", marks)


_SIGNS: dict[str, Callable[[int, int], bool]] = {">": operator.gt, "<": operator.lt, "=": operator.eq}


def balance(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Whether there are more, fewer or as many of one thing as of another."""
    one, sign, other = task.what
    found = {name: counting_table.find(mol, name) for name in (one, other)}
    about = {name: counting_table.about(name) for name in found}
    values = tuple(Value(name, len(hits), "", about[name][1], digits=0) for name, hits in found.items())
    marks = tuple(Marked(name, hit) for name, hits in found.items() for hit in hits)
    notes = tuple(f"Counted as {name}: {what} ({source})." for name, (what, source) in about.items())
    held = _SIGNS[sign](len(found[one]), len(found[other]))
    return values, Details("balance", "yes" if held else "no", marks, notes=notes)
