"""`quiz import`: a deck from a table, or the log of another device."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from quiz.cli import exits
from quiz.cli.decks import json_option, opened
from quiz.cli.lazy import N_
from quiz.cli.output import emit
from quiz.collection.authoring import new_deck_path
from quiz.config import Settings
from quiz.core.model import CardId, Deck
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import read_text
from quiz.deckfile.save import save_deck
from quiz.errors import DeckError, StoreError, UsageError
from quiz.exchange import read_table
from quiz.i18n import _, ngettext


@click.command(
    help=N_(
        "Make a deck from a table, CSV or TSV, or take in a log.\n\n"
        "The first row may name the columns: question, answer, accept, hint, note, tags, type, id; without names they are"
        " question, answer and tags, as Anki exports notes in plain text. Several texts in one cell are parted by “|”. FILE may"
        " be “-”. An existing deck is never overwritten. --log takes in what “quiz export --log” wrote, once or often, in any"
        " order.\n\n"
        "\b\nExamples:\n  quiz import capitals.csv\n  quiz import notes.txt -o decks/notes.yaml --title Notes\n"
        "  quiz import --log laptop.jsonl"
    )
)
@click.argument("file", metavar="FILE")
@click.option(
    "-o", "--output", default="", metavar="DECK", help=N_("Path or name of the new deck, or “-”; FILE's name if left out.")
)
@click.option("--title", default="", help=N_("Title of the deck; its name where none is given."))
@click.option("--log", "as_log", is_flag=True, help=N_("FILE is a log that “quiz export --log” wrote."))
@json_option
@click.pass_obj
def command(settings: Settings, file: str, output: str, title: str, as_log: bool, as_json: bool) -> None:
    """Read the table and write the deck, or take in the log."""
    if not as_log:
        if as_json:
            raise UsageError(_("--json goes with --log"))
        _import_table(settings, file, output, title)
        return
    if output or title:
        raise UsageError(_("--log makes no deck"), hint=_("leave -o and --title out"))
    _import_log(settings, file, as_json=as_json)


def _import_log(settings: Settings, file: str, *, as_json: bool) -> None:
    """Take in the log, and say what came."""
    from quiz.cli.commands.merge import show_merged
    from quiz.collection import safety

    if file == "-":
        show_merged(safety.import_log(settings, sys.stdin, place="-"), as_json=as_json)
        return
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as lines:
            show_merged(safety.import_log(settings, lines, place=file), as_json=as_json)
    except OSError as error:
        raise StoreError(_("{path}: cannot be read: {why}").format(path=file, why=error.strerror)) from error


def _import_table(settings: Settings, file: str, output: str, title: str) -> None:
    """Read the table and write the deck."""
    text = sys.stdin.read() if file == "-" else read_text(Path(file))
    target = output or ("-" if file == "-" else Path(file).stem)
    if target == "-":
        emit(dump_deck(read_table(text, name="table", title=title, path=file)), end="")
        return
    path = new_deck_path(settings, Path(target))
    deck = read_table(text, name=path.stem, title=title, path=file)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeckError(str(path), 0, _("cannot be written: {why}").format(why=error.strerror)) from error
    deck = _of_its_own(settings, deck)
    save_deck(path, deck)
    emit(str(path))
    exits.talk(ngettext("{n} card imported.", "{n} cards imported.", len(deck.cards)).format(n=len(deck.cards)))


def _of_its_own(settings: Settings, deck: Deck) -> Deck:
    """Return a deck whose cards leave their ids to the cards of the library that have them: a copy would set those aside."""
    ids = [card.id for card in deck.cards if card.id]
    if not ids:
        return deck
    with opened(settings) as collection:
        taken = collection.named(ids)
    if taken:
        exits.talk(
            ngettext(
                "{n} card has the id of a card of the library: it begins anew under an id of its own.",
                "{n} cards have ids of cards of the library: they begin anew under ids of their own.",
                len(taken),
            ).format(n=len(taken))
        )
    return replace(deck, cards=tuple(replace(card, id=CardId("")) if card.id in taken else card for card in deck.cards))
