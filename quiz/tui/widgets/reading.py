"""How far the decks are read, while they are: a line of words over a bar. Nothing is shown where they open at once."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from quiz.i18n import _
from quiz.tui.keeper import Keeper
from quiz.tui.widgets.progress_line import ProgressLine

LOOKED_AT_EVERY_SECONDS = 0.1


class Reading(Vertical):
    """Looks at the keeper now and then until it is removed."""

    DEFAULT_CSS = """
    Reading { height: auto; padding: 0 1; display: none; }
    Reading Static { margin-bottom: 1; }
    Reading.-shown { display: block; }
    """

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper

    def compose(self) -> ComposeResult:
        """Lay out the words and the bar."""
        yield Static(markup=False)
        yield ProgressLine()

    def on_mount(self) -> None:
        """Begin to look."""
        self.set_interval(LOOKED_AT_EVERY_SECONDS, self.look)

    def look(self) -> None:
        """Show how far the decks are read now."""
        reading = self._keeper.reading
        self.set_class(reading is not None, "-shown")
        if reading is not None:
            words = _("Reading the decks that are new or have changed: {done} of {total}")
            self.query_one(Static).update(words.format(done=reading.done, total=reading.total))
            line = self.query_one(ProgressLine)
            line.done, line.total = reading.done, reading.total
