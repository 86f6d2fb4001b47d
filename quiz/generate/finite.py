"""Which words are finite verbs: by the parse, and on the surface where the parse takes a verb for a noun."""

import re

from quiz.generate.model import Token
from quiz.generate.realise import lexicon
from quiz.generate.verbs import after_aside

_FUTURE = re.compile(
    r"(?!(?:opéra|caméra|extra|ultra|mantra|cobra)$)"
    r"\w{3,}(?:era|ira|dra|vra|rra|ttra|îtra|ura|pra|eront|iront|dront|vront|ttront|erait|irait|drait)$"
)
_IN_E = re.compile(r"[a-zà-ÿ]{3,}e")


def is_finite_at(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word is a finite verb: by its parse, or by a future ending, or « fait » without auxiliary."""
    token = tokens[at]
    if at + 1 < len(tokens) and tokens[at + 1].text.startswith("-"):
        return False
    if token.text[:1].isupper() and at and tokens[at - 1].text not in '«"':
        return False
    if token.form == "Fin" and token.pos in ("VERB", "AUX"):
        return True
    if _taken_for_noun(tokens, at):
        return True
    if token.pos in ("NOUN", "ADJ", "VERB") and 0 < at < len(tokens) - 1 and _IN_E.fullmatch(token.text):
        return tokens[at - 1].text[:1].isupper() and tokens[at - 1].pos in ("PROPN", "NOUN") and tokens[at + 1].pos == "DET"
    return token.text.islower() and bool(_FUTURE.match(token.text)) and token.pos in ("NOUN", "ADJ", "VERB", "PROPN", "X")


def _next(tokens: tuple[Token, ...], at: int) -> Token:
    """Return the word that follows a verb, past adverbs and what commas set off: « décrit, dans son livre, le … »."""
    step = after_aside(tokens, at + 1)
    while step < len(tokens) - 1 and tokens[step].pos == "ADV" and tokens[step].text.casefold() not in _AFTER_VERB:
        step += 1
    return tokens[min(step, len(tokens) - 1)]


_AFTER_VERB = frozenset("plus moins près environ que qu' état appel partie part face suite preuve place".split())
"""Words that stand after a verb and no determiner: « fait état de », « compte plus de »."""


def _taken_for_noun(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a form that is a noun or adjective too is the verb: the first one, after a noun or « ne », before an object."""
    token = tokens[at]
    if token.text not in lexicon.present_forms() or not 0 < at < len(tokens) - 1:
        return False
    before, after = tokens[at - 1], _next(tokens, at)
    denied = before.text.casefold() in ("ne", "n'", "se", "s'", "on", "il", "elle", "ils", "elles")
    named = before.pos in ("NOUN", "PROPN", "ADJ") and before.lemma not in ("avoir", "être") and before.text not in ",;:"
    plural = any(t.text.casefold() in ("les", "des", "ces", "ses", "leurs") or t.pos == "NUM" for t in tokens[: max(0, at - 1)])
    fits = token.text.endswith("nt") is plural or not token.text.endswith("nt")
    leads = after.pos in ("DET", "NUM", "ADP", "SCONJ") or after.form == "Inf" or after.text.casefold() in _AFTER_VERB
    elsewhere = any(t.form == "Fin" and t.pos in ("VERB", "AUX") for t in tokens[:at])
    alone = not any(t.form == "Fin" and t.pos in ("VERB", "AUX") for t in tokens)
    opens = tokens[0].pos in ("DET", "PROPN", "NUM", "NOUN", "PRON", "ADV") or "," in [t.text for t in tokens[:at]]
    object_next = after.pos in ("DET", "NUM") and after.text.casefold() != "du"
    return not elsewhere and fits and opens and (denied or (named and (alone or object_next) and leads))
