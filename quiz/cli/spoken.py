"""What a plain session says: lines of text for cards, verdicts, sources and summaries."""

from collections.abc import Mapping

from quiz import wording
from quiz.collection.agenda import StudyOptions
from quiz.core.match.judgement import DiffPart, Edit, Judgement, Verdict
from quiz.core.rating import Rating
from quiz.core.schedule import Delay
from quiz.core.session import Answered, Asked, Counts, Passage, Summary
from quiz.i18n import _, ngettext

_SPELLED_PARTS = 6
_NAMED_CARDS = 5


def heading(asked: Asked, counts: Counts, options: StudyOptions | None = None) -> str:
    """Return what precedes a question: how many are left, the deck, the card's state, the try."""
    words = [
        ngettext("{n} left", "{n} left", counts.left).format(n=counts.left),
        asked.deck,
        wording.state_words(asked.memory),
    ]
    if asked.tries > 1:
        words.append(_("second try"))
    if asked.leech:
        words.append(_("leech"))
    words += [wording.aside_words(options)] if options and options.is_aside else []
    return f"— {' · '.join(words)} —"


def verdict_lines(answered: Answered) -> list[str]:
    """Say the verdict and its reason, without giving the answer away."""
    judgement = answered.judgement
    if judgement is None:
        return []
    reason = wording.judgement_words(judgement)
    line = wording.verdict_words(judgement) + (f". {reason}" if reason else "")
    return [line, overrule_line(judgement)] if answered.overruled else [line]


def overrule_line(judgement: Judgement) -> str:
    """Say what an overruled verdict counts as."""
    if judgement.verdict is Verdict.ACCEPT:
        return _("Overruled: it counts as wrong.")
    return _("Overruled: it counts as right.")


def answer_lines(answered: Answered) -> list[str]:
    """Say the answer, how what was typed differs, and the card's note."""
    card = answered.asked.card
    lines = [_("Answer: {answer}").format(answer=card.answer.shown)]
    if answered.judgement is not None:
        lines += spelled_diff(answered.judgement)
    if card.note:
        lines.append(_("Note: {note}").format(note=card.note))
    return lines


def spelled_diff(judgement: Judgement) -> list[str]:
    """Say in words which characters were missing and which were too many; nothing where most of it differs."""
    if not wording.is_compared_by_letters(judgement):
        return []
    changed = [part for part in judgement.diff if part.edit is not Edit.SAME]
    if not changed or len(changed) > _SPELLED_PARTS or len(changed) == len(judgement.diff):
        return []
    return [_("Difference: {parts}").format(parts=", ".join(map(_spelled, changed)))]


def _spelled(part: DiffPart) -> str:
    text = part.text.strip(" ,") or _("a space")
    if part.edit is Edit.MISSING:
        return _("missing “{text}”").format(text=text)
    return _("too much “{text}”").format(text=text)


def rating_line(delays: Mapping[Rating, Delay]) -> str:
    """Return the ratings with when each would bring the card back; nothing where none is scheduled."""
    return "   ".join(
        f"{int(rating)} {wording.rating_words(rating)}"
        + (f" ({wording.delay_words(delays[rating])})" if rating in delays else "")
        for rating in Rating
    )


def passage_lines(passage: Passage | None) -> list[str]:
    """Say the quote a card comes from, then its paragraph."""
    if passage is None:
        return [_("This card has no source.")]
    quotes = " […] ".join(passage.text[span.start : span.end] for span in passage.spans)
    lines = [_("Source: {title}").format(title=passage.title)]
    if quotes and quotes != passage.text:
        lines.append(_("Quote: {quote}").format(quote=quotes))
    lines.append(_("Passage: {text}").format(text=passage.text))
    return lines


def summary_lines(summary: Summary) -> list[str]:
    """Say what the session did."""
    if not summary.answered:
        return [_("Nothing answered. {tomorrow}").format(tomorrow=_tomorrow(summary))]
    rated = ", ".join(f"{wording.rating_words(rating)} {count}" for rating, count in sorted(summary.ratings.items()) if count)
    done = ngettext("{n} answer in {time}: {rated}.", "{n} answers in {time}: {rated}.", summary.answered)
    lines = [done.format(n=summary.answered, time=wording.time_words(summary.seconds), rated=rated)]
    if summary.retention is not None:
        lines.append(_("Remembered: {share}").format(share=wording.percent_words(summary.retention)))
    lines += [_("Leech, put off until tomorrow: {ask}").format(ask=card.ask) for card in summary.leeches]
    lines += [_("Hard: {ask}").format(ask=card.ask) for card in summary.hard[:_NAMED_CARDS]]
    lines += [
        _("Taken for each other: “{answer}” and “{given}”").format(answer=card.answer.shown, given=given)
        for card, given in dict.fromkeys(summary.confused[-_NAMED_CARDS:])
    ]
    return [*lines, _tomorrow(summary)]


def _tomorrow(summary: Summary) -> str:
    return _("Tomorrow: {cards}.").format(cards=wording.cards_words(summary.tomorrow))
