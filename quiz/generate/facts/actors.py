"""Who can act in a sentence: people, organisations and places as the text names them, with the question word each takes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quiz.core.model import AnswerType, Span
from quiz.generate.facts.people import People, Resolved, short_names
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Entity, EntityKind, Gender, Number, Sentence, Token
from quiz.generate.phrases import hangs, phrase_end, tidy
from quiz.generate.realise import french, lexicon
from quiz.generate.somebody import is_human

_KINDS = {
    EntityKind.ORGANISATION: AnswerType.ORGANISATION,
    EntityKind.PROGRAMME: AnswerType.ORGANISATION,
    EntityKind.TEXT: AnswerType.TERM,
}
_SORTS = {"body": AnswerType.ORGANISATION, "place": AnswerType.PLACE, "fund": AnswerType.ORGANISATION, "text": AnswerType.TERM}
_ARTICLE = re.compile(r"(?:^|(?<=\s)|(?<=\())(?:(?P<contracted>du|au) |(?P<plain>[Ll]es? |[Ll]a |[Ll]'))$")
_TRADE = re.compile(
    r"(?:^|(?<=\s))(?:[Ll][ea] |[Ll]')(?:(?!(?:de|du|des|à|au|aux|en|pour|par|avec|dans|sur|et|ou|que|qui)\b)[\w-]+ ){0,2}$"
)
"""What leads to a name and belongs to it: le Belge, l'agricultrice, la jeune sénatrice; not what another noun owns."""
_PLAINER = {
    **dict.fromkeys("facilité initiative union caisse ligue alliance coalition".split(), "quelle organisation"),
    **dict.fromkeys("direction instance chambre autorité".split(), "quelle institution"),
    **dict.fromkeys("office réseau centre bureau observatoire secrétariat comité".split(), "quel organisme"),
}
"""How to ask for a body whose name begins with a noun that says little on its own."""
_NO_TYPE = re.compile(r"\b(?:a|ont|est|et|par|pour|avec)\b|\b(?:de|du|des|d'|la|les?|l'|à|aux?)$")
_TOWNS = frozenset(["ville", "village", "commune", "capitale", "quartier"])
_LONGEST_TYPE = 4
_LONGEST_NAME = 9


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something a sentence names. `asked` is the question word with its noun: "qui", "quelle entreprise coréenne".

    `at` covers the noun phrase from its determiner to its last word; `gender` and `number` are those its verb agrees with;
    `answer` is printed with its article; `accept` other right answers; `naming` the span to add to the evidence, if any.
    """

    asked: str
    answer: str
    kind: AnswerType
    at: Span
    gender: Gender
    number: Number = Number.SINGULAR
    accept: tuple[str, ...] = ()
    naming: Span | None = None

    @property
    def is_person(self) -> bool:
        """Whether it is a human being."""
        return self.kind is AnswerType.PERSON


@per_article
def actors_in(annotated: Annotated, sentence: Sentence) -> tuple[Actor, ...]:
    """Return the actors a sentence names, in reading order; where two overlap, the longer."""
    people = People(annotated)
    found = [
        *(_person(annotated, people, sentence, resolved) for resolved in people.within(sentence.start, sentence.end)),
        *_named(annotated, sentence),
        *_described(annotated, sentence),
        *_countries(sentence),
        *_articles(sentence),
    ]
    kept: list[Actor] = []
    for actor in sorted(found, key=lambda a: (a.kind is not AnswerType.PERSON, a.at.start - a.at.end)):
        if not any(actor.at.start < other.at.end and other.at.start < actor.at.end for other in kept):
            kept.append(actor)
    return tuple(sorted(kept, key=lambda actor: actor.at.start))


def person_actor(people: People, resolved: Resolved, at: Span) -> Actor:
    """Return the actor a person is; the surname alone is right where nobody else has it."""
    person = resolved.person
    others = {word for other in people.persons if other.name != person.name for word in other.name.split()}
    short = short_names(person.name)[:1] if len(person.name.split()) == 2 else ()
    accept = [name for name in short if name not in others]
    return Actor("qui", person.name, AnswerType.PERSON, at, person.gender, accept=tuple(accept), naming=resolved.naming)


def _person(annotated: Annotated, people: People, sentence: Sentence, resolved: Resolved) -> Actor:
    starts = [h.whole.start for h in resolved.person.holdings if h.whole.start <= resolved.at.start < h.whole.end]
    start = min([resolved.at.start, *starts])
    before = annotated.text[sentence.start : start]
    title = re.search(rf"(?:{'|'.join(map(re.escape, lexicon.honorifics()))}) $", before)
    opening = title or (_trade(before) if start == resolved.at.start else None)
    return person_actor(people, resolved, Span(start - len(opening[0]) if opening else start, resolved.at.end))


def _trade(before: str) -> re.Match[str] | None:
    """Return the noun phrase that leads to a name and says who that is: « la jeune sénatrice »."""
    found = _TRADE.search(before)
    words = found[0].replace("'", "' ").split() if found else []
    known = words[-1:] and (words[-1][:1].isupper() or is_human(words[-1]))
    return found if len(words) < 2 or known else None


def _named(annotated: Annotated, sentence: Sentence) -> Iterator[Actor]:
    for entity in annotated.entities:
        kind = _KINDS.get(entity.kind)
        if kind is None or entity.number is Number.PLURAL:
            continue
        for mention in entity.mentions:
            if sentence.start <= mention.start and mention.end <= sentence.end:
                actor = _organisation(annotated, sentence, entity, mention, kind)
                if actor:
                    yield actor


def _organisation(annotated: Annotated, sentence: Sentence, entity: Entity, mention: Span, kind: AnswerType) -> Actor | None:
    """Return a named body: asked by the noun its name begins with, else by the noun before its name."""
    before = annotated.text[sentence.start : mention.start]
    if " " not in entity.name and lexicon.nouns().get(entity.name.casefold()):
        fuller = [e for e in annotated.entities if e.name.startswith(f"{entity.name} ") and e.kind is entity.kind]
        if len(fuller) != 1:
            return None
        entity = fuller[0]
    naming = None if annotated.of(mention) == entity.name else full_mention(annotated, entity)
    accept = (entity.acronym,) if entity.acronym else ()
    nouns, words = lexicon.nouns(), entity.name.casefold().split()
    head = nouns.get(" ".join(words[:2])) or nouns.get(words[0])
    article = _ARTICLE.search(before)
    called = _called(annotated, entity, mention)
    if head and article and called and head.sort in ("body", "fund", "text"):
        at = Span(mention.start - len(article[0]), mention.end)
        return Actor(f"{french.quel(head.gender)} {called[0]}", called[1], kind, at, head.gender, accept=(called[2], *accept))
    if head and article and head.sort in ("body", "fund", "text"):
        at = Span(mention.start - len(article[0]), mention.end)
        asked = which(head)
        return Actor(
            asked, _determined(entity.name, head.gender), kind, at, head.gender, accept=(entity.name, *accept), naming=naming
        )
    described = _type_before(before)
    if described is None:
        return _by_name(annotated, sentence, entity, mention) if head is None else None
    noun, phrase, start = described
    if noun.sort not in ("body", "fund"):
        return None
    at = Span(sentence.start + start, mention.end)
    answer = french.bare(entity.name) if entity.name.startswith(("l'", "L'")) else entity.name
    return Actor(f"{french.quel(noun.gender)} {phrase}", answer, kind, at, noun.gender, accept=accept, naming=naming)


def _by_name(annotated: Annotated, sentence: Sentence, entity: Entity, mention: Span) -> Actor | None:
    """Return a body whose name says not what it is: asked by « qui »."""
    before = annotated.text[sentence.start : mention.start]
    article = _ARTICLE.search(before)
    if (
        entity.kind is not EntityKind.ORGANISATION
        or (article and article["contracted"])
        or annotated.of(mention) == entity.acronym
    ):
        return None
    if re.match(r" (?:de|des|du|d'|[A-ZÀ-Ý])", annotated.text[mention.end : mention.end + 5]):
        return None
    plain = article["plain"] if article else ""
    at = Span(mention.start - len(plain), mention.end)
    accept = (entity.name,) if plain else ()
    return Actor("qui", f"{plain.lower()}{entity.name}", AnswerType.ORGANISATION, at, Gender.UNKNOWN, accept=accept)


def full_mention(annotated: Annotated, entity: Entity) -> Span:
    """Return where a name first stands in full."""
    return next((m for m in entity.mentions if annotated.of(m) == entity.name), entity.mentions[0])


def _called(annotated: Annotated, entity: Entity, mention: Span) -> tuple[str, str, str] | None:
    """Return (type, name, both with an article) of a thing named by a common noun: entreprise coréenne, Daesan Marine."""
    text = annotated.of(mention)
    alias = next((alias for alias in entity.aliases if text.endswith(f" {alias}")), "")
    if not alias or not text[:1].islower():
        return None
    return text[: -len(alias) - 1], alias, f"{entity.article}{entity.name}"


def which(noun: lexicon.Noun) -> str:
    """Return "quelle banque", "quel fonds"; a plainer noun where a body would be named by one that says little."""
    if noun.singular in _PLAINER:
        return _PLAINER[noun.singular]
    return f"{french.quel(noun.gender)} {noun.singular}"


def _determined(name: str, gender: Gender) -> str:
    return french.with_article(name, gender)


def _type_before(before: str) -> tuple[lexicon.Noun, str, int] | None:
    """Return (noun, phrase, offset) of the type noun phrase that ends where a name begins: l'entreprise coréenne."""
    found = re.search(
        r"(?:^|(?<=[\s(]))(?:(?:[Ll]e |[Ll]a |[Ll]'|[Uu]ne? |du |au ))(?P<phrase>[a-zà-ÿ][^,;:.«»()]*?) (?:« )?$", before
    )
    if found is None or len(found["phrase"].split()) > _LONGEST_TYPE:
        return None
    words = found["phrase"].split()
    noun = lexicon.nouns().get(" ".join(words[:2])) or lexicon.nouns().get(words[0])
    if noun is None or hangs(found["phrase"], owned=False) or _NO_TYPE.search(found["phrase"]):
        return None
    return noun, found["phrase"], found.start()


def _described(annotated: Annotated, sentence: Sentence) -> Iterator[Actor]:
    """Yield bodies and places named by a noun and a proper complement: le gouvernement du Québec, la gare de Saint-Siméon."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[1:], 1):
        if tokens[at - 1].text.casefold() not in ("le", "la", "l'", "du", "au"):
            continue
        pair = f"{token.text} {tokens[at + 1].text}" if at + 1 < len(tokens) else ""
        noun = lexicon.nouns().get(pair.casefold()) or lexicon.nouns().get(token.text.casefold())
        if noun is None or noun.sort not in ("body", "place", "text"):
            continue
        if noun.singular.casefold() not in (token.text.casefold(), pair.casefold()):
            continue
        actor = _by_complement(annotated, tokens, at, noun)
        if actor:
            yield actor


def _by_complement(annotated: Annotated, tokens: tuple[Token, ...], at: int, noun: lexicon.Noun) -> Actor | None:
    last = phrase_end(tokens, at)
    span = Span(tokens[at - 1].start, tokens[last].end)
    name = tidy(annotated.text[tokens[at].start : tokens[last].end])
    proper = re.search(r"\b(?:de|du|d'|des|de la|de l') ?[A-ZÀ-Ý]|(?<=\w )[A-ZÀ-Ý]", name)
    if not proper or hangs(name) or len(name.split()) > _LONGEST_NAME or last == at:
        return None
    titled = re.fullmatch(r"(?P<type>[a-zà-ÿ][^A-ZÀ-Ý]+?) (?P<name>(?:L[ae] |L')?[A-ZÀ-Ý].*)", name)
    if titled and " " in titled["type"] and not re.search(r"\b(?:de|du|des|la|le|l'|d')$", titled["type"]):
        full = french.with_article(name, noun.gender)
        asked = f"{french.quel(noun.gender)} {titled['type']}"
        return Actor(asked, titled["name"], _SORTS[noun.sort], span, noun.gender, accept=(full,))
    asked = which(noun) if name[:1].isupper() else f"{french.quel(noun.gender)} {noun.singular}"
    answer = french.with_article(name, noun.gender)
    accept = [name]
    local = re.fullmatch(
        rf"{re.escape(noun.singular)} (?:de |du |d'|des |de la |de l')(?P<place>[A-ZÀ-Ý][\w' -]+)", name, re.IGNORECASE
    )
    if local and noun.singular in _TOWNS:
        answer, accept = local["place"], [answer, name]
    elif local and noun.sort == "place":
        accept.append(local["place"])
    return Actor(asked, answer, _SORTS[noun.sort], span, noun.gender, accept=tuple(accept))


def _countries(sentence: Sentence) -> Iterator[Actor]:
    """Yield countries by name, with their article: le Vietnam, la France; not La France insoumise."""
    for found in _country_names().finditer(sentence.text):
        country = lexicon.country_by_name()[found["name"]]
        at = Span(sentence.start + found.start(), sentence.start + found.end())
        qualified = any(token.start == at.end + 1 and token.pos == "ADJ" for token in sentence.tokens)
        if found["article"].lower() == country.article and not qualified:
            feminine = country.article == "la " or (country.article == "l'" and found["name"].endswith("e"))
            gender = Gender.F if feminine else Gender.M
            yield Actor("quel pays", f"{country.article}{country.name}", AnswerType.PLACE, at, gender, accept=(country.name,))


@cache
def _country_names() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, lexicon.country_by_name()), key=len, reverse=True))
    return re.compile(rf"(?:^|(?<=\s))(?P<article>[Ll][ea] |[Ll]')(?P<name>{names})(?![\w-])")


def _articles(sentence: Sentence) -> Iterator[Actor]:
    """Yield numbered articles of a law: l'article 432-15 du Code pénal."""
    for found in re.finditer(
        r"(?<![\w-])(?P<article>[Ll]'article [\d.-]*\d)(?P<of> (?:du|de la|de l'|d'une?) ?[\w'-]+(?: [a-zà-ÿ]+)?)", sentence.text
    ):
        at = Span(sentence.start + found.start(), sentence.start + found.end())
        answer = french.decapitalise(found["article"])
        yield Actor(
            f"quel article{found['of']}",
            answer,
            AnswerType.TERM,
            at,
            Gender.M,
            accept=(french.bare(answer), answer[len("l'article ") :]),
        )
