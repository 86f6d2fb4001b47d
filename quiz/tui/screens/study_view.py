"""What the study screen shows for each state of a session, as texts."""

from collections.abc import Mapping

from textual.content import Content

from quiz.collection import StudyOptions
from quiz.core.match.judgement import Edit, Judgement, Reason, Verdict
from quiz.core.model import Card, Cloze
from quiz.core.rating import Rating
from quiz.core.schedule import Delay
from quiz.core.session import Answered, Asked, Counts, Face
from quiz.i18n import _, ngettext
from quiz.tui.widgets.diff import diff_content
from quiz.tui.widgets.prose import Field
from quiz.tui.widgets.rating_bar import Offer
from quiz.wording import (
    aside_words,
    delay_words,
    is_compared_by_letters,
    judgement_words,
    rating_words,
    state_words,
    verdict_sign,
    verdict_words,
)

_NEAR = 0.5
"""Below this share of common characters a comparison letter by letter says nothing."""


def counts_words(counts: Counts) -> str:
    """Return what is left in the session: `12 due · 3 new · 1 learning`; kinds without a card are left out."""
    parts = [
        (counts.due, ngettext("{n} due", "{n} due", counts.due)),
        (counts.new, ngettext("{n} new", "{n} new", counts.new)),
        (counts.learning, ngettext("{n} learning", "{n} learning", counts.learning)),
    ]
    return " · ".join(words.format(n=n) for n, words in parts if n)


def asked_words(asked: Asked, options: StudyOptions) -> str:
    """Return the line above a question: what the card is to the learner, the try if not the first, whether it counts."""
    words = [state_words(asked.memory)]
    if asked.leech:
        words.append(_("leech"))
    if asked.tries > 1:
        words.append(_("second try"))
    if options.is_aside:
        words.append(aside_words(options))
    return " · ".join(words)


def question_content(card: Card, *, open_gap: bool) -> Content:
    """Return the question; a cloze has its gap marked, or filled and underlined where `open_gap` is true."""
    match card.prompt:
        case Cloze(text, span) if open_gap:
            return Content(text).stylize("bold underline $success", span.start, span.end)
        case Cloze(_text, span):
            return Content(card.ask).stylize("bold $accent", span.start, span.start + len("[…]"))
    return Content(card.ask)


def verdict_of(answered: Answered) -> Verdict | None:
    """Return the verdict that stands: the learner's where it was overruled; None after a flip."""
    if answered.judgement is None:
        return None
    if not answered.overruled:
        return answered.judgement.verdict
    return Verdict.REJECT if answered.judgement.verdict is Verdict.ACCEPT else Verdict.ACCEPT


def verdict_line(answered: Answered) -> Content:
    """Return the verdict in a sign and words, with its reason."""
    verdict = verdict_of(answered)
    if answered.judgement is None or verdict is None:
        return Content("")
    if answered.overruled:
        said = _("right, as you say") if verdict is Verdict.ACCEPT else _("wrong, as you say")
        return Content.styled(f"{verdict_sign(verdict)} {said}", f"bold {verdict_colour(verdict)}")
    words = (verdict_words(answered.judgement), f"bold {verdict_colour(verdict)}")
    reason = judgement_words(answered.judgement)
    return Content.assemble(words, f"   {reason}" if reason else "")


def verdict_colour(verdict: Verdict) -> str:
    """Return the theme colour that goes with the sign of a verdict."""
    return {Verdict.ACCEPT: "$success", Verdict.ALMOST: "$warning", Verdict.REJECT: "$error"}[verdict]


def is_veiled(answered: Answered, *, unveiled: bool) -> bool:
    """Whether the right answer stays hidden for a second try: after an almost, until the learner asks for it."""
    return not unveiled and verdict_of(answered) is Verdict.ALMOST and answered.asked.tries == 1


def outcome_fields(answered: Answered, *, veiled: bool) -> tuple[Field, ...]:
    """Return what was given, the right answer and the note; only what was given while the answer is veiled."""
    card = answered.asked.card
    if veiled:
        return (Field(_("You"), Content(answered.typed)),)
    fields = [*_given(answered), Field(_("Answer"), Content.styled(card.answer.shown, "bold"))]
    if card.note:
        fields.append(Field(_("Note"), Content(card.note)))
    return tuple(fields)


def _given(answered: Answered) -> list[Field]:
    judgement = answered.judgement
    if judgement is None or not answered.typed.strip() or judgement.reason is Reason.EXACT:
        return []
    if answered.asked.face is not Face.TYPE or not is_compared_by_letters(judgement) or not is_near(judgement):
        return [Field(_("You"), Content(answered.typed))]
    legend = Content.styled(_("‹missing›  −too much−"), "$quiet")
    return [Field(_("You"), diff_content((part.text, part.edit.value) for part in judgement.diff)), Field("", legend)]


def is_near(judgement: Judgement) -> bool:
    """Whether the two texts share enough, and differ at all, for a comparison letter by letter to help."""
    lengths = {edit: sum(len(part.text) for part in judgement.diff if part.edit is edit) for edit in Edit}
    longer = lengths[Edit.SAME] + max(lengths[Edit.MISSING], lengths[Edit.EXTRA])
    return longer > lengths[Edit.SAME] >= _NEAR * longer


def rating_offers(delays: Mapping[Rating, Delay], proposed: Rating | None) -> tuple[Offer, ...]:
    """Return the four rating keys, each with when it would bring the card back."""
    return tuple(
        Offer(
            key=str(rating.value),
            name=rating_words(rating),
            result=delay_words(delays[rating]) if rating in delays else "",
            action=f"screen.rate({rating.value})",
            proposed=rating is proposed,
        )
        for rating in Rating
    )
