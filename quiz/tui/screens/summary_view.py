"""What the summary of a session shows, as texts."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from quiz.core.model import Card
from quiz.core.rating import Rating
from quiz.core.session import Overrule, Summary
from quiz.i18n import _, ngettext
from quiz.tui.widgets.prose import Field
from quiz.wording import cards_words, percent_words, rating_words, time_words


def summary_fields(summary: Summary) -> tuple[Field, ...]:
    """Return the numbers of a session."""
    fields = [
        Field(_("Answers"), Content.assemble((str(summary.answered), "bold"), "   ", (ratings_words(summary.ratings), "$quiet"))),
        Field(_("Time"), Content.assemble((time_words(summary.seconds), "bold"), "   ", (pace_words(summary), "$quiet"))),
    ]
    if summary.retention is not None:
        fields.append(Field(_("Retention"), Content.styled(percent_words(summary.retention), "bold")))
    fields.append(Field(_("Tomorrow"), Content.styled(tomorrow_words(summary.tomorrow), "bold")))
    return tuple(fields)


def ratings_words(ratings: Mapping[Rating, int]) -> str:
    """Return how often each rating was given: `Again 2 · Good 8`; those never given are left out."""
    return " · ".join(f"{rating_words(rating)} {ratings[rating]}" for rating in Rating if ratings.get(rating))


def pace_words(summary: Summary) -> str:
    """Return the mean time of an answer."""
    return _("{time} an answer").format(time=time_words(summary.seconds / max(1, summary.answered)))


def tomorrow_words(count: int) -> str:
    """Return how much is due tomorrow."""
    return cards_words(count) if count else _("nothing due")


def cards_title(title: str, cards: Sequence[Card]) -> Content:
    """Return a title with the number of cards under it."""
    return Content.assemble((title, "bold"), "  ", (str(len(cards)), "$quiet"))


def card_fields(cards: Sequence[Card], sign: str, colour: str) -> tuple[Field, ...]:
    """Return cards behind a sign: the question, below it the answer."""
    return tuple(Field(sign, Content.assemble(one_line(card.ask), "\n", (one_line(card.answer.shown), colour))) for card in cards)


def one_line(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split())


def overrules_title(count: int) -> Content:
    """Return the question above the verdicts that were changed."""
    words = ngettext("You changed {n} verdict. Keep it in the deck?", "You changed {n} verdicts. Keep them in the decks?", count)
    return Content.styled(words.format(n=count), "bold")


def overrule_content(overrule: Overrule) -> Content:
    """Return a changed verdict: what was typed, what it counts as, and for which question."""
    sign, colour = ("✓", "$success") if overrule.accepted else ("✗", "$error")
    words = _("right: {typed}") if overrule.accepted else _("wrong: {typed}")
    said = words.format(typed=one_line(overrule.typed))
    return Content.assemble((f"{sign} {said}", f"bold {colour}"), "  ", (one_line(overrule.card.ask), "$quiet"))


def kept_words(count: int) -> str:
    """Return how many verdicts were written into the decks."""
    return ngettext("{n} answer written.", "{n} answers written.", count).format(n=count)
