"""Which candidate is shown first: what meets everything, then likeness to the start, clear margins, ease of making.

Where a language model proposed too, both its candidates and the search's stand in one list; the first of it is never
worse than what the search alone would have shown first (`_no_worse`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rdkit import Chem

from assistant.checks import Ruler
from assistant.chem import alerts, molecules, motifs, novelty, properties
from assistant.errors import BadStructure
from assistant.propose import edits
from assistant.propose.search import Candidate

UNUSUAL = 0.06
"""What one bit of `chem.novelty` weighs, on the scale of similarity; one unit of SA score weighs 0.03.

Nothing where a formula is asked for: C6H6 is benzene before it is fulvene.
"""
PLAIN = 0.0004
"""What each plainer way to make an edit weighs, on the scale of similarity: of like products the plainer is first."""
SHORT_LIST = 14
"""Candidates of each maker that are ranked by the dearer criteria."""
SLACK = 0.0
"""Likeness that the first candidate may give up against the search's own choice, where it is easier to make."""


def measured(mol: Chem.Mol, smiles: str, steps: tuple[str, ...], ruler: Ruler, by: str = "") -> Candidate:
    """A candidate with all its figures."""
    return Candidate(mol, smiles, steps, ruler.shortfall(mol), ruler.similarity(mol), ruler.comfort(mol),
                     ruler.sound(mol), by=by)


@dataclass(frozen=True, slots=True)
class _Rated:
    """A candidate with the two sides of its rank: ``merit`` (likeness and the like) and ``cost`` (realism)."""

    candidate: Candidate
    merit: float
    cost: float

    @property
    def key(self) -> tuple[float, bool, float]:
        return self.candidate.shortfall, not self.candidate.sound, self.cost - self.merit

    @property
    def met(self) -> bool:
        return self.candidate.shortfall == 0.0 and self.candidate.sound


def ranked(found: list[Candidate], unusual: float = UNUSUAL) -> list[Candidate]:
    """Distinct candidates: requirements and standing first, then likeness to the start, a clear margin, ease of making.

    Misses are left out where anything meets it all. What the model and the search both found is the model's, ranked
    by how plainly the search made it.
    """
    searched, written = [c for c in found if not c.by], {c.smiles: c for c in found if c.by}
    both = [replace(c, by=written.pop(c.smiles).by) if c.smiles in written else c for c in searched]
    alone = _rated(both, unusual)
    model = _rated(written.values(), unusual)
    together = sorted([*alone, *model], key=lambda r: r.key)
    good = [r for r in together if r.met] or together
    if alone and model and alone[0].met:
        first = next(r for r in good if _no_worse(r, alone[0]))
        good = [first, *(r for r in good if r is not first)]
    return [r.candidate for r in good]


def _no_worse(one: _Rated, than: _Rated) -> bool:
    """Whether a candidate is as good as another on both sides of its rank, so that nothing is paid for a gain."""
    return one.merit >= than.merit - SLACK and one.cost <= than.cost + SLACK


def _rated(found: Iterable[Candidate], unusual: float) -> list[_Rated]:
    """The best of one maker, distinct, best first."""
    rough = sorted(((c, _merit(c, unusual)) for c in found), key=lambda r: (r[0].shortfall, not r[0].sound, -r[1]))
    short: dict[str, _Rated] = {}
    for candidate, merit in rough:
        try:
            smiles = molecules.canonical(candidate.smiles)
        except BadStructure:
            continue
        if smiles not in short:
            whole = replace(candidate, smiles=smiles, mol=molecules.read(smiles))
            short[smiles] = _Rated(whole, merit, _cost(whole))
        if len(short) >= SHORT_LIST:
            break
    return sorted(short.values(), key=lambda r: r.key)


def _merit(candidate: Candidate, unusual: float) -> float:
    """Likeness to the start (without one: how unusual it is), clear margins, and the plainest way to do it."""
    ends = [cost for step in candidate.steps for end, cost in edits.LESS_PLAIN.items() if step.endswith(end)]
    less = max(ends, default=0.0)
    likeness = candidate.similarity or unusual * novelty.unusual(candidate.mol)
    return likeness + 0.12 * candidate.comfort - less - PLAIN * candidate.order


def _cost(candidate: Candidate) -> float:
    """Difficulty of synthesis, alerts, unset stereocentres and heteroatom chains, on the scale of similarity."""
    new_centres = properties.stereocentres(candidate.mol, unset_only=True)
    hetero = len(motifs.matches(candidate.mol, "[#7,#8,#16]-[#7,#8]"))
    flagged = len(alerts.alerts(candidate.mol, ("Brenk",)))
    return 0.03 * properties.sa_score(candidate.mol) + 0.015 * new_centres + 0.03 * flagged + 0.01 * hetero
