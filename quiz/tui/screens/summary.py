"""The summary of a session, and the verdicts to keep."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quiz.core.session import Summary
from quiz.i18n import _
from quiz.tui.keeper import Keeper
from quiz.tui.keys import N_, bind
from quiz.tui.screens import summary_view as view
from quiz.tui.screens.base import KeeperScreen
from quiz.tui.widgets.check_list import CheckList
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.prose import Field, Fields, Prose
from quiz.tui.widgets.scroller import Scroller


class SummaryScreen(KeeperScreen[None]):
    """Shows what a session did; offers the verdicts the learner changed to the decks."""

    CSS_PATH = "summary.tcss"
    BINDINGS = [
        bind("enter,escape", "close", N_("Go on"), N_("Close this screen")),
        bind("k", "keep", N_("Keep in the decks"), N_("Write the ticked verdicts into the decks, for the next time")),
    ]

    def __init__(self, keeper: Keeper, summary: Summary) -> None:
        super().__init__(keeper)
        self.summary = summary
        self.overrules = summary.overrules

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        yield Static(id="summary-title", markup=False)
        with Scroller(id="summary-body"):
            yield Fields(id="summary-fields")
            for name in ("leeches", "hard", "learned"):
                with Vertical(id=f"summary-{name}", classes="section"):
                    yield Prose(classes="section-title")
                    yield Fields()
        with Vertical(id="summary-overrules"):
            yield Prose(id="overrules-title")
            yield CheckList(id="overrules")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the summary; the cursor is on the verdicts to keep where there are some."""
        self._show()
        self.query_one("#overrules" if self.overrules else "#summary-body").focus()

    def say_again(self) -> None:
        """Show everything in the language of now."""
        super().say_again()
        self._show()

    def _show(self) -> None:
        summary = self.summary
        self.query_one("#summary-title", Static).update(Content.styled(_("Session over"), "bold $primary"))
        self.query_one("#summary-fields", Fields).fields = view.summary_fields(summary)
        leeches = view.card_fields(summary.leeches, "!", "$warning")
        title = view.cards_title(_("Forgotten too often: put off until tomorrow"), summary.leeches)
        self._show_cards("leeches", title, leeches)
        self._show_cards("hard", view.cards_title(_("Hard"), summary.hard), view.card_fields(summary.hard, "✗", "$error"))
        learned = view.card_fields(summary.learned, "✓", "$success")
        self._show_cards("learned", view.cards_title(_("Learned"), summary.learned), learned)
        self.query_one("#summary-overrules").display = bool(self.overrules)
        self.query_one("#overrules-title", Prose).text = view.overrules_title(len(self.overrules))
        self.query_one(CheckList).show_texts([view.overrule_content(each) for each in self.overrules])

    def _show_cards(self, name: str, title: Content, fields: tuple[Field, ...]) -> None:
        section = self.query_one(f"#summary-{name}")
        section.display = bool(fields)
        section.query_one(Prose).text = title
        section.query_one(Fields).fields = fields

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to keep where no verdict was changed."""
        return action != "keep" or bool(self.overrules)

    def action_close(self) -> None:
        """Go on: home is below."""
        self.dismiss(None)

    def action_keep(self) -> None:
        """Write the ticked verdicts into the decks."""
        self.act(self._keep)

    async def _keep(self) -> None:
        wanted = [self.overrules[index] for index in self.query_one(CheckList).ticked]
        if not wanted:
            self.notify(_("Tick what is to be kept."), markup=False)
            return
        kept = await self.keeper.ask(lambda collection: collection.keep_overrules(wanted))
        self.overrules = ()
        self._show()
        self.query_one("#summary-body").focus()
        self.refresh_bindings()
        self.notify(view.kept_words(kept), markup=False)
