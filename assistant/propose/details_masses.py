"""Masses and ions, isotope pattern, elemental analysis, degree of unsaturation, oxidation numbers."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import masses
from assistant.chem.properties import formula, weight
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]


def mass(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Average, monoisotopic and nominal mass, and m/z of ions."""
    charge = Chem.GetFormalCharge(mol)
    asked = task.what or (("[M+H]+", "[M+Na]+", "[M-H]-") if not charge else ("[M]+",))
    values = tuple(_mass(mol, name) for name in asked)
    ions = (
        []
        if charge
        else [masses.adduct(name) for name in ("[M+H]+", "[M+Na]+", "[M+NH4]+", "[M+K]+", "[M-H]-", "[M+Cl]-")]
    )
    rows = tuple((ion.name, f"{masses.mz(mol, ion):.4f}") for ion in ions)
    notes: tuple[str, ...] = (
        (f"m/z takes the mass of the electron into account ({masses.SOURCE}).",)
        if any(name.startswith("[") for name in asked)
        else ()
    )
    if ions and len(Chem.GetMolFrags(mol)) > 1 and any(name.startswith("[") for name in asked):
        notes += ("M is everything in the SMILES, counter-ions and solvent too.",)
    return values, Details("mass", columns=("ion", "m/z") if rows else (), rows=rows, notes=notes)


def _mass(mol: Chem.Mol, name: str) -> Value:
    if name == "average":
        return Value("Average mass", weight(mol), "g/mol", "IUPAC atomic weights, RDKit", digits=3)
    if name == "monoisotopic":
        return Value("Monoisotopic mass", masses.monoisotopic(mol), "Da", "most abundant isotopes, RDKit", digits=4)
    if name == "nominal":
        return Value("Nominal mass", masses.nominal(mol), "Da", "mass numbers of the most abundant isotopes", digits=0)
    ion = masses.adduct(name)
    if Chem.GetFormalCharge(mol):
        charge = Chem.GetFormalCharge(mol)
        return Value(
            "m/z of the ion itself",
            masses.monoisotopic(mol) / abs(charge),
            "",
            f"{masses.SOURCE}; it is charged already",
            digits=4,
        )
    return Value(f"m/z of {ion.name}", masses.mz(mol, ion), "", masses.SOURCE, digits=4)


def isotopes(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The isotope pattern of the molecule as it is, peaks of one nominal mass together."""
    peaks = masses.pattern(mol, Chem.GetFormalCharge(mol))
    shown = [(at, height) for at, height in peaks if height >= 0.1]
    first = shown[0][0]
    rows = tuple(
        (f"M+{round(at - first)}" if at > first + 0.5 else "M", f"{at:.4f}", f"{height:.1f}") for at, height in shown
    )
    values = (
        Value(
            "Isotope pattern",
            ", ".join(f"{at:.4f} ({height:.1f})" for at, height in shown[:6]),
            "Da (%)",
            masses.SOURCE,
        ),
    )
    return values, Details(
        "isotopes",
        peaks=tuple(shown),
        columns=("peak", "mass (Da)", "height (%)"),
        rows=rows,
        notes=("Peaks of one nominal mass are taken together; the highest is 100 %.",),
    )


def elements(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Elemental analysis, percent by mass."""
    percent = masses.percent_by_mass(mol)
    asked = [symbol for symbol in task.what if symbol in percent] or list(percent)
    missing = [symbol for symbol in task.what if symbol not in percent]
    values = tuple(
        Value(f"{symbol}", percent.get(symbol, 0.0), "%", "by mass, IUPAC atomic weights")
        for symbol in (*asked, *missing)
    )
    rows = tuple((symbol, f"{share:.2f}") for symbol, share in percent.items())
    return values, Details(
        "elements", columns=("element", "% by mass"), rows=rows, notes=(f"Calculated for {formula(mol)}.",)
    )


def unsaturation(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Rings and double bonds by the formula."""
    number = masses.unsaturation(mol)
    whole = int(number) if number == int(number) else number
    value = Value("Degree of unsaturation", whole, "", f"from {formula(mol)} by usual valences", digits=1)
    return (value,), Details(
        "unsaturation",
        notes=(
            "Rings plus double bonds, a triple bond twice; by usual valences, so a nitro "
            "group counts one and an S=O or P=O none.",
        ),
    )


def oxidation(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Oxidation numbers atom by atom, in words for the elements asked for."""
    numbers = masses.oxidation_numbers(mol)
    wanted = task.what or ("C",)
    rows = tuple((str(atom.GetIdx() + 1), atom.GetSymbol(), f"{numbers[atom.GetIdx()]:+d}") for atom in mol.GetAtoms())
    told = {symbol: sorted(numbers[a.GetIdx()] for a in mol.GetAtoms() if a.GetSymbol() == symbol) for symbol in wanted}
    values = tuple(
        Value(
            f"Oxidation numbers of {symbol}",
            ", ".join(f"{n:+d}" if n else "0" for n in found) or "none",
            "",
            "ionic approximation by Pauling electronegativities, RDKit",
        )
        for symbol, found in told.items()
    )
    return values, Details("oxidation", columns=("atom", "element", "oxidation number"), rows=rows)
