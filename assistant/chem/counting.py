"""What can be counted in a molecule beside named groups: atoms, bonds, rings, stereo, charges, donors; each with atoms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rdkit import Chem
from rdkit.Chem import Lipinski, rdCIPLabeler

from assistant.chem import counting_rings as ring
from assistant.chem import stereocentres

Match = tuple[int, ...]
Finder = Callable[[Chem.Mol], tuple[Match, ...]]


@dataclass(frozen=True, slots=True)
class Count:
    """One thing that can be counted: its word in the singular, other words, what is counted, and where they are."""

    name: str
    words: str
    about: str
    of: Finder
    source: str = "RDKit"


def _atoms(test: Callable[[Chem.Atom], bool]) -> Finder:
    return lambda mol: tuple((atom.GetIdx(),) for atom in mol.GetAtoms() if test(atom))


def _bonds(test: Callable[[Chem.Bond], bool]) -> Finder:
    return lambda mol: tuple((bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()) for bond in mol.GetBonds() if test(bond))


def _smarts(text: str) -> Finder:
    pattern = Chem.MolFromSmarts(text)
    return lambda mol: tuple(mol.GetSubstructMatches(pattern, maxMatches=10_000))


def _symbol(symbol: str) -> Finder:
    return _atoms(lambda atom: atom.GetSymbol() == symbol)


def _type(name: str) -> Finder:
    return _bonds(lambda bond: str(bond.GetBondType()) == name)


def _between(a: str, b: str) -> Finder:
    return _bonds(lambda bond: sorted((bond.GetBeginAtom().GetSymbol(), bond.GetEndAtom().GetSymbol())) == sorted((a, b)))


def _stereo(labels: tuple[str, ...]) -> Finder:
    """Tetrahedral centres by CIP label; "?" are those without a set configuration."""

    def found(mol: Chem.Mol) -> tuple[Match, ...]:
        named = Chem.Mol(mol)
        rdCIPLabeler.AssignCIPLabels(named)
        return tuple((s.centeredOn,) for s in stereocentres.potential(mol) if _label(named, s) in labels)

    return found


def _label(named: Chem.Mol, stereo: Chem.StereoInfo) -> str:
    if stereo.specified == Chem.StereoSpecified.Unspecified:
        return "?"
    atom = named.GetAtomWithIdx(stereo.centeredOn)
    return atom.GetProp("_CIPCode").upper() if atom.HasProp("_CIPCode") else "set"


def _double(labels: tuple[str, ...]) -> Finder:
    """Double bonds that can be E or Z, by label; "?" are those that are not set."""

    def found(mol: Chem.Mol) -> tuple[Match, ...]:
        named = Chem.Mol(mol)
        rdCIPLabeler.AssignCIPLabels(named)
        bonds = [(s, named.GetBondWithIdx(s.centeredOn)) for s in Chem.FindPotentialStereo(mol)
                 if s.type == Chem.StereoType.Bond_Double]
        return tuple((b.GetBeginAtomIdx(), b.GetEndAtomIdx()) for s, b in bonds if _bond_label(s, b) in labels)

    return found


def _bond_label(stereo: Chem.StereoInfo, bond: Chem.Bond) -> str:
    if stereo.specified != Chem.StereoSpecified.Specified:
        return "?"
    return bond.GetProp("_CIPCode").upper() if bond.HasProp("_CIPCode") else "set"


def _rotors(mol: Chem.Mol) -> tuple[Match, ...]:
    """RDKit's strict rotatable bonds; the pattern is RDKit's own, its number is checked against it in the tests."""
    return tuple(mol.GetSubstructMatches(_ROTATABLE, maxMatches=10_000))


_ACCEPTOR = Chem.MolFromSmarts(
    "[$([O,S;H1;v2]-[!$(*=[O,N,P,S])]),$([O,S;H0;v2]),$([O,S;-]),$([N;v3;!$(N-*=!@[O,N,P,S])]),$([n;H0;X2;+0]),$([o,s;+0])]")
_ROTATABLE = Chem.MolFromSmarts(
    "[!$(*#*)&!D1&!$(C(F)(F)F)&!$(C(Cl)(Cl)Cl)&!$(C(Br)(Br)Br)&!$(C([CH3])([CH3])[CH3])&!$([CD3](=[N,O,S])-!@[#7,O,S!D1])"
    "&!$([#7,O,S!D1]-!@[CD3]=[N,O,S])&!$([CD3](=[N+])-!@[#7!D1])&!$([#7!D1]-!@[CD3]=[N+])]-,:;!@[!$(*#*)&!D1&!$(C(F)(F)F)"
    "&!$(C(Cl)(Cl)Cl)&!$(C(Br)(Br)Br)&!$(C([CH3])([CH3])[CH3])]")


def _hydrogens(mol: Chem.Mol) -> tuple[Match, ...]:
    """One entry a hydrogen, each with the heavy atom that bears it."""
    return tuple((atom.GetIdx(),) for atom in mol.GetAtoms()
                 for _ in range(atom.GetTotalNumHs() + (atom.GetAtomicNum() == 1)))


def _borne(symbols: tuple[str, ...]) -> Finder:
    """One entry a hydrogen on those elements."""
    return lambda mol: tuple((atom.GetIdx(),) for atom in mol.GetAtoms() if atom.GetSymbol() in symbols
                             for _ in range(atom.GetTotalNumHs(includeNeighbors=True)))


def _lipinski_donors(mol: Chem.Mol) -> tuple[Match, ...]:
    return tuple((atom.GetIdx(),) for atom in mol.GetAtoms() if atom.GetAtomicNum() in (7, 8)
                 for _ in range(atom.GetTotalNumHs()))


def _isotope(symbol: str, mass: int) -> Finder:
    return _atoms(lambda atom: atom.GetSymbol() == symbol and atom.GetIsotope() == mass)


def _valence(mol: Chem.Mol) -> tuple[Match, ...]:
    """One entry a valence electron, each with an atom; as many as RDKit's NumValenceElectrons."""
    table = Chem.GetPeriodicTable()
    return _spread(mol, lambda atom: table.GetNOuterElecs(atom.GetAtomicNum()))


def _electrons(mol: Chem.Mol) -> tuple[Match, ...]:
    return _spread(mol, lambda atom: atom.GetAtomicNum())


def _spread(mol: Chem.Mol, own: Callable[[Chem.Atom], int]) -> tuple[Match, ...]:
    return tuple((atom.GetIdx(),) for atom in mol.GetAtoms()
                 for _ in range(own(atom) - atom.GetFormalCharge() + atom.GetTotalNumHs()))


def _charges(sign: int) -> Finder:
    return lambda mol: tuple((atom.GetIdx(),) for atom in mol.GetAtoms() if atom.GetFormalCharge() * sign > 0)


def _rings(kind: str, size: int = 0) -> Finder:
    return lambda mol: ring.chosen(mol, kind, size)


ELEMENTS = {"C": "carbon", "N": "nitrogen", "O": "oxygen", "S": "sulfur", "F": "fluorine", "Cl": "chlorine",
            "Br": "bromine", "I": "iodine", "P": "phosphorus", "B": "boron", "Si": "silicon", "Se": "selenium"}
ISOTOPES = (
    ("H", 2, "deuterium", "deuterium, d atom, 2h, 2h atom, 2h label, deuteron, deuterium label, hydrogen 2, hydrogen 2 atom"),
    ("H", 3, "tritium", "tritium, 3h, 3h atom, 3h label, tritium label"),
    ("C", 13, "carbon-13", "13c, 13c atom, 13c label, 13c carbon, c 13, c13, carbon 13, 13c labelled carbon, 13c labelled atom, 13c labeled carbon, 13c labeled atom, 13 c"),
    ("C", 14, "carbon-14", "14c, 14c atom, 14c label, 14c carbon, c 14, carbon 14, 14c labelled carbon"),
    ("C", 11, "carbon-11", "11c, 11c atom, 11c label, carbon 11"),
    ("N", 15, "nitrogen-15", "15n, 15n atom, 15n label, 15n nitrogen, n 15, nitrogen 15, 15n labelled nitrogen"),
    ("O", 18, "oxygen-18", "18o, 18o atom, 18o label, 18o oxygen, oxygen 18"),
    ("O", 17, "oxygen-17", "17o, 17o atom, 17o label, oxygen 17"),
    ("F", 18, "fluorine-18", "18f, 18f atom, 18f label, fluorine 18, f 18"),
)
"""Isotopes that are asked for by name: symbol, mass number, word, other words."""
PLAIN: tuple[Count, ...] = (
    *(Count(f"{word} atom", f"{word}, {word} atoms", f"every {word} atom", _symbol(symbol))
      for symbol, word in ELEMENTS.items()),
    Count("hydrogen atom", "hydrogen, hydrogens", "every hydrogen, drawn or not", _hydrogens),
    Count("heavy atom", "non hydrogen atom, nonhydrogen atom, non h atom", "every atom but hydrogen", _atoms(lambda a: a.GetAtomicNum() > 1)),
    Count("atom", "atoms in total, atom in total, atom including hydrogens, atom with hydrogens, total atoms, atom altogether, total number of atoms",
          "every atom, hydrogens included", lambda m: (*_atoms(lambda a: a.GetAtomicNum() > 1)(m), *_hydrogens(m))),
    Count("heteroatom", "hetero atom, non carbon atom", "every heavy atom but carbon", _atoms(lambda a: a.GetAtomicNum() not in (1, 6))),
    Count("aromatic atom", "atom in aromatic rings", "every aromatic atom (RDKit's model)", _atoms(lambda a: a.GetIsAromatic())),
    Count("ring atom", "cyclic atom, atom in rings", "every atom of a ring", _atoms(lambda a: a.IsInRing())),
    Count("isotope label", "isotope, isotopically labelled atom, labelled atom, isotopic label, isotopically labeled atom, labeled atom, label of an isotope, heavy isotope, isotopic atom, mass label, isotopically enriched atom", "every atom with a stated mass number", _atoms(lambda a: a.GetIsotope() > 0)),
    *(Count(f"{word} atom", words, f"every atom written with the mass number {mass}", _isotope(symbol, mass))
      for symbol, mass, word, words in ISOTOPES),
    Count("valence electron", "valence electrons, valency electron, outer electron, outer shell electron, electron in the valence shell, valence shell electron",
          "electrons of the outer shells, those of hydrogens included, less the charge", _valence),
    Count("electron", "electrons in total, total electron", "all electrons: atomic numbers, hydrogens included, less the charge", _electrons),
    Count("charged atom", "formal charge centre, ionic centre, charged centre, formally charged atom", "every atom with a formal charge, nitro groups included", _atoms(lambda a: a.GetFormalCharge() != 0)),
    Count("positive charge", "cationic centre, positively charged atom, cation centre, positive centre, positive formal charge", "every atom with a positive formal charge, nitro groups included", _charges(1)),
    Count("negative charge", "anionic centre, negatively charged atom, anion centre, negative centre, negative formal charge", "every atom with a negative formal charge, nitro groups included", _charges(-1)),
    Count("radical centre", "unpaired electron, radical electron, radical center, radical", "every atom with an unpaired electron", _atoms(lambda a: a.GetNumRadicalElectrons() > 0)),
    Count("component", "fragment, separate molecule, piece, ion or molecule, disconnected fragment", "parts that are not bonded to one another", lambda m: tuple(tuple(f) for f in Chem.GetMolFrags(m))),
    Count("bond", "bonds in total, bond between heavy atoms, heavy atom bond", "every bond between heavy atoms", _bonds(lambda b: True)),
    Count("single bond", "c c single bond or other single bond, sigma only bond", "single bonds between heavy atoms; not aromatic ones", _type("SINGLE")),
    Count("double bond", "dbl bond", "double bonds between heavy atoms; not aromatic ones", _type("DOUBLE")),
    Count("triple bond", "trpl bond", "triple bonds", _type("TRIPLE")),
    Count("aromatic bond", "arom bond", "aromatic bonds (RDKit's model)", _type("AROMATIC")),
    Count("ring bond", "cyclic bond, bond in rings", "bonds of a ring", _bonds(lambda b: b.IsInRing())),
    Count("conjugated bond", "bond in conjugation", "bonds that RDKit marks as conjugated", _bonds(lambda b: b.GetIsConjugated())),
    *(Count(f"{symbol}–H bond", f"{low} h bond, {low}h bond, {word} hydrogen bond to hydrogen, {low}h hydrogen, {low}h proton, {word} bound hydrogen, hydrogen on {word}, {low} h",
            f"every hydrogen on {word}", _borne((symbol,))) for symbol, low, word in (("C", "c", "carbon"), ("N", "n", "nitrogen"), ("O", "o", "oxygen"), ("S", "s", "sulfur"))),
    Count("exchangeable hydrogen", "exchangeable proton, active hydrogen, labile hydrogen, labile proton, exchangeable h, hydrogen on heteroatoms",
          "every hydrogen on N, O and S", _borne(("N", "O", "S"))),
    Count("C–C bond", "c c bond, carbon carbon bond, cc bond", "bonds of any order between two carbons", _between("C", "C")),
    Count("C–N bond", "c n bond, carbon nitrogen bond, cn bond", "bonds of any order between C and N", _between("C", "N")),
    Count("C–O bond", "c o bond, carbon oxygen bond, co bond", "bonds of any order between C and O", _between("C", "O")),
    Count("C–S bond", "c s bond, carbon sulfur bond", "bonds of any order between C and S", _between("C", "S")),
    Count("N–N bond", "n n bond, nitrogen nitrogen bond", "bonds of any order between two N", _between("N", "N")),
    Count("rotatable bond", "rotor, rotatable, rot bond, rotatable link, freely rotatable bond, freely rotating bond, torsion, rotable bond, rotbond, rotatable single bond",
          "RDKit's strict definition: single bonds outside rings, without ends, amides, esters or CF3", _rotors),
    Count("stereocentre", "stereocenter, chiral centre, chiral center, stereogenic centre, stereogenic center, asymmetric carbon, chiral carbon, "
          "stereogenic carbon, chirality centre, chirality center, asymmetric centre, stereo centre, stereo center, tetrahedral stereocentre, chiral atom, "
          "asymmetric carbon atom, chiral carbon atom, asymmetric center", "tetrahedral stereocentres, set or not", _stereo(("R", "S", "?", "set")), "RDKit, CIP labels"),
    Count("R stereocentre", "r stereocenter, r centre, r center, r configured centre, r configured stereocentre, r chiral centre, (r) centre, r configured stereocenter, r configuration",
          "tetrahedral stereocentres with CIP label R or r", _stereo(("R",)), "RDKit, new CIP labeller"),
    Count("S stereocentre", "s stereocenter, s centre, s center, s configured centre, s configured stereocentre, s chiral centre, (s) centre, s configured stereocenter, s configuration",
          "tetrahedral stereocentres with CIP label S or s", _stereo(("S",)), "RDKit, new CIP labeller"),
    Count("unset stereocentre", "unset stereocenter, stereocentre with undefined configuration, stereocentre with unspecified configuration, stereocenter with undefined configuration, stereocenter with unspecified configuration, stereocentre with unset configuration, undefined stereocentre, undefined stereocenter, unspecified stereocentre, unspecified stereocenter, unassigned stereocentre, unassigned stereocenter, "
          "undefined chiral centre, unspecified chiral centre, stereocentre without configuration, undefined chiral center, unspecified chiral center",
          "tetrahedral stereocentres whose configuration is not given", _stereo(("?",)), "RDKit"),
    Count("set stereocentre", "defined stereocentre, defined stereocenter, specified stereocentre, specified stereocenter, assigned stereocentre, assigned stereocenter, defined chiral centre, specified chiral centre, defined chiral center",
          "tetrahedral stereocentres whose configuration is given", _stereo(("R", "S", "set")), "RDKit"),
    Count("stereo double bond", "stereogenic double bond, e z double bond, double bond stereo centre, e or z double bond, cis trans double bond, stereobond, e z bond", "double bonds that can be E or Z, set or not", _double(("E", "Z", "?", "set")), "RDKit, CIP labels"),
    Count("E double bond", "e bond, trans double bond, e alkene, e configured double bond, trans alkene, trans olefin, e olefin", "double bonds with CIP label E", _double(("E",)), "RDKit, CIP labels"),
    Count("Z double bond", "z bond, cis double bond, z alkene, z configured double bond, cis alkene, cis olefin, z olefin", "double bonds with CIP label Z", _double(("Z",)), "RDKit, CIP labels"),
    Count("set double bond", "specified double bond, set stereo double bond, defined stereo double bond, specified stereo double bond, assigned stereo double bond, set stereobond, defined stereobond, stereo double bond that is set, defined double bond, double bond with e z, double bond with stereo, stereo defined double bond, double bond with a set configuration",
          "double bonds whose E or Z is given", _double(("E", "Z", "set")), "RDKit, CIP labels"),
    Count("unset double bond", "unset stereo double bond, undefined stereo double bond, unspecified stereo double bond, unset stereobond, unspecified double bond, undefined double bond, double bond without e z, double bond without stereo", "double bonds that could be E or Z and are not set", _double(("?",)), "RDKit"),
    Count("Lipinski donor", "lipinski hbd, lipinski h bond donor, lipinski hydrogen bond donor, nhoh, n h and o h bond, n h or o h, nh and oh, nh or oh, nh or oh hydrogen, h bond donor by lipinski, hydrogen bond donor by lipinski, donor by lipinski",
          "hydrogens on N and O", _lipinski_donors, "Lipinski, doi:10.1016/S0169-409X(96)00423-1"),
    Count("Lipinski acceptor", "lipinski hba, lipinski h bond acceptor, lipinski hydrogen bond acceptor, n and o atom, n or o atom, nitrogen and oxygen atom, h bond acceptor by lipinski, hydrogen bond acceptor by lipinski, acceptor by lipinski",
          "N and O atoms", _atoms(lambda a: a.GetAtomicNum() in (7, 8)), "Lipinski, doi:10.1016/S0169-409X(96)00423-1"),
    Count("H-bond donor", "hydrogen bond donor, hbd, donor, h bond donor, hbond donor, h donor, hydrogen bonding donor, h bond donating group", "RDKit NumHDonors: N, O and S that bear hydrogen",
          lambda m: tuple(m.GetSubstructMatches(Lipinski.HDonorSmarts)), "RDKit NumHDonors"),
    Count("H-bond acceptor", "hydrogen bond acceptor, hba, acceptor, h bond acceptor, hbond acceptor, h acceptor, hydrogen bonding acceptor, h bond accepting group", "RDKit NumHAcceptors",
          lambda m: tuple(m.GetSubstructMatches(_ACCEPTOR)), "RDKit NumHAcceptors"),
    Count("largest-ring atom", "largest ring, size of the largest ring, largest ring size, biggest ring, size of the biggest ring, atom in the largest ring, atom of the largest ring, member of the largest ring, largest ring in size",
          "atoms of the largest ring of RDKit's SSSR", lambda m: tuple((at,) for at in max(ring.rings(m), key=len, default=()))),
    Count("smallest-ring atom", "smallest ring, size of the smallest ring, smallest ring size, atom in the smallest ring, atom of the smallest ring, member of the smallest ring",
          "atoms of the smallest ring of RDKit's SSSR", lambda m: tuple((at,) for at in min(ring.rings(m), key=len, default=()))),
    Count("spiro atom", "spiro centre, spiro center, spiro carbon, spiro junction, spirocycle, spiro ring fusion, spiro union", "atoms in which two rings meet that share nothing else", ring.spiro_atoms),
    Count("bridgehead atom", "bridgehead, bridgehead carbon", "ends of what two rings share, where that is more than a bond", ring.bridgeheads),
    Count("ring system", "cyclic system, ring assembly part, separate ring system", "rings joined by shared bonds; spiro rings are two systems", ring.systems),
    Count("fused ring system", "fused bicycle, bicyclic system, bicyclic ring system, polycyclic system, fused polycycle, condensed ring system, annulated ring system", "ring systems of two rings or more", lambda m: ring.systems(m, 2)),
    Count("bridged ring system", "bridged ring, bridged system, bridged bicycle, bridged cycle, cage", "ring systems in which two rings share more than one bond", ring.bridged),
)
