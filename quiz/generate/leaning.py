"""Whether the words of a sentence lean on what stands outside it: pointers, pronouns, possessives, marks that part it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from quiz.generate.calendar import MONTH_PATTERN
from quiz.generate.clauses import Clause
from quiz.generate.facts.people import People
from quiz.generate.literals import either
from quiz.generate.model import Annotated, EntityKind, Number
from quiz.generate.realise import french, lexicon
from quiz.generate.subjects import number_of

SHORTEST, LONGEST = 8, 28
"""Words of a statement."""
_VERB = r"(?:est|sont|a|ont|sera|avait|était|doit|devrait|ne|n'|se|s'|\w+era)\b"
_HEADS = re.compile(
    rf"(?:Une? (?:premi(?:er|ère)|seconde?|deuxième|troisième|autre)(?=,| {_VERB})|"
    r"(?:Ce|Cet|Cette|Ces|C'|Cela|Ça|Ceci|Celui|Celle|Ceux|Celles|Son|Sa|Ses|Leurs?|On|Nous|Je|Vous|Notre|Nos|Votre|Vos|Autres?"
    r"|Même|Dont|Qui|Que|Qu'|Quoi|Voire|Notamment|Comme|Si|S'|Quand|Lorsque|Lorsqu'|Alors|Là|Ici|Parmi|D'où|Seule?s?|Tous|Toutes"
    r"|Certaine?s|D'autres|Quant|Sur place|Outre|Tel|Telle|Aucune?|Rien|Personne|Elles?|Ils|L'une?|Les une?s"
    r"|Il(?! (?:s'agit|existe|y a)))(?![\w-]))",
    re.IGNORECASE,
)
"""What no statement opens with."""
_WORDS = either(
    re.findall(
        r"[\w' -]+",
        "cet,cette,ces,celui,celle,ceux,celles,celui-ci,celle-ci,ceux-ci,celles-ci,cela,ça,ceci,je,nous,vous,notre,nos,votre,vos"
        ",mon,ma,mes,ici,là,là-bas,autre,autres,suivant,suivante,suivants,suivantes,précédent,précédente,précédents,précédentes"
        ",tel,telle,tels,telles,ailleurs,alors,donc,en question,lui,eux,lequel,laquelle,lesquels,lesquelles,auquel,auxquels"
        ",duquel,desquels,chacun,chacune,d'entre elles,parmi elles,l'un,l'une,les uns,les unes,voici,voilà,plus tard,plus tôt"
        ",auparavant,entre-temps",
    )
)
_POINTER = re.compile(
    rf"(?<![\w'-])(?:{_WORDS}|ce(?! (?:qui|que|qu'|dont)\b)|même(?! (?:mineure?|si)\b)"
    rf"|(?:la|le|les) (?:premi(?:er|ère)s?|secondes?|deuxièmes?|troisièmes?|derni(?:er|ère)s?)(?= {_VERB}|[,.]|$)"
    r"|(?:les|des|aux) (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+)(?! (?:tiers|quarts|cinquièmes|dixièmes|premi))"
    rf"|(?:l'|le |la )(?:homme|femme|intéressée?|élue?|enquête|affaire)(?= {_VERB}|[,.]|$))(?![\w-])|(?<!\w)c'",
    re.IGNORECASE,
)
"""What points at something said before."""
_PARTED = re.compile(r"[?!:;–—…]|\.\.|''|-t-(?:il|elle|on)s?\b|(?<=\w)-(?:il|elle)s?\b|(?<![\w'-])(?:on|l'on)(?![\w-])")
"""Marks that part a statement, a verb before its subject, and « on », who may be anybody."""
_UNFINISHED = re.compile(
    r"\b(?:restante?s?|aucun lien)\b|\b(?:plus|moins|aussi) [a-zà-ÿ]+$|\b(?:de l'année|du mois|de la semaine)\b(?! \d)"
    r"|\b(?P<noun>\w{4,}) (?:[\w'-]+ ){0,4}est une? (?P=noun)\b|(?:^|, )(?:derrière|devant|dehors|dedans|dessus|dessous),"
    r"|^une? (?:taux|montant|somme|part|chiffre|nombre|seuil|prix) de (?:\d|plus|près|environ)"
    r"|^une? [a-zà-ÿ-]+ (?:ne |n'|se |s')?[a-zà-ÿ]{2,}[edt] (?:l[ea]s? |l'|une? |des |jusqu'|plus |\d)"
    r"|\b(?:pendant|durant) (?:à|en|au) |\bdepuis (?:en|à) |\b(?:de|dans|par|pour) (?:à|en|au) "
    rf"|(?:^|, )l[ea] (?:premi(?:er|ère)|seconde?|deuxième|troisième) [a-zà-ÿ-]+ {_VERB}"
    r"|\b(?:vers|donn|octroy|prêt|accord|débloqu|apport)\w* (?:à peu près |environ |près de |plus de )?[\d ,]+"
    r" (?:millions? |milliards? )?(?:d'|de )?(?:euros|dollars|francs[\w ]*)$"
)
"""A comparison or rank without its other side, a definition by its own noun, « un lot » of what, a sum given to nobody."""
_MONTH = re.compile(rf"\b(?:{MONTH_PATTERN})\b(?!.*(?:19|20)\d\d)", re.IGNORECASE)
"""A month whose year is not said."""
_CLITIC = re.compile(
    r"(?<![\w'-])(?:l'(?:a|ont|avait|avaient|aura|auront|est|était)|(?:le|la|les|lui|leur) (?:a|ont|avait|avaient|sera)"
    r"|en (?:a|ont|avait|avaient|est|sont|était|\w+era|\w+eront|\w+erait)|y (?:a(?! \d)|ont|avait|est|sont|était)"
    r"|(?:s'|m'|n')(?:en|y)|(?:ne|n') ?(?:la|le|les|lui|leur) [a-zà-ÿ]+)(?![\w-])"
)
_OWN = re.compile(r"(?<![\w'-])(?:son|sa|ses|leurs?)(?![\w-])", re.IGNORECASE)
_INNER = re.compile(r"(?<![\w-])(?:ils?|elles?)(?![\w-])", re.IGNORECASE)
_OF_BODIES = re.compile(r"(?:son|sa|ses) (?P<what>[\w-]+)")


class Owner(StrEnum):
    """What the subject of a clause is, as an owner of what « son » and « leur » name behind the verb."""

    SEVERAL = "several"
    PERSON = "person"
    BODY = "body"
    OTHER = "other"


def owner_of(annotated: Annotated, clause: Clause, text: str) -> Owner:
    """Return what the words before the verb of a clause are about."""
    opening = text[: max(0, next(starts_of(clause.finite.text, text), 0))]
    if number_of(clause) is Number.PLURAL:
        return Owner.SEVERAL
    if any(person.name in opening for person in People(annotated).persons):
        return Owner.PERSON
    bodies = (e for e in annotated.entities if e.kind in (EntityKind.ORGANISATION, EntityKind.PLACE))
    return Owner.BODY if any(body.name in opening for body in bodies) else Owner.OTHER


def starts_of(word: str, text: str) -> Iterator[int]:
    """Yield where a word stands in a text as a whole."""
    return (found.start() for found in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text))


def leans(text: str, clause: Clause, owner: Owner) -> bool:
    """Whether words, which their clause is the main one of, need something that stands outside them; quotations aside."""
    bare = re.sub(r"«[^»]*»", "« »", text)
    if not SHORTEST <= len(text.split()) <= LONGEST or _HEADS.match(bare):
        return True
    if any(pattern.search(bare) for pattern in (_PARTED, _UNFINISHED, _MONTH, _POINTER, _CLITIC)):
        return True
    return _pronoun_object(clause) or not _owners_fit(bare, clause, owner)


def _owners_fit(text: str, clause: Clause, owner: Owner) -> bool:
    """Whether possessives and pronouns may be the subject's own: after its verb, in its number, of its kind."""
    at, plural = next(starts_of(clause.finite.text, text), -1), number_of(clause) is Number.PLURAL
    owned = list(_OWN.finditer(text))
    if owner is Owner.OTHER and owned:
        return False
    if owner is Owner.BODY and not all(_is_of_bodies(text, found.start()) for found in owned):
        return False
    own = [*owned, *(found for found in _INNER.finditer(text) if found.start())]
    return all(found.start() > at >= 0 and _plural(found[0]) is plural and _agrees(found[0], clause) for found in own)


def _is_of_bodies(text: str, at: int) -> bool:
    found = _OF_BODIES.match(text, at)
    return found is not None and found["what"] in lexicon.words("belongings")


def _plural(word: str) -> bool:
    return word.casefold() in ("leur", "leurs", "ils", "elles")


def _agrees(word: str, clause: Clause) -> bool:
    shown = french.PRONOUNS.get(word.casefold())
    return shown is None or shown[0] is clause.head.gender


_OBJECTS = frozenset(("le", "la", "les", "l'", "lui", "leur", "en", "y"))


def _pronoun_object(clause: Clause) -> bool:
    """Whether the parse sees a pronoun before a verb: « qui l'alimente », « de le parapher », « en financera »."""
    tokens = [t for t in clause.sentence.tokens if t.end <= max(clause.rest.end, clause.verb.end)]
    if any(t.pos == "PRON" and t.text.casefold() in _OBJECTS for t in tokens):
        return True
    return any(
        one.text.casefold() in ("en", "y") and two.pos in ("VERB", "AUX") and two.form != "Part" for one, two in pairwise(tokens)
    )
