"""A card may not speak of « le fleuve », « le réservoir », « la réduction » that only the article names."""

import re

from quiz.core.text import fold
from quiz.generate.filters import outside_quotes, prompt
from quiz.generate.model import Annotated, Draft
from quiz.generate.realise import lexicon

_LABEL = re.compile(r"^(?P<label>[^:?«»]{4,90}) : ")
_BRACKET = re.compile(r"\s*\((?P<label>[^()]*)\)\s*\??$")
_BARE = re.compile(r"(?<![\w'-])(?:(?i:le|la|du|au) |(?i:l'))(?P<noun>[a-zà-ÿœ][a-zà-ÿœ-]{2,})(?![\w'-])")
_ADJECTIVE = (
    r"(?!a-t|est\b|sont\b|était\b|[\w-]+-(?:t-)?(?:il|elle|on)s?\b)[\w-]+(?:ique|al|ale|ien|ienne|ain|aine|ais|aise|aire|if|ive|el"
    r"|elle|eux|euse|ois|oise|éen|éenne|ible|able|é|ée|ant|ante|ent|ente|in|ine|er|ère|ier|ière|and|ande|uel|uelle|tre|ste|ide|ode|ole|ure|eur)"
)
_COMPLETED = re.compile(rf" ?(?:(?:de|du|des|qui|que|dont|où|sur|contre|pour|entre) |d'|qu'|« |[A-ZÀ-Ý\d]|{_ADJECTIVE}(?!-)\b)")
_FIXED = frozenset(
    re.findall(
        r"[\w-]+",
        "unanimité occasion fois part cas fait suite cadre nom objet nombre plupart tête titre place moins plus total "
        "milieu début fin cours sein profit terme issue aide égard sujet siècle année mois jour semaine heure kilomètre "
        "mètre nuit matin soir printemps été automne hiver nord sud est ouest étranger avenir minute seconde tonne "
        "domicile œuvre état gouvernement parlement assemblée sénat public service prison route train avion bateau "
        "finale demi-finale bourse presse police armée justice télévision radio exception inverse ensemble instar "
        "encontre origine image essentiel accès école université",
    )
)
"""Nouns that need no naming: of set phrases, of time, and what a country has one of."""


def unnamed_referent(draft: Draft, annotated: Annotated) -> str | None:
    """No noun with « le » or « la » and nothing else, where neither the card's label nor its other words say which."""
    text = outside_quotes(prompt(draft))
    labels = [found["label"] for pattern in (_LABEL, _BRACKET) if (found := pattern.search(text))]
    core = _BRACKET.sub("", _LABEL.sub("", text))
    named = {word[:5] for word in fold(" ".join([*labels, annotated.article.title])).split()}
    for found in _BARE.finditer(core):
        noun = found["noun"].casefold()
        told = fold(noun)[:5] in named or noun in _FIXED or noun in lexicon.words("generic")
        if not told and not _COMPLETED.match(core, found.end()):
            return "it leaves open which"
    return None
