"""Commands that are imported when they are called: `quiz due` does not pay for the app, nor `quiz --help` for anything."""

import copy
import importlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import ClassVar

import click

from quiz import startup
from quiz.i18n import _
from quiz.values import value


def mark(message: str) -> str:
    """Return `message` unchanged: it is for the catalogue, and is translated when it is shown."""
    return message


N_ = mark


@value
class Entry:
    """A command by the module that defines it, with the first sentence of its help.

    `opens_app` leaves it to the app to say when start-up is over.
    """

    module: str
    short: str
    opens_app: bool = False


class LazyGroup(click.Group):
    """A group whose commands come from a table, that a subclass names."""

    entries: ClassVar[Mapping[str, Entry]] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the table."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the module of the command and return its `command`, in the interface language."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = importlib.import_module(f"quiz.cli.commands.{entry.module}").command
        if not entry.opens_app:
            startup.finish()
        return translated(command)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, naming the nearest where there is none of that name."""
        if args[0] not in self.entries and not args[0].startswith("-"):
            raise click.NoSuchCommand(args[0], possibilities=self.entries, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the table of commands without importing them."""
        with formatter.section(N_("Commands")):
            formatter.write_dl([(name, entry.short) for name, entry in self.entries.items()])


class Formatter(click.HelpFormatter):
    """Help in the interface language, click's own words as well."""

    OWN_WORDS = (N_("Options"), N_("Show this message and exit."), N_("Show the version and exit."))

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of usage."""
        super().write_usage(prog, args, prefix or _("Usage: "))

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Write a heading, and what is within under it."""
        with super().section(_(name)):
            yield

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write terms with what they mean."""
        super().write_dl([(term, _translate(text) or "") for term, text in rows], col_max, col_spacing)


class Speaking(click.Context):
    """The context of a command whose help is in the interface language."""

    formatter_class = Formatter


def translated(command: click.Command) -> click.Command:
    """Return a copy of the command whose help and options speak the interface language."""
    shown = copy.copy(command)
    shown.help = _translate(command.help)
    shown.short_help = _translate(command.short_help)
    shown.context_class = Speaking
    shown.params = [_translated_parameter(each) for each in command.params]
    return shown


def _translated_parameter(parameter: click.Parameter) -> click.Parameter:
    if not isinstance(parameter, click.Option):
        return parameter
    shown = copy.copy(parameter)
    shown.help = _translate(parameter.help)
    return shown


def _translate(text: str | None) -> str | None:
    return _(text) if text else text
