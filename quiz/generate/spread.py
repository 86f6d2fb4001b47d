"""Wrong figures and years for multiple choice: near enough to be likely, as round and written as the right one, at any rank."""

import re
from random import Random

from quiz.generate.filters import prompt
from quiz.generate.model import Annotated, Draft

WANTED = 3
FEWEST = 2
RATIOS = (1.2, 1.35, 1.5, 1.7, 1.9)
"""What a number is multiplied or divided by."""
CLEAR = (1.5, 1.7, 2.0, 2.4)
"""What a number is multiplied or divided by so that nobody takes it for the right one, roughly told."""
_SLACK = 0.1
YEARS = (2, 3, 5, 8)
"""How far off a wrong year lies."""
_THOUSAND = 1000
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d+(?:[ \u202f\u00a0]\d{3})*(?:,\d+)?")


def wrong_numbers(draft: Draft, annotated: Annotated, rng: Random) -> tuple[str, ...]:
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
    fit = [number for number in shown if number and _far(number, value) and not _told(number, annotated)]
    if re.search(r"milli(?:on|ard)", draft.answer):
        fit = [number for number in fit if float(number.replace(" ", "").replace(",", ".")) < _THOUSAND]
    if "%" in draft.answer and any(float(number.replace(",", ".").replace(" ", "")) > 100 for number in fit):
        return ()
    return tuple(_agreeing(draft.answer.replace(found[0], number, 1), number) for number in fit) if len(fit) >= FEWEST else ()


def clearly_other(answer: str, annotated: Annotated, rng: Random, *, up: bool, down: bool) -> str:
    """Return a figure with another number of the same look, far off on a side that is allowed; "" where there is none.

    The other number is found nowhere in the article.
    """
    found = _NUMBER.search(answer)
    if found is None or len(_NUMBER.findall(answer)) != 1 or _YEAR.fullmatch(found[0]):
        return ""
    value = float(re.sub(r"[ \u202f\u00a0]", "", found[0]).replace(",", "."))
    ratios = [*(ratio for ratio in CLEAR if up), *(1 / ratio for ratio in CLEAR if down)]
    rng.shuffle(ratios)
    most = 100 if "%" in answer else _THOUSAND if re.search(r"milli(?:on|ard)", answer) else float("inf")
    for ratio in ratios:
        shown = _written(value * ratio, value, len(found[0].partition(",")[2]), found[0])
        number = float(shown.replace(" ", "").replace(",", ".")) if shown else 0.0
        if 1 < number < most and max(number, value) / min(number, value) > CLEAR[0] - _SLACK and not _told(shown, annotated):
            return _agreeing(answer.replace(found[0], shown, 1), shown)
    return ""


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
    if decimals and shown.endswith("0") and not text.endswith("0"):  # nobody writes « 2,0 »
        shown = f"{shown[:-1]}1"
    return shown if " " in text or number < 10_000 else shown.replace(" ", "")


def _far(shown: str, value: float) -> bool:
    """Whether a rounded number is still 1.2 to 2 times off."""
    number = float(shown.replace(" ", "").replace(",", "."))
    ratio = max(number, value) / min(number, value)
    return 1.15 <= ratio <= 2.05


def _told(number: str, annotated: Annotated) -> bool:
    """Whether the article has that number for something else."""
    text = annotated.text
    return number in text and re.search(rf"(?<![\d,]){re.escape(number)}(?!\d|,\d)", text) is not None


def wrong_dates(draft: Draft, annotated: Annotated, rng: Random) -> tuple[str, ...]:
    """The same date in earlier and later years; none where the question holds the year, or the article has no date.

    What was told as past is not asked as yet to come, nor the other way round: where that leaves wrong years on one side alone,
    the right one would show, and there are none.
    """
    found = _YEAR.search(draft.answer)
    if found is None or len(_YEAR.findall(draft.answer)) != 1 or found[0] in prompt(draft) or annotated.published is None:
        return ()
    year, told = int(found[0]), annotated.published.year
    earlier = [year - step for step in YEARS if year <= told or year - step >= told]
    later = [year + step for step in YEARS if year > told or year + step <= told]
    if not earlier or not later:
        return ()
    below = rng.randint(max(0, WANTED - len(later)), min(WANTED, len(earlier)))
    wrong = sorted(rng.sample(earlier, below)) + sorted(rng.sample(later, WANTED - below))
    return tuple(draft.answer.replace(found[0], str(other)) for other in wrong)
