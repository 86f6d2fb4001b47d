"""A card may not speak of « le fleuve », « le réservoir », « la réduction » that only the article names."""

import re
from collections.abc import Iterator

from quiz.core.model import FactKind
from quiz.core.text import fold
from quiz.generate.filters import outside_quotes, prompt
from quiz.generate.labels import labels_of, unlabelled
from quiz.generate.model import Annotated, Draft
from quiz.generate.realise import lexicon
from quiz.generate.reference import hyponyms

_BARE = re.compile(r"(?<![\w'-])(?:(?i:le|la|du|au) |(?i:l'))(?P<noun>[a-zà-ÿœ][a-zà-ÿœ-]{2,})(?![\w'-])")
_ADJECTIVE = (
    r"(?!a-t|est\b|sont\b|était\b|[\w-]+-(?:t-)?(?:il|elle|on)s?\b)[\w-]+(?:ique|al|ale|ien|ienne|ain|aine|ais|aise|aire|if|ive|el"
    r"|elle|eux|euse|ois|oise|éen|éenne|ible|able|é|ée|ant|ante|ent|ente|in|ine|er|ère|ier|ière|and|ande|uel|uelle|tre|ste|ide|ode|ole|ure|eur)"
)
_PARTICIPLE = r"[\w-]+(?:ue?s?|ite?s?|ises?|ertes?|ert)"
_COMPLETED = re.compile(
    r" ?(?:(?:de|du|des|qui|que|dont|où|sur|contre|pour|entre) |(?:au|aux|en|à) (?:la |l')?[A-ZÀ-Ý]|d'|qu'|« |[A-ZÀ-Ý\d]"
    rf"|(?:{_ADJECTIVE}|{_PARTICIPLE} (?:à|aux?|par|pour|en|dans) )(?!-)\b)"
)
_FIXED = frozenset(
    re.findall(
        r"[\w-]+",
        "unanimité occasion fois part cas fait suite cadre nom objet nombre plupart tête titre place moins plus total "
        "milieu début fin cours sein profit terme issue aide égard sujet siècle année mois jour semaine heure kilomètre "
        "mètre nuit matin soir printemps été automne hiver nord sud est ouest étranger avenir minute seconde tonne "
        "domicile œuvre état gouvernement parlement assemblée sénat public service prison route train avion bateau "
        "finale demi-finale bourse presse police armée justice télévision radio exception inverse ensemble instar "
        "encontre origine image essentiel accès école université vie mort parole mer terre lune monde soleil planète paix "
        "santé culture éducation économie agriculture industrie recherche science nature eau air environnement climat liberté "
        "démocratie emploi logement énergie électricité internet web religion enfance jeunesse",
    )
)
"""Nouns that need no naming: of set phrases, of time, and what a country has one of."""


_OWN = re.compile(r"^(?P<all>[Dd]e quel.*) (?:le |la |l')[\w-]+(?=(?: \([^()]*\))?(?: \?)?$)")
"""« De quel rival a-t-il annoncé l'achat ? »: the last noun has its complement in front."""


def leaves_open(core: str, told: frozenset[str] = frozenset()) -> bool:
    """Whether a question has a noun with « le » or « la » and nothing else, that is none of the words `told` (stems of five)."""
    return any(fold(noun)[:5] not in told for noun in bare_nouns(core))


def bare_nouns(core: str) -> list[str]:
    """Return the nouns of a question that have an article and nothing else to say which: « le réservoir »."""
    found = ((bare, bare["noun"].casefold()) for bare in _BARE.finditer(_OWN.sub(r"\g<all>", core)))
    return [
        noun
        for bare, noun in found
        if noun not in _FIXED and noun not in lexicon.words("generic") and not _COMPLETED.match(core, bare.end())
    ]


def _generals(words: frozenset[str]) -> Iterator[str]:
    """Yield the folded nouns that stand for just one of the words of a label: « la course » under « Transat Le Havre »."""
    for general, special in hyponyms().items():
        if len(words & {fold(noun) for noun in special}) == 1:
            yield fold(general)


def unnamed_referent(draft: Draft, _annotated: Annotated) -> str | None:
    """No noun with « le » or « la » and nothing else, where neither the card's label nor its other words say which.

    The office of a question on its holder is known to be one: « l'adjointe aux sports de Brest » needs no label.
    """
    if draft.fact.kind is FactKind.ROLE and draft.fact.slots.get("scoped"):
        return None
    text = prompt(draft)
    words = frozenset(fold(" ".join(labels_of(text))).split())
    named = frozenset(word[:5] for word in (*words, *_generals(words)))
    return "it leaves open which" if leaves_open(outside_quotes(unlabelled(text)), named) else None
