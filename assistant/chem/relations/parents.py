"""Relations across formulas: protons, counter-ions, solvent, CH2 units; and rings that open to chains."""

from __future__ import annotations

import re
from collections import Counter

from rdkit import Chem, rdBase

from assistant.chem import pieces
from assistant.chem.relations.forms import canonical, formula, skeleton, tautomer, uncharged
from assistant.chem.relations.kinds import Relation

SOLVENTS = frozenset((*pieces.SOLVENTS, "ClCCl", "CCOC(C)=O", "C1CCOC1"))
"""Components that make a compound a hydrate or solvate."""
_LACTOL = Chem.MolFromSmarts("[C;X4;R:1]([OX2H1:2])[OX2;R:3]")


def protons(one: Chem.Mol, other: Chem.Mol) -> Relation | None:
    """Conjugate acid and base, or protonation states further apart: hydrogens and charge differ alike."""
    charge = Chem.GetFormalCharge(one) - Chem.GetFormalCharge(other)
    hydrogens = counts(one)["H"] - counts(other)["H"]
    if not charge or charge != hydrogens or skeleton(one) != skeleton(other) or len(Chem.GetMolFrags(one)) > 1:
        return None
    forms = [tautomer(uncharged(mol)) for mol in (one, other)]
    if forms[0] != forms[1] and min(map(_ions, (one, other))) > 0:
        return None
    if forms[0] != forms[1] and not _by_adding(one, other, charge):
        return None
    told = f"the {'first' if charge > 0 else 'second'} has {abs(charge)} proton{'s' if abs(charge) > 1 else ''} more"
    return Relation("conjugate" if abs(charge) == 1 else "protonation", (told,), acid=1 if charge > 0 else 2)


def _ions(mol: Chem.Mol) -> int:
    return sum(bool(atom.GetFormalCharge()) for atom in mol.GetAtoms())


def _by_adding(one: Chem.Mol, other: Chem.Mol, charge: int) -> bool:
    """Whether one proton on a heavy atom makes the acid of the base, for ions that cannot be uncharged."""
    acid, base = (one, other) if charge > 0 else (other, one)
    target = canonical(acid)
    return abs(charge) == 1 and any(_protonated(base, atom.GetIdx()) == target for atom in base.GetAtoms())


def _protonated(mol: Chem.Mol, at: int) -> str:
    made = Chem.RWMol(mol)
    atom = made.GetAtomWithIdx(at)
    atom.SetNumExplicitHs(atom.GetTotalNumHs() + 1)
    atom.SetNoImplicit(True)
    atom.SetFormalCharge(atom.GetFormalCharge() + 1)
    with rdBase.BlockLogs():
        return canonical(made) if not Chem.SanitizeMol(made, catchErrors=True) else ""


def moved_proton(one: Chem.Mol, other: Chem.Mol) -> Relation | None:
    """Neutral form and zwitterion; of several components the salt as ions and as neutral parts."""
    if _ions(one) == _ions(other) or uncharged(one) != uncharged(other):
        return None
    which = "first" if _ions(one) > _ions(other) else "second"
    if len(Chem.GetMolFrags(one)) > 1:
        return Relation("ion pair", (f"the {which} is written as ions",))
    return Relation("zwitterion", (f"the {which} has the separated charges",))


def salts(one: Chem.Mol, other: Chem.Mol) -> Relation | None:
    """Salts, free forms and solvates of one parent: their largest parts are one compound, uncharged."""
    ours, theirs = _parts(one), _parts(other)
    if max(sum(ours.values()), sum(theirs.values())) < 2:
        return None
    shared = ours & theirs
    rest = (ours - theirs, theirs - ours)
    largest = max(ours, key=_size)
    if largest != max(theirs, key=_size) or largest not in shared or not (rest[0] or rest[1]):
        return None
    beside = [_told(parts - Counter([largest])) for parts in (ours, theirs)]
    told = f"the parent is {largest}; beside it {beside[0]} and {beside[1]}"
    more = [part for side in rest for part in side]
    if any(not side for side in rest) and set(more) <= SOLVENTS:
        return Relation("solvate", (told,))
    kind = "salt" if min(sum(ours.values()), sum(theirs.values())) == 1 else "salts"
    return Relation(kind, (told,))


def _parts(mol: Chem.Mol) -> Counter[str]:
    """Components as uncharged canonical SMILES; as they are where one could not be read back."""
    parts = Chem.GetMolFrags(mol, asMols=True)
    found = [uncharged(part) for part in parts]
    with rdBase.BlockLogs():
        sound = all(Chem.MolFromSmiles(smiles) is not None for smiles in found)
    return Counter(found if sound else [str(Chem.MolToSmiles(mol))])


def _size(smiles: str) -> tuple[int, int, str]:
    mol = Chem.MolFromSmiles(smiles)
    return int(any(atom.GetSymbol() == "C" for atom in mol.GetAtoms())), int(mol.GetNumHeavyAtoms()), smiles


def _told(parts: Counter[str]) -> str:
    return ", ".join(f"{n} {part}" if n > 1 else part for part, n in sorted(parts.items())) or "nothing"


def counts(mol: Chem.Mol) -> Counter[str]:
    """Atoms by element, hydrogens included, from the formula."""
    plain = re.sub(r"[+-]\d*$", "", formula(mol))
    return Counter({symbol: int(n or 1) for symbol, n in re.findall(r"([A-Z][a-z]?)(\d*)", plain)})


def homologues(one: Chem.Mol, other: Chem.Mol) -> Relation | None:
    """Members of one series: n CH2 more, put into one place of the smaller, or the chains of both shortened alike."""
    small, large = sorted((one, other), key=lambda mol: mol.GetNumHeavyAtoms())
    more, less = counts(large), counts(small)
    n = more["C"] - less["C"]
    if n < 1 or more != less + Counter({"C": n, "H": 2 * n}):
        return None
    if Chem.GetFormalCharge(one) != Chem.GetFormalCharge(other):
        return None
    target = _flat(large)
    if _shortened(small) != _shortened(large) and not any(made == target for made in _lengthened(small, n)):
        return None
    return Relation("homologues", (f"the {'first' if large is one else 'second'} has {n} CH2 more",))


def _flat(mol: Chem.Mol) -> str:
    return str(Chem.MolToSmiles(mol, isomericSmiles=False))


def _lengthened(mol: Chem.Mol, n: int) -> list[str]:
    """The molecule with n CH2 put into one single bond at an sp3 carbon, or onto a carbon at the end of a chain."""
    found = []
    for bond in mol.GetBonds():
        ends = (bond.GetBeginAtom(), bond.GetEndAtom())
        if bond.GetBondType() == Chem.BondType.SINGLE and any(_saturated(atom) for atom in ends):
            found.append(_with_chain(mol, bond.GetBeginAtomIdx(), bond.GetEndAtomIdx(), n))
    for atom in mol.GetAtoms():
        carbons = sum(near.GetSymbol() == "C" for near in atom.GetNeighbors())
        if atom.GetSymbol() == "C" and atom.GetTotalNumHs() and carbons < 2 and not atom.IsInRing():
            found.append(_with_chain(mol, atom.GetIdx(), -1, n))
    return found


def _saturated(atom: Chem.Atom) -> bool:
    return bool(atom.GetSymbol() == "C" and atom.GetHybridization() == Chem.HybridizationType.SP3)


def _with_chain(mol: Chem.Mol, start: int, end: int, n: int) -> str:
    made = Chem.RWMol(mol)
    if end >= 0:
        made.RemoveBond(start, end)
    last = start
    for _ in range(n):
        new = made.AddAtom(Chem.Atom(6))
        made.AddBond(last, new, Chem.BondType.SINGLE)
        last = new
    if end >= 0:
        made.AddBond(last, end, Chem.BondType.SINGLE)
    elif made.GetAtomWithIdx(start).GetNumExplicitHs():
        made.GetAtomWithIdx(start).SetNumExplicitHs(made.GetAtomWithIdx(start).GetNumExplicitHs() - 1)
    with rdBase.BlockLogs():
        bad = Chem.SanitizeMol(made, catchErrors=True)
    return "" if bad else str(Chem.MolToSmiles(Chem.MolFromSmiles(_flat(made))))


def _shortened(mol: Chem.Mol) -> str:
    """The molecule without the CH2 of its chains: homologues of one series are alike then."""
    made = Chem.RWMol(mol)
    while (at := next((a.GetIdx() for a in made.GetAtoms() if _link(a)), -1)) >= 0:
        one, other = (near.GetIdx() for near in made.GetAtomWithIdx(at).GetNeighbors())
        made.AddBond(one, other, Chem.BondType.SINGLE)
        made.RemoveAtom(at)
        made.UpdatePropertyCache(strict=False)
    return _flat(made)


def _link(atom: Chem.Atom) -> bool:
    near = atom.GetNeighbors()
    return bool(atom.GetSymbol() == "C" and not atom.IsInRing() and atom.GetTotalNumHs() == 2 and len(near) == 2
                and not atom.GetFormalCharge() and any(_saturated(one) for one in near))


def ring_and_chain(one: Chem.Mol, other: Chem.Mol) -> Relation | None:
    """A cyclic hemiacetal (lactol) and its open hydroxy carbonyl form."""
    for closed, open_, word in ((one, other, "first"), (other, one, "second")):
        target = canonical(open_)
        if any(made == target for made in _opened(closed)):
            return Relation("ring-chain", (f"the ring of the {word} is a cyclic hemiacetal",))
    return None


def ring_beside_chain(one: Chem.Mol, other: Chem.Mol) -> bool:
    """Whether one is a ring and the other the open form, stereochemistry not looked at: sugars named both ways."""
    flat = [Chem.MolFromSmiles(_flat(mol)) for mol in (one, other)]
    return ring_and_chain(*flat) is not None


def _opened(mol: Chem.Mol) -> list[str]:
    found = []
    for carbon, hydroxyl, ring_oxygen in mol.GetSubstructMatches(_LACTOL):
        made = Chem.RWMol(mol)
        made.RemoveBond(carbon, ring_oxygen)
        made.GetBondBetweenAtoms(carbon, hydroxyl).SetBondType(Chem.BondType.DOUBLE)
        made.GetAtomWithIdx(carbon).SetChiralTag(Chem.ChiralType.CHI_UNSPECIFIED)
        for at in (carbon, hydroxyl, ring_oxygen):
            made.GetAtomWithIdx(at).SetNoImplicit(False)
            made.GetAtomWithIdx(at).SetNumExplicitHs(0)
        with rdBase.BlockLogs():
            if not Chem.SanitizeMol(made, catchErrors=True):
                found.append(canonical(made))
    return found
