"""A conversation in a prompt, written out by the chat template of the loaded model."""

from __future__ import annotations

from typing import Any

from models.errors import BadModelFiles


def plain(tokenizer: Any, turns: list[dict[str, str]]) -> str:
    """The text the chat template makes of the turns, ready for the answer; system words join the user's at need."""
    from jinja2.exceptions import TemplateError
    if not getattr(tokenizer, "chat_template", None):
        raise BadModelFiles("This model has no chat template, so it cannot hold a conversation.",
                            'Set template = "plain" in its card, or use an instruct model.')
    try:
        return str(tokenizer.apply_chat_template(turns, tokenize=False, add_generation_prompt=True))
    except TemplateError:
        return str(tokenizer.apply_chat_template(_without_system(turns), tokenize=False, add_generation_prompt=True))


def _without_system(turns: list[dict[str, str]]) -> list[dict[str, str]]:
    """The same conversation for a template that knows no system role."""
    said = "\n\n".join(turn["content"] for turn in turns if turn["role"] == "system")
    rest = [dict(turn) for turn in turns if turn["role"] != "system"]
    if rest and said:
        rest[0]["content"] = f"{said}\n\n{rest[0]['content']}"
    return rest
