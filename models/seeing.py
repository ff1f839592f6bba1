"""Models that look: a prompt and pictures in, words out. The same cards, precisions and checks as for all models.

    see = seer("qwen2.5-vl-7b-instruct", "nf4")
    see("Which residue is nearest?", [png])
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any, cast

from models import loading
from models.cards import card, folder
from models.errors import BadModelFiles
from models.loading import device
from models.loading.reading import SAFE
from models.words import PRECISIONS, Precision

See = Callable[[str, Sequence[bytes]], str]
LONGEST = 256
"""New tokens of an answer at the most."""


def seer(name: str, precision: str = "", longest: int = LONGEST) -> See:
    """The model of that card, loaded, as a function of a prompt and PNG pictures; greedy, so the same answer again.

    Raises
    ------
    ModelError
        When there is no such card, it does not look at pictures, it does not fit, or its files are bad.
    """
    chosen = card(name)
    if chosen.purpose != "vision":
        raise BadModelFiles(f"{chosen.title} does not look at pictures.", "Take a card whose purpose is vision.")
    known = next((one for one in PRECISIONS if one == precision), None)
    if precision and known is None:
        raise BadModelFiles(f"“{precision}” is not a precision.", f"There are {', '.join(PRECISIONS)}.")
    taken: Precision = known or device.choose(chosen).precision
    speaker: Any = loading.load(chosen, taken)
    reader = _reader(chosen.title, str(folder(chosen)))

    def see(prompt: str, pictures: Sequence[bytes]) -> str:
        return _answer(speaker.model, speaker.tokenizer, reader, prompt, pictures, longest)

    return see


def _reader(title: str, where: str) -> Any:
    """What cuts a picture into patches. transformers' joint processors want torchvision (for films): this one does not.
    """
    import transformers
    make: Any = transformers.AutoImageProcessor
    try:
        return make.from_pretrained(where, **SAFE)
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise BadModelFiles(f"{title} has no files that say how pictures are read ({type(error).__name__}).",
                            "Its folder needs preprocessor_config.json.") from error


def _answer(model: Any, tokens: Any, reader: Any, prompt: str, pictures: Sequence[bytes], longest: int) -> str:
    import torch
    from PIL import Image

    images = [Image.open(io.BytesIO(data)).convert("RGB") for data in pictures]
    content = [*({"type": "image"} for _ in images), {"type": "text", "text": prompt}]
    text = tokens.apply_chat_template([{"role": "user", "content": content}], add_generation_prompt=True,
                                      tokenize=False)
    patches = dict(reader(images=images, return_tensors="pt")) if images else {}
    batch = tokens([_with_room(text, tokens.convert_ids_to_tokens(model.config.image_token_id), patches, reader)],
                   return_tensors="pt")
    kinds = (batch["input_ids"] == model.config.image_token_id).int()  # where pictures stand: places in two dimensions
    joined = {**batch, **patches, **({"mm_token_type_ids": kinds} if images else {})}
    given = {name: value.to(model.device) for name, value in joined.items()}
    with torch.inference_mode():
        made = model.generate(**given, max_new_tokens=longest, do_sample=False, pad_token_id=tokens.pad_token_id)
    return cast("str", tokens.decode(made[0][batch["input_ids"].shape[1]:], skip_special_tokens=True)).strip()


def _with_room(text: str, mark: str, patches: dict[str, Any], reader: Any) -> str:
    """The prompt with a mark for each patch of a picture, where the template has one for each picture (Qwen-VL)."""
    pieces = text.split(mark)
    rooms = [int(grid.prod()) // reader.merge_size ** 2 for grid in patches.get("image_grid_thw", [])]
    if len(pieces) != len(rooms) + 1:
        raise BadModelFiles(f"The template of this model has {len(pieces) - 1} places for {len(rooms)} pictures.",
                            "Take a model of the Qwen-VL family with its own chat template.")
    return "".join(piece + mark * room for piece, room in zip(pieces, [*rooms, 0], strict=True))
