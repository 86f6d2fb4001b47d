"""Wrong options for multiple choice: of the same fine type, from the same article, never right; none rather than bad ones."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from random import Random

from quiz.core.model import AnswerType
from quiz.core.text import fold
from quiz.generate.facts.people import People
from quiz.generate.filters import prompt, proof
from quiz.generate.model import Annotated, Draft, EntityKind
from quiz.generate.realise import lexicon
from quiz.generate.realise.kinds import kind_of

WANTED = 3
FEWEST = 2
LENGTH = 0.25
"""How much longer or shorter than the answer an option may be."""
RATIOS = (1.2, 1.35, 1.5, 1.7, 2.0)
"""What a number is multiplied or divided by."""
YEARS = (2, 3, 5, 8)
"""How far off a wrong year lies."""
_OFFICE_ASKED = re.compile(r"Quel(?:le)?\b")
"""« Quel président français a déclaré… »: the office fits the answer alone, so that any other name would give it away."""
_THOUSAND = 1000
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d+(?:[ \u202f\u00a0]\d{3})*(?:,\d+)?")


def with_choices(drafts: Sequence[Draft], annotated: Annotated) -> list[Draft]:
    """Return the drafts, those for which the article offers good wrong options with them."""
    people = People(annotated)
    return [replace(draft, choices=choices(draft, annotated, people)) for draft in drafts]


def choices(draft: Draft, annotated: Annotated, people: People) -> tuple[str, ...]:
    """Return two or three wrong options in a seeded order, or none."""
    if draft.items or draft.cloze:
        return ()
    rng = Random(sha256(fold(prompt(draft)).encode()).digest())
    match draft.fact.answer_type:
        case AnswerType.PERSON if _OFFICE_ASKED.match(draft.ask):
            return ()
        case AnswerType.PERSON:
            found = _persons(draft, people)
        case AnswerType.NUMBER | AnswerType.MONEY:
            return _numbers(draft, annotated, rng)
        case AnswerType.DATE:
            return _dates(draft, rng)
        case AnswerType.PLACE:
            found = _places(draft, annotated)
        case AnswerType.ORGANISATION:
            found = _bodies(draft, annotated)
        case _:
            return ()
    fit = [option for option in dict.fromkeys(found) if _fits(option, draft, annotated)]
    rng.shuffle(fit)
    return tuple(fit[:WANTED]) if len(fit) >= FEWEST else ()


def _fits(option: str, draft: Draft, annotated: Annotated) -> bool:
    """Whether an option is wrong for certain, not shown, and no longer or shorter than the answer by more than a quarter."""
    right = {fold(form) for form in (draft.answer, *draft.accept)}
    shown = fold(option) in fold(prompt(draft))
    near = abs(len(option) - len(draft.answer)) <= max(3, LENGTH * len(draft.answer))
    shares = fold(option) in fold(draft.answer) or fold(draft.answer) in fold(option)
    return near and not shown and not shares and fold(option) not in right and option not in _also_true(draft, annotated)


def _also_true(draft: Draft, annotated: Annotated) -> frozenset[str]:
    """Names that stand beside the answer in its proof: they may be right too."""
    text = proof(draft, annotated)
    return frozenset(entity.name for entity in annotated.entities if entity.name in text and entity.name != draft.answer)


def _persons(draft: Draft, people: People) -> Iterable[str]:
    """The other people of the article, of the same gender as the answer where the question shows it."""
    right = people.named(draft.answer)
    shows = re.search(r"\b[Qq]uel(?:le)?\b|\b[lL](?:[ea] |')", prompt(draft)) is not None
    for person in people.persons:
        same = right is None or not shows or person.gender is right.gender
        if person.name != draft.answer and same and person.holdings:
            yield person.name


def _places(draft: Draft, annotated: Annotated) -> Iterable[str]:
    """Other places: countries beside a country, towns beside a town."""
    country = re.sub(r"^(?:le |la |les |l')", "", draft.answer) in lexicon.country_by_name()
    for entity in annotated.entities:
        town = entity.name in lexicon.country_by_name() or re.search(rf"\bà {re.escape(entity.name)}(?![\w'-])", annotated.text)
        if entity.kind is EntityKind.PLACE and town and (entity.name in lexicon.country_by_name()) is country:
            known = lexicon.country_by_name().get(entity.name)
            article = known.article if known else entity.article
            yield f"{article}{entity.name}" if re.match(r"(?:le |la |les |l')", draft.answer) else entity.name


def _bodies(draft: Draft, annotated: Annotated) -> Iterable[str]:
    """Other organisations that the same noun asks for."""
    name = re.sub(r"^(?:le |la |les |l')", "", draft.answer)
    kinds = (EntityKind.ORGANISATION, EntityKind.PROGRAMME)
    right = next((entity for entity in annotated.entities if entity.name == name and entity.kind in kinds), None)
    for entity in annotated.entities:
        if right is not None and entity.kind is right.kind and kind_of(entity) == kind_of(right) and " " in entity.name:
            yield f"{entity.article}{entity.name}"


def _numbers(draft: Draft, annotated: Annotated, rng: Random) -> tuple[str, ...]:
    """Numbers of the same look within a factor of 1.2 to 2, the right one at a random rank among them."""
    found = _NUMBER.search(draft.answer)
    if found is None or len(_NUMBER.findall(draft.answer)) != 1 or _YEAR.fullmatch(found[0]):
        return ()
    value = float(re.sub(r"[ \u202f\u00a0]", "", found[0]).replace(",", "."))
    decimals = len(found[0].partition(",")[2])
    below = rng.randint(0, WANTED)
    ratios = list(RATIOS)
    rng.shuffle(ratios)
    wrong = [value / ratio for ratio in ratios[:below]] + [value * ratio for ratio in ratios[::-1][: WANTED - below]]
    shown = dict.fromkeys(_written(number, value, decimals, found[0]) for number in wrong)
    fit = [number for number in shown if number and _far(number, value) and number not in annotated.text]
    if re.search(r"milli(?:on|ard)", draft.answer):
        fit = [number for number in fit if float(number.replace(" ", "").replace(",", ".")) < _THOUSAND]
    if "%" in draft.answer and any(float(number.replace(",", ".").replace(" ", "")) > 100 for number in fit):
        return ()
    return tuple(_agreeing(draft.answer.replace(found[0], number, 1), number) for number in fit) if len(fit) >= FEWEST else ()


def _agreeing(answer: str, number: str) -> str:
    """Return an answer with million and milliard in the number that its figure asks for: 1,8 million, 2 millions."""
    plural = float(number.replace(" ", "").replace(",", ".")) >= 2
    return re.sub(r"\b(milli(?:on|ard))s?\b", rf"\1{'s' if plural else ''}", answer)


def _written(number: float, like: float, decimals: int, text: str) -> str:
    """Return a number as round as the one it stands beside, in the same writing; "" where rounding leaves nothing."""
    if not decimals:
        digits = text.replace(" ", "").replace("\u202f", "").replace("\u00a0", "")
        zeros = len(digits) - len(digits.rstrip("0"))
        step = 10 ** max(0, zeros if like >= 10 else 0)
        number = round(number / step) * step
    if number <= 0:
        return ""
    shown = f"{number:,.{decimals}f}".replace(",", " ").replace(".", ",")
    return shown if " " in text or number < 10_000 else shown.replace(" ", "")


def _far(shown: str, value: float) -> bool:
    """Whether a rounded number is still 1.2 to 2 times off."""
    number = float(shown.replace(" ", "").replace(",", "."))
    ratio = max(number, value) / min(number, value)
    return 1.15 <= ratio <= 2.05


def _dates(draft: Draft, rng: Random) -> tuple[str, ...]:
    """The same date in other years, the right one at a random rank; none where the question holds the year."""
    found = _YEAR.search(draft.answer)
    if found is None or len(_YEAR.findall(draft.answer)) != 1 or found[0] in prompt(draft):
        return ()
    year = int(found[0])
    below = rng.randint(0, WANTED)
    steps = sorted(rng.sample(YEARS, WANTED))
    wrong = [year - step for step in steps[:below]] + [year + step for step in steps[below:]]
    return tuple(draft.answer.replace(found[0], str(other)) for other in wrong)
