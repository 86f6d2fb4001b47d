"""The `quiz` command: its table of commands, its global options, and the one place where errors end."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import ClassVar

import click

from quiz import __version__
from quiz.cli import exits, output
from quiz.cli.lazy import N_, Entry, LazyGroup, translated
from quiz.config import load_settings
from quiz.errors import ConfigError, QuizError
from quiz.i18n import LANGUAGES, use_language

COMMANDS: Mapping[str, Entry] = {
    "study": Entry("study", N_("Study what is due now."), opens_app=True),
    "due": Entry("due", N_("Show how many cards are due in each deck.")),
    "list": Entry("list", N_("List the cards of the decks.")),
    "search": Entry("search", N_("Find cards by their words.")),
    "stats": Entry("stats", N_("Show how well you remember and what is coming.")),
    "optimise": Entry("optimise", N_("Fit the model of memory to your own answers.")),
    "simulate": Entry("simulate", N_("Show the work that a setting would cost.")),
    "reschedule": Entry("reschedule", N_("Reckon all intervals anew, after showing what would change.")),
    "suspend": Entry("suspend", N_("Ask cards no more, until told.")),
    "unsuspend": Entry("unsuspend", N_("Ask suspended or buried cards again.")),
    "bury": Entry("bury", N_("Put cards off until tomorrow.")),
    "forget": Entry("forget", N_("Let cards begin again as new ones.")),
    "set-due": Entry("set_due", N_("Ask cards on another day.")),
    "undo": Entry("undo", N_("Take back what was done last on this device.")),
    "generate": Entry("generate", N_("Make decks from articles.")),
    "new": Entry("new", N_("Write a starter deck with comments.")),
    "edit": Entry("edit", N_("Open a deck in your editor, at a card.")),
    "check": Entry("check", N_("Check decks for faults.")),
    "grade": Entry("grade", N_("Mark an answer, without a session.")),
    "import": Entry("import_", N_("Make a deck from a table, CSV or TSV, or take in a log.")),
    "export": Entry("export", N_("Write a deck as CSV, TSV or Markdown, or the log.")),
    "merge": Entry("merge", N_("Take in the progress of another device.")),
    "backup": Entry("backup", N_("Make a copy of all progress, or list the copies.")),
    "restore": Entry("restore", N_("Put a backup in the place of the progress.")),
    "doctor": Entry("doctor", N_("Look for what is wrong and say what to do.")),
    "rebuild": Entry("rebuild", N_("Recompute all progress from the review log.")),
}


class QuizGroup(LazyGroup):
    """The commands of quiz."""

    entries: ClassVar[Mapping[str, Entry]] = COMMANDS


def _speak(_context: click.Context, _option: click.Parameter, language: str | None) -> str | None:
    """Speak the language asked for at once: help of a command is written before the settings are read."""
    if language:
        use_language(language)
    return language


@click.group(
    cls=QuizGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=N_(
        "Learn press articles from the terminal: cards proven by their quote, fair marking, spaced repetition.\n\n"
        "Without a command, opens the app.\n\n"
        "\b\nExamples:\n  quiz\n  quiz study --plain\n  quiz generate article.txt -o decks/"
    ),
)
@click.version_option(__version__, message="%(prog)s %(version)s", prog_name="quiz")
@click.option("--language", type=click.Choice(LANGUAGES), is_eager=True, callback=_speak, help=N_("Language of the interface."))
@click.option("--library", type=click.Path(), help=N_("Folder of the decks."))
@click.option("--data", type=click.Path(), help=N_("Folder of the progress database."))
@click.pass_context
def cli(context: click.Context, /, **flags: str | None) -> int | None:
    """Load the settings for the command; without one, open the app."""
    context.obj = load_settings({name: text for name, text in flags.items() if text is not None})
    use_language(context.obj.language)
    if context.invoked_subcommand is not None:
        return None
    from quiz.cli.home import open_home

    return open_home(context.obj)


def main() -> None:
    """Run the command line of this process."""
    output.open_closed_streams()
    output.force_utf8()
    if "_QUIZ_COMPLETE" in os.environ:
        cli.main(prog_name="quiz")
    code = run(sys.argv[1:])
    output.abandon()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; what goes wrong is said on standard error."""
    try:
        _speak_early()
        code = _invoke(list(arguments))
        if code == exits.Exit.BUG:  # the app has shown its traceback
            exits.ask_for_report()
        output.flush()
    except click.ClickException as error:
        return exits.refuse_usage(error)
    except QuizError as error:
        return exits.refuse(error)
    except (KeyboardInterrupt, click.Abort):
        return exits.interrupted()
    except BrokenPipeError:
        return exits.Exit.DONE  # the reader has gone: quiz list | head
    except OSError as error:
        return exits.refuse_of_system(error)
    except Exception:  # noqa: BLE001 - the border: a bug keeps its traceback
        return exits.confess()
    return code


def _invoke(arguments: list[str]) -> int:
    """Parse and run; returns what the command returned."""
    try:
        with translated(cli).make_context("quiz", arguments) as context:
            code = context.command.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    return code if isinstance(code, int) else exits.Exit.DONE


def _speak_early() -> None:
    """Choose the language before the command line is read; a fault in the settings is reported once it is."""
    try:
        use_language(load_settings().language)
    except ConfigError:
        use_language(os.environ.get("QUIZ_LANGUAGE", ""))
