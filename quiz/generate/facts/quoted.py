"""Quotations and the words that tell who speaks.

« … », a prévenu X. « … », souffle-t-elle        the verb after the quotation
« …, résume X, … »                                inside it
X a déclaré : « … ». X balaie la polémique : « … » before it, with or without a verb of saying
Et X de conclure : « … ». Réponse de X : « … »     without a finite verb
« … », selon X                                    no verb at all
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from quiz.core.model import Span
from quiz.generate.facts.speech import ADVERB, Form, Speech, inside_quote, quotes_in, told, verbs
from quiz.generate.model import Annotated, Gender, Sentence
from quiz.generate.realise.quotation import SHORTEST, length

_PRONOUN = r"(?:-t)?-(?:il|elle)"
_REPLY = re.compile(
    r"^(?:La |Sa )?(?:[Rr]éponse|[Rr]éaction|[Cc]ommentaire|[Ee]xplications?|[Cc]onstat|[Vv]erdict|[Rr]éplique|[Cc]onclusion"
    r"|[Cc]onseil|[Pp]récision|[Mm]ot de la fin|[Aa]vis|[Dd]iagnostic|[Ss]ouvenir)"
    r"(?: [^:«»\",]{2,40}?)?,? (?:de |du |d')(?=(?:la |l')?[A-Za-zÀ-ÿ])"
)
_ACCORDING = re.compile(
    r"\s?[»\"”]?\s?,?\s(?:selon|d'après|pour|dixit|aux yeux (?:de |d')|de l'avis (?:de |d'))\s?(?P<not>l'article)?"
)
_CARRIED = re.compile(
    r"\b(?:pancartes?|banderoles?|slogans?|lettres?|messages?|textes?|panneaux?|panneau|inscriptions?|titre|devise"
    r"|chansons?|affiches?"
    r"|communiqué|article|courriels?|mails?|SMS|tweets?|titrait|intitulée?s?|baptisée?s?|appelée?s?|nommée?s?|mots|chant"
    r"|refrain|loi|thème"
    r"|rapport|livre|film|expression|formule|proverbe|adage|citer|cite|citant|lit|lire)\b"
)
"""What bears words that need not be those of whoever the sentence is about."""


def quoted_in(annotated: Annotated, sentence: Sentence) -> Iterator[Speech]:
    """Yield what a sentence quotes, with what tells of the speaker."""
    text = annotated.text
    before: Speech | None = None
    for quote in quotes_in(text, sentence.start, sentence.end):
        added = before and _ADDED.match(text, before.words.end, quote.start + 1)
        found = (
            (replace(before, words=quote, verb=told(), more=None) if before and added else None)
            or _inside(text, quote)
            or _inverted(text, quote, sentence)
            or _cited(text, quote, sentence)
            or _introduced(text, quote, sentence)
        )
        if found:
            yield found
        before = found


_ADDING = "ajout|poursuiv|précis|conclu|insist|martel|soulign"
_ADDED = re.compile(
    rf"[^«\"]{{2,160}}?(?:, (?:et |puis )?| et | puis )"
    rf"(?:(?:en )?(?:{_ADDING})ant|(?:avant )?(?:de |d')(?:{_ADDING}|lanc)(?:er|re))"
    r"(?: aussitôt| ensuite)? ?: ?[«\"] ?$"
)
"""What leads from one quotation to the next of the same speaker: « , avant d'ajouter : »."""


@cache
def inversion(*, inner: bool) -> re.Pattern[str]:
    """Return the pattern of a verb of saying after a quotation or (`inner`) after a comma, with a pronoun for its subject."""
    plain, reflexive = verbs(reflexive=False), verbs(reflexive=True)
    opening = r",\s" if inner else r"\s?[»\"”]?\s?,?\s"
    return re.compile(
        rf"{opening}(?:(?P<have>a|avait)(?P<who1>-t-(?:il|elle))? {ADVERB}(?P<past>{plain.participle})"
        rf"|s'(?P<been>est|était)(?P<who2>-(?:il|elle))? {ADVERB}(?P<repast>{reflexive.participle})"
        rf"|(?:s'|se )(?:(?P<renow>{reflexive.present})|(?P<rethen>{reflexive.imperfect}))(?P<who3>{_PRONOUN})?"
        rf"|(?:(?P<now>{plain.present})|(?P<then>{plain.imperfect}))(?P<who4>{_PRONOUN})?"
        rf"|(?:a(?P<who5>-t-(?:il|elle))? (?:tenu à|voulu|préféré|choisi de)"
        rf"|(?:tient|veut|préfère|aime)(?P<who6>{_PRONOUN})?(?: à| de)?) (?P<inf>{plain.infinitive}))(?![\w-])"
    )


def _verb(found: re.Match[str], *names: str) -> str:
    return next((found[name] for name in names if found[name]), "")


def _inverted(text: str, quote: Span, sentence: Sentence) -> Speech | None:
    """« … », a prévenu la gouverneure. « … », raconte-t-elle."""
    found = inversion(inner=False).match(text, quote.end)
    if found is None or found.end() > sentence.end:
        return None
    return told_by(quote, found, Span(found.end(), sentence.end), sentence.start)


def told_by(quote: Span, found: re.Match[str], speaker: Span, start: int, more: Span | None = None) -> Speech:
    """Return the speech that a match of `inversion` tells of; `start` is where its sentence begins."""
    plain, again = _verb(found, "past", "now", "then", "inf"), _verb(found, "repast", "renow", "rethen")
    verb = verbs(reflexive=True).by_form[again] if again else verbs(reflexive=False).by_form[plain]
    earlier = found["have"] == "avait" or found["been"] == "était"
    pronoun = _verb(found, "who1", "who2", "who3", "who4", "who5", "who6")
    if pronoun:
        gender = Gender.F if pronoun.endswith("elle") else Gender.M
        return Speech(Form.QUOTE, quote, verb, Span(start, start), gender, pronoun=True, past=earlier, more=more)
    return Speech(Form.QUOTE, quote, verb, speaker, past=earlier, more=more)


def _inside(text: str, quote: Span) -> Speech | None:
    """« Nous avons trouvé des poubelles, résume X, et non des torchères. »"""
    for found in inversion(inner=True).finditer(text, quote.start, quote.end):
        after = re.compile(r"[^,;.:?!]{0,90}(?:, [^,;.:?!]{3,60})??(?P<end>[,.;]\s|[,.;]?$)").match(text, found.end(), quote.end)
        first, speaker = Span(quote.start, found.start()), after and Span(found.end(), after.start("end"))
        pronoun = _verb(found, "who1", "who2", "who3", "who4", "who5", "who6")
        if (
            after is None
            or speaker is None
            or not (pronoun or re.match(r"\s(?:l[ea] |l'|M\. |Mme |[A-ZÀ-Ý])", text[speaker.start : speaker.end]))
        ):
            continue
        more = Span(after.end(), quote.end) if after.end() < quote.end else None
        if length(text[first.start : first.end]) >= SHORTEST or more:
            return told_by(first, found, speaker, quote.start, more)
    return None


def _cited(text: str, quote: Span, sentence: Sentence) -> Speech | None:
    """« … », selon X."""
    found = _ACCORDING.match(text, quote.end)
    whole = sentence.start >= quote.start - 2
    if (
        found is None
        or found["not"]
        or not whole
        or found.end() > sentence.end
        or length(text[quote.start : quote.end]) < SHORTEST
    ):
        return None
    return Speech(Form.QUOTE, quote, told(), Span(found.end(), sentence.end))


@cache
def _introduction() -> re.Pattern[str]:
    plain, reflexive = verbs(reflexive=False), verbs(reflexive=True)
    return re.compile(
        rf"(?<![\w'-])(?:(?P<have>a|avait) {ADVERB}(?P<past>{plain.participle})"
        rf"|(?:(?P<now>{plain.present})|(?P<then>{plain.imperfect}))"
        rf"|s'(?P<been>est|était) {ADVERB}(?P<repast>{reflexive.participle})"
        rf"|(?:s'|se )(?:(?P<renow>{reflexive.present})|(?P<rethen>{reflexive.imperfect})))(?![\w-])(?P<inf>)"
    )


@cache
def _conclusion() -> re.Pattern[str]:
    return re.compile(
        rf"^Et (?P<who>[^:«»]{{3,120}}?),? (?:de |d')(?:se |s')?(?P<inf>{verbs(reflexive=False).infinitive})(?![\w-])"
    )


def _introduced(text: str, quote: Span, sentence: Sentence) -> Speech | None:
    """Le ministre a affirmé : « … ». Et X de conclure : « … ». X ne décolère pas : « … »."""
    before = text[sentence.start : quote.start]
    lead = re.sub(r"\s?:\s?[«\"“]\s?$", "", before)
    if lead == before or inside_quote(text, sentence, sentence.start + len(lead)):
        return None
    concluded = _conclusion().match(lead)
    if concluded:
        verb = verbs(reflexive=False).by_form[concluded["inf"]]
        return Speech(
            Form.QUOTE, quote, verb, Span(sentence.start + concluded.start("who"), sentence.start + concluded.end("who"))
        )
    reply = _REPLY.match(lead)
    if reply:
        return Speech(Form.QUOTE, quote, told(), Span(sentence.start + reply.end(), sentence.start + len(lead)))
    for found in reversed(list(_introduction().finditer(lead))):
        if len(lead) - found.end() <= 60 and not re.search(r"[«\":;]", lead[found.end() :]):
            again = _verb(found, "repast", "renow", "rethen")
            verb = verbs(reflexive=bool(again)).by_form[again or _verb(found, "past", "now", "then")]
            earlier = found["have"] == "avait" or found["been"] == "était"
            return Speech(Form.QUOTE, quote, verb, Span(sentence.start, sentence.start + found.start()), back=True, past=earlier)
    if _CARRIED.search(lead) or re.search(r"[«\";]", lead):
        return None
    return Speech(Form.QUOTE, quote, told(), Span(sentence.start, sentence.start + len(lead)), loose=True)
