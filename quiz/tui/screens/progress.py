"""Progress in charts."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quiz.i18n import _
from quiz.tui.keeper import Keeper
from quiz.tui.keys import N_, bind
from quiz.tui.screens import progress_view as view
from quiz.tui.screens.base import KeeperScreen
from quiz.tui.widgets.bar_table import BarTable
from quiz.tui.widgets.bars import Columns, Rows
from quiz.tui.widgets.heatmap import Heatmap
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.prose import Fields, Prose
from quiz.tui.widgets.scroller import Scroller


class ProgressScreen(KeeperScreen[None]):
    """Shows what was done, what is to come, and how well it is known."""

    CSS_PATH = "progress.tcss"
    BINDINGS = [bind("escape,g", "close", N_("Back"), N_("Back to the decks"))]

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper)
        self.progress: view.Progress | None = None

    def compose(self) -> ComposeResult:
        """Lay out the sections."""
        yield Static(id="progress-title", markup=False)
        with Scroller(id="progress-body"):
            yield Fields(id="progress-numbers")
            yield Prose(id="progress-empty", classes="section")
            with Vertical(id="progress-forecast", classes="section"):
                yield Prose(classes="section-title")
                yield Prose(id="forecast-words")
                yield Columns()
            with Vertical(id="progress-heat", classes="section"):
                yield Prose(classes="section-title")
                yield Heatmap()
                yield Prose(id="heat-legend")
            with Vertical(id="progress-retention", classes="section"):
                yield Prose(classes="section-title")
                yield Prose(id="retention-words")
                yield Rows()
            with Vertical(id="progress-reliability", classes="section"):
                yield Prose(classes="section-title")
                yield Prose(id="reliability-words")
                yield BarTable()
            with Vertical(id="progress-hard", classes="section"):
                yield Prose(classes="section-title")
                yield Fields(id="hard-fields")
            with Vertical(id="progress-confused", classes="section"):
                yield Prose(classes="section-title")
                yield Prose(id="confused-words")
                yield Fields(id="confused-fields")
        yield KeyBar()

    def on_mount(self) -> None:
        """Gather the numbers meanwhile."""
        self.query_one("#progress-body").focus()
        self.query_one("#progress-title", Static).update(Content.styled(_("Progress"), "bold $primary"))
        for section in self.query(".section"):
            section.display = False
        self.act(self._load)

    async def _load(self) -> None:
        self.progress = await self.keeper.ask(view.look)
        self._show(self.progress)

    def say_again(self) -> None:
        """Show everything in the language of now."""
        super().say_again()
        if self.progress is not None:
            self._show(self.progress)

    def _show(self, progress: view.Progress) -> None:
        self.query_one("#progress-title", Static).update(Content.styled(_("Progress"), "bold $primary"))
        stats, today = progress.stats, progress.today
        self.query_one("#progress-numbers", Fields).fields = view.number_fields(stats, today)
        empty = self.query_one("#progress-empty", Prose)
        empty.display = not stats.answers
        empty.text = Content(_("No answers yet. Study some cards: what you answer, and how well you know it, shows here."))
        self._show_charts(progress)
        hard = view.hard_fields(progress)
        self.query_one("#hard-fields", Fields).fields = hard
        self._title("hard", _("Hardest cards"), shown=bool(hard))
        confused = view.confused_fields(progress)
        self.query_one("#confused-words", Prose).text = Content.styled(view.confused_words(), "$quiet")
        self.query_one("#confused-fields", Fields).fields = confused
        self._title("confused", _("Taken for each other"), shown=bool(confused))

    def _show_charts(self, progress: view.Progress) -> None:
        stats, today = progress.stats, progress.today
        begun = bool(stats.answers)
        self._title("forecast", _("To come"), shown=begun)
        self.query_one("#forecast-words", Prose).text = Content.styled(view.forecast_words(stats), "$quiet")
        self.query_one(Columns).columns = view.forecast_columns(stats, today)
        self._title("heat", _("Answers"), shown=begun)
        self.query_one(Heatmap).days = view.heat_days(stats, today)
        self.query_one("#heat-legend", Prose).text = view.heat_legend()
        self._title("retention", _("Retention by week"), shown=begun)
        self.query_one("#retention-words", Prose).text = Content.styled(view.retention_words(stats, progress.target), "$quiet")
        rows = self.query_one(Rows)
        rows.mark, rows.rows = progress.target, view.retention_rows(stats, progress.target)
        self._title("reliability", _("Reliability of what is expected"), shown=bool(stats.calibration))
        self.query_one("#reliability-words", Prose).text = Content.styled(view.reliability_words(stats), "$quiet")
        self.query_one(BarTable).choices = view.reliability_choices(stats)

    def _title(self, name: str, words: str, *, shown: bool) -> None:
        section = self.query_one(f"#progress-{name}")
        section.display = shown
        section.query_one(".section-title", Prose).text = Content.styled(words, "bold")

    def action_close(self) -> None:
        """Back to the decks."""
        self.dismiss(None)
