"""Cutting a quotation to a length one can read in a question."""

import re

SHORTEST = 5
COMFORTABLE = 22
LONGEST = 30
_ELLIPSIS = " […]"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý«\"])")
_WORD = re.compile(r"[^\W_]\S*")
_CLAUSE_END = re.compile(r"\s*[,;:–—](?=\s)")


def length(text: str) -> int:
    """Return the number of words; punctuation standing alone is none."""
    return len(_WORD.findall(text))


def shorten(quote: str, longest: int = LONGEST) -> str | None:
    """Return the quotation cut at a sentence or clause to at most `longest` words, […] where a sentence goes on.

    None where it has fewer than five words or no boundary to cut at.
    """
    text = tidy(quote)
    if length(text) < SHORTEST:
        return None
    if length(text) <= min(longest, COMFORTABLE):
        return text
    if length(text) <= longest:
        return _first_sentences(text, COMFORTABLE) or text
    return _first_sentences(text, longest) or _first_clauses(text, longest)


def tidy(quote: str) -> str:
    """Return the words of a quotation without its marks, its outer spaces and a closing comma; inner marks become “ ”."""
    text = re.sub(r"\s+", " ", quote).strip(' «»"“”')
    text = text.rstrip(",;: ")
    text = re.sub(r"[«\"]\s*([^«»\"]+?)\s*[»\"]", r"“\1”", text)
    text = re.sub(r"\((?:\.\.\.|…)\)", "[…]", text)
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("...") else text


def _first_sentences(text: str, longest: int) -> str | None:
    """Return as many whole sentences as fit."""
    parts = _SENTENCE_END.split(text)
    kept = ""
    for part in parts[:-1]:
        grown = f"{kept} {part}".strip()
        if length(grown) > longest:
            break
        kept = grown
    return re.sub(r"(?<!\.)\.$", "", kept.rstrip()) if length(kept) >= SHORTEST else None


def _first_clauses(text: str, longest: int) -> str | None:
    """Return the longest run of clauses that fits and leaves nothing hanging."""
    cuts = [found.start() for found in _CLAUSE_END.finditer(text) if SHORTEST <= length(text[: found.start()]) <= longest]
    whole = [cut for cut in cuts if _complete(text[:cut], text[cut:])]
    return text[: whole[-1]].rstrip() + _ELLIPSIS if whole else None


def _complete(head: str, rest: str) -> bool:
    """Whether a cut leaves a readable head: brackets and inner quotation marks closed, and no list broken in the middle."""
    closed = head.count("(") == head.count(")") and head.count("“") == head.count("”")
    return closed and not re.search(r"\b(?:de|du|des|à|que|qui|et|ou|en|le|la|les)$", head) and bool(rest)
