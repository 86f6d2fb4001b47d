"""How decks are marked, as lines and as JSON."""

from typing import TYPE_CHECKING

from quiz.cli import exits
from quiz.cli.output import Json, emit, one_line
from quiz.i18n import _, ngettext
from quiz.wording import judgement_words, verdict_words

if TYPE_CHECKING:
    from quiz.deckfile.grading import Grading, Misjudged


def print_grading(graded: "Grading") -> None:
    """Print a line for each answer marked wrongly, then the rates."""
    for each in graded.misjudged:
        emit(one_line(_line(each)))
    total = graded.right + graded.wrong
    tried = ngettext("{n} answer tried", "{n} answers tried", total).format(n=total)
    rates = _("false accepts {accepts}, false rejects {rejects}").format(
        accepts=_percent(graded.false_accepts), rejects=_percent(graded.false_rejects)
    )
    emit(f"{tried}: {rates}")
    if graded.misjudged:
        cards = len({(each.path, each.line, each.card) for each in graded.misjudged})
        exits.talk(ngettext("{n} card is marked wrongly", "{n} cards are marked wrongly", cards).format(n=cards))


def _percent(share: float) -> str:
    return f"{share:.1%}"


def _line(each: "Misjudged") -> str:
    should = _("should be right") if each.trial.is_right else _("should not be right")
    said = " ".join(part for part in (verdict_words(each.judgement), judgement_words(each.judgement)) if part)
    card = each.card or _("card without id")
    return f"{each.path}:{each.line}: {card}: “{each.trial.typed}” ({change_words(each.trial.change)}): {said} – {should}"


def change_words(change: str) -> str:
    """Return what was done to the right answer, in words."""
    return {
        "own answer": _("its own answer"),
        "accept list": _("in its accept list"),
        "reject list": _("in its reject list"),
        "accent removed": _("without accents"),
        "one slip": _("with one slip"),
        "digit changed": _("with another digit"),
        "negation": _("denied"),
        "unit changed": _("in another unit"),
        "neighbour country": _("another country"),
    }[change]


def grading_json(graded: "Grading") -> dict[str, Json]:
    """Return the rates (0 to 1) and the answers marked wrongly."""
    return {
        "right": graded.right,
        "wrong": graded.wrong,
        "false_accepts": round(graded.false_accepts, 4),
        "false_rejects": round(graded.false_rejects, 4),
        "tried": {change.value: count for change, count in graded.by_change.items()},
        "misjudged": [
            {
                "path": each.path,
                "line": each.line,
                "card": each.card,
                "change": each.trial.change.value,
                "typed": each.trial.typed,
                "should_be_right": each.trial.is_right,
                "verdict": each.judgement.verdict.value,
                "reason": each.judgement.reason.value,
            }
            for each in graded.misjudged
        ],
    }
