"""Verb groups: from the first clitic over the finite verb to the last participle or infinitive.

What commas set off inside a group does not part it: « a, ce mardi, procédé ».
"""

import re

from quiz.generate.model import Token

CLITICS = frozenset(["ne", "n'", "se", "s'", "le", "la", "l'", "les", "en", "y", "lui", "leur", "me", "nous", "m'"])


def lexical_verb(tokens: tuple[Token, ...], at: int) -> int:
    """Return the verb a finite auxiliary helps, or itself."""
    token = tokens[at]
    first = after_aside(tokens, at + 1)
    if token.dep.startswith("aux") and at < token.head < first + 6:
        return token.head
    if token.lemma in ("avoir", "être"):
        for step in range(first, min(first + 5, len(tokens))):
            if tokens[step].form == "Part" and tokens[step].pos in ("VERB", "AUX") and tokens[step].text != "été":
                return step
            if tokens[step].pos not in ("ADV", "AUX") and tokens[step].text not in ("pas", "été"):
                break
    return at


def infinitive(token: Token) -> str:
    """Return the infinitive of a verb: its lemma, or what its form shows where the parse has none for it."""
    if token.lemma.endswith(("er", "ir", "re")):
        return token.lemma
    found = re.fullmatch(r"(?P<stem>\w+?)(?:e|é|ée|és|ées|ent|era|eront|ait|aient)", token.text.casefold())
    return f"{found['stem']}er" if found else token.lemma


_LONGEST_ASIDE = 16


def after_aside(tokens: tuple[Token, ...], at: int) -> int:
    """Return the index behind the words that two commas set off, where the first stands at `at`; else `at`."""
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    for step in range(at + 1, min(at + _LONGEST_ASIDE, len(tokens))):
        if tokens[step].text == ",":
            return step + 1
        if tokens[step].form == "Fin" or tokens[step].text in (";", ":", "«", "»", '"', "(", ")"):
            break
    return at


def group_words(text: str, tokens: tuple[Token, ...], at: int, end: int) -> str:
    """Return what follows the finite verb up to the end of its group, without what commas set off there."""
    first = after_aside(tokens, at + 1)
    start = tokens[first].start if at + 1 < first <= end else tokens[at].end
    return text[start : tokens[end].end].strip()


def group_start(tokens: tuple[Token, ...], at: int) -> int:
    """Return the index of the first clitic before a finite verb, or its own."""
    start = at
    while start > 0 and tokens[start - 1].text.casefold() in CLITICS and tokens[start - 1].pos in ("PRON", "ADV", "PART", "DET"):
        start -= 1
    return start


def verb_end(tokens: tuple[Token, ...], at: int, lexical: int) -> int:
    """Return the index of the last word of the verb group: participle, or infinitive of doit, va, peut."""
    end = max(at, lexical)
    if end == at or tokens[end].text == "été":
        for step in range(at + 1, min(at + 5, len(tokens))):
            if tokens[step].form == "Inf" and tokens[step].pos in ("VERB", "AUX"):
                return step
            if tokens[step].pos not in ("ADV", "PRON") and tokens[step].text.casefold() not in CLITICS:
                break
    return end


def verb_follows(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether « et » leads to another verb."""
    for token in tokens[index + 1 : index + 4]:
        if token.form == "Fin":
            return True
        if token.text.casefold() not in CLITICS and token.pos not in ("ADV", "PRON"):
            return token.form == "Part" and token.pos == "VERB"
    return False


def is_passive(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether the verb group from its finite verb to its last word is a passive."""
    words = [token.text for token in tokens[at : end + 1]]
    return "été" in words or (tokens[at].lemma == "être" and end > at and any(t.dep == "aux:pass" for t in tokens[at : end + 1]))
