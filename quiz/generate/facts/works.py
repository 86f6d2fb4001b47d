"""Who made a work, and who or what was given a prize.

le film « Sel », de la Tunisienne X        Qui a réalisé le film « Sel » ?
X, autrice du roman « Sel »                Qui a écrit le roman « Sel » ?
Prix du public : Sel, de X (Tunisie)       … : quelle œuvre de X a reçu le Prix du public ?
Meilleure joueuse : X (Sénégal)            … : qui a été élue meilleure joueuse ?
"""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.names import NAME, is_name
from quiz.generate.model import Annotated, Fact
from quiz.generate.realise import frame, french
from quiz.generate.topic import topic

_MADE = {
    "réalisé": "film|long[- ]métrage|court[- ]métrage|moyen[- ]métrage|documentaire|réalisateur|réalisatrice|western|thriller",
    "écrit": "roman|livre|essai|récit|recueil|nouvelle|pièce|poème|manuel|ouvrage|polar|autobiographie|biographie|auteur|autrice",
    "peint": "tableau|toile|fresque|portrait",
    "composé": "opéra|symphonie|sonate|concerto|oratorio|requiem|compositeur|compositrice",
    "sculpté": "sculpture|statue|buste",
    "créé": "série|spectacle|ballet|podcast|jeu vidéo|bande dessinée",
    "chanté": "chanson|tube",
}
_NOUN = "|".join(sorted((noun for nouns in _MADE.values() for noun in nouns.split("|")), key=len, reverse=True))
_TITLE = r"« ?(?P<title>[A-ZÀ-Ý\d][^«»]{1,70}?) ?»"
_NATION = r"[A-ZÀ-Ý][\w-]+(?:ien|enne|ais|aise|ois|oise|ain|aine|éen|ol|ole|que|and|ande) "
_BY = rf"(?:de la |de l'|de |d'|du )(?:{_NATION}|(?:[a-zà-ÿ]+ ){{1,2}})?(?P<who>{NAME})"
_AFTER = re.compile(
    rf"(?:(?:[Ll]e |[Ll]a |[Ll]'|son |sa |[Uu]ne? |premier |première )(?P<noun>{_NOUN})(?: [a-zà-ÿ]+)? )?{_TITLE}"
    rf"(?:, (?:(?:le |la |l'|un |une )?(?:premier |première |dernier )?(?P<type>{_NOUN})(?: [a-zà-ÿ]+)? )?|,? ){_BY}"
)
_MAKER = re.compile(
    rf"(?P<who>{NAME}),? (?:le |la |l')?(?P<maker>auteur|autrice|réalisateur|réalisatrice|compositeur|compositrice)"
    rf" (?:du |de la |de l'|des |de |d')(?:(?P<noun>{_NOUN}) )?{_TITLE}"
)
_PRIZE = (
    r"(?:(?:(?:Grand|Premier|Second) )?[Pp]rix\b|Médaille|Meilleure?s?\b|Palme|Lion|Ours|César|Oscar|Trophée|Mention|Lauréate?\b)"
    r"[^:.;«»]{0,60}?|[A-ZÀ-Ý][\w-]+ d'(?:or|argent)(?: [^:.;«»]{0,40})?"
)
_AWARD = re.compile(rf"(?:[-•*▪–—]\s?)?(?P<prize>{_PRIZE}) ?: (?P<won>[^:;]{{3,110}}?)\.?$")
_WORK_BY = re.compile(rf"(?:« ?)?(?P<title>[A-ZÀ-Ý\d][^,«»()]{{1,60}}?)(?: ?»)?, {_BY}(?: \([^)]*\))?$")
_WINNER = re.compile(rf"(?P<who>{NAME})(?=$|,| \()")
_FEMININE = re.compile(
    r"Médaille|Palme|Mention|Meilleure|pièce|nouvelle|autobiographie|biographie|toile|fresque|symphonie|sonate|sculpture|statue"
    r"|série|chanson|bande dessinée"
)


def find_works(annotated: Annotated) -> list[Fact]:
    """Return one fact a work that the text gives to whoever made it, and one a prize of a list of prizes."""
    made = [fact for sentence in annotated.sentences for fact in _made(annotated, Span(sentence.start, sentence.end))]
    given = [fact for block in annotated.article.blocks for fact in _given(annotated, Span(block.start, block.end))]
    return list({fact.slots["core"]: fact for fact in (*made, *given)}.values())


def _made(annotated: Annotated, span: Span) -> Iterator[Fact]:
    text = annotated.of(span)
    for found in (*_AFTER.finditer(text), *_MAKER.finditer(text)):
        groups = found.groupdict()
        noun = (groups.get("noun") or groups.get("type") or "").replace("-", " ").casefold()
        word = noun or groups.get("maker") or ""
        verb = next((made for made, nouns in _MADE.items() if re.fullmatch(nouns, word)), "")
        if verb and is_name(found["who"], annotated, apposed=True):
            named = f"« {found['title']} »" if not noun else f"{_the(noun)} « {found['title']} »"
            yield _fact(annotated, span, f"qui a {verb} {named}", (found["who"], AnswerType.PERSON), 0.75)


def _the(noun: str) -> str:
    return french.join("la" if _FEMININE.match(noun) else "le", noun)


def _given(annotated: Annotated, span: Span) -> Iterator[Fact]:
    """Yield what a line « prize : winner » tells."""
    found = _AWARD.match(annotated.of(span)) if span.end - span.start < 200 else None
    about = topic(annotated, firm=True) if found else ""
    if found is None or not about:
        return
    prize = french.join("la" if _FEMININE.match(found["prize"]) else "le", found["prize"])
    best = re.match(r"(?P<e>Meilleure?) (?P<of>[a-zà-ÿ -]+)$", found["prize"])
    work = _WORK_BY.match(found["won"])
    winner = _WINNER.match(found["won"])
    if work:
        asked = f"quelle œuvre {french.of(work['who'])} a reçu {prize}"
        yield _fact(annotated, span, f"{about} : {asked}", (work["title"], AnswerType.TITLE), 0.8)
    elif winner and is_name(winner["who"], annotated, apposed=True):
        asked = f"qui a été élu{best['e'][8:]} {best['e'].lower()} {best['of']}" if best else f"qui a reçu {prize}"
        yield _fact(annotated, span, f"{about} : {asked}", (winner["who"], AnswerType.PERSON), 0.8)


def _fact(annotated: Annotated, span: Span, core: str, answer: tuple[str, AnswerType], weight: float) -> Fact:
    return Fact(
        FactKind.ACT,
        (core[:80],),
        answer[0],
        answer[1],
        (span,),
        {"core": core, "alone": "1"},
        held_on=frame.held_on(annotated),
        routes=("work",),
        weight=weight,
    )
