"""The table of predicted properties: what each means, its unit, how it is written. Errors stand on the models' cards."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.errors import NotSupported


@dataclass(frozen=True, slots=True)
class Predicted:
    """One property. ``yes`` and ``no`` word the classes of a property that is not a number."""

    name: str
    title: str
    unit: str
    digits: int
    meaning: str
    yes: str = ""
    no: str = ""

    @property
    def classes(self) -> bool:
        """Whether it is a class, predicted as a probability."""
        return bool(self.yes)


ROWS: tuple[Predicted, ...] = (
    Predicted("solubility", "aqueous solubility, log S", "log10 mol/L", 2,
              "Equilibrium solubility in water near 25 °C, of the substance as it was measured (pH mostly not controlled)."),
    Predicted("logp", "measured log P (octanol/water)", "", 2,
              "Octanol/water partition coefficient of the neutral form, as a measurement would give it; "
              "the plain LogP of this program is Crippen's sum over atoms."),
    Predicted("logd", "log D (octanol/water, pH 7.4)", "", 2,
              "Octanol/water distribution coefficient at pH 7.4, all protonation states together."),
    Predicted("melting", "melting point", "°C", 0, "Melting point at 1 atm; polymorphs and decomposition are not told apart."),
    Predicted("boiling", "boiling point", "°C", 0, "Normal boiling point, at 1 atm."),
    Predicted("vapour", "vapour pressure, log p", "log10 mmHg", 2, "Vapour pressure near 25 °C."),
    Predicted("hydration", "hydration free energy", "kcal/mol", 1, "Free energy of transfer from gas (1 M) to water (1 M), 25 °C."),
    Predicted("bbb", "blood-brain barrier", "probability", 2, "Whether the substance was found in the brain to a fair extent.",
              "crosses the blood-brain barrier", "does not cross the blood-brain barrier"),
    Predicted("ames", "Ames test", "probability", 2, "Whether the Salmonella reverse-mutation test came out positive, "
              "strains and activation pooled.", "Ames positive (mutagenic)", "Ames negative"),
    Predicted("density", "density", "g/cm³", 2, "Density of the liquid or solid near 25 °C, at 1 atm."),
    Predicted("flash", "flash point", "°C", 0, "Flash point; closed and open cup are not told apart."),
    Predicted("clearance", "clearance in human liver microsomes, log CL", "log10 mL/min/kg", 2,
              "Intrinsic clearance in human liver microsomes, scaled to body weight; slow ones stand at the assay's floor."),
    Predicted("efflux", "efflux ratio (MDR1-MDCK), log ER", "log10", 2,
              "Ratio of the permeabilities out of and into MDCK cells with human P-glycoprotein (B-A over A-B)."),
)
PREDICTED = {row.name: row for row in ROWS}

NOT_PREDICTED: dict[str, str] = {
    "herg": "hERG inhibition is not predicted here: no open measured set of it is at hand.",
    "ppb": "Plasma protein binding is not predicted here: no model of it has been trained.",
    "toxicity": "Toxicity as a whole is not predicted here; of its tests only Ames is.",
}
"""What is asked for and has no model, and why."""


def row(name: str) -> Predicted:
    """The row of that name.

    Raises
    ------
    NotSupported
        Where there is no model for it; the sentence says why.
    """
    if name in NOT_PREDICTED:
        raise NotSupported(NOT_PREDICTED[name], f"Predicted are: {', '.join(one.title for one in ROWS)}.")
    return PREDICTED[name]
