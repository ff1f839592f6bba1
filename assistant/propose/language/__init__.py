"""Language models as proposers: a task becomes prompts, a loaded model samples, every answer is measured."""

from assistant.propose.language.asking import Asking, candidate
from assistant.propose.language.chatting import chat
from assistant.propose.language.holding import held
from assistant.propose.language.wording import prompts, read, sentence

__all__ = ["Asking", "candidate", "chat", "held", "prompts", "read", "sentence"]
