"""CAS registry numbers: their form, their check digit, and a small table of the bench's own."""

from __future__ import annotations

import re

_FORM = re.compile(r"(?:CAS(?:\s*(?:RN|No\.?|number|#))?[\s:]*)?(?P<number>\d{2,7}-\d{2}-\d)", re.IGNORECASE)

NUMBERS: dict[str, str] = {
    "64-17-5": "ethanol", "67-56-1": "methanol", "67-64-1": "acetone", "71-43-2": "benzene", "108-88-3": "toluene",
    "75-09-2": "dichloromethane", "67-66-3": "chloroform", "109-99-9": "THF", "68-12-2": "DMF", "67-68-5": "DMSO",
    "75-05-8": "acetonitrile", "141-78-6": "ethyl acetate", "110-54-3": "hexane", "60-29-7": "diethyl ether",
    "67-63-0": "isopropanol", "110-86-1": "pyridine", "121-44-8": "triethylamine", "64-19-7": "acetic acid",
    "7732-18-5": "water", "50-78-2": "aspirin", "58-08-2": "caffeine", "15687-27-1": "ibuprofen",
    "103-90-2": "paracetamol", "108-95-2": "phenol", "62-53-3": "aniline", "65-85-0": "benzoic acid",
    "91-20-3": "naphthalene", "100-52-7": "benzaldehyde", "50-00-0": "formaldehyde", "57-13-6": "urea",
    "56-23-5": "carbon tetrachloride", "110-82-7": "cyclohexane", "123-91-1": "1,4-dioxane", "108-94-1": "cyclohexanone",
    "76-05-1": "trifluoroacetic acid", "50-99-7": "glucose", "57-50-1": "sucrose", "56-81-5": "glycerol",
    "107-21-1": "ethylene glycol", "98-95-3": "nitrobenzene", "58-55-9": "theophylline", "54-11-5": "nicotine",
    "57-88-5": "cholesterol", "50-28-2": "estradiol", "58-22-0": "testosterone", "7664-41-7": "ammonia",
    "7664-93-9": "sulfuric acid", "7647-14-5": "sodium chloride", "1310-73-2": "sodium hydroxide",
    "7722-84-1": "hydrogen peroxide", "56-40-6": "glycine", "69-72-7": "salicylic acid", "77-92-9": "citric acid",
    "50-81-7": "vitamin C", "288-32-4": "imidazole", "110-02-1": "thiophene", "110-00-9": "furan", "109-97-7": "pyrrole",
}
"""Number → a name of `chem.names.common`. From general knowledge; tests compare them with public lists."""


def looks_like(text: str) -> bool:
    """Whether a text has the form of a CAS number."""
    return bool(_FORM.fullmatch(text.strip()))


def number(text: str) -> str:
    """The bare number of a text that `looks_like` one."""
    found = _FORM.fullmatch(text.strip())
    return found["number"] if found else ""


def problem(text: str) -> str:
    """Why it cannot be one, "" where it can: the check digit is the weighted sum of the others, modulo ten."""
    digits = number(text).replace("-", "")
    right = sum(n * int(digit) for n, digit in enumerate(reversed(digits[:-1]), start=1)) % 10
    if right == int(digits[-1]):
        return ""
    return f"“{text.strip()}” has the form of a CAS number, but its check digit is {digits[-1]} and would have to be {right}."
