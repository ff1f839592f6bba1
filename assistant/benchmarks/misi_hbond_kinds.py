"""Which atoms give and take hydrogen bonds, and of which kind: by name in the protein, by its bonds in the ligand."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem

from assistant.benchmarks.misi_hbond_rows import PROTEIN_ACCEPTORS, PROTEIN_DONORS, Shape

PLANAR = (Chem.HybridizationType.SP2,)


@dataclass(frozen=True, slots=True)
class Kind:
    """What an atom is: kind of donor and of acceptor ("" for neither), and its shape as an acceptor."""

    donor: str = ""
    acceptor: str = ""
    shape: Shape = "other"


def of_protein(residue: str, atom: str, carries: bool | None, backbone: int) -> Kind:
    """The kind of an atom of an amino acid.

    Parameters
    ----------
    residue
        Three-letter name of the standard amino acid.
    carries
        Whether the file has a hydrogen on it; None where the file has none at all.
    backbone
        How many heavy atoms it is bound to.
    """
    if atom == "N":
        donor = "" if residue == "PRO" and backbone > 1 else "amide NH" if backbone > 1 else "ammonium"
        return Kind(donor if carries is not False else "")
    if atom in ("O", "OXT"):
        return Kind("", "amide" if atom == "O" else "carboxylate", "O2")
    donor, acceptor = PROTEIN_DONORS.get((residue, atom), ""), PROTEIN_ACCEPTORS.get((residue, atom), "")
    if donor == "acid" and not carries:
        donor = ""
    if acceptor == "carboxylate" and carries:
        acceptor = "other hydroxyl"
    if residue == "HIS" and carries:
        acceptor = ""
    shape: Shape = "O2" if acceptor in ("carboxylate", "amide") else "O3" if acceptor else "other"
    return Kind(donor if carries is not False else "", acceptor, shape)


def of_ligand(atom: Chem.Atom) -> Kind:
    """The kind of an atom of a ligand with bond orders; hydrogens may be drawn or implied."""
    symbol = atom.GetSymbol()
    found = {"O": _oxygen, "N": _nitrogen, "S": _sulfur}.get(symbol)
    return found(atom) if found else Kind()


def heavy(atom: Chem.Atom) -> list[Chem.Atom]:
    """Its neighbours other than hydrogen."""
    return [one for one in atom.GetNeighbors() if one.GetAtomicNum() > 1]


def hydrogens(atom: Chem.Atom) -> int:
    return int(atom.GetTotalNumHs(includeNeighbors=True))


def _single(atom: Chem.Atom) -> bool:
    """Tetrahedral, or bonded once only: what the survey has beside a group that is not conjugated further."""
    return (atom.GetHybridization() not in PLANAR and not atom.GetIsAromatic()) or atom.GetAtomicNum() in (1, 9, 17, 35)


def _terminal(atom: Chem.Atom) -> list[Chem.Atom]:
    """Oxygens bound to this atom only, without hydrogen."""
    return [one for one in heavy(atom) if one.GetAtomicNum() == 8 and len(heavy(one)) == 1 and not hydrogens(one)]


def _oxygen(atom: Chem.Atom) -> Kind:
    around = heavy(atom)
    if hydrogens(atom):
        return _hydroxyl(around[0]) if around else Kind("oxygen", "other oxygen", "O3")
    if len(around) >= 2:
        if atom.GetIsAromatic():
            return Kind("", "furan" if atom.IsInRingSize(5) else "other oxygen", "O2")
        if atom.IsInRingSize(5):
            return Kind("", "ether in a ring of 5", "O3")
        carbons = all(one.GetAtomicNum() == 6 for one in around)
        return Kind("", "ether" if carbons and not atom.IsInRing() else "ring ether", "O3")
    return _terminal_oxygen(atom, around[0]) if around else Kind("", "other oxygen", "other")


def _hydroxyl(base: Chem.Atom) -> Kind:
    if base.GetAtomicNum() == 6 and base.GetIsAromatic():
        return Kind("phenol", "phenol", "O3")
    if base.GetAtomicNum() == 6 and _single(base):
        return Kind("hydroxyl", "hydroxyl", "O3")
    acid = base.GetAtomicNum() == 6 and bool(_terminal(base))
    return Kind("acid" if acid else "oxygen", "other hydroxyl", "O3")


def _terminal_oxygen(atom: Chem.Atom, base: Chem.Atom) -> Kind:
    ends, others = _terminal(base), [one for one in heavy(base) if one.GetIdx() != atom.GetIdx()]
    rest = [one for one in others if one.GetIdx() not in {end.GetIdx() for end in ends}]
    plain = all(_single(one) for one in rest)
    number = base.GetAtomicNum()
    if number == 15:
        kind = {1: "phosphine oxide", 2: "phosphate", 3: "phosphate"}.get(len(ends), "charged")
        return Kind("", kind, "O2" if kind == "phosphine oxide" else "O3")
    if number == 16:
        if len(ends) >= 3:
            return Kind("", "charged", "O3")
        return Kind("", "sulfone" if len(ends) == 2 and plain else "sulfonyl", "O2")
    if number == 7:
        return Kind("", "nitro" if len(ends) == 2 and plain else "charged, planar" if len(ends) == 2 else "charged",
                    "O2" if len(ends) == 2 else "O3")
    if number == 6 and len(ends) == 2:
        return Kind("", "carboxylate" if plain else "charged, planar", "O2")
    if number != 6 or atom.GetFormalCharge() < 0:
        return Kind("", "phenol" if base.GetIsAromatic() else "charged", "O3")
    return Kind("", _carbonyl(base, rest), "O2")


def _carbonyl(base: Chem.Atom, rest: list[Chem.Atom]) -> str:
    """An acid or amide whose carbon bears nothing conjugated has sides; other carbonyls have none."""
    acid = [one for one in rest if one.GetAtomicNum() == 8 and hydrogens(one)]
    amide = [one for one in rest if one.GetAtomicNum() == 7 and not one.GetIsAromatic()]
    for found, name in ((acid, "acid"), (amide, "amide")):
        if found and all(_single(one) for one in rest if one.GetIdx() != found[0].GetIdx()):
            return name
    return "carbonyl"


def _nitrogen(atom: Chem.Atom) -> Kind:
    around, count = heavy(atom), hydrogens(atom)
    if atom.GetHybridization() == Chem.HybridizationType.SP:
        return Kind("", "nitrile", "other") if len(around) == 1 and not count else Kind()
    planar = atom.GetIsAromatic() or atom.GetHybridization() in PLANAR
    if count:
        donor = _planar_donor(atom, around, count) if planar else _donor(atom, around, count)
        takes = not planar and not atom.GetFormalCharge()
        aniline = planar and count == 2 and len(around) == 1 and _benzenoid(around[0])
        acceptor = _amine(around, count) if takes else "aniline" if aniline else ""
        return Kind(donor, acceptor, "N3" if takes else "O3" if aniline else "other")
    if planar:
        return Kind("", _planar_acceptor(atom, around), "O3")
    return Kind("", "" if atom.GetFormalCharge() > 0 or _next_to_sulfonyl(around) else _amine(around, 0), "N3")


def _next_to_sulfonyl(around: list[Chem.Atom]) -> bool:
    return any(one.GetAtomicNum() in (15, 16) and _terminal(one) for one in around)


def _donor(atom: Chem.Atom, around: list[Chem.Atom], count: int) -> str:
    if not all(_single(one) for one in around) or _next_to_sulfonyl(around):
        return "nitrogen"
    if atom.GetFormalCharge() > 0:
        return {1: "ammonium", 2: "secondary ammonium", 3: "tertiary ammonium"}.get(len(around), "nitrogen")
    return {1: "primary amine", 2: "secondary amine"}.get(len(around), "nitrogen")


def _planar_donor(atom: Chem.Atom, around: list[Chem.Atom], count: int) -> str:
    if atom.IsInRing() and atom.GetIsAromatic():
        return "ring of 5" if atom.IsInRingSize(5) else "ring of 6"
    if _delocalised(atom, around):
        return "guanidinium" if count == 2 else "nitrogen"
    if _next_to_sulfonyl(around):
        return "nitrogen"
    carbonyl = [one for one in around if one.GetAtomicNum() == 6 and any(
        bond.GetBondTypeAsDouble() == 2 and bond.GetOtherAtom(one).GetAtomicNum() == 8 for bond in one.GetBonds())]
    if carbonyl:
        rest = [one for one in heavy(carbonyl[0]) if one.GetAtomicNum() != 8 and one.GetIdx() != atom.GetIdx()]
        own = [one for one in around if one.GetIdx() != carbonyl[0].GetIdx()]
        if all(map(_single, rest)) and all(map(_single, own)):
            return "amide NH2" if count == 2 else "amide NH"
        return "planar NH2" if count == 2 else "planar NH"
    if any(bond.GetBondTypeAsDouble() == 2 for bond in atom.GetBonds()) and len(around) == 1:
        return "imine"
    if count == 2 and around and _benzenoid(around[0]):
        return "aniline"
    return "planar NH2" if count == 2 else "planar NH"


def _benzenoid(atom: Chem.Atom) -> bool:
    """In an aromatic ring none of whose carbons has its double bond outside (not a pyridone, nor guanine's six)."""
    mol = atom.GetOwningMol()
    return any(atom.GetIdx() in ring and atom.GetIsAromatic() and not any(
        bond.GetBondTypeAsDouble() == 2 for i in ring for bond in mol.GetAtomWithIdx(i).GetBonds())
        for ring in mol.GetRingInfo().AtomRings())


def _delocalised(atom: Chem.Atom, around: list[Chem.Atom]) -> bool:
    """In a guanidinium or amidinium: a positive charge on this nitrogen, or on another one at the same carbon, and none
    of these in a ring."""
    groups = [[one for one in heavy(base) if one.GetAtomicNum() == 7 and one.GetHybridization() in PLANAR]
              for base in around if base.GetAtomicNum() == 6 and not base.GetIsAromatic()]
    return any(one.GetFormalCharge() > 0 and not one.GetIsAromatic()
               for group in groups if not any(other.IsInRing() and other.GetTotalDegree() == 3 for other in group)
               for one in group)


def _amine(around: list[Chem.Atom], count: int) -> str:
    if not all(_single(one) for one in around):
        return "other amine"
    return {1: "primary amine", 2: "secondary amine", 3: "tertiary amine"}.get(len(around), "other amine")


def _planar_acceptor(atom: Chem.Atom, around: list[Chem.Atom]) -> str:
    """A planar nitrogen without hydrogen takes a hydrogen bond where it has two neighbours: =N-."""
    if len(around) != 2 or atom.GetFormalCharge() > 0:
        return ""
    if not atom.GetIsAromatic():
        return "other planar nitrogen" if atom.IsInRing() else "imine"
    size = 5 if atom.IsInRingSize(5) else 6
    return f"{'even' if _even(atom, size) else 'uneven'} ring of {size}"


def _even(atom: Chem.Atom, size: int) -> bool:
    """Whether the elements of its ring are the same both ways round."""
    for ring in atom.GetOwningMol().GetRingInfo().AtomRings():
        if atom.GetIdx() in ring and len(ring) == size:
            at = ring.index(atom.GetIdx())
            names = [atom.GetOwningMol().GetAtomWithIdx(i).GetSymbol() for i in (*ring[at + 1:], *ring[:at])]
            return names == names[::-1]
    return False


def _sulfur(atom: Chem.Atom) -> Kind:
    around = heavy(atom)
    if hydrogens(atom):
        return Kind("sulfur")
    if len(around) == 1 and atom.GetFormalCharge() == 0:
        return Kind("", "thiocarbonyl", "other")
    return Kind("", "sulfur", "other") if atom.GetIsAromatic() or atom.GetFormalCharge() < 0 else Kind()
