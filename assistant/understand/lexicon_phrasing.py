"""Turns of phrase and their plain words, as patterns: abbreviations, corrections, groups named before their fate."""

from __future__ import annotations

import re

from assistant.understand.lexicon_groups import GROUP_SIGNS

_THING = r"(\w+(?: \w+)?)"
_ONE = r"([A-Za-z][A-Za-z0-9]*)"
PATTERNS: tuple[tuple[str, str], ...] = (
    (r"(?<!\S)w/o(?!\w)\.?", "without"),
    (r"(?<!\S)w/(?=\s|\d|[a-z])", "with "),
    (r"\b(?:(?:i|we|you) )?(?:no longer (?:need|want|require)|(?:do not|don't|dont) (?:need|want|like)) (the|its|that)\b",
     r"remove \1"),
    (r"\bone (?=(?:should|must|can|could|would|may|has to|needs to|ought)\b)", "we "),
    (r"\b(?:be|is|are|remains?|'s) left (?=(?:if|when|after|of|once|upon|by|without)\b)", "be "),
    (r"\bwhere (?:now |currently |at present |right now |today |at the moment )?(?:the|its) " + _THING
     + r" (?:now |currently )?(?:sits|is|was|are|used to be|resides|stands|lies|hangs)\b", r"in place of the \1"),
    (r"\bwhere (?:now|currently|at present|right now) (?:the|its)\b", "in place of the"),
    (r"\bout (?:goes |with )(the|its|an?|that) " + _THING + r"(?:,| and|;)+ ?in (?:goes |comes |with )(an?|the) " + _THING,
     r"replace \1 \2 with \3 \4"),
    (r"\b" + _ONE + r" out,? (?:and )?(an? )?" + _ONE + r" in\b", r"replace the \1 with \2\3"),
    (r"\bwhere (\S+) (?:has|bears|carries) (?:its|an?|the) " + _THING + r",? (?:i(?:'d| would)? ?(?:rather )?(?:have|want|put|see|prefer|like)"
     r"|put|place) (an?|the) " + _THING, r"in \1 replace the \2 with \3 \4"),
    (r"^(\S+ ?[:,-] ?)(?:the |its )?" + _ONE + r" (?:off|gone|out|away)(?=[.!]?$)", r"\1remove the \2"),
    (r"\b(tak|cut|strip|pull|throw|knock|kick|rip|chop|leav|toss|clip|peel|wip|snip|mov|lift|carv)(e|es|ing|ping|ting)?"
     r" (it|them|that|this|these|both|(?:the|its|an?|this|that|one|two|all|both)(?: the)? (?:[\w-]+ ){1,2}?[\w-]+) (out|off|away)(?= (?:of|from)\b|[.!?,;]|$| \S+$)",
     r"\1\2 \4 \3"),
    (r"\bdo(?:ing)? without (?=(?:the|its|that|an?)\b)", "remove "),
    (r"\b(?:is not|isn't|isnt|not|are not|aren't) (?:nearly |really |quite |that |very )*((?:[\w]+[ -])?[\w-]+) enough\b",
     r"should be more \1"),
    (r"\b(?:isn't|isnt|is not) (?:very|particularly|really|that|all that|so|terribly|exactly|overly|sufficiently) ([\w-]+(?: soluble| like)?)\b",
     r"should be more \1"),
    (r"\b(?:not sufficiently|insufficiently|not adequately) ([\w-]+)\b", r"should be more \1"),
    (r"\b(?:scores?|performs?|does|ranks?|rates?) (?:very |quite |rather |pretty |so |too )*(?:badly|poorly|low|terribly|awfully) (?:on|in|for|at|with|in terms of) "
     r"(?:the |its )?(qed|drug[- ]?likeness|solubility)\b", r"\1 is too low"),
    (r" / (?=\S)", " , "),
    (r"(?<=[a-z]) x ?(\d{1,2})\b", r": \1"),
    (r"(?<=[a-z]) \((\d{1,2})x?\)(?= ?[,;.]| and\b|$)", r": \1"),
    (r"(?:\bin )?[\[(](-?\d+(?:\.\d+)?) ?, ?(-?\d+(?:\.\d+)?)[\])](?=[\s,.;!?]|$)", r"between \1 and \2"),
    (r"\b(?:get|getting) (the|its|an?|that) " + _THING + r" (?:off|out)(?: of| from)?\b", r"remove \1 \2 of"),
    (r"\bin (?:one and )?the same (?:molecule|compound|structure)\b", "in one molecule"),
    (r"\bhalf (?:a|an|of a) (?:log )?(?:units?|points?|log)\b", "0.5 units"),
    (r"\ba (?:full|whole|single|entire) (?:log )?(?:unit|point|log)\b", "1 unit"),
    (r"\b(\d+) and a half\b", r"\1.5"),
    (r"\bone and a half\b", "1.5"),
    (r"\btwo and a half\b", "2.5"),
    (r"\bthree and a half\b", "3.5"),
    (r"\bsub[- ]?(?=\d)", "below "),
    (r"(?<!\S)w\.?r\.?t\.?(?!\w)", "regarding"),
    (r"\bde-(?=[a-z]+(?:ate|ise|ize)[sd]?\b)", "de"),
    (r"\b(arom|rot|approx|min|max|mol|incl|resp|subst|equiv|cmpd|cpd|wt|prim|sec|tert|vs|dbl|sgl|avg)\.(?=\s)", r"\1"),
    (r"\b(logp|clogp|mr|qed|tpsa|psa|mw|solubility)\s?(?:\+{1,2}|↑+|⬆|\^)(?=[\s,;:]|$)", r"\1 up"),
    (r"\b(logp|clogp|mr|qed|tpsa|psa|mw|solubility)(?:-{1,2}|↓+|⬇)(?=[\s,;:]|$)", r"\1 down"),
    (r"(?<!that )(?<!which )\b(is|are|looks|seems|has an?|has such an?|has|have|suffers from an?|suffers from|shows) "
     r"(?:very |really |quite |rather |pretty |so |just |fairly |still |far |way )*"
     r"(?:poor|bad|terrible|awful|lousy|horrible|dreadful|abysmal|miserable|insufficient|disappointing|mediocre|unsatisfactory"
     r"|inadequate|unimpressive|subpar|rubbish|unacceptable)\b", r"\1 too low"),
    (r"\btak(?:e|ing) (an?|one|the) " + _THING + r" (?:away|off|out)\b", r"remove \1 \2"),
    (r"\b(?:has|contains|bears) (?:an?|one) " + _THING + r"[;,.]? (?:and |so |please |then )?"
     r"(replace|swap|substitute|exchange|remove|delete|convert|change) (?:it|this|that)\b", r"\2 the \1"),
    (r"\bwhere there is (?:an?|the) " + _THING + r" in (\S+?),? (?:put|place) (an?|the) " + _THING
     + r"(?: instead| there)?", r"replace the \1 in \2 with \3 \4"),
)
_SIGN = "(" + "|".join(re.escape(sign) for sign in sorted((*GROUP_SIGNS, "Cl", "Br", "F", "I"), key=len, reverse=True)) + ")"
SIGN_PATTERNS: tuple[tuple[str, str], ...] = (
    (rf"^\s*\+\s?{_SIGN}(?=[\s,:;])", r"add \1"),
    (rf"^\s*-\s?{_SIGN}(?=[\s,:;])", r"remove \1"),
    (rf"(?<![\w-]){_SIGN}\s?(?:/|-to-|-for-|-by-)\s?{_SIGN}\s+(?:ex|inter)?(?:change|swap|switch|replacement|conversion)\b",
     r"replace \1 with \2"),
    (r"(?<!\S)C=O (?:double )?bond(s?)\b", r"carbonyl group\1"),
    (r"(?<!\S)C=C (?:double )?bond(s?)\b", r"alkene group\1"),
    (r"(?<!\S)C#C (?:triple )?bond(s?)\b", r"alkyne group\1"),
)
"""Signs keep their case."""
