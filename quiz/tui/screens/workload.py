"""What settings would cost, played out while the screen stands."""

import asyncio
from dataclasses import replace
from functools import partial

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from quiz.collection.workload import DAYS, Basis, Cost, Question, by_new_limit, by_retention, exam_day
from quiz.errors import QuizError
from quiz.i18n import _
from quiz.tui.keeper import Keeper
from quiz.tui.keys import N_, bind
from quiz.tui.screens import workload_view as view
from quiz.tui.screens.base import KeeperScreen
from quiz.tui.widgets.bar_table import BarTable
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.prose import Prose
from quiz.tui.widgets.scroller import Scroller
from quiz.wording import played_words


class WorkloadScreen(KeeperScreen[None]):
    """Shows reviews and minutes a day for several retentions and limits of new cards, row by row as they are played out."""

    CSS_PATH = "workload.tcss"
    BINDINGS = [
        bind("d", "days", N_("Days"), N_("Play out more days, or fewer")),
        bind("e", "exam", N_("Exam"), N_("Play out the days up to an exam")),
        bind("escape,w", "close", N_("Back"), N_("Back to the decks")),
    ]

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper)
        self.question = Question(days=DAYS)
        self.begin: Basis | None = None
        self.retentions: list[Cost] = []
        self.limits: list[Cost] = []
        self._turn = 0

    def compose(self) -> ComposeResult:
        """Lay out the tables."""
        yield Static(id="workload-title", markup=False)
        with Scroller(id="workload-body"):
            yield Prose(id="workload-what")
            yield BarTable(id="by-retention", classes="section")
            yield BarTable(id="by-new-limit", classes="section")
            yield Prose(id="workload-how", classes="section")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin to play out."""
        self.query_one("#workload-body").focus()
        self._show()
        self._play()

    def say_again(self) -> None:
        """Show everything in the language of now."""
        super().say_again()
        self._show()

    def _play(self) -> None:
        """Play out what is asked now; what was under way ends."""
        self._turn += 1
        self.busy = True
        self.run_worker(self._played_out(self._turn), group="play", exclusive=True)

    async def _played_out(self, turn: int) -> None:
        try:
            self.begin, self.retentions, self.limits = await self.keeper.ask(partial(view.look, question=self.question)), [], []
            await self._fill(self.begin)
        except QuizError as error:
            await self.tell(error)
        finally:
            self.busy = self.busy and turn != self._turn

    async def _fill(self, begin: Basis) -> None:
        """Fill the tables row by row, each played out on a thread."""
        plays = [(self.retentions, by_retention(begin)), (self.limits, by_new_limit(begin))]
        for costs, rows in plays[: 1 + bool(begin.unseen)] if begin.met + begin.unseen else []:
            while (cost := await asyncio.to_thread(next, rows, None)) is not None:
                costs.append(cost)
                self._show()
        self._show()

    def _show(self) -> None:
        self.query_one("#workload-title", Static).update(Content.styled(_("Workload"), "bold $primary"))
        what = self.query_one("#workload-what", Prose)
        what.text = Content(self._what())
        for selector, choices, shown in (
            ("#by-retention", view.retention_choices(self.retentions), self.retentions),
            ("#by-new-limit", view.limit_choices(self.limits), self.limits),
        ):
            table = self.query_one(selector, BarTable)
            table.choices = choices
            table.display = bool(shown)
        how = self.query_one("#workload-how", Prose)
        how.text = Content.styled(view.how_words(), "$quiet")
        how.display = bool(self.retentions)

    def _what(self) -> str:
        if self.begin is None:
            return _("The days to come are played out…")
        if not self.begin.met + self.begin.unseen:
            return _("There are no cards to play out.")
        return played_words(self.begin)

    def action_days(self) -> None:
        """Play out another number of days."""
        self.question = replace(self.question, days=view.next_span(self.question.days or DAYS), exam_on=None)
        self._play()

    def action_exam(self) -> None:
        """Ask for the day of an exam."""
        self.run_worker(self._ask_exam(), group="exam", exclusive=True)

    async def _ask_exam(self) -> None:
        from quiz.tui.screens.ask_text import AskText

        text = await self.app.push_screen_wait(AskText(_("On which day is the exam?"), _("YYYY-MM-DD")))
        if text is None:
            return
        try:
            today = (await self.keeper.ask(lambda collection: collection.now())).day
            self.question = replace(self.question, exam_on=exam_day(text, today))
        except QuizError as error:
            await self.tell(error)
            return
        self._play()

    def action_close(self) -> None:
        """Back to the decks."""
        self.dismiss(None)
