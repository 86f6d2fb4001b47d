"""Standard error and the exit codes: what the program says beside its data, and how it ends."""

import os
import sys
import traceback
from contextlib import suppress
from enum import IntEnum

import click

from quiz.cli.output import printable
from quiz.errors import DeckErrors, QuizError
from quiz.i18n import _

_YES = ("y", "yes", "o", "oui")


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    DECK = 3
    STORE = 4
    BUG = 70
    INTERRUPTED = 130


def talk(text: str) -> None:
    """Say something that is not data. Where standard error is full or gone there is nobody to say it to."""
    with suppress(OSError):
        sys.stderr.write(printable(text) + "\n")
        sys.stderr.flush()


def warn(text: str) -> None:
    """Say something the user should look at; the command goes on."""
    talk(_("quiz: warning: {text}").format(text=text))


def confirm(question: str, *, default: bool) -> bool:
    """Ask on the terminal; an empty line, or the end of the input, takes the default. Nothing is asked of a pipe."""
    if not sys.stdin.isatty():
        return default
    choices = _("[Y/n]") if default else _("[y/N]")
    sys.stderr.write(f"{printable(question)} {choices} ")
    sys.stderr.flush()
    word = sys.stdin.readline().strip().lower()
    return word in _YES if word else default


def refuse(error: QuizError) -> int:
    """Say what is wrong, a line for each fault; returns the exit code."""
    for fault in error.faults if isinstance(error, DeckErrors) else (error,):
        talk(_("quiz: error: {text}").format(text=fault))
    return error.exit_code


def refuse_of_system(error: OSError) -> int:
    """Say what the system refused, and for which file where it names one; returns the exit code."""
    if error.strerror is None:
        return confess()
    where = f"{os.fsdecode(error.filename)}: " if error.filename else ""
    talk(_("quiz: error: {text}").format(text=where + error.strerror))
    return Exit.PROBLEMS


def refuse_usage(error: click.ClickException) -> int:
    """Say how the command line is off; returns the exit code."""
    talk(_("quiz: error: {text}").format(text=_usage_words(error)))
    context = getattr(error, "ctx", None)
    if isinstance(context, click.Context):
        talk(_("Try “{command} --help”.").format(command=context.command_path))
    return Exit.USAGE


def _usage_words(error: click.ClickException) -> str:
    """Return what is wrong with the command line, in the interface language where it is one of the usual slips."""
    match error:
        case click.NoSuchCommand():
            what = _("there is no command “{name}”").format(name=error.command_name)
        case click.NoSuchOption():
            what = _("there is no option {name}").format(name=error.option_name)
        case click.MissingParameter(param=click.Parameter() as parameter):
            return _("{name} is missing").format(name=parameter.get_error_hint(error.ctx).strip("'"))
        case click.BadParameter(param=click.Option(type=click.Choice() as choice) as option):
            return _("{name}: use one of: {words}").format(name=option.opts[-1], words=", ".join(choice.choices))
        case click.BadParameter(param=click.Option(type=click.IntRange(min=least, max=most)) as option):
            return _("{name}: use a whole number from {least} to {most}").format(name=option.opts[-1], least=least, most=most)
        case click.BadOptionUsage() if "requires" in error.message:
            return _("{name}: a value is missing").format(name=error.option_name)
        case _other:
            return error.format_message()
    near = " · ".join(error.possibilities or ())
    return what + (" " + _("(did you mean {names}?)").format(names=near) if near else "")


def interrupted() -> int:
    """Say that it was stopped by the user; returns the exit code."""
    talk("")
    return Exit.INTERRUPTED


def confess() -> int:
    """Show the traceback of a bug and ask for a report; returns the exit code."""
    traceback.print_exc()
    return ask_for_report()


def ask_for_report() -> int:
    """Ask for a report of the bug whose traceback has been shown; returns the exit code."""
    talk(_("quiz: this is a bug in quiz: please report it with the lines above"))
    return Exit.BUG
