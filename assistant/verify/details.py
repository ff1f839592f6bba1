"""The checks of a question that brought more than values: sums, round trips and formulas, each taken another way.

They read the molecule anew from its SMILES; how the answer was found plays no part.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from rdkit import Chem
from rdkit.Chem import Crippen, Descriptors, rdMolDescriptors

from assistant.answers import Check, Proposal
from assistant.chem import contributions, counting_table, identifiers, masses
from assistant.chem.measures import formula_counts
from assistant.facts_details import Details
from assistant.verify import acidity, amounts, positions, relations, sites, symmetry

CLOSE = 1e-6


def checks(proposal: Proposal, mol: Chem.Mol) -> Iterator[Check]:
    """Every check that belongs to what was asked."""
    details = proposal.details
    if details is None:
        return
    for check in _WAYS.get(details.topic, ()):
        yield from check(proposal, details, mol)


def _check(name: str, expected: str, found: str, passed: bool, source: str = "", note: str = "") -> Check:
    return Check(name, expected, found, passed, source=source, standing=True, note=note)


def _renumbered(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """A count must not depend on how the atoms are numbered."""
    order = list(range(mol.GetNumAtoms()))[::-1]
    turned = Chem.RenumberAtoms(mol, order)
    for value in proposal.values:
        if counting_table.known(value.name):
            again = len(counting_table.find(turned, value.name))
            yield _check(
                f"{value.name}, atoms renumbered", str(value.value), str(again), again == value.value, value.source
            )


def _inside(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Every marked atom is an atom of the molecule."""
    most = max((atom for mark in details.marks for atom in mark.atoms), default=-1)
    yield _check("marked atoms exist", f"up to {mol.GetNumAtoms()}", str(most + 1), most < mol.GetNumAtoms())


_TOTALS: dict[str, Callable[[Chem.Mol], float]] = {
    "LogP": lambda mol: float(Crippen.MolLogP(mol)),  # type: ignore[attr-defined]
    "MR": lambda mol: float(Crippen.MolMR(mol)),  # type: ignore[attr-defined]
    "TPSA": lambda mol: float(rdMolDescriptors.CalcTPSA(mol, force=True)),
    "TPSA with S and P": lambda mol: float(rdMolDescriptors.CalcTPSA(mol, force=True, includeSandP=True)),
}


def _sums(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The shares of the atoms, and those of the parts, add up to the property."""
    for shared in details.shared:
        total = _TOTALS[shared.name](mol)
        for what, sum_ in (("atoms", math.fsum(shared.atoms)), ("parts", math.fsum(part for _, part in shared.parts))):
            yield _check(
                f"{shared.name}: {what} add up",
                f"{total:.4f}",
                f"{sum_:.4f}",
                abs(sum_ - total) < CLOSE * max(1, abs(total)),
                "RDKit",
            )
    value = proposal.values[0]
    if value.name == "QED":
        again = contributions.from_terms(contributions.qed_terms(mol))
        yield _check(
            "QED from its eight terms",
            f"{float(value.value):.4f}",
            f"{again:.4f}",
            abs(again - float(value.value)) < 1e-4,
        )


def _same_formula(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Isomers have the formula of the molecule."""
    own = formula_counts(mol)
    strange = [form.smiles for form in details.forms if formula_counts(Chem.MolFromSmiles(form.smiles)) != own]
    yield _check(
        "formula kept", "all forms", f"{len(details.forms) - len(strange)} of {len(details.forms)}", not strange
    )


def _distinct(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Stereoisomers are different molecules by InChI, and as many as told."""
    keys = {Chem.MolToInchiKey(Chem.MolFromSmiles(form.smiles)) for form in details.forms}  # type: ignore[no-untyped-call]
    yield _check(
        "different InChIKeys",
        str(len(details.forms)),
        str(len(keys)),
        len(keys) == len(details.forms),
        "InChI",
        "" if len(keys) == len(details.forms) else "InChI does not tell some of them apart",
    )


def _protons(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Each charge state differs from the molecule by protons only: hydrogens less charge is the same number."""
    own = formula_counts(mol)["H"] - Chem.GetFormalCharge(mol)
    found = {
        formula_counts(m)["H"] - Chem.GetFormalCharge(m)
        for m in (Chem.MolFromSmiles(form.smiles) for form in details.forms)
    }
    yield _check("protons and charge agree", str(own), ", ".join(map(str, sorted(found))), found == {own})


def _part_of_it(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The scaffold has the rings of the molecule."""
    if details.forms:
        rings = rdMolDescriptors.CalcNumRings(Chem.MolFromSmiles(details.forms[0].smiles))
        yield _check("rings kept", str(mol.GetRingInfo().NumRings()), str(rings), rings == mol.GetRingInfo().NumRings())


def _read_back(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """What was written, read again, is the molecule."""
    for value in proposal.values:
        same = identifiers.same_again(mol, value.name, str(value.value))
        if same is not None:
            yield _check(
                f"{value.name} read back", "same InChI", "same InChI" if same else "another molecule", same, "RDKit"
            )


def _mean_mass(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The mean of an isotope pattern is the average mass; its monoisotopic peak the exact mass."""
    full = masses.pattern(mol)
    mean = sum(at * height for at, height in full) / sum(height for _, height in full)
    average = float(Descriptors.MolWt(mol))  # type: ignore[attr-defined]
    yield _check(
        "mean of the pattern",
        f"{average:.2f}",
        f"{mean:.2f}",
        abs(mean - average) < max(0.02, 2e-4 * average),
        "average atomic weights",
    )


def _hundred(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    total = sum(float(row[1]) for row in details.rows)
    yield _check("percentages add up", "100", f"{total:.2f}", abs(total - 100) < 0.05)


def _from_bonds(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Rings and double bonds counted in the Kekulé structure, where no atom has an unusual valence."""
    plain = Chem.Mol(mol)
    Chem.Kekulize(plain, clearAromaticFlags=True)
    extra = {Chem.BondType.DOUBLE: 1, Chem.BondType.TRIPLE: 2}
    pieces = len(Chem.GetMolFrags(mol))
    found = (
        sum(extra.get(b.GetBondType(), 0) for b in plain.GetBonds())
        + plain.GetNumBonds()
        - plain.GetNumAtoms()
        + pieces
    )
    usual = all(a.GetTotalValence() == masses.VALENCES.get(a.GetSymbol(), -1) for a in plain.GetAtoms()) and pieces == 1
    value = proposal.values[0].value
    yield _check(
        "rings and double bonds in the structure",
        str(value),
        str(found),
        not usual or found == value,
        note="" if usual else "an atom has an unusual valence: the two need not agree",
    )


def _charge_sum(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Oxidation numbers of all atoms, hydrogens at +1 (-1 on metals and boron), add up to the charge where they can."""
    total = sum(int(row[2]) for row in details.rows) + sum(a.GetTotalNumHs() for a in mol.GetAtoms())
    plain = all(a.GetSymbol() in ("C", "N", "O", "S", "F", "Cl", "Br", "I", "Se") for a in mol.GetAtoms())
    yield _check(
        "oxidation numbers add up to the charge",
        str(Chem.GetFormalCharge(mol)),
        str(total),
        not plain or total == Chem.GetFormalCharge(mol),
    )


def _in_triangle(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """0 <= NPR1 <= NPR2 <= 1 and NPR1 + NPR2 >= 1: the triangle of shapes."""
    known = {row[0]: float(row[1]) for row in details.rows}
    one, two = known["NPR1"], known["NPR2"]
    yield _check(
        "inside the triangle of shapes",
        "NPR1 + NPR2 ≥ 1",
        f"{one + two:.2f}",
        one <= two + 0.01 <= 1.02 and one + two >= 0.98,
    )


Way = Callable[[Proposal, Details, Chem.Mol], Iterator[Check]]
_WAYS: dict[str, tuple[Way, ...]] = {
    "tally": (_renumbered,),
    "whether": (_renumbered,),
    "atoms": (_renumbered, _inside),
    "labels": (_renumbered, _inside),
    "versus": (_renumbered,),
    "groups": (_renumbered, _inside),
    "why": (_sums,),
    "tautomers": (_same_formula,),
    "isomers": (_same_formula, _distinct),
    "protonation": (_protons,),
    "scaffold": (_part_of_it,),
    "identifiers": (_read_back,),
    "isotopes": (_mean_mass,),
    "elements": (_hundred,),
    "unsaturation": (_from_bonds,),
    "oxidation": (_charge_sum,),
    "shape": (_in_triangle,),
    "sites": (sites.sited, _inside),
    "degree": (sites.degree, _inside),
    "bonds": (sites.bonds, _inside),
    "mass": (amounts.ions, amounts.weight),
    "amount": (amounts.weight, amounts.moles),
    "pieces": (amounts.charges, _inside),
    "balance": (_renumbered,),
    "relation": (relations.layers, _inside),
    "difference": (relations.again, relations.by_formula),
    "pka": (acidity.ions, acidity.again, acidity.weights, _inside),
    "positions": (positions.relations, positions.locants, _inside),
    "environments": (symmetry.orbits, _inside),
    "chain": (symmetry.chain, _inside),
}
