"""What a card must not carry over from the page it was taken from: mark-up, the writer's own voice, what was only asked."""

import re

from quiz.generate.filters import outside_quotes, prompt
from quiz.generate.model import Annotated, Draft, Filter

_MARKS = re.compile(r"[{}<>|\\^~]|[*_#=]{2}|[*_#@]\w|\[(?!…\])")
_SYNTAX = re.compile(r"[{}<>|\\]")
_GARBLED = re.compile(
    r"[a-zà-ÿ][\d§:;*^~]+[a-zà-ÿ]|[a-zà-ÿ][§0]|(?<![\w'-])I(?:a|es?)(?![\w'-])|l'[b-df-gj-np-tv-xzç](?=[a-zà-ÿ])"
)
"""What a scanner makes of letters: « Vie0nam », « hé:ergement », « Ies »; an elision before a consonant that lost its vowel."""
_WRITER = re.compile(r"(?<![\w-])(?:je|j'|me|moi|mon|ma|mes|nous|notre|nos|vous|votre|vos)(?![\w-])")


def marked_up(draft: Draft, _annotated: Annotated) -> str | None:
    """No signs of a mark-up or programming language, not even in a quotation, where « [sic] » may stand."""
    shown = f"{prompt(draft)} {draft.answer}"
    return "mark-up in the text" if _MARKS.search(outside_quotes(shown)) or _SYNTAX.search(shown) else None


def garbled(draft: Draft, _annotated: Annotated) -> str | None:
    """No words that a scanner misread, as far as their letters show it."""
    found = _GARBLED.search(f"{prompt(draft)} {draft.answer}")
    return f"« {found[0]} » is no word" if found else None


def writers_voice(draft: Draft, _annotated: Annotated) -> str | None:
    """Outside quotations nobody is « nous » or « vous »: the reader of a card does not know who writes."""
    found = _WRITER.search(outside_quotes(prompt(draft)))
    return f"« {found[0]} » names nobody" if found else None


def only_asked(draft: Draft, annotated: Annotated) -> str | None:
    """What the article asks it does not state; a quotation may ask."""
    told = annotated.of(draft.evidence[0]).rstrip() if draft.evidence else ""
    return "the article only asks" if told.endswith("?") and "«" not in prompt(draft) else None


SURFACE: list[Filter] = [marked_up, garbled, writers_voice, only_asked]
