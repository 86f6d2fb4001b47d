"""What a sentence says of its subject: the verb group and what follows, kept whole up to a safe boundary."""

import re
from dataclasses import dataclass

from quiz.core.model import Span
from quiz.generate.model import Annotated, Sentence, Token
from quiz.generate.verbs import after_aside

_CLITICS = frozenset(["ne", "n'", "se", "s'", "le", "la", "l'", "les", "en", "y", "lui", "leur", "me", "nous", "m'", "vous"])
_INSIDE = frozenset(
    [
        "pas",
        "plus",
        "jamais",
        "ni",
        "également",
        "aussi",
        "toutefois",
        "notamment",
        "finalement",
        "déjà",
        "encore",
        "ensuite",
        "été",
    ]
)
_PHRASES = [
    phrase.replace("'", "' ").split()
    for phrase in ("pour sa part", "de son côté", "en outre", "par ailleurs", "à son tour", "au contraire", "en effet", "d'abord")
]
"""Adverbials that may stand inside a verb group."""
_FUTURE = re.compile(
    r"(?!(?:opéra|caméra|extra|ultra|mantra|cobra|tiers|front|affront)$)\w+(?:era|ira|dra|vra|rra|tra|ura|cra|pra|ront)$"
)
_CORE = ("obj", "iobj", "xcomp", "ccomp")
_STOP = re.compile(
    r"(?:[;:.?!]|\s[–—]|,\s(?:qui|dont|où|que|qu'|ce qui|ce que|mais|et|car|alors|tandis|puis|selon|d'après|a-t-|a |ont |soit"
    r"|contre|notamment|à savoir|comme|faute|avant|après|ainsi|tout en|en \w+ant|pour \w+(?:er|ir|re|oir))\b)"
)
_OPTIONAL = re.compile(
    r"\s(?=(?:entre|pour|afin|lors|pendant|durant|grâce|malgré|face|dans le cadre|en raison|en présence|en vue)\b)"
)
"""Where what follows may be left out."""
_SHORTEST = 24
_CONTRAST = re.compile(r",\s(?:mais|et non|et pas|non)\b")
_MODAL = ("devoir", "pouvoir", "aller", "vouloir", "savoir", "venir", "faire", "laisser")


def words_of(*lists: str) -> frozenset[str]:
    """Return the words of one or more lists written with spaces."""
    return frozenset(word for line in lists for word in line.split())


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb group and what it governs. `clitics` as printed ("ne s'"); `verb` from the finite verb to the last participle or
    infinitive; `lexical` the verb that says what happens; `rest` what follows; `parts` the ends where `rest` may also be cut,
    the longest first."""

    sentence: Sentence
    clitics: str
    finite: Token
    verb: Span
    lexical: Token
    rest: Span
    parts: tuple[int, ...]
    passive: bool = False
    attributive: bool = False

    @property
    def compound(self) -> bool:
        """Whether the verb is in a compound tense: a signé, s'est engagé."""
        return self.finite.lemma in ("avoir", "être") and self.lexical is not self.finite

    @property
    def start(self) -> int:
        """Where the verb group begins, clitics included."""
        return self.finite.start - len(self.clitics)


def is_finite(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word is a finite verb: by its parse, or by a future ending that no noun has."""
    token = tokens[at]
    if at + 1 < len(tokens) and tokens[at + 1].text.startswith("-"):
        return False
    if token.form == "Fin" and token.pos in ("VERB", "AUX"):
        return True
    return token.text.islower() and bool(_FUTURE.match(token.text)) and token.pos in ("NOUN", "ADJ", "VERB", "PROPN", "X")


def predicate_after(annotated: Annotated, sentence: Sentence, offset: int) -> Predicate | None:
    """Return the predicate whose verb group begins at `offset`, clitics first; None where there is none."""
    tokens = sentence.tokens
    first = next((i for i, token in enumerate(tokens) if token.start >= offset), None)
    if first is None or tokens[first].start > offset + 1:
        return None
    at = first
    while at < len(tokens) and tokens[at].text.casefold() in _CLITICS and not is_finite(tokens, at):
        at += 1
    if at >= len(tokens) or not is_finite(tokens, at):
        return None
    return _predicate(annotated, sentence, annotated.text[tokens[first].start : tokens[at].start], at)


def _predicate(annotated: Annotated, sentence: Sentence, clitics: str, at: int) -> Predicate | None:
    tokens = sentence.tokens
    end = _group_end(tokens, at)
    words = [token.text for token in tokens[at : end + 1]]
    participle = end > at and tokens[end].form == "Part"
    passive = (tokens[at].lemma == "être" and participle) or "été" in words[:-1]
    verb = Span(tokens[at].start, tokens[end].end)
    ends = _ends(annotated, sentence, at, end)
    if not ends:
        return None
    rest = Span(verb.end, max(verb.end, ends[0]))
    attributive = tokens[end].lemma == "être" or words[-1] == "été"
    return Predicate(sentence, clitics, tokens[at], verb, tokens[end], rest, tuple(ends), passive, attributive)


def _group_end(tokens: tuple[Token, ...], at: int) -> int:
    """Return the index of the last verb of the group: participle, or infinitive of doit, va, peut."""
    end, step = at, at + 1
    while step < len(tokens):
        skip = _inserted(tokens, step)
        if skip:
            step += skip
            continue
        if _extends(tokens[step], tokens[end]):
            end = step
        elif not _may_stand_inside(tokens[step]):
            break
        step += 1
    return end


def _extends(token: Token, last: Token) -> bool:
    """Whether a word belongs to the verb group that ends with `last` so far."""
    if _is_participle(token, last.text):
        return last.lemma in ("avoir", "être") or last.text in ("été", "être")
    return token.form == "Inf" and token.pos in ("VERB", "AUX") and (last.lemma in _MODAL or last.text in ("pu", "dû", "fait"))


def _may_stand_inside(token: Token) -> bool:
    word = token.text.casefold()
    return word in _INSIDE or word in _CLITICS or (token.pos == "ADV" and word.endswith("ment"))


def _is_participle(token: Token, after: str) -> bool:
    """Whether a word is a past participle; after « été », also one that the parse takes for an adjective."""
    if token.form == "Part" and token.pos in ("VERB", "AUX"):
        return True
    return (
        after == "été"
        and token.pos in ("ADJ", "NOUN", "VERB")
        and bool(re.search(r"(?:é|i|u|is|it|rt|int)(?:e|s|es)?$", token.text))
    )


def _inserted(tokens: tuple[Token, ...], at: int) -> int:
    """Return the number of words of an adverbial phrase that stands inside the verb group: a pour sa part mis."""
    for phrase in _PHRASES:
        if [token.text for token in tokens[at : at + len(phrase)]] == phrase:
            return len(phrase)
    return 0


def _ends(annotated: Annotated, sentence: Sentence, at: int, end: int) -> list[int]:
    """Return where the predicate may end, the longest first; none where a contrast or what an aside parts would be cut off."""
    tokens, text = sentence.tokens, annotated.text
    start = tokens[end].end
    if after_aside(tokens, end + 1) > end + 1:
        return []
    stop = _hard_stop(annotated, sentence, start)
    if _CONTRAST.match(text, stop) and re.search(r"\b(?:pas|plus|ni|seulement)\b", text[tokens[at].start : stop]):
        return []
    commas = [i for i, token in enumerate(tokens) if token.text == "," and start <= token.start < stop]
    verbs = set(range(at, end + 1))
    ends = [stop]
    for comma in reversed(commas):
        governing = verbs | {i for i in range(end, comma) if tokens[i].pos == "VERB"}
        if _needed(tokens, comma, stop, governing):
            break
        ends.append(tokens[comma].start)
    shorter = [found.start() + start for found in _OPTIONAL.finditer(text[start : ends[-1]]) if found.start() > _SHORTEST]
    return ends + shorter[-1:]


def _needed(tokens: tuple[Token, ...], comma: int, stop: int, verbs: set[int]) -> bool:
    """Whether what follows a comma completes the verb, or is a member of an enumeration."""
    after = [token for token in tokens[comma + 1 :] if token.start < stop]
    if any(t.head in verbs and (t.dep.split(":")[0] in _CORE or t.dep == "obl:arg") for t in after):
        return True
    first = next((token for token in after if token.pos not in ("DET", "ADP", "NUM", "ADV")), None)
    alone = after and after[0].pos == "ADP" and (first is None or first.head in verbs)
    return first is not None and first.pos in ("NOUN", "PROPN") and first.dep == "conj" and not alone


def _hard_stop(annotated: Annotated, sentence: Sentence, start: int) -> int:
    """Return where the clause ends at the latest: at a strong mark, a comma before another clause, « et » before another verb."""
    text = annotated.text
    quotes = [(q.start(), q.end()) for q in re.finditer(r"«[^»]*»|\"[^\"]*\"", text[: sentence.end]) if q.end() > start]
    for found in _STOP.finditer(text, start, sentence.end):
        shortened = re.match(r"\.\d|\.\w", text[found.start() : found.start() + 2]) or _SHORTENED.search(
            text, max(0, found.start() - _LONGEST_SHORTENED), found.start() + 1
        )
        if not any(a < found.start() < b for a, b in quotes) and not shortened:
            return _before_verb(sentence, start, found.start())
    return _before_verb(sentence, start, sentence.end)


_SHORTENED = re.compile(r"\b(?:MM?|Dr|Me|Mgr|St|Ste|av|apr|env)\.\Z")
_LONGEST_SHORTENED = 3


def _own_subject(tokens: tuple[Token, ...], comma: int, stop: int) -> bool:
    """Whether a clause with its own subject follows a comma: « ont voté contre, l'Autriche s'est abstenue »."""
    verbs = [i for i in range(comma + 1, len(tokens)) if tokens[i].start < stop and is_finite(tokens, i)]
    if not verbs or re.search(r"(?:^|\s)(?:qui|que|qu'|dont|où)(?:\s|$)", " ".join(t.text for t in tokens[comma + 1 : verbs[0]])):
        return False
    before = [t for t in tokens[comma + 1 : verbs[0]] if t.text.casefold() not in _CLITICS]
    opens = tokens[comma + 1].pos in ("DET", "PROPN", "PRON", "NUM") and all(t.text != "," for t in before)
    return opens and any(t.pos in ("NOUN", "PROPN", "PRON") for t in before)


def _before_verb(sentence: Sentence, start: int, stop: int) -> int:
    """Return where a comma or « et » leads to another verb, else `stop`."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if start <= token.start < stop and token.text == ",":
            verb = next((i for i in range(index + 1, len(tokens)) if tokens[i].text.casefold() not in _CLITICS), None)
            if verb is not None and (is_finite(tokens, verb) or _own_subject(tokens, index, stop)):
                return token.start
        if start <= token.start < stop and token.text in ("et", "puis", "ou"):
            follow = [t for t in tokens[index + 1 : index + 4] if t.text.casefold() not in _CLITICS | {"pas", "a", "ont"}]
            nearest = tokens[index + 1] if index + 1 < len(tokens) else None
            if nearest and (
                nearest.form == "Fin"
                or (follow and follow[0].form == "Fin")
                or (nearest.form == "Part" and nearest.pos == "VERB")
            ):
                return token.start
    return stop
