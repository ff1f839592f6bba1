"""Relations before the judge: the proposer compared RDKit graphs, here InChI's layers and formulas are compared.

InChI (doi:10.1186/s13321-015-0068-4) numbers the atoms by itself and splits a molecule into formula, connections (/c),
hydrogens (/h), charge (/q), protons (/p), stereo (/b, /t, /m) and isotopes (/i); its options /KET and /15T move
hydrogens of keto-enol and 1,5-tautomers too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from rdkit import Chem
from rdkit.Chem import rdMolHash

from assistant.answers import Check, Proposal
from assistant.chem import counting_table, molecules
from assistant.chem.properties import PROPERTIES, measure
from assistant.facts_details import Details
from assistant.verify.layers import composition, inchi, pruned, skeleton

SOURCE = "InChI"
CLOSE = 1e-6


def layers(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Each pair again by InChI."""
    for value, row in zip(proposal.values, details.rows, strict=False):
        one, other = molecules.read(row[0]), molecules.read(row[1])
        found, what = str(value.value), value.name
        if what == "relation":
            passed, told = _RULES.get(found, _unlike)(one, other)
            yield Check(f"{found}, by InChI", "layers that fit", told, passed, source=SOURCE, standing=True)
        else:
            same = _LIKE[what](one) == _LIKE[what](other)
            yield Check(f"{what}, found another way", found, "same" if same else "other",
                        same == (found == "same"), source=SOURCE, standing=True)


def _differ(one: Chem.Mol, other: Chem.Mol, options: str = "") -> set[str]:
    ours, theirs = inchi(one, options), inchi(other, options)
    return {key for key in ours | theirs if ours.get(key) != theirs.get(key)}


Ruling = tuple[bool, str]
Rule = Callable[[Chem.Mol, Chem.Mol], Ruling]


def _told(differing: set[str]) -> str:
    names = ["formula" if not key else f"/{key}" for key in sorted(differing)]
    return f"differ in {', '.join(names)}" if names else "the same in every layer"


def _only(allowed: str, needed: str) -> Rule:
    """Layers that may differ, and of which one must; charge and connections stay."""

    def rule(one: Chem.Mol, other: Chem.Mol) -> Ruling:
        differing = _differ(one, other)
        return differing <= set(allowed) and bool(differing & set(needed)), _told(differing)

    return rule


def _same(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    differing = _differ(one, other, "/FixedH")
    return not differing, _told(differing)


def _mirrored(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    """Of enantiomers only /m, the sign of all centres at once, differs."""
    differing = _differ(one, other)
    return differing == {"m"}, _told(differing)


def _not_mirrored(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    """Of diastereomers /t or /b differ, and nothing but stereo."""
    differing = _differ(one, other)
    return bool(differing & {"t", "b"}) and differing <= {"t", "b", "m", "s"}, _told(differing)


def _tautomers(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    """One skeleton and formula; mobile hydrogens of InChI, of its options or of RDKit's tautomer hash agree."""
    if composition(one) != composition(other):
        return False, "another formula"
    for options, told in (("", "mobile H of InChI"), ("/KET /15T", "InChI with /KET /15T")):
        if not _differ(one, other, options) - set("btms"):
            return True, f"alike by {told}"
    ours, theirs = (_hash(mol) for mol in (one, other))
    return ours == theirs, "alike by RDKit's HetAtomTautomerv2 hash" if ours == theirs else "alike by none of 3 ways"


def _hash(mol: Chem.Mol) -> str:
    plain = Chem.Mol(mol)
    Chem.RemoveStereochemistry(plain)
    return str(rdMolHash.MolHash(plain, rdMolHash.HashFunction.HetAtomTautomerv2))


def _isomers(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    """One formula; and no tautomers, neither by mobile hydrogens nor by keto-enol ones."""
    differing = _differ(one, other)
    alike = not differing - set("btms") or not _differ(one, other, "/KET /15T") - set("btms")
    return composition(one) == composition(other) and not alike, _told(differing)


def _ring_chain(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    """One formula, and one bond more in a ring of the one."""
    rings = abs(one.GetRingInfo().NumRings() - other.GetRingInfo().NumRings())
    same = composition(one) == composition(other)
    return same and rings == 1, f"{'one formula' if same else 'other formulas'}, rings differ by {rings}"


def _protons(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    """Hydrogens and charge differ alike; where InChI sees the proton itself, only /p differs."""
    differing = _differ(one, other) - set("btms")
    ours, theirs = composition(one), composition(other)
    moved = ours["H"] - theirs["H"] == ours["+"] - theirs["+"] != 0
    rest = {k for k in ours | theirs if ours[k] != theirs[k]} <= {"H", "+"}
    return moved and rest and "c" not in differing, _told(differing)


def _parents(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    """Some component of carbon is in both, its charge by protons (/p) aside."""
    shared = {part for part in _components(one) & _components(other) if re.match(r"C(?:\d|[A-Z]|/|$)", part)}
    largest = max(shared, key=len, default="")
    return bool(shared), f"shared component {largest}" if shared else "no shared component"


def _components(mol: Chem.Mol) -> set[str]:
    found = (inchi(part) for part in Chem.GetMolFrags(mol, asMols=True))
    return {"".join(layer for key, layer in sorted(one.items()) if key not in "pqf" or not key) for one in found}


def _homologues(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    ours, theirs = composition(one), composition(other)
    less = {key: ours[key] - theirs[key] for key in ours | theirs if ours[key] != theirs[key]}
    passed = set(less) == {"C", "H"} and less["H"] == 2 * less["C"]
    return passed, ", ".join(f"{key} {n:+d}" for key, n in sorted(less.items()))


def _unlike(one: Chem.Mol, other: Chem.Mol) -> Ruling:
    differing = _differ(one, other)
    return bool(differing), _told(differing)


_RULES: dict[str, Rule] = {
    "same": _same, "resonance": _same, "enantiomers": _mirrored, "anomers": _not_mirrored, "epimers": _not_mirrored,
    "cis-trans": _not_mirrored, "diastereomers": _not_mirrored, "open": _only("btms", "btms"),
    "isotopomers": _only("ibtms", "i"), "isotopologues": _only("ibtms", "i"), "tautomers": _tautomers,
    "zwitterion": _tautomers, "ion pair": _parents, "ring-chain": _ring_chain, "constitutional": _isomers,
    "positional": _isomers, "chain": _isomers, "functional": _isomers, "conjugate": _protons, "protonation": _protons,
    "salt": _parents, "salts": _parents, "solvate": _parents, "homologues": _homologues,
}


def _connections(mol: Chem.Mol) -> str:
    found = inchi(mol, "/FixedH /SNon")
    return "".join(found.get(key, "") for key in ("", "c", "h", "q", "p")) + found.get("f", "")


def _text(options: str = "") -> Callable[[Chem.Mol], object]:
    return lambda mol: inchi(mol, options)


_LIKE: dict[str, Callable[[Chem.Mol], object]] = {
    "formula": composition, "connectivity": _connections, "SMILES": _text("/FixedH"), "InChI": _text(),
    "InChIKey": _text(), "scaffold": pruned, "framework": skeleton,
}
"""What is compared where one text of two molecules is: another text that must agree with it."""


def again(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Both numbers measured anew with the atoms in reverse order, the second less the first."""
    for value in proposal.values:
        if not details.forms or not value.name.startswith("Δ "):
            continue
        name = value.name.removeprefix("Δ ")
        one, other = (_turned(one) for one in (mol, molecules.read(details.forms[0].smiles)))
        found = _number(other, name) - _number(one, name)
        yield Check(f"{value.name}, atoms renumbered and the other way round", f"{-float(value.value):.4f}",
                    f"{found:.4f}", abs(found + float(value.value)) < CLOSE, source=value.source, standing=True)


def by_formula(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """A difference of average masses is that of the formulas (InChI's), element by element."""
    told = next((value for value in proposal.values if value.name == "Δ MW"), None)
    if told is None or any(atom.GetIsotope() for atom in mol.GetAtoms()):
        return
    other = molecules.read(details.forms[0].smiles)
    if any(atom.GetIsotope() for atom in other.GetAtoms()):
        return
    found = _weight(composition(mol)) - _weight(composition(other))
    yield Check("Δ MW from the formulas", f"{float(told.value):.3f}", f"{found:.3f}",
                abs(found - float(told.value)) < 0.005, "Da", "atomic weights, RDKit", standing=True)


def _weight(counts: Counter[str]) -> float:
    table = Chem.GetPeriodicTable()
    return sum(n * table.GetAtomicWeight(symbol) for symbol, n in counts.items() if symbol != "+")


def _turned(mol: Chem.Mol) -> Chem.Mol:
    return Chem.RenumberAtoms(mol, list(range(mol.GetNumAtoms()))[::-1])


def _number(mol: Chem.Mol, name: str) -> float:
    return float(measure(mol, name)) if name in PROPERTIES else float(len(counting_table.find(mol, name)))
