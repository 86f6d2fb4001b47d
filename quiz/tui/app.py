"""The terminal app: one keeper of the collection, one screen over another."""

import asyncio
import signal
from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.reactive import Reactive
from textual.theme import Theme

from quiz.core.session import Summary
from quiz.errors import QuizError
from quiz.i18n import _, use_language
from quiz.tui.keeper import Keeper
from quiz.tui.keys import N_, bind
from quiz.tui.screens.base import KeeperScreen, OpeningFailed, StudyRequested
from quiz.tui.screens.study_scene import Opening, begin
from quiz.tui.start import AtHome, AtStudy, StartAt
from quiz.tui.theme import DARK, LIGHT, THEMES

INTERRUPTED = 130
A_MOMENT_SECONDS = 0.2
UPKEEP_AFTER_SECONDS = 5.0
UPKEEP_EVERY_SECONDS = 3600.0


def _commands() -> type[Provider]:
    from quiz.tui.commands import Commands

    return Commands


class QuizApp(App[None]):
    """Shows home or a session; `failure` is the error that kept it from opening."""

    CSS_PATH = "app.tcss"
    TITLE = "quiz"
    theme: Reactive[str] = Reactive(DARK.name)
    COMMANDS = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("f1,question_mark", "help", N_("Help"), N_("Show the keys of this screen")),
        bind("ctrl+p", "command_palette", N_("Commands"), N_("Find any command by its name"), show=False, priority=True),
        Binding("ctrl+c", "interrupt", show=False, priority=True, system=True),
    ]

    def __init__(self, keeper: Keeper, *, start: StartAt, theme: str = DARK.name) -> None:
        super().__init__()
        self._styled_for = self.theme
        self.keeper = keeper
        self.start_at = start
        self.failure: QuizError | None = None
        self.theme = theme

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our two themes: they are known before the styles are parsed for the first time."""
        return {theme.name: theme for theme in THEMES}

    def refresh_css(self, animate: bool = True) -> None:
        """Parse the styles for a theme that has changed; when the app begins they are parsed for its theme already."""
        if self.theme != self._styled_for:
            self._styled_for = self.theme
            super().refresh_css(animate)

    def on_mount(self) -> None:
        """Open the first screen; the collection opens meanwhile on its own thread."""
        self._end_on_signals()
        self.set_timer(UPKEEP_AFTER_SECONDS, self._look_after)
        self.set_interval(UPKEEP_EVERY_SECONDS, self._look_after)
        match self.start_at:
            case AtHome():
                self.go_home()
            case AtStudy() as request:
                self.run_worker(self._begin_at(request))

    def _look_after(self) -> None:
        self.run_worker(self._tell_of_upkeep(), group="upkeep", exclusive=True)

    async def _tell_of_upkeep(self) -> None:
        """Back progress up in a quiet moment, and say where its file is not sound."""
        with suppress(QuizError):  # the collection did not open: whoever asked for it has been told
            if fault := (await self.keeper.look_after()).fault:
                self.notify(fault, title=_("Progress is not safe"), severity="warning", timeout=30, markup=False)

    async def _begin_at(self, request: AtStudy) -> None:
        """Show the first question at once where the decks are open in a moment; else the session waits for them on its screen."""
        opening = asyncio.ensure_future(self.keeper.ask(partial(begin, request=request)))
        await asyncio.wait({opening}, timeout=A_MOMENT_SECONDS)
        self.study(request, opening)

    def _end_on_signals(self) -> None:
        """A closed terminal or a polite kill ends the app as a key would: screen restored, answers kept."""
        if self.is_headless:
            return
        loop = asyncio.get_running_loop()
        with suppress(NotImplementedError, AttributeError):  # Windows has no such signals
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))

    def go_home(self, _result: object = None) -> None:
        """Show the decks, below whatever else may be open."""
        from quiz.tui.screens.home import HomeScreen

        if not any(isinstance(screen, HomeScreen) for screen in self.screen_stack):
            self.push_screen(HomeScreen(self.keeper))

    def study(self, request: AtStudy, opening: asyncio.Future[Opening] | None = None) -> None:
        """Begin a session, or show the one that is opening; its summary follows, then home."""
        from quiz.tui.screens.study import StudyScreen

        self.push_screen(StudyScreen(self.keeper, request, opening), self._studied)

    def _studied(self, summary: Summary | None) -> None:
        if summary is None:
            self.go_home()
            return
        from quiz.tui.screens.summary import SummaryScreen

        self.push_screen(SummaryScreen(self.keeper, summary), self.go_home)

    def on_study_requested(self, message: StudyRequested) -> None:
        """A screen asks for a session."""
        self.study(message.request)

    def on_opening_failed(self, message: OpeningFailed) -> None:
        """The collection or the session could not be opened: end with that error."""
        self.failure = message.error
        self.exit(return_code=message.error.exit_code)

    def action_interrupt(self) -> None:
        """Copy what is selected; with nothing selected, end now. Every rated card is saved already."""
        focused = self.focused
        selected = getattr(focused, "selected_text", "") or self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
        else:
            self.exit(return_code=INTERRUPTED)

    def action_help(self) -> None:
        """Show the keys of the screen."""
        from quiz.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen), self._carry_out)

    async def _carry_out(self, action: str | None) -> None:
        if action:
            await self.run_action(action, self.screen)

    def action_command_palette(self) -> None:
        """Find a command by its name."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=_("Find a command…")))

    def action_switch_theme(self) -> None:
        """Dark to light and back."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    def action_speak(self, language: str) -> None:
        """Show the interface in another language."""
        use_language(language)
        for screen in self.screen_stack:
            if isinstance(screen, KeeperScreen):
                screen.say_again()
