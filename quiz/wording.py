"""The interface's words for the values of the core: verdicts, reasons, ratings, delays, states.

Both front ends say the same things with these. Every function answers in the interface language of the moment.
"""

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from quiz.collection.agenda import StudyOptions
from quiz.collection.today import ExamAhead
from quiz.core.match.judgement import Judgement, Reason, Verdict
from quiz.core.rating import Rating
from quiz.core.schedule import Delay, Learning, Memory, New, Reviewed
from quiz.core.session import Mode
from quiz.i18n import _, ngettext

if TYPE_CHECKING:
    from quiz.collection.workload import Basis
    from quiz.core.stats import CalibrationBin

NBSP = "\N{NO-BREAK SPACE}"

BACKLOG_MAX = 10_000
"""Due cards that are counted where fewer are asked."""

_SIGNS = {Verdict.ACCEPT: "✓", Verdict.ALMOST: "~", Verdict.REJECT: "✗"}
_DAYS_A_YEAR = 365.25
_DAYS_A_MONTH = _DAYS_A_YEAR / 12
_DAYS_BEFORE_MONTHS = 60
_MONTHS_BEFORE_YEARS = 24


def verdict_sign(verdict: Verdict) -> str:
    """Return the one-cell sign of a verdict, which says it without colour."""
    return _SIGNS[verdict]


def verdict_words(judgement: Judgement) -> str:
    """Return the verdict as sign and words: `✓ Right`."""
    words = {Verdict.ACCEPT: _("Right"), Verdict.ALMOST: _("Almost"), Verdict.REJECT: _("Wrong")}
    if judgement.reason is Reason.EMPTY:
        words[Verdict.REJECT] = _("No answer")
    return f"{verdict_sign(judgement.verdict)} {words[judgement.verdict]}"


def reason_words(reason: Reason) -> str:
    """Return why, as one short sentence; empty where the verdict says it all."""
    sentences = {
        Reason.EXACT: "",
        Reason.CASE: _("Only capitals differ."),
        Reason.ACCENT: _("Only accents differ."),
        Reason.ARTICLE: _("Only the article differs."),
        Reason.TYPO: _("A slip of the keyboard: look at the spelling."),
        Reason.ALIAS: _("Another accepted form of the answer."),
        Reason.INITIALS: _("The initials stand for the answer."),
        Reason.SURNAME: _("The surname alone is not quite the whole answer."),
        Reason.ORDER: _("The parts are right, their order is not."),
        Reason.EXTRA_WORDS: _("The answer is there, with words around it."),
        Reason.MISSING_PART: _("A part of the answer is missing."),
        Reason.EXTRA_PART: _("There is a part too many."),
        Reason.NUMBER_DIFFERS: _("The number is not the same."),
        Reason.UNIT_DIFFERS: _("The unit is not the same."),
        Reason.DATE_DIFFERS: _("The date is not the same."),
        Reason.NEGATION: _("A negation turns the meaning round."),
        Reason.OPPOSITE: _("The words say the opposite, or another rank or role."),
        Reason.OTHER_CARD: _("That is the answer to another card."),
        Reason.REJECTED: _("The deck counts this answer as wrong."),
        Reason.TWO_CANDIDATES: _("Two answers at once: only one can count."),
        Reason.DIFFERENT: _("It is something else."),
        Reason.EMPTY: "",
        Reason.TOO_LONG: _("Too long to be marked."),
    }
    return sentences[reason]


def judgement_words(judgement: Judgement) -> str:
    """Return the reason of a judgement; where it met another card's answer, the sentence names that answer."""
    match judgement:
        case Judgement(verdict=Verdict.ACCEPT, reason=Reason.SURNAME):
            return _("The surname is enough here.")
        case Judgement(verdict=Verdict.ACCEPT, reason=Reason.ORDER):
            return _("The order does not matter.")
        case Judgement(verdict=Verdict.ALMOST, reason=reason) if reason in _almost_words():
            return _almost_words()[reason]
        case Judgement(verdict=Verdict.REJECT, reason=Reason.MISSING_PART):
            return _("Too much of the answer is missing.")
        case Judgement(verdict=Verdict.REJECT, reason=Reason.EXTRA_PART):
            return _("Some of it does not belong to the answer.")
        case Judgement(reason=Reason.OTHER_CARD, other=other) if other:
            return _("“{answer}” is the answer to another card.").format(answer=other)
    return reason_words(judgement.reason)


def is_compared_by_letters(judgement: Judgement) -> bool:
    """Whether it helps to see which letters differ: not where a number or a date is another one."""
    return judgement.reason not in (Reason.EXACT, Reason.NUMBER_DIFFERS, Reason.DATE_DIFFERS, Reason.UNIT_DIFFERS)


def _almost_words() -> dict[Reason, str]:
    """Return why an answer is almost right, where the same reason says something else of a wrong or a right one."""
    return {
        Reason.TYPO: _("Close, but too many letters differ."),
        Reason.UNIT_DIFFERS: _("The number is right, what it counts is not."),
        Reason.ALIAS: _("It says the same in full, and the deck does not list it."),
        Reason.DIFFERENT: _("It says nearly the same in other words."),
        Reason.NUMBER_DIFFERS: _("The number is near, but not given as it was asked."),
        Reason.OTHER_CARD: _("It fits another card as well."),
    }


def rating_words(rating: Rating) -> str:
    """Return the name of a rating key."""
    return {Rating.AGAIN: _("Again"), Rating.HARD: _("Hard"), Rating.GOOD: _("Good"), Rating.EASY: _("Easy")}[rating]


def mode_words(mode: Mode) -> str:
    """Return the name of a way to answer."""
    return {Mode.AUTO: _("automatic"), Mode.TYPE: _("typed"), Mode.CHOICE: _("choice"), Mode.FLIP: _("flip")}[mode]


def state_words(memory: Memory) -> str:
    """Return what a card is to the learner: new, learning, review or relearning."""
    match memory:
        case New():
            return _("new")
        case Learning(relearning=True):
            return _("relearning")
        case Learning():
            return _("learning")
        case Reviewed():
            return _("review")


def delay_words(delay: Delay) -> str:
    """Return a delay as a number and a short unit: `10 min`, `3 d`, `4 mo`, `2.5 y`."""
    if not delay.days:
        return span_words(delay.step)
    if delay.days < _DAYS_BEFORE_MONTHS:
        return glued(_("{n} d"), str(delay.days))
    months = delay.days / _DAYS_A_MONTH
    if months < _MONTHS_BEFORE_YEARS:
        return glued(_("{n} mo"), str(round(months)))
    return glued(_("{n} y"), decimal_words(delay.days / _DAYS_A_YEAR))


def span_words(span: timedelta) -> str:
    """Return a time under some days as its largest fitting unit: `45 s`, `10 min`, `2 h`."""
    seconds = max(0, round(span.total_seconds()))
    if seconds < 60:
        return glued(_("{n} s"), str(seconds))
    if seconds < 3600:
        return glued(_("{n} min"), str(round(seconds / 60)))
    return glued(_("{n} h"), str(round(seconds / 3600)))


def time_words(seconds: float) -> str:
    """Return time spent: `40 s`, `7 min`, `1 h 05`."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return span_words(timedelta(seconds=seconds))
    return glued(_("{n} h"), str(minutes // 60)) + f"{NBSP}{minutes % 60:02d}"


def percent_words(share: float) -> str:
    """Return a share (0 to 1) as a whole percentage."""
    return glued(_("{n}%"), str(round(share * 100)))


def decimal_percent_words(share: float) -> str:
    """Return a share (0 to 1) as a percentage with one decimal."""
    return glued(_("{n}%"), decimals_words(share * 100, 1))


def bin_words(each: "CalibrationBin") -> str:
    """Return the chances of recall that a bin holds: `90–95%`."""
    return glued(_("{n}%"), f"{round(each.low * 100)}–{round(each.high * 100)}")


def decimal_words(value: float) -> str:
    """Return a number with one decimal, none where it is 0, by the language's decimal mark."""
    return f"{value:.1f}".removesuffix(".0").replace(".", _("."))


def decimals_words(value: float, places: int) -> str:
    """Return a number with so many decimals, by the language's decimal mark."""
    return f"{value:.{places}f}".replace(".", _("."))


def aside_words(options: StudyOptions) -> str:
    """Return that a session leaves the schedule alone."""
    return _("preview, nothing is kept") if options.preview else _("cram, nothing is rescheduled")


def nothing_words(options: StudyOptions) -> str:
    """Return that a session has nothing to ask, and what to do."""
    if options.preview:
        return _("There are no new cards here.")
    if options.cram:
        return _("There are no cards here but suspended ones.")
    return _("Nothing to study now. Come back tomorrow, or add a deck.")


def leech_words() -> str:
    """Return what became of a card that was forgotten once too often."""
    return _("Forgotten once too often: put off until tomorrow. Reworded, it may be kept better.")


def backlog_words(due: int, today: int) -> str:
    """Return how many cards are due in all, and which of them today's limit lets be asked."""
    if not today:
        return ngettext("{n} card is due; today’s limit is reached.", "{n} cards are due; today’s limit is reached.", due).format(
            n=up_to(due, BACKLOG_MAX)
        )
    return _("{n} due, today’s {today} most at risk first").format(n=up_to(due, BACKLOG_MAX), today=today)


def up_to(count: int, most: int) -> str:
    """Return a count that went no further than `most`: `10000+`."""
    return f"{count}+" if count >= most else str(count)


def exam_words(exam: ExamAhead) -> str:
    """Return what an exam will take: the reviews a day until then, and the cards that will not be begun."""
    when = ngettext("in {n} day", "in {n} days", exam.days).format(n=exam.days) if exam.days else _("today")
    load = exam.workload
    words = _(
        "{deck}: exam {when}. Until then about {n} reviews a day, {most} on the fullest (without it {usual} a day)."
    ).format(deck=exam.title, when=when, n=round(load.a_day), most=max(load.days), usual=round(load.a_day_without))
    if not load.missed:
        return words
    needed = ceil((load.new + load.missed) / len(load.days))
    told = ngettext(
        "{n} new card will not be begun by then at {pace} a day; {needed} a day would do.",
        "{n} new cards will not be begun by then at {pace} a day; {needed} a day would do.",
        load.missed,
    ).format(n=load.missed, pace=exam.new_per_day, needed=needed)
    return f"{words} {told}"


def cards_words(count: int) -> str:
    """Return a number of cards: `1 card`, `12 cards`."""
    return ngettext("{n} card", "{n} cards", count).format(n=count)


def glued(template: str, number: str) -> str:
    """Fill `{n}` of a text and keep the number and its unit on one line."""
    return template.replace(" ", NBSP).format(n=number)


def played_words(begin: "Basis") -> str:
    """Return what a simulation plays out: the days, the cards, the exam."""
    met = ngettext("{n} card met", "{n} cards met", begin.met).format(n=begin.met)
    unseen = ngettext("{n} new", "{n} new", begin.unseen).format(n=begin.unseen)
    if begin.exam is None:
        text = ngettext("{n} day to come: {met}, {unseen}.", "{n} days to come: {met}, {unseen}.", begin.days)
        return text.format(n=begin.days, met=met, unseen=unseen)
    text = ngettext(
        "{n} day up to the exam on {date}, each card to be known to {retention} then: {met}, {unseen}.",
        "{n} days up to the exam on {date}, each card to be known to {retention} then: {met}, {unseen}.",
        begin.days,
    )
    return text.format(n=begin.days, date=begin.exam.on, retention=percent_words(begin.exam.retention), met=met, unseen=unseen)
