"""What the words around a capitalised name say it names: titles, offices, type nouns, prepositions, the parser's labels."""

import re
from collections import Counter
from functools import cache

from quiz.core.model import Span
from quiz.generate.literals import either
from quiz.generate.model import EntityKind, Gender, Sentence, Token
from quiz.generate.realise import lexicon

KIND_OF_SORT = {
    "fund": EntityKind.PROGRAMME,
    "text": EntityKind.TEXT,
    "body": EntityKind.ORGANISATION,
    "event": EntityKind.EVENT,
    "place": EntityKind.PLACE,
    "work": EntityKind.OTHER,
}
_LABELS = {"PER": EntityKind.PERSON, "LOC": EntityKind.PLACE, "ORG": EntityKind.ORGANISATION}
FUNCTION_WORDS = frozenset(
    re.findall(
        r"[\w']+",
        "le la les l' un une des du de d' à au aux en dans pour par selon sur sous avec sans chez vers depuis après avant lors "
        "entre malgré outre parmi ce cet cette ces son sa ses leur leurs mon ma mes notre nos il elle ils elles on qui que "
        "dont où si mais "
        "ou et donc or ni car quand lorsque comme puis ainsi alors toutefois cependant pourtant enfin aussi hier demain chaque "
        "plusieurs certains tout tous toute toutes autre autres deux trois quatre cinq six sept huit neuf dix",
    )
)
_PEOPLE = re.compile(r"(?:ois|oise|ais|aise|ien|ienne|éen|éenne|ain|aine)$")


def witnesses(text: str, sentence: Sentence, span: Span, tokens: tuple[Token, ...]) -> tuple[Counter[EntityKind], Gender]:
    """Return what the words around a name say it is, and the gender they show of a person."""
    before, after = text[sentence.start : span.start], text[span.end : sentence.end]
    votes: Counter[EntityKind] = Counter()
    for label, kind in _LABELS.items():
        votes[kind] += any(token.label == label for token in tokens)
    if len(tokens) > 1 and all(token.label == "PER" for token in tokens):
        votes[EntityKind.PERSON] += 1
    if text[span.start : span.end] in lexicon.country_by_name():
        votes[EntityKind.PLACE] += 9
    if re.search(r"(?:^|[\s(])(?:à|en|vers|de|À|En)\s$", before):
        votes[EntityKind.PLACE] += 2 if not re.search(r"de\s$", before) else 3 if _PLACES.search(before) else 0
    sort = _sort_before(before)
    if sort:
        votes[sort] += 3
        return votes, Gender.UNKNOWN
    votes[EntityKind.ORGANISATION] += 9 * _is_a_firm_of(before) + 4 * bool(
        _FIRM_BEFORE.search(before) or _FIRM_AFTER.match(after)
    )
    gender = _person_witnesses(before, after, votes)
    people = (
        people_gender(sentence.tokens, sentence.tokens.index(tokens[0]) - 1)
        if tokens[0] is not sentence.tokens[0]
        else Gender.UNKNOWN
    )
    if people:
        votes[EntityKind.PERSON] += 2
    return votes, gender or people


_FIRM_BEFORE = re.compile(
    r"\b(?:chez|(?:PDG|P-DG|patronn?e?|actionnaires?|salariés|filiales?|clients|concurrents?|fondat\w+|cofondat\w+|directoire"
    r"|dirigeante?s?|direct\w+ (?:général\w*|financi\w+|commercial\w*)|maison mère|titre|logiciel|plateforme) (?:de |d'))\s?$"
)
_FIRM_AFTER = re.compile(
    r",\s(?:le |la |l'|une? )(?:spécialiste|groupe|géant|leader|constructeur|éditeur|fabricant|entreprise|société|start-up"
    r"|plateforme|équipementier|distributeur|opérateur|laboratoire|numéro un|filiale|fonds|agence|marque|enseigne"
    r"|ONG|association)\b"
)


def _is_a_firm_of(before: str) -> bool:
    """Whether a nation's adjective, in small letters, stands for the firm it leads to: « l'américain Corvane »."""
    found = re.search(r"(?:^|[\s(])(?:l'|le |la |du |au |son rival |son concurrent )([a-zà-ÿ-]+)\s$", before)
    return found is not None and found[1] in lexicon.country_by_adjective()


_PLACES = re.compile(r"(?:provinces?|villes?|régions?|communes?|îles?|départements?|villages?)\s(?:[^.;]{0,40}\s)?de\s$")


def _sort_before(before: str) -> EntityKind | None:
    """Return the kind of the type noun a name stands right after: programme K-Bridge, entreprise coréenne Daehan."""
    found = re.search(r"(?:^|[\s'])([a-zà-ÿ]+(?:-[a-zà-ÿ]+)*)(?:\s([a-zà-ÿ-]+))?\s(?:«\s)?$", before)
    if not found or (found[2] or "") in FUNCTION_WORDS or found[2] in ("lors", "a", "est"):
        return None
    nouns = lexicon.nouns()
    noun = nouns.get(f"{found[1]} {found[2]}") or nouns.get(found[2] or "") or nouns.get(found[1])
    if noun is None or noun.sort in ("", "event", "text", "work"):
        return None
    return KIND_OF_SORT[noun.sort]


def _person_witnesses(before: str, after: str, votes: Counter[EntityKind]) -> Gender:
    """Count what makes a name a person's: title, office before or after, verb of saying. Return the gender shown."""
    gender = Gender.UNKNOWN
    if found := _title().search(before):
        votes[EntityKind.PERSON] += 3
        gender = lexicon.honorifics()[found[1]]
    for office in (_office_before(before), _office_after(after)):
        if office:
            votes[EntityKind.PERSON] += 2
            gender = gender or _office_gender(office)
    votes[EntityKind.PERSON] += bool(_saying_before().search(before) or _saying_after().match(after))
    votes[EntityKind.PERSON] += 2 * bool(_told_by().search(before) or _BORN.match(after))
    return gender


_BORN = re.compile(r"(?:,\s|\s\()\d{1,2} ans\b|,\snée?\s(?:à|en|le)\b")


def _office_before(before: str) -> str:
    """Return the office that leads to a name: « la ministre togolaise de l'Économie, », « le lieutenant »."""
    for head in reversed(list(_office_anywhere().finditer(before))):
        between = before[head.end() :]
        near = re.fullmatch(r"(?:\s[a-zà-ÿ][\w'-]*){0,3},?\s", between)
        direct = re.fullmatch(
            r"\s(?:[a-zà-ÿ-]+\s){0,2}?(?:de la\s|de l'|des\s|du\s|de\s|d')[^,;:.«»()]{0,80}?[A-ZÀ-Ý][\w-]+\s", between
        )
        if near or direct or re.fullmatch(r"\s[^,;:.«»()]{2,90}(?:\([A-Z]+\))?,\s", between):
            return head[1]
    return ""


def _office_after(after: str) -> str:
    found = _office_apposed().match(after)
    return found[1] if found else ""


def _office_gender(word: str) -> Gender:
    office = lexicon.offices().get(word) or lexicon.offices().get(word[0].lower() + word[1:])
    return office.gender if office else Gender.UNKNOWN


@cache
def _office_anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?i:(?<![\w-])({either(word.lower() for word in lexicon.offices())}))(?![\w-])")


@cache
def _office_apposed() -> re.Pattern[str]:
    return re.compile(rf",\s(?:l'|le\s|la\s|un\s|une\s)?(?:ancienn?e?\s)?({either(lexicon.offices())})(?![\w-])")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s|')({either(lexicon.honorifics())})\s$")


@cache
def _told_by() -> re.Pattern[str]:
    """A quotation and a verb in the present right before a name: « », souffle X »."""
    forms = (form for saying in lexicon.speaking() for form in (saying.present, saying.imperfect) if form)
    return re.compile(rf"[»\"”]\s?,\s(?:{either(forms)})\s$")


@cache
def _saying_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\ba|-t-il|-t-elle)\s(?:\w+ment\s|toutefois\s|encore\s)?(?:{either(lexicon.sayings())})\s$")


@cache
def _saying_after() -> re.Pattern[str]:
    return re.compile(rf"\s(?:a|avait)\s(?:\w+ment\s|aussi\s|toutefois\s)?(?:{either(lexicon.sayings())})\b")


def people_gender(tokens: tuple[Token, ...], at: int) -> Gender:
    """Return the gender of a people's name used of a person (la Française Maëlle Kervadec); UNKNOWN where it is none."""
    before = tokens[at - 1].text.casefold() if at else ""
    word = tokens[at].text.casefold()
    if before not in ("le", "la", "l'", "un", "une", "du", "au"):
        return Gender.UNKNOWN
    country = lexicon.country_by_adjective().get(word.split("-")[-1])
    if country is None and not _PEOPLE.search(word):
        return Gender.UNKNOWN
    return Gender.F if word.endswith("e") and (country is None or country.masculine != word or before == "la") else Gender.M
