"""How a deck's answers are marked: each card's own answers, its lists, and answers known to be right or wrong made of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quiz.core.match.judge import judge
from quiz.core.match.judgement import Judgement, Verdict
from quiz.core.match.others import Others
from quiz.core.match.trials import Change, Trial, trials
from quiz.core.model import Card, Deck, Strictness
from quiz.core.text import fold
from quiz.deckfile.load import load_deck
from quiz.errors import DeckErrors


@dataclass(frozen=True, slots=True)
class Misjudged:
    """A trial of a card that was not marked as it should be; `line` counts from 1."""

    path: str
    line: int
    card: str
    trial: Trial
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Grading:
    """How some decks were marked: how many trials should be accepted (`right`) or not (`wrong`), and which were misjudged."""

    right: int
    wrong: int
    misjudged: tuple[Misjudged, ...]
    by_change: dict[Change, int]

    @property
    def false_accepts(self) -> float:
        """Share (0 to 1) of the wrong answers that were accepted."""
        return _share((each for each in self.misjudged if not each.trial.is_right), self.wrong)

    @property
    def false_rejects(self) -> float:
        """Share (0 to 1) of the right answers that were rejected."""
        rejected = (each for each in self.misjudged if each.trial.is_right and each.judgement.verdict is Verdict.REJECT)
        return _share(rejected, self.right)


def _forgiven(deck: Deck) -> frozenset[Change]:
    """Return what may be almost right instead of right."""
    return frozenset({Change.SLIP, Change.ACCENT}) if Strictness.ACCENTS in deck.strict else frozenset({Change.SLIP})


def _share(found: Iterator[Misjudged], total: int) -> float:
    return sum(1 for _each in found) / max(1, total)


def grade_decks(paths: Sequence[Path]) -> Grading:
    """Mark the trials of every card of some decks beside the other cards; a deck that does not load is left out."""
    done: list[tuple[Trial, Misjudged | None]] = []
    for path in paths:
        try:
            deck = load_deck(path).deck
        except DeckErrors:
            continue
        done += _of_deck(str(path), deck)
    return Grading(
        right=sum(trial.is_right for trial, _ in done),
        wrong=sum(not trial.is_right for trial, _ in done),
        misjudged=tuple(misjudged for _, misjudged in done if misjudged),
        by_change=dict(Counter(trial.change for trial, _ in done)),
    )


def _of_deck(path: str, deck: Deck) -> Iterator[tuple[Trial, Misjudged | None]]:
    others = Others.of([card.answer for card in deck.cards], language=deck.language)
    named = {fold(card.answer.shown) for card in deck.cards}
    for card in deck.cards:
        for trial in trials(card.answer, deck.language):
            is_another = trial.change is Change.SLIP and fold(trial.typed) in named
            if not is_another:
                yield trial, _judged(path, card, trial, others, deck)


def _judged(path: str, card: Card, trial: Trial, others: Others, deck: Deck) -> Misjudged | None:
    judgement = judge(trial.typed, card.answer, others, language=deck.language, strict=deck.strict)
    accepted = judgement.verdict is Verdict.ACCEPT
    forgiven = trial.change in _forgiven(deck) and judgement.verdict is Verdict.ALMOST
    if accepted is trial.is_right or forgiven:
        return None
    return Misjudged(path, card.line, card.id, trial, judgement)
