"""Named things of an article: one canonical name each, with the other forms the text uses.

Three witnesses: the noun a name begins with or follows (Fonds, ministre, ville), its place in the sentence (after M., before
an office), and the parser's label. A label alone makes no person.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from quiz.core.model import Span
from quiz.generate.acronyms import Acronym
from quiz.generate.literals import either, occurrences
from quiz.generate.model import Entity, EntityKind, Gender, Number, Sentence, Token
from quiz.generate.realise import lexicon
from quiz.generate.realise.french import with_article
from quiz.generate.witnesses import FUNCTION_WORDS, KIND_OF_SORT, people_gender, witnesses

_PARTICLES = frozenset(re.findall(r"\w+", "de del della di da do dos du van von der den ten ter al el ben bin ibn y"))
_NAME_PREPOSITIONS = frozenset(["de", "d'", "du", "des", "sur", "pour", "contre"])
_OPENING = re.compile(r"[A-ZÀ-Ý]")
_CAPITAL_FOLLOWS = re.compile(r"\s[A-ZÀ-Ý]")
_LONGEST_TITLE = 40


@dataclass(slots=True)
class _Found:
    """A name while its witnesses are gathered."""

    name: str
    kind: EntityKind | None
    spans: list[Span] = field(default_factory=list)
    votes: Counter[EntityKind] = field(default_factory=Counter)
    gender: Gender = Gender.UNKNOWN
    acronym: str = ""
    heads: list[str] = field(default_factory=list)


def entities_in(text: str, sentences: Sequence[Sentence], acronyms: Iterable[Acronym]) -> tuple[Entity, ...]:
    """Return the named things of the sentences, in the order of their first mention."""
    found: dict[str, _Found] = {}
    for pair in acronyms:
        _add_acronym(found, pair)
    short = {one.acronym: one for one in found.values()}
    for sentence in sentences:
        for thing, span in _things(text, sentence):
            if not _overlaps(span, found.values()):
                _add(found, thing, span)
        for name, span, votes, gender in _runs(text, sentence, [s for f in found.values() for s in f.spans]):
            known = short.get(name) or found.setdefault(name, _Found(name, None))
            known.spans.append(span)
            known.votes.update(votes)
            known.gender = known.gender or gender
    _fold_heads(found)
    entities = [_entity(text, one, found.values()) for one in found.values()]
    return tuple(sorted((e for e in entities if e is not None), key=lambda e: e.mentions[0].start))


def _add(found: dict[str, _Found], thing: _Found, span: Span) -> None:
    known = found.setdefault(thing.name, thing)
    known.spans.append(span)
    known.kind = known.kind or thing.kind


def _fold_heads(found: dict[str, _Found]) -> None:
    """Give mentions by a name's first word alone (« l'Office ») to the one name that begins with it."""
    for word in [name for name in found if " " not in name and name.casefold() in lexicon.nouns()]:
        full = [one for name, one in found.items() if name.startswith(f"{word} ")]
        if len(full) == 1:
            full[0].spans += found.pop(word).spans
            full[0].heads.append(word)


def _overlaps(span: Span, every: Iterable[_Found]) -> bool:
    return any(span.start < s.end and s.start < span.end and span != s for one in every for s in one.spans)


def _add_acronym(found: dict[str, _Found], pair: Acronym) -> None:
    kind, gender = _kind_of_head(pair.long)
    kind = kind or (EntityKind.ORGANISATION if pair.long[0].isupper() else EntityKind.OTHER)
    known = found.setdefault(pair.long, _Found(pair.long, kind, gender=gender))
    known.spans.append(pair.long_at)
    known.acronym = known.acronym or pair.short


def _kind_of_head(name: str) -> tuple[EntityKind | None, Gender]:
    """Return what the first word of a name says it is."""
    noun = lexicon.nouns().get(name.split()[0].casefold()) or lexicon.nouns().get(" ".join(name.split()[:2]).casefold())
    return (KIND_OF_SORT.get(noun.sort), noun.gender) if noun else (None, Gender.UNKNOWN)


def _things(text: str, sentence: Sentence) -> Iterator[tuple[_Found, Span]]:
    """Yield names that begin with a capitalised type noun: Fonds Baobab numérique, Forum sur la résilience du delta du Mékong."""
    taken = -1
    for at, token in enumerate(sentence.tokens):
        if at <= taken or not _OPENING.match(token.text):
            continue
        noun = lexicon.nouns().get(token.text.casefold())
        if noun is None or not noun.sort or token.text.isupper() or (at == 0 and not _named_at_start(sentence.tokens)):
            continue
        last = _name_end(sentence.tokens, at)
        if last == at or (_whole(text, sentence, token) and _run_end(text, sentence.tokens, at) >= at + 2):
            continue
        taken = last
        span = Span(token.start, sentence.tokens[last].end)
        yield _Found(text[span.start : span.end], KIND_OF_SORT[noun.sort], gender=noun.gender), span


def _whole(text: str, sentence: Sentence, token: Token) -> bool:
    """Whether a body needs no complement, so that two capitals after it are someone's name: « des Armées Paule Castel »."""
    portfolio = _PORTFOLIO.search(text[sentence.start : token.start])
    return portfolio is not None or token.text.casefold() in _WHOLE


_PORTFOLIO = re.compile(
    r"(?:[Mm]inistre|[Ss]ecrétaire d'État)\b[^,;.:«»]{0,60}(?:\bdes|\bdu|\bde la|\bde l'|\baux?|\bà la|\bà l') ?$"
)
_WHOLE = frozenset("sénat parlement congrès assemblée gouvernement parquet trésor".split())


def _named_at_start(tokens: tuple[Token, ...]) -> bool:
    return len(tokens) > 1 and bool(_OPENING.match(tokens[1].text))


def _name_end(tokens: tuple[Token, ...], at: int) -> int:
    """Return the index of the last word of the name whose head is at `at`."""
    last = at
    step = at + 1
    while step < len(tokens):
        token = tokens[step]
        if _inside_name(token, tokens[step - 1]) or _closes_name(tokens, step):
            last = step
        elif token.text.casefold() in _NAME_PREPOSITIONS and _complement_follows(tokens, step):
            pass
        elif not (token.pos == "DET" and tokens[step - 1].text.casefold() in _NAME_PREPOSITIONS):
            break
        step += 1
    return last


def _inside_name(token: Token, before: Token) -> bool:
    if token.text[0] in '«»"()[],.;:!?–—':
        return False
    if re.fullmatch(r"(?:19|20)\d\d", token.text):
        return True
    if token.pos in ("PROPN", "ADJ", "X") or (token.dep == "amod" and token.pos != "NOUN"):
        return not (token.pos == "ADJ" and token.text.casefold() in ("seul", "seule", "dernier", "prochain"))
    if token.pos == "NOUN":
        return (
            before.text.casefold() in _NAME_PREPOSITIONS
            or before.pos == "DET"
            or before.pos in ("ADJ", "PROPN")
            or token.text[0].isupper()
        )
    return token.pos == "VERB" and token.form == "Part" and token.text[0].isupper()


def _closes_name(tokens: tuple[Token, ...], step: int) -> bool:
    """Whether a plain word between a proper one and a mark is the end of a name: « Fonds Horizon bleu, »."""
    token, after = tokens[step], tokens[step + 1 : step + 2]
    if not re.fullmatch(r"[a-zà-ÿ]{3,}", token.text) or token.pos in ("ADP", "ADV", "AUX", "PRON"):
        return False
    if token.form == "Fin" and re.search(r"(?:e|ent|a|ait|ont)$", token.text):
        return False
    return tokens[step - 1].pos == "PROPN" and bool(after) and after[0].text in (",", "(", ".", ";")


def _complement_follows(tokens: tuple[Token, ...], step: int) -> bool:
    after = tokens[step + 1 : step + 3]
    if not after or after[0].form == "Inf" or after[0].pos in ("VERB", "AUX", "ADP", "NUM", "PRON"):
        return False
    return tokens[step].text.casefold() not in ("pour", "sur", "contre") or after[0].pos in ("DET", "PROPN", "NOUN")


def _runs(text: str, sentence: Sentence, taken: list[Span]) -> Iterator[tuple[str, Span, Counter[EntityKind], Gender]]:
    """Yield runs of capitalised words with what speaks for their being a person, a place or an organisation."""
    for first, last in _capital_runs(text, sentence):
        tokens = sentence.tokens[first : last + 1]
        span = Span(tokens[0].start, tokens[-1].end)
        if any(span.start < s.end and s.start < span.end for s in taken):
            continue
        votes, gender = witnesses(text, sentence, span, tokens)
        yield text[span.start : span.end], span, votes, gender


def _capital_runs(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        if not _capital(tokens, at):
            at += 1
            continue
        last = _run_end(text, tokens, at)
        yield _run_start(text, sentence, at, last), last
        at = last + 1


def _run_end(text: str, tokens: tuple[Token, ...], at: int) -> int:
    """Return the last word of the run of capitalised words that begins at `at`: particles and hyphenated parts included."""
    last = at
    for step in range(at + 1, len(tokens)):
        gap, word = text[tokens[step - 1].end : tokens[step].start], tokens[step].text
        if gap not in ("", " "):
            break
        if _capital(tokens, step) or (not gap and tokens[step - 1].text.endswith("-") and word.isalpha()):
            last = step
        elif word.casefold() not in _PARTICLES and word not in ("-", "'"):
            break
    return last


def _run_start(text: str, sentence: Sentence, first: int, last: int) -> int:
    """Return where the name proper begins: after an opening small word, a people's name, an office's complement."""
    tokens = sentence.tokens
    if first < last and _DUBBED.fullmatch(tokens[first].text) and _opens(tokens, first):
        return first + 1
    if first < last and tokens[first].text.casefold() in FUNCTION_WORDS and _opens(tokens, first):
        first += 1
    if last - first >= 2 and _tells_to(text[sentence.start : tokens[first].start], tokens[first].text):
        return first + 1
    if last - first >= 2 and people_gender(tokens, first) != Gender.UNKNOWN:
        return first + 1 if text[tokens[first].end] == " " else first
    return _after_office_complement(text, sentence, first, last)


_DUBBED = re.compile(r"(?:Baptisé|Surnommé|Dit|Nommé|Appelé|Intitulé|Rebaptisé|Prénommé|Né|Mort|Élu|Créé|Fondé)e?s?")
"""Participles that open a sentence before a name: « Baptisé Tama, l'animal … »."""


def _tells_to(before: str, word: str) -> bool:
    """Whether a word in capitals is the agency or channel that someone spoke to: « a expliqué à l'AFP Roger Gough »."""
    return bool(
        re.fullmatch(r"[A-Z]{2,}\d?|Reuters|Belga|Mediapart|Franceinfo", word)
        and re.search(r"(?:\b[àÀ]|\bsur|\bde|\bpar) (?:l')?$", before)
    )


def _opens(tokens: tuple[Token, ...], at: int) -> bool:
    return at == 0 or tokens[at - 1].text in ("«", '"', "–", "—", ":", ".")


def _capital(tokens: tuple[Token, ...], at: int) -> bool:
    word = tokens[at].text
    if not _OPENING.match(word) or word.rstrip(".") in ("M", "MM", "Mme", "Mmes", "Mlle", "Me", "Dr", "Pr"):
        return False
    if len(word) == 2 and word[1] == "'":
        return False
    opens = at == 0 or tokens[at - 1].text in ("«", '"', "–", "—", ":")
    return (
        not opens
        or tokens[at].pos == "PROPN"
        or bool(tokens[at].label)
        or (at + 1 < len(tokens) and _is_cap(tokens[at + 1].text))
    )


def _is_cap(word: str) -> bool:
    return bool(_OPENING.match(word)) and len(word) > 1


def _after_office_complement(text: str, sentence: Sentence, first: int, last: int) -> int:
    """Cut the complement of an office from the name that follows it without a comma: des Communications | Bui Hoang Phuong."""
    before = text[sentence.start : sentence.tokens[first].start]
    if last - first < 2 or not re.search(r"(?:\bdes|\bdu|\bde la|\bde l'|\bde|\bd'|\bla région|\ble département)\s?$", before):
        return first
    return _name_in_run(text, sentence.tokens, first, last) if _office_complement().search(before) else first


@cache
def _office_complement() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either(lexicon.offices())})\s(?:[\w'()-]+\s){{0,8}}(?:[\w'-]+)?\s?$")


def _name_in_run(text: str, tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Return where a person's name begins in a run that a place or body opens: as it stands elsewhere, else after one word."""
    starts = [at for at in range(first + 1, last) if _is_cap(tokens[at].text) and tokens[at - 1].text.casefold() not in _LINKS]
    for at in starts:
        name = text[tokens[at].start : tokens[last].end]
        if re.search(
            rf"(?:^|[^\w\s-]\s?|\b[a-zà-ÿ]+[ '])(?<!\bde )(?<!\bdu ){re.escape(name)}(?![\w-])", text[tokens[last].end :]
        ):
            return at
    return starts[0] if starts else first


_LINKS = _PARTICLES | {"le", "la", "les", "saint", "sainte", "sur", "en"}


_OF_ANOTHER = re.compile(r" (?:de la |de l'|du |des |de |d')(?!s(?:on|a|es) |leurs? |plus |nouveau)")
"""What follows the head of a name where it is another's: « le Pacte des rives » is no mention of the Pacte des lagunes."""


def _entity(text: str, one: _Found, every: Iterable[_Found]) -> Entity | None:
    kind = one.kind or _verdict(one)
    if kind is None:
        return None
    aliases = _aliases(text, one, every) if kind is EntityKind.PERSON else tuple(filter(None, (one.acronym, *one.heads)))
    spans = {(s.start, s.end) for s in one.spans} | {(s.start, s.end) for alias in aliases for s in occurrences(alias, text)}
    spans = {(start, end) for start, end in spans if text[start:end] not in one.heads or not _OF_ANOTHER.match(text, end)}
    number = Number.PLURAL if _is_plural(one.name) else Number.SINGULAR
    article = _article(text, one, number)
    return Entity(kind, one.name, aliases, tuple(Span(*s) for s in sorted(spans)), one.gender, number, one.acronym, article)


def _verdict(one: _Found) -> EntityKind | None:
    """Return the kind most witnesses speak for; a person needs two, and a name of two words."""
    if not one.votes:
        return None
    (kind, count), *_ = one.votes.most_common(1)
    if kind is EntityKind.PERSON:
        words = one.name.split()
        fit = len(words) >= 2 and words[0].casefold() not in lexicon.nouns() and not one.name.isupper()
        fit = (
            fit
            and words[-1] not in lexicon.words("firms")
            and not re.match(
                r"[A-Z]{2,} d[eu]\b|(?:République|Territoire|Région|Ville|Cour|Union|État) d|(?:Le|La|Les) [\w-]+$", one.name
            )
        )
        return kind if fit and count >= 2 else None
    return kind if count else None


def _is_plural(name: str) -> bool:
    noun = lexicon.nouns().get(name.split()[0].casefold())
    return bool(noun) and noun is not None and noun.plural != noun.singular and name.split()[0].casefold() == noun.plural


def _article(text: str, one: _Found, number: Number) -> str:
    """Return the determiner a name takes, read from the text, else from its noun's gender; "" for people and bare names."""
    for span in one.spans:
        if found := re.search(
            r"(?:^|[\s(])(l'|le |la |les |du |au |des |aux )$", text[max(0, span.start - 5) : span.start], re.IGNORECASE
        ):
            return {"du ": "le ", "au ": "le ", "des ": "les ", "aux ": "les "}.get(found[1].lower(), found[1].lower())
    if one.kind in (None, EntityKind.PERSON) or one.gender is Gender.UNKNOWN:
        return ""
    shown = with_article(one.name, one.gender, number)
    return shown[: len(shown) - len(one.name)]


def _aliases(text: str, one: _Found, every: Iterable[_Found]) -> tuple[str, ...]:
    """Return the short forms of a person's name that stand for nobody else: M. Kpodar, Tesfay."""
    others = {word for other in every if other is not one and " " in other.name for word in other.name.split()}
    found = []
    for word in one.name.split():
        if word in others or len(word) < 2 or word.casefold() in _PARTICLES | FUNCTION_WORDS:
            continue
        alone = [span for span in occurrences(word, text) if not _CAPITAL_FOLLOWS.match(text, span.end)]
        titled = [Span(span.start - len(title), span.end) for span in alone if (title := _title_before(text, span.start))]
        found += [text[span.start : span.end] for span in (*titled, *alone) if not _inside(span, one.spans)]
    return tuple(dict.fromkeys(found))


def _title_before(text: str, at: int) -> str:
    found = _title().search(text, max(0, at - _LONGEST_TITLE), at)
    return found[0] if found else ""


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either(lexicon.honorifics())})\s\Z")


def _inside(span: Span, spans: list[Span]) -> bool:
    return any(s.start < span.end and span.start < s.end for s in spans)
