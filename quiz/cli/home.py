"""`quiz` without a command: the app at Home or, where there is no screen to open it on, what is due."""

import os
import sys

from quiz.cli import exits
from quiz.config import Settings
from quiz.i18n import _


def on_a_terminal() -> bool:
    """Whether a person sits there and the terminal can show the app."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def open_home(settings: Settings) -> int:
    """Open the app; returns the exit code."""
    if on_a_terminal():
        from quiz.collection import Collection
        from quiz.tui.launch import run
        from quiz.tui.start import AtHome

        return run(lambda told: Collection.open(settings, told=told), start=AtHome(), theme=settings.theme)
    from quiz.cli.commands.due import show_due

    show_due(settings)
    exits.talk(_("The app needs a terminal; “quiz study --plain” asks line by line, “quiz --help” lists the commands."))
    return exits.Exit.DONE
