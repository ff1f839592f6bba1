"""The pKa of a molecule's sites as values, marks and a table: each with its interval and how it was made."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem.acidity import pka as predicting
from assistant.chem.acidity.pka import Ionisation
from assistant.errors import NotSupported
from assistant.facts_details import Details, Marked
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]
COLUMNS = ("site", "atoms", "kind", "pKa", "90 % interval", "how it was made", "mean error on measured", "measured")
SOURCE = "tables of groups and substituents, corrected on 403 measured molecules (doi:10.12688/f1000research.22090.2)"
BOOK = "CRC Handbook of Chemistry and Physics; Perrin, Dempsey, Serjeant 1981; water, 25 °C"
LEVEL = "90 % interval, conformal, scaffolds held out"
KINDS = {True: "acid", False: "base"}


def pka(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The sites of the kind that was asked for: the strongest acid first, then conjugate acids of bases.

    Raises
    ------
    NotSupported
        For a salt or a mixture that is the only molecule; among several it is left without sites, and told so.
    """
    try:
        every = predicting.ionisations(mol)
    except NotSupported as error:
        if len(task.molecules) == 1:
            raise
        return (), Details("pka", notes=(str(error).splitlines()[0],))
    wanted = [kind for kind in task.what if kind in KINDS.values()]
    found = [one for one in every if not wanted or kind_of(one) in wanted]
    values = tuple(value for one in found for value in _values(one, _place(one, found)))
    return values, Details("pka", answer=_answer(found) if "whether" in task.what else "",
                           marks=tuple(Marked(_label(one), tuple(sorted({*one.site.atoms, *one.site.like})))
                                       for one in found),
                           columns=COLUMNS, rows=tuple(map(_row, found)), notes=_notes(task, found))


def kind_of(one: Ionisation) -> str:
    """ "acid" or "base"."""
    return KINDS[one.site.group.acid]


def _place(one: Ionisation, found: list[Ionisation]) -> int:
    return [other for other in found if other.site.group.acid == one.site.group.acid].index(one) + 1


def _values(one: Ionisation, place: int) -> tuple[Value, ...]:
    """The value and its bounds; "pred_pka_acid1" is that of the strongest acid."""
    name, how = f"pred_pka_{kind_of(one)}{place}", f"{one.how}; {SOURCE}"
    whose = "" if one.site.group.acid else " of the conjugate acid"
    if one.looked_up:
        return (Value(name, one.value, "", BOOK, "looked up", 1, f"pKa{whose}, {one.site.group.name}"),)
    found = [Value(name, one.value, "", how, "predicted", 1, f"predicted pKa{whose}, {one.site.group.name}")]
    if one.error:
        found += [Value(f"{name}_{end}", bound, "", LEVEL, "predicted", 1, f"90 % {word}")
                  for end, bound, word in (("low", one.low, "from"), ("high", one.high, "to"))]
    return tuple(found)


def _label(one: Ionisation) -> str:
    return f"{one.site.group.name}, {kind_of(one)}, pKa {one.value:.1f}"


def _row(one: Ionisation) -> tuple[str, ...]:
    kind = "acid: HA ⇌ A⁻ + H⁺" if one.site.group.acid else "base: BH⁺ ⇌ B + H⁺"
    span = f"{one.low:.1f} to {one.high:.1f}" if one.error else "–" if one.looked_up else "none: outside"
    like = f" ({len(one.site.like)} alike)" if len(one.site.like) > 1 else ""
    parent = one.how if one.looked_up else f"{one.how} (parent: {one.site.group.parent}, {one.site.typical:g})"
    return (one.site.group.name + like, ", ".join(str(atom + 1) for atom in sorted({*one.site.like})), kind,
            f"{one.value:.1f}", span, parent, f"{one.error.mae:.2f}" if one.error else "–",
            str(one.error.n) if one.error else "–" if one.looked_up else "fewer than 5")


def _answer(found: list[Ionisation]) -> str:
    """Yes where water, between pH 0 and 14, sees an ionisation of the kind asked for."""
    return "yes" if any(one.value <= predicting.HIGH for one in found) else "no"


def _notes(task: MeasureMolecule, found: list[Ionisation]) -> tuple[str, ...]:
    notes = []
    if any(len(one.site.like) > 1 for one in found):
        notes.append("Of sites that are alike, the first ionisation is told; the next lies further out.")
    if "pKb" in task.what and found:
        notes.append("pKb is 14.0 less the pKa of the conjugate acid, at 25 °C.")
    return tuple(notes)
