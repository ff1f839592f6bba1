"""``python -m models.train.curve RUN.json OUT.png``: the learning curve of a run as a picture."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def draw(record: Path, out: Path, names: list[str] | None = None) -> None:
    """Loss of answer tokens against tokens seen: the running mean, and held-out pairs by kind."""
    from matplotlib.figure import Figure
    curve = json.loads(record.read_text(encoding="utf-8"))["curve"]
    figure = Figure(figsize=(8, 4.5), dpi=110, layout="constrained")
    axes = figure.add_subplot()
    seen = [point["tokens"] / 1e6 for point in curve]
    axes.plot(seen, [point["loss"] for point in curve], color="black", linewidth=2, label="training, running mean")
    for kind in sorted(curve[-1]["held"], key=int) if curve else []:
        name = names[int(kind)] if names else f"kind {kind}"
        axes.plot(seen, [point["held"].get(kind) for point in curve], linewidth=1, label=name)
    axes.set(xlabel="tokens seen, millions", ylabel="loss, nats per answer token", yscale="log")
    axes.yaxis.set_major_formatter("{x:g}")
    axes.yaxis.set_minor_formatter("{x:g}")
    axes.legend(fontsize=7, ncols=2, frameon=False)
    axes.grid(alpha=0.25)
    figure.savefig(out)


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3].split(",") if len(sys.argv) > 3 else None)
