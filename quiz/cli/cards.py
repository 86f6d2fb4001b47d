"""What commands on single cards share: the CARD arguments, what is said of what was done."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from quiz.cli import exits
from quiz.cli.lazy import N_
from quiz.cli.output import emit_json
from quiz.collection.putting import Done
from quiz.errors import UsageError
from quiz.i18n import _
from quiz.wording import cards_words

_NAMED = 5
"""Cards to which nothing was done that are named; more are counted."""

Command = TypeVar("Command", bound=Callable[..., object])


def card_arguments(command: Command) -> Command:
    """Give a command its cards: CARD… and whole decks."""
    command = click.option("--deck", "decks", multiple=True, metavar="DECK", help=N_("All cards of this deck."))(command)
    return click.argument("cards", nargs=-1, metavar="[CARD]...")(command)


def require_some(cards: Sequence[str], *others: object) -> None:
    """Raise UsageError where nothing says which cards are meant."""
    if not cards and not any(others):
        raise UsageError(_("name a card or a deck"), hint=_("quiz list shows the ids, quiz search finds a card"))


def say(done: Done, sentence: str, nothing: str, *, as_json: bool) -> int:
    """Say what was done, `sentence`, and how to take it back; `nothing` is why not to others. Returns the exit code."""
    if as_json:
        emit_json({"kind": done.kind, "cards": list(done.cards), "left_alone": list(done.left_alone)})
    else:
        if done.cards:
            exits.talk(sentence + " " + _("“quiz undo” takes it back."))
        if done.left_alone:
            left = len(done.left_alone)
            exits.talk(f"{nothing}: {', '.join(done.left_alone) if left <= _NAMED else cards_words(left)}")
        if not done.cards and not done.left_alone:
            exits.talk(_("No card is concerned."))
    return exits.Exit.DONE if done.cards else exits.Exit.PROBLEMS
