"""Which device and number type a model would run on, whether it fits there, and why, said before anything is loaded.

Nothing heavy is imported to learn that a machine has no GPU: torch is asked only where a driver or a Mac is.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.errors import DoesNotFit
from models.loading import memory
from models.words import Card, Fit, Precision

LADDER: tuple[Precision, ...] = ("fp32", "bf16", "int8", "nf4")
"""Precisions from the largest to the smallest; each that does not fit offers the next."""
ORDER: dict[str, tuple[Precision, ...]] = {
    "cuda": ("bf16", "int8", "nf4", "fp32"),
    "mps": ("bf16", "fp32"),
    "cpu": ("bf16", "fp32", "int8", "nf4"),
    "cpu without bf16": ("fp32", "bf16", "int8", "nf4"),
}
"""What is tried first on a device: what loses least at a speed worth having. bitsandbytes does not know a Mac's GPU."""
SMALL = 200_000_000
"""Parameters up to which the own int8 loop is the first choice on a processor that multiplies int8 itself: fastest
there, and loses next to nothing."""
KEPT_FREE = 256 * 2**20
"""Bytes left to everything else on a processor's memory."""
GIB = 2**30
DRIVER = (Path("/proc/driver/nvidia/version"), Path("/dev/nvidiactl"), Path("/dev/dxg"))


@dataclass(frozen=True, slots=True)
class Device:
    """A device: its name for torch, bytes free, and a sentence why it was chosen."""

    name: str
    free: int
    why: str
    bf16: bool = True
    int8: bool = True

    @property
    def kind(self) -> str:
        """``cuda``, ``mps`` or ``cpu``."""
        return self.name.partition(":")[0]


def find() -> Device:
    """The best device of this machine: the CUDA GPU with most memory free, a Mac's GPU, else the processor."""
    if sys.platform == "darwin" and platform.machine() == "arm64":
        return _mac()
    if not any(path.exists() for path in DRIVER):
        return processor("this machine has no NVIDIA GPU")
    import torch
    if torch.version.cuda is None and torch.version.hip is None:
        return processor(f"there is an NVIDIA GPU, but PyTorch {torch.__version__} is built without CUDA")
    if not torch.cuda.is_available():
        return processor("PyTorch finds no usable GPU: its driver does not answer or is too old")
    free, number = max((torch.cuda.mem_get_info(one)[0], one) for one in range(torch.cuda.device_count()))
    title = torch.cuda.get_device_name(number)
    native = torch.cuda.get_device_capability(number) >= (8, 0)
    return Device(f"cuda:{number}", free, f"{title} has {_gib(free)} free", native)


def _mac() -> Device:
    import torch
    if not torch.backends.mps.is_available():
        return processor("this PyTorch cannot use the GPU of this Mac")
    return Device("mps", free_memory(), "the GPU of this Mac shares its memory")


def processor(why: str) -> Device:
    """The processor, and why nothing faster."""
    free = max(0, free_memory() - KEPT_FREE)
    said = f"{why}, so it runs on the processor with {_gib(free)} of memory free"
    return Device("cpu", free, said, has_bf16(), has_int8())


def has_bf16() -> bool:
    """Whether the processor multiplies bf16 itself; without that it is slow."""
    return _flagged(("avx512_bf16", "amx_bf16", " bf16"), platform.machine() == "arm64")


def has_int8() -> bool:
    """Whether the processor multiplies int8 by int8 itself; without that the own int8 loop is no faster than fp32."""
    return _flagged(("avx512_vnni",), False)  # what torch asks for too; the kernels for less are not measured


def _flagged(any_of: Sequence[str], unknown: bool) -> bool:
    """Whether the system lists one of these abilities of the processor; ``unknown`` where it lists none."""
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return unknown
    return any(flag in flags for flag in any_of)


def free_memory() -> int:
    """Bytes of memory a process here may still take: what the system has, or what its control group leaves."""
    system = _from_meminfo()
    return min([system, *_from_groups()])


def _from_meminfo() -> int:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        import os
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2


def _from_groups(root: Path = Path("/sys/fs/cgroup"), mine: Path = Path("/proc/self/cgroup")) -> list[int]:
    """What each limit above this process leaves (control groups, version 2 and 1); [] where there is none."""
    found = []
    for folder, limit, used in _groups(root, mine):
        try:
            most = int((folder / limit).read_text())
            now = int((folder / used).read_text()) - _reclaimable(folder)
        except (OSError, ValueError):
            continue
        found.append(max(0, most - max(0, now)))
    return found


def _groups(root: Path, mine: Path) -> list[tuple[Path, str, str]]:
    """The folders with a limit: this process's group and all above it."""
    try:
        lines = mine.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    found: list[tuple[Path, str, str]] = []
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if controllers not in ("", "memory"):
            continue
        top = root / controllers if controllers else root
        names = ("memory.limit_in_bytes", "memory.usage_in_bytes") if controllers else ("memory.max", "memory.current")
        at = top / path.lstrip("/")
        found.extend((one, *names) for one in (at, *at.parents) if one == top or top in one.parents)
    return found


def _reclaimable(folder: Path) -> int:
    """Bytes of a group's file cache that the kernel would give back."""
    rows = dict(line.split() for line in (folder / "memory.stat").read_text().splitlines())
    return int(rows.get("inactive_file", rows.get("total_inactive_file", 0)))


def fits(card: Card, precision: Precision, device: Device | None = None) -> Fit:
    """Whether a card in a precision fits the device, and why; nothing is loaded."""
    on = device or find()
    needed = memory.estimate(card, precision)
    if precision not in card.precisions:
        why = f"{card.name} is not offered in {precision}, only in {', '.join(card.precisions)}"
        return Fit(precision, on.name, _dtype(precision, on), needed, on.free, False, why)
    if on.kind == "mps" and precision in ("int8", "nf4"):
        return Fit(precision, on.name, "", needed, on.free, False, "bitsandbytes does not run on the GPU of a Mac")
    enough = needed <= on.free
    why = f"it needs about {_gib(needed)} in {precision}; {on.why}"
    return Fit(precision, on.name, _dtype(precision, on), needed, on.free, enough, why)


def choose(card: Card, device: Device | None = None) -> Fit:
    """The best precision of a card that fits, with the reason.

    Raises
    ------
    DoesNotFit
        When none does; the message says what is free and what would work.
    """
    on = device or find()
    tried = [fits(card, precision, on) for precision in ordered(card, on)]
    good = next((one for one in tried if one.fits), None)
    if good is not None:
        return good
    least = min(tried, key=lambda one: one.needed)
    raise DoesNotFit(f"{card.title} does not fit in any precision: {least.why}.", instead(card))


def ordered(card: Card, on: Device) -> list[Precision]:
    """The precisions of a card, the one to try first in front."""
    rows = ORDER["cpu without bf16" if on.kind == "cpu" and not on.bf16 else on.kind]
    small = "fast-int8" in card.precisions and memory.size_of(card).parameters <= SMALL
    first: Sequence[Precision] = ("fast-int8",) if on.kind == "cpu" and on.int8 and small else ()
    offered = [one for one in (*first, *rows, *LADDER) if one in card.precisions]
    return list(dict.fromkeys(offered)) or list(card.precisions)


def smaller(card: Card, precision: Precision, device: Device | None = None) -> Precision | None:
    """The next smaller precision of the card that fits, None when there is none."""
    on = device or find()
    rung = LADDER.index("int8" if precision == "fast-int8" else precision)
    return next((one for one in LADDER[rung + 1:] if one in card.precisions and fits(card, one, on).fits), None)


def refuse(card: Card, fit: Fit) -> DoesNotFit:
    """The error for a fit that does not, with what would work."""
    below = smaller(card, fit.precision)
    offer = f"{below} needs about {_gib(memory.estimate(card, below))} and fits: load it with --precision {below}." \
        if below else instead(card)
    return DoesNotFit(f"{card.title} does not fit: {fit.why}.", offer)


def instead(card: Card) -> str:
    """What works when this card does not: the packaged model."""
    from models import cards
    own = cards.default()
    if own is not None and own.name != card.name:
        return f"{own.name} fits any machine: load it instead."
    return "Close what else holds memory, or choose a smaller model."


def _dtype(precision: Precision, on: Device) -> str:
    """The type numbers are computed in. GPUs before Ampere have no bf16, float16 stands in."""
    if precision in ("fp32", "fast-int8"):
        return "float32"
    return "bfloat16" if on.bf16 or on.kind == "cpu" else "float16"


def _gib(count: int) -> str:
    return f"{count / GIB:.1f} GB" if count >= GIB / 10 else f"{count / 2**20:.0f} MB"
