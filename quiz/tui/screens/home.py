"""Home: the decks and what they hold today."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize, ScreenResume
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quiz.collection import Collection, StudyOptions
from quiz.collection.overview import DeckOverview
from quiz.collection.today import ExamAhead
from quiz.errors import QuizError
from quiz.i18n import _
from quiz.tui.keeper import Keeper
from quiz.tui.keys import N_, bind
from quiz.tui.screens import home_view as view
from quiz.tui.screens.base import KeeperScreen, OpeningFailed, StudyRequested
from quiz.tui.start import AtStudy
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.prose import Prose
from quiz.tui.widgets.reading import Reading
from quiz.wording import BACKLOG_MAX, exam_words


@dataclass(frozen=True, slots=True)
class Today:
    """What home shows. `folder` is where new decks go; `sample` says that only the bundled decks are there.

    `backlog` counts all cards due where today's limits let fewer be asked.
    """

    decks: tuple[DeckOverview, ...]
    problems: tuple[str, ...]
    sample: bool
    folder: str
    backlog: int = 0
    leeches: int = 0
    exams: tuple[ExamAhead, ...] = ()


def look(collection: Collection) -> Today:
    """Read what home shows; runs on the collection's thread."""
    library = collection.library
    problems = tuple(str(problem) for problem in library.problems)
    decks = collection.overview()
    backlog = collection.backlog(sum(deck.due for deck in decks), BACKLOG_MAX)
    return Today(
        decks,
        problems,
        library.sample,
        str(library.folder),
        backlog,
        collection.count_leeches(view.LEECHES_MAX),
        collection.exams(),
    )


class HomeScreen(KeeperScreen[None]):
    """Lists the decks; Enter studies the one under the cursor, Space everything."""

    CSS_PATH = "home.tcss"
    BINDINGS = [
        bind("space", "study_all", N_("Study everything"), N_("Study what is due in all decks")),
        bind("c", "cram", N_("Cram"), N_("Ask every card of the deck under the cursor; the schedule stays as it is"), show=False),
        bind("v", "preview", N_("Preview"), N_("Look through the new cards of the deck under the cursor"), show=False),
        bind("l", "leeches", N_("Leeches"), N_("Show the cards that are forgotten too often")),
        bind("g", "progress", N_("Progress"), N_("Show the charts of your progress")),
        bind("w", "workload", N_("Workload"), N_("Show the work that other settings would cost")),
        bind("p", "problems", N_("Faults"), N_("Show the faults found in the decks")),
        bind("t", "app.switch_theme", N_("Theme"), N_("Switch between the light and the dark theme")),
        bind("q", "app.quit", N_("Quit"), N_("Close the app; everything rated is saved")),
    ]

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper)
        self.today: Today | None = None

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        yield Static(id="home-title", markup=False)
        with Vertical(id="home-body"):
            yield Reading(self.keeper)
            yield Static(id="home-today", markup=False)
            yield Static(id="home-columns", markup=False)
            yield DeckList(id="decks", markup=False)
            yield Prose(id="home-empty")
            yield Prose(id="home-notice")
        yield KeyBar()

    def on_screen_resume(self, _event: ScreenResume) -> None:
        """Count again: a session may have been in between."""
        self.act(self._load)

    async def _load(self) -> None:
        try:
            self.today = await self.keeper.ask(look)
        except QuizError as error:
            self.post_message(OpeningFailed(error))
            return
        await self.query(Reading).remove()
        self._show(self.today)
        self.refresh_bindings()

    def say_again(self) -> None:
        """Show everything in the language of now."""
        super().say_again()
        if self.today is not None:
            self._show(self.today)

    def on_resize(self, _event: Resize) -> None:
        """Lay the columns out again."""
        if self.today is not None:
            self.call_after_refresh(self._show, self.today)

    def _show(self, today: Today) -> None:
        self.query_one("#home-title", Static).update(Content.styled("quiz", "bold $primary"))
        counts = [sum(each) for each in zip(*((deck.due, deck.new, deck.learning) for deck in today.decks), strict=True)]
        words = view.today_words(*counts) if counts else ""
        self.query_one("#home-today", Static).update(view.today_content(words, today.backlog, counts[0] if counts else 0))
        self._show_decks(today)
        empty = self.query_one("#home-empty", Prose)
        empty.text = beginning(today.folder, faulty=bool(today.problems))
        empty.display = not today.decks
        notice = self.query_one("#home-notice", Prose)
        notice.text = Content("\n").join(notices(today))
        notice.display = bool(notice.text)

    def _show_decks(self, today: Today) -> None:
        decks = self.query_one(DeckList)
        columns = self.query_one("#home-columns", Static)
        decks.display = columns.display = bool(today.decks)
        if not today.decks:
            return
        width = decks.row_width
        columns.update(view.header_row(width))
        chosen = decks.highlighted or 0
        rows = [view.all_row(today.decks, width), *(view.deck_row(deck, width) for deck in today.decks)]
        decks.clear_options()
        decks.add_options(Option(row) for row in rows)
        decks.highlighted = min(chosen, len(rows) - 1)
        decks.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what there is nothing to do for."""
        match action:
            case "leeches":
                return self.today is not None and bool(self.today.leeches)
            case "study_all" | "progress" | "workload" | "cram" | "preview":
                return self.today is not None and bool(self.today.decks)
            case "problems":
                return self.today is not None and bool(self.today.problems)
        return True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Study the deck chosen; the first row is all of them."""
        event.stop()
        self._study(event.option_index)

    def _study(self, row: int, options: StudyOptions | None = None) -> None:
        if self.today is not None:
            chosen = self.today.decks[row - 1 : row] if row else ()
            self.post_message(StudyRequested(AtStudy(tuple(deck.name for deck in chosen), options)))

    def action_cram(self) -> None:
        """Ask every card of the deck under the cursor, beside the schedule."""
        self._study(self.query_one(DeckList).highlighted or 0, StudyOptions(cram=True))

    def action_preview(self) -> None:
        """Show the new cards of the deck under the cursor."""
        self._study(self.query_one(DeckList).highlighted or 0, StudyOptions(preview=True))

    def action_leeches(self) -> None:
        """Show the cards that are forgotten too often."""
        self.act(self._leeches)

    async def _leeches(self) -> None:
        from quiz.tui.screens.message import MessageScreen, Notice

        rows = await self.keeper.ask(lambda collection: collection.leeches(view.LEECHES_MAX))
        await self.app.push_screen(MessageScreen(Notice(_("Forgotten too often"), view.leeches_content(rows))))

    def action_study_all(self) -> None:
        """Study what is due in all decks."""
        self.post_message(StudyRequested(AtStudy()))

    def action_problems(self) -> None:
        """Show the faults of the decks."""
        from quiz.tui.screens.message import MessageScreen, Notice

        if self.today is not None:
            text = Content("\n\n").join(Content(problem) for problem in self.today.problems)
            self.app.push_screen(MessageScreen(Notice(_("Faults in the decks"), text)))

    def action_progress(self) -> None:
        """Show the charts."""
        from quiz.tui.screens.progress import ProgressScreen

        self.app.push_screen(ProgressScreen(self.keeper))

    def action_workload(self) -> None:
        """Show what other settings would cost."""
        from quiz.tui.screens.workload import WorkloadScreen

        self.app.push_screen(WorkloadScreen(self.keeper))


class DeckList(OptionList):
    """The rows of home."""

    BINDINGS = [bind("enter", "select", N_("Study"), N_("Study the deck under the cursor"))]

    @property
    def row_width(self) -> int:
        """Cells a row may fill."""
        return max(20, self.scrollable_content_region.width - 2)


def notices(today: Today) -> list[Content]:
    """Return what the learner should know about the library."""
    lines = [Content.assemble(("i ", "bold $primary"), exam_words(each)) for each in today.exams]
    if today.leeches:
        lines.append(Content.assemble(("! ", "bold $warning"), view.leeches_words(today.leeches)))
    aside = sum(deck.set_aside for deck in today.decks)
    others = len(today.problems) - aside
    faults = [view.aside_words(aside)] * (aside > 0) + [view.problems_words(others)] * (others > 0)
    lines += [Content.assemble(("! ", "bold $warning"), fault) for fault in faults]
    if today.sample:
        words = _("These are the sample decks. Put your own in {folder}, or begin one with: quiz new").format(folder=today.folder)
        lines.append(Content.assemble(("i ", "bold $primary"), words))
    return lines


def beginning(folder: str, *, faulty: bool) -> Content:
    """Return how to begin without any deck."""
    return Content.assemble(
        (_("No deck can be read.") if faulty else _("There is no deck yet."), "bold"),
        "\n\n",
        _("Make one from an article:"),
        ("\n  quiz generate article.txt -o decks/", "$primary"),
        "\n\n",
        _("or write one by hand:"),
        ("\n  quiz new", "$primary"),
        "\n\n",
        (_("Decks are looked for in ./decks, then in {folder}.").format(folder=folder), "$quiet"),
    )
