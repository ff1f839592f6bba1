"""The judge of counts and computed questions: wordings from files, molecules from data sets, truths in plain RDKit.

``python tests/judge_details.py dev|held_out|free [molecules a wording]`` prints how many are right, and what is not.
"""

from __future__ import annotations

import gzip
import random
import re
import sys
from pathlib import Path

from judge_truths import CACTUS, TRUTHS
from rdkit import Chem, RDLogger

from assistant.answers import Answer
from assistant.engine import ask
from assistant.tasks import Request

SENTENCES = Path(__file__).parent / "sentences"
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def molecules() -> list[str]:
    """Drug-sized molecules of one piece, ZINC and ChEMBL drugs half and half, always the same."""
    import pandas as pd

    with gzip.open(DATA / "smiles" / "zinc250k.smi.gz", "rt") as lines:
        zinc = [line.split()[0] for line in lines]
    table = pd.read_csv(DATA / "captions" / "chembl_drugs_table.tsv.gz", sep="\t", low_memory=False)
    column = next(c for c in table.columns if "smiles" in c.lower())
    drugs = [s for s in table[column].dropna() if "." not in s and 10 < len(s) < 90]
    draw = random.Random(2026)
    found = [s for pair in zip(draw.sample(zinc, 400), draw.sample(drugs, 400), strict=True) for s in pair]
    return [s for s in found if Chem.MolFromSmiles(s) is not None]


def right(answer: Answer, topic: str, truth: object) -> bool:
    """Whether the sentence tells the truth: its number, its yes or no, its text."""
    text = answer.text
    if not answer.ok:
        return False
    if topic == "selfies":
        return "[C]" in text
    if isinstance(truth, str) and truth in ("yes", "no"):
        return said(text, topic) == truth
    if isinstance(truth, str):
        return truth in text
    numbers = [float(n) for n in re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?", text.replace("−", "-"))]
    if re.match(r"(Yes|No)\b", text):
        return text.startswith("Yes" if truth else "No")
    near = min((abs(n - float(truth)) for n in numbers), default=9e9)  # type: ignore[arg-type]
    value = answer.values[0].value if answer.values else None
    close = isinstance(value, int | float) and abs(float(value) - float(truth)) < 1e-3  # type: ignore[arg-type]
    return close and near <= (0.051 if topic in ("why tpsa", "tpsa") else 0.0051 if isinstance(truth, float) else 0)


def said(text: str, topic: str) -> str:
    """Yes or no as a reader takes it; of filters "yes" means passed."""
    if re.search(rf"\b[Nn]o [^.]*\b{topic}\b[^.]* alert", text):
        return "yes"
    if topic in ("PAINS", "Brenk") and re.search(rf"alerts?:.*\b{topic} ", text):
        return "no"
    if re.search(r"\bfails\b", text):
        return "no"
    if re.search(r"\bpasses\b", text):
        return "yes"
    if topic == "GI":
        return "yes" if "GI absorption high" in text else "no" if "GI absorption low" in text else "?"
    return {"Yes": "yes", "No:": "no", "No,": "no"}.get(text[:3], "?")


def wordings(half: str) -> list[tuple[str, str]]:
    lines = (SENTENCES / f"judge_{half}.txt").read_text(encoding="utf-8").splitlines()
    return [
        (topic, wording) for topic, _, wording in (line.partition(" | ") for line in lines if line and line[0] != "#")
    ]


def questions(half: str, each: int) -> list[tuple[str, str, str]]:
    """(topic, question, SMILES); half of the molecules of a topic have what is asked for, where any has."""
    pool = molecules()
    draw = random.Random(half)
    if half.startswith("free"):
        return [(topic, *map(str.strip, line.rsplit(" | ", 1))) for topic, line in wordings(half)]  # type: ignore[misc]
    found = []
    for topic, wording in wordings(half):
        some = draw.sample(pool, 60)
        truths = (
            [(TRUTHS[topic](Chem.MolFromSmiles(s)), s) for s in some]
            if topic not in ("tautomers", "stereoisomers")
            else [(0, s) for s in some]
        )
        rich = [s for t, s in truths if t not in (0, None, "no")]
        poor = [s for t, s in truths if t in (0, None, "no")]
        chosen = [*rich[: (each + 1) // 2], *poor][:each]
        found += [(topic, wording.format(m=s), s) for s in (chosen + rich)[:each]]
    return found


def judge(half: str, each: int = 4) -> tuple[dict[str, list[bool]], list[str]]:
    """Right or wrong by topic, and what was wrong in words."""
    RDLogger.DisableLog("rdApp.*")
    marks: dict[str, list[bool]] = {}
    wrong = []
    for topic, question, smiles in questions(half, each):
        truth = TRUTHS[topic](Chem.MolFromSmiles(smiles))
        answer = ask(Request(question))
        good = right(answer, topic, truth)
        marks.setdefault(topic, []).append(good)
        if not good:
            wrong.append(f"{topic} | {question} | truth {truth} | {answer.text[:200]}")
    return marks, wrong


if __name__ == "__main__":
    found, bad = judge(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 4)
    every = [one for marks in found.values() for one in marks]
    single = [one for topic, marks in found.items() if topic in CACTUS for one in marks]
    print("\n".join(bad))
    print(f"{sys.argv[1]}: {sum(every)} of {len(every)} right; CACTUS-style {sum(single)} of {len(single)}")
