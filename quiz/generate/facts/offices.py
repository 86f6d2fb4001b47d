"""Who holds which office: apposition before and after the name.

le vice-ministre des Sciences, Hoang Minh,       the name between commas
le président français Emmanuel Macron            the name straight after
Park Yun Gyu, président de l'Agence (NIPA),      the office after the name
Chercheuse à l'Université de Dakar, N. Sagna     the office opens the sentence
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quiz.core.model import Span
from quiz.generate.calendar import WEEKDAY_PATTERN
from quiz.generate.facts.names import NAME, is_name, titled
from quiz.generate.literals import either
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, EntityKind, Gender, Sentence
from quiz.generate.realise import lexicon

_MODIFIERS = r"(?:ancien(?:ne)?|actuel(?:le)?|nouveau|nouvelle|nouvel|future?|jeune|ex-|première|premier|célèbre|regrettée?)"
_FORMER = re.compile(r"(?:ancien|ex-|future?|feu|regretté)", re.IGNORECASE)
_MODIFIED = {
    "ancien": Gender.M, "ancienne": Gender.F, "actuel": Gender.M, "actuelle": Gender.F, "nouveau": Gender.M, "nouvel": Gender.M,
    "nouvelle": Gender.F, "futur": Gender.M, "future": Gender.F, "premier": Gender.M, "première": Gender.F,
}  # fmt: skip
_DETERMINERS = {
    "le": Gender.M, "la": Gender.F, "un": Gender.M, "une": Gender.F, "sa": Gender.F,
}  # fmt: skip
_STOP = re.compile(
    r"[«»\":;!?\[\]]|,(?! (?:des?|du|de la|et|chargée? d\w+|déléguée? \w+) |d')|"
    r"(?:^|\s)(?:qui|que|qu'\w+|dont|où|a|ont|est|sont|était|sera|avait|par|lors"
    r"|mais|avec|selon|après|avant|depuis|pendant|ainsi|puis|car|ni|ne|se|il|elle|lui|y)(?=[\s,]|$)|(?<!\bM)\.\s"
)
_BREAK = re.compile(
    r"\s(?:qui|que|dont|où|a|ont|est|sont|était|sera|avait|s'est|n'\w+|ne|se|depuis|lors)\b"
    r"|\s(?:et|mais|devant) (?=l[ea] |l'|[A-Z]\w+ [A-Z])"
)
_SINCE = re.compile(
    r" depuis (?:le |la |l'|l’|plus de |près de )?(?:\w+ )?[\w-]+(?: (?:dernier|dernière|\d{4}|ans|mois|jours))?$"
)
_HANGING = re.compile(r"(?:\s|^)(?:de|du|des|la|le|les|au|aux|à|en|chez|et|par|pour|sur)$|'$")
_DEMONYM = (
    r"[A-ZÀ-Ý][\w-]+(?:ain|aine|ais|aise|ois|oise|ien|ienne|éen|éenne|an|ane|and|ande|ol|ole|que|be|se|er|ère"
    r"|are|ate|ge|ize|kh|khe|ek|èke|ène|ine|in|che|bè|ec|urc)"
)
_TOLD = r"(?:(?<=\bà l')|(?<=\bde l')|(?<=\bà )|(?<=\bsur ))(?:[A-Z]{2,}\d?|Reuters|Belga)"
"""The agency or channel someone spoke to, before the name: « a expliqué à l'AFP X »."""
_LATER = re.compile(r"\s?(?:d'alors|de l'époque|à l'époque|sortante?)$")
_TELLING = re.compile(
    rf"\s(?:auprès de|à l'antenne de|au micro de|sur) (?:l'|la |le )?[A-ZÀ-Ý][\w ]*$"
    rf"|\s(?:à|chez) (?:l'AFP|[A-Z]{{2,}}\d?|Reuters)$"
    rf"|\s(?:{WEEKDAY_PATTERN}|hier|ce matin)(?: (?:matin|soir|dernier))?$|\sdans un (?:communiqué|entretien|message)\b.*$"
)
"""Where and when someone spoke, between an office and its holder: « l'avocat de la famille sur BFMTV, X »."""
_WORDS = 22


@dataclass(frozen=True, slots=True)
class Holding:
    """A person and an office as the text joins them. `office` is printed without determiner or acronym in brackets.

    `whole` covers office and name; `determiner` is le, la, l', son, sa, un, une or ""; `former` for ancien and ex-.
    """

    name: str
    office: str
    head: lexicon.Office
    determiner: str
    gender: Gender
    whole: Span
    at: Span
    former: bool

    @property
    def complement(self) -> str:
        """What follows the head noun."""
        return self.office.split(self.head.word, 1)[-1].strip()


def head_pattern() -> str:
    """Return a pattern of the words for offices and trades, as they stand within a sentence or open it."""
    return either([form for word in lexicon.offices() for form in (word, word[0].upper() + word[1:])])


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:ex-)?({head_pattern()})(?![\w-])")


@cache
def _after() -> re.Pattern[str]:
    """The office after a name: `, l'ancien directeur …`, where a caption may stand between: `(à gauche), directeur …`."""
    return re.compile(
        r"(?:\s\([^(){}]{1,40}\),\s|\s?(?:,\s|\())"
        rf"(?P<det>le |la |l'|son |sa |un |une )?(?P<mod>{_MODIFIERS}\s?)?(?=(?:ex-)?\w)"
    )


@per_article
def holdings_in(annotated: Annotated, sentence: Sentence) -> list[Holding]:
    """Return the offices a sentence gives to named people, in reading order."""
    found = [*_before_names(annotated, sentence), *_after_names(annotated, sentence)]
    return sorted(found, key=lambda holding: holding.whole.start)


def _before_names(annotated: Annotated, sentence: Sentence) -> Iterator[Holding]:
    for name in _names(annotated, sentence):
        holding = _apposed(annotated, sentence, name)
        if holding:
            yield holding
        beyond = _TRADE.search(annotated.text[sentence.start : name.start]) if holding else None
        further = _apposed(annotated, sentence, name, skipped=len(beyond[0])) if beyond else None
        if further and holding and further.office != holding.office:
            yield further


def _names(annotated: Annotated, sentence: Sentence) -> list[Span]:
    """Return where full names stand: those the entities know, then any run of capitals after a comma or a small word."""
    text = annotated.text
    spans = [
        mention
        for entity in annotated.entities
        if entity.kind is EntityKind.PERSON and " " in entity.name
        for mention in entity.mentions
        if sentence.start <= mention.start < sentence.end and " " in annotated.of(mention)
    ]
    known = {annotated.of(span) for span in spans}
    for found in _capitals().finditer(text[sentence.start : sentence.end]):
        span = Span(sentence.start + found.start(1), sentence.start + found.end(1))
        if _in_an_organisation(text, span.start):
            continue
        if not any(span.start < other.end and other.start < span.end for other in spans) and is_name(
            found[1], annotated, apposed=found[0] != found[1] or text[sentence.start + found.start() - 2] == ","
        ):
            spans.append(span)
            known.add(found[1])
    return sorted((_untitled(annotated, span) for span in spans), key=lambda span: span.start)


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=, )|(?<=[a-zà-ÿ] )|(?<=[Ll]'))(?:(?:{titled()}|{_DEMONYM}|{_TOLD}) )?({NAME})")


def opens_phrase(word: str) -> bool:
    """Whether a capitalised word only opens the sentence: Pour, À; Le and La may be family names."""
    return word.lower() in lexicon.words("openers") and word not in ("Le", "La")


def _in_an_organisation(text: str, at: int) -> bool:
    """Whether the word before is the noun of an organisation or place: Université Cheikh-Anta-Diop."""
    before = re.search(r"([\w-]+) $", text[max(0, at - 40) : at])
    noun = lexicon.nouns().get(before[1].casefold()) if before else None
    return noun is not None and noun.sort in ("body", "place", "event", "fund")


def _untitled(annotated: Annotated, span: Span) -> Span:
    """Return a name's span without an honorific or preposition taken into it, and with the whole of its last word."""
    opening = re.match(rf"(?:{titled()}) |(\w+) ", annotated.of(span))
    small = opening and (opening[1] is None or opens_phrase(opening[1]))
    tail = re.compile(r"(?:-\w+)*").match(annotated.text, span.end)
    return Span(span.start + (opening.end() if opening and small else 0), tail.end() if tail else span.end)


_TRADE = re.compile(r"(?<=, )(?:[Ll][ea] |[Ll]')[a-zà-ÿ-]+(?: [a-zà-ÿ-]+)? $")
"""A trade that an apposition puts between an office and its holder: « du président du jury, le romancier malien X »."""


def _apposed(annotated: Annotated, sentence: Sentence, name: Span, *, skipped: int = 0) -> Holding | None:
    """Return the office that stands before a name, with or without a comma between, `skipped` characters left out."""
    left = re.sub(
        rf"(?:(?:{titled()}) |(?<=, )(?:[Ll][ea] |[Ll]'){_DEMONYM} )$", "", annotated.text[sentence.start : name.start - skipped]
    )
    comma = left.endswith(", ")
    phrase = _SINCE.sub("", left.removesuffix(", ")).rstrip()
    heads = [head for head in _head().finditer(phrase) if _joined(phrase[head.end() :])]
    if not heads or _HANGING.search(phrase):
        return None
    head = _governing(phrase, heads) if comma or _compound(phrase, heads) else heads[-1]
    between = phrase[head.end() :]
    determiner, modifier, start = _opening(left, head.start())
    if head[1][0].isupper() and re.search(r"[A-ZÀ-Ý][\w-]+ $", left[:start]):
        return None
    if comma and not _closed(annotated.text, name.end, before=left[:start].strip(), determined=bool(determiner)):
        return None
    if not comma and not determiner and left[:start].strip():
        return None
    office = lexicon.offices().get(head[1]) or lexicon.offices()[head[1][0].lower() + head[1][1:]]
    return holding_of(
        annotated,
        office,
        (determiner, modifier + ("ex-" if "ex-" in head[0] else "")),
        between,
        Span(sentence.start + start, name.end),
        name,
    )


def _joined(between: str) -> bool:
    """Whether what stands between an office and the name can be its complement."""
    return len(between.split()) <= _WORDS and not _STOP.search(between) and between.count("(") == between.count(")")


def _governing(left: str, heads: list[re.Match[str]]) -> re.Match[str]:
    """Return the office that governs the others: the first from which only its own complement leads to the name.

    An office that another sentence part owns ("Interrogé par le ministre") is kept apart by `_STOP`.
    """
    first = heads[-1]
    for head in reversed(heads[:-1]):
        if _owns(left[head.end() : first.start()], left[: first.start()]):
            first = head
    return first


def _compound(phrase: str, heads: list[re.Match[str]]) -> bool:
    return len(heads) > 1 and phrase[heads[-2].end() : heads[-1].start()] == " "


def _owns(between: str, before: str) -> bool:
    """Whether an office leads to the next one: a compound ("sous-ministre adjointe") or its complement ("chef de cabinet du")."""
    return between == " " or re.search(r"(?:\s(?:de|du|des)|\sde la|de l'|d')\s?$", before) is not None


def _opening(left: str, at: int) -> tuple[str, str, int]:
    """Return (determiner, modifier, where they start) of the office at `at`."""
    found = re.search(
        rf"(?:(?<![\w-])(?P<det>de la|de l'|le|la|l'|une?|son|sa|leur|du|au)\s?)?(?P<mod>{_MODIFIERS}\s?)?(?:ex-)?$",
        left[:at],
        re.IGNORECASE,
    )
    if found is None:
        return "", "", at
    determiner = (found["det"] or "").lower().removeprefix("de ")
    determiner = {"du": "le", "au": "le"}.get(determiner, determiner)
    return determiner, (found["mod"] or "").lower(), found.start()


_ENDED = re.compile(r"\s?(?:[,.;:)»\"!?]|\n|$|\((?!\w+ ans)|et )| (?:auprès d|à l'AFP|au micro d|à l'antenne d|sur [A-Z])")
_OWN_VERB = re.compile(r" (?:a|s'est|avait|est|sera|va|doit)\b")


def _closed(text: str, end: int, *, before: str, determined: bool) -> bool:
    """Whether an apposed name is closed by a mark, or its office opened the sentence; by its verb where both are the subject."""
    subject = not before or before.endswith(",")
    return bool((not before and not determined) or _ENDED.match(text, end) or (subject and _OWN_VERB.match(text, end)))


def _after_names(annotated: Annotated, sentence: Sentence) -> Iterator[Holding]:
    text = annotated.text[sentence.start : sentence.end]
    for name in _names(annotated, sentence):
        at = name.end - sentence.start
        opening = _after().match(text, at)
        if opening is None:
            continue
        head = _head().match(text, opening.end())
        if head is None or head[1][0].isupper():
            continue
        if re.match(r"élue? (?!de |du |des |d')", text[head.start() :]):
            continue
        end = _complement_end(text, head.end())
        stop = Span(name.start, sentence.start + end)
        office = lexicon.offices()[head[1]]
        determiner = (opening["det"] or "").strip()
        modifier = (opening["mod"] or "") + ("ex-" if head[0].startswith("ex-") else "")
        yield holding_of(annotated, office, (determiner, modifier), text[head.end() : end], stop, name)


def _complement_end(text: str, at: int) -> int:
    """Return where the complement of an office ends: at the first comma, verb or relative, an acronym in brackets kept."""
    stop = at
    while found := re.compile(r"[^,;:.()«»\"]*(?:\([A-ZÀ-Ý][\w-]*\))?").match(text, stop):
        inner = _BREAK.search(text[stop : found.end()])
        if inner:
            return stop + inner.start()
        if found.end() == stop:
            break
        stop = found.end()
        goes_on = text[stop - 1 : stop] == ")" and re.match(r" (?:de |du |des |d'|de la |de l')", text[stop:])
        if text[stop : stop + 1] != "(" and not goes_on:
            break
    return len(text[:stop].rstrip())


_PRAISE = re.compile(
    r"^(?:emblématique|historique|charismatique|influente?|puissante?|inamovible|célèbre|fameuse|fameux|controversée?|sulfureuse"
    r"|sulfureux|redoutée?|populaire|bouillante?|discrète?|médiatique|éphémère|actuel|actuelle|indéboulonnable|respectée?)(?= |$)"
)
"""What a text thinks of whoever holds an office."""
_OF_SEVERAL = re.compile(r"(?P<of>des [^,()]+?) (?P<people>[\w-]+)")


def _beside_head(complement: str) -> str:
    """Return a complement with the adjective of a country next to its office: « iranien des Affaires étrangères »."""
    found = _OF_SEVERAL.fullmatch(complement)
    country = lexicon.country_by_adjective().get(found["people"]) if found else None
    if found is None or country is None or found["people"] != country.masculine:
        return complement
    own = not found["people"].endswith("s") or found["of"].endswith("es")
    return f"{found['people']} {found['of']}" if own else complement


def _second(complement: str) -> Gender:
    """Return the gender that a second office beside an epicene one shows: « médecin du travail et experte de l'IRB »."""
    found = re.search(r" et (?P<word>[a-zà-ÿ-]+)", complement)
    office = lexicon.offices().get(found["word"]) if found else None
    return office.gender if office else Gender.UNKNOWN


def holding_of(
    annotated: Annotated, head: lexicon.Office, opening: tuple[str, str], complement: str, whole: Span, name: Span
) -> Holding:
    """Return an office with its holder; `opening` is its determiner and modifier, `complement` what follows the head noun."""
    determiner, modifier = opening
    complement = _TELLING.sub("", re.sub(r"\s*\([^)]*\)", "", complement)).replace(", charg", " charg").strip()
    complement = re.sub(r" en [A-ZÀ-Ý][\w-]+$", "", complement) if head.word == "ministre" else complement
    former = bool(_FORMER.search(modifier) or _LATER.search(complement))
    if _LATER.search(complement):
        modifier = "ancienne " if (head.gender or _DETERMINERS.get(determiner)) is Gender.F else "ancien "
        complement = _LATER.sub("", complement)
    shown = modifier.strip().replace("ex-", "") if former and not modifier.startswith("ex-") else ""
    complement = _PRAISE.sub("", _beside_head(complement)).strip()
    words = [shown, head.word, complement]
    gender = head.gender or _DETERMINERS.get(determiner) or _MODIFIED.get(modifier.strip()) or _second(complement)
    return Holding(annotated.of(name), " ".join(word for word in words if word), head, determiner, gender, whole, name, former)
