"""A session: question, answer, verdict, rating."""

import asyncio
from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from quiz import startup
from quiz.collection.study import Study, StudyOptions
from quiz.core.days import named_day
from quiz.core.rating import Rating
from quiz.core.session import Answered, Asked, Face, Finished, SessionState, Summary
from quiz.errors import QuizError
from quiz.i18n import _
from quiz.tui.keeper import Keeper
from quiz.tui.screens import study_view as view
from quiz.tui.screens.base import KeeperScreen, OpeningFailed
from quiz.tui.screens.study_keys import KEYS, RULES, TYPED_KEYS
from quiz.tui.screens.study_scene import Deed, Opening, Scene, after, asked_of, begin
from quiz.tui.start import AtStudy
from quiz.tui.widgets.answer_line import AnswerLine
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tui.widgets.countdown import Countdown
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.progress_line import ProgressLine
from quiz.tui.widgets.prose import Fields, Prose
from quiz.tui.widgets.rating_bar import RatingBar
from quiz.tui.widgets.reading import Reading
from quiz.wording import leech_words, nothing_words


class StudyScreen(KeeperScreen[Summary | None]):
    """Asks card after card; returns the summary, or None where nothing was answered."""

    BINDINGS = KEYS

    def __init__(self, keeper: Keeper, request: AtStudy, opening: asyncio.Future[Opening] | None = None) -> None:
        super().__init__(keeper)
        self.request = request
        self._opening = opening
        self.scene: Scene | None = None
        self.unveiled = False
        self._session: Study
        self._titles: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Lay out the parts; style shows those of the present state."""
        with Horizontal(id="study-head"):
            yield Static(id="deck-title", markup=False)
            yield Static(id="study-counts", markup=False)
        yield ProgressLine()
        with VerticalScroll(id="study-body", can_focus=False):
            yield Static(id="asked-line", markup=False)
            yield Prose(id="question")
            yield Prose(id="hint")
            yield AnswerLine(id="answer", select_on_focus=False)
            yield ChoiceList(id="choices", compact=True)
            with Vertical(id="outcome"):
                yield Prose(id="verdict")
                yield Fields(id="outcome-fields")
            yield Countdown(id="waiting")
        yield RatingBar()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the first question where it is known already, else wait for it."""
        if self._opening is not None and self._opening.done():
            await self._begin()
        else:
            await self.query_one("#study-body").mount(Reading(self.keeper))
            self.act(self._begin)

    async def _begin(self) -> None:
        try:
            opening = await (self._opening or self.keeper.ask(partial(begin, request=self.request)))
        except QuizError as error:
            self.post_message(OpeningFailed(error))
            return
        self._session, self._titles = opening.session, opening.titles
        await self.query(Reading).remove()
        await self._show(opening.scene)
        self.call_after_refresh(self._warm_up)

    def _warm_up(self) -> None:
        """Load the marker while the first question is read."""
        startup.finish()
        self.run_worker(self.keeper.ask(lambda _collection: self._session.warm_up()), group="warm-up")

    def _read_ahead(self) -> None:
        """Read the next card while this one is thought about."""
        self.run_worker(self.keeper.ask(lambda _collection: self._session.read_ahead()), group="read-ahead")

    # Showing a state

    async def _show(self, scene: Scene) -> None:
        before = self.scene.state if self.scene else None
        self.scene = scene
        self._show_head(scene)
        match scene.state:
            case Asked() as asked:
                self.unveiled = False
                self._show_asked(asked, kept=is_kept(before, asked))
                self.call_after_refresh(self._read_ahead)
            case Answered() as answered:
                self._show_answered(answered)
            case Finished(next_step_seconds=None) if scene.counts.done:
                await self._end()
            case Finished(next_step_seconds=wait):
                self._show_finished(wait)
        self.refresh_bindings()

    def say_again(self) -> None:
        """Show the state again in the language of now."""
        if self.scene is not None:
            self.act(partial(self._show, self.scene))

    def _show_head(self, scene: Scene) -> None:
        line = self.query_one(ProgressLine)
        line.done, line.total = scene.counts.done, scene.counts.done + scene.counts.left
        self.query_one("#study-counts", Static).update(Content(view.counts_words(scene.counts)))
        self.query_one(Countdown).stop()
        asked = asked_of(scene.state)
        states = {f"-{name}": name == type(scene.state).__name__.lower() for name in ("asked", "answered", "finished")}
        faces = {f"-{face}": asked is not None and asked.face is face for face in Face}
        self.update_classes(states | faces)
        if asked is not None:
            self.query_one("#deck-title", Static).update(Content(self._titles.get(asked.deck, asked.deck)))
            self.query_one("#asked-line", Static).update(Content(view.asked_words(asked, scene.options)))

    def _show_asked(self, asked: Asked, *, kept: bool) -> None:
        self.query_one("#question", Prose).text = view.question_content(asked.card, open_gap=False)
        hint = self.query_one("#hint", Prose)
        hint.text = Content.assemble((_("Hint"), "$quiet"), "  ", asked.hint)
        hint.display = bool(asked.hint)
        match asked.face:
            case Face.TYPE:
                line = self.query_one(AnswerLine)
                line.placeholder = _("Your answer")
                if not kept:
                    line.clear()
                line.focus(scroll_visible=False)
            case Face.CHOICE:
                choices = self.query_one(ChoiceList)
                choices.show_options(asked.options)
                choices.focus(scroll_visible=False)
            case Face.FLIP:
                self.set_focus(None)
        if not kept:
            self.query_one("#study-body").scroll_home(animate=False)

    def _show_answered(self, answered: Answered) -> None:
        self.set_focus(None)
        veiled = self.is_veiled
        verdict = view.verdict_of(answered)
        self.query_one("#question", Prose).text = view.question_content(answered.asked.card, open_gap=not veiled)
        outcome = self.query_one("#outcome")
        outcome.set_classes(f"-{verdict}" if verdict else "")
        line = self.query_one("#verdict", Prose)
        line.text = view.verdict_line(answered)
        line.display = verdict is not None
        self.query_one("#outcome-fields", Fields).fields = view.outcome_fields(answered, veiled=veiled)
        delays, options = (self.scene.delays, self.scene.options) if self.scene else ({}, StudyOptions())
        self.query_one(RatingBar).offers = () if options.preview else view.rating_offers(delays, answered.proposed)
        self.call_after_refresh(outcome.scroll_visible, animate=False)

    def _show_finished(self, wait: float | None) -> None:
        self.set_focus(None)
        self.query_one("#deck-title", Static).update(Content(_("Done for now")))
        countdown = self.query_one(Countdown)
        if wait is None:
            countdown.say(nothing_words(self.scene.options if self.scene else StudyOptions()))
        else:
            countdown.start(wait, _("The next card comes back in {time}."))

    async def _end(self) -> None:
        summary = await self.keeper.ask(lambda _collection: self._session.summary())
        self.dismiss(summary if summary.answered else None)

    # What can be done in the present state

    @property
    def state(self) -> SessionState | None:
        """The state shown; None before the first card."""
        return self.scene.state if self.scene else None

    @property
    def is_veiled(self) -> bool:
        """Whether the right answer is still hidden."""
        return isinstance(self.state, Answered) and view.is_veiled(self.state, unveiled=self.unveiled)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what cannot be done now; letters are no keys while an answer is typed."""
        return self.can(action) and not (action in TYPED_KEYS and isinstance(self.focused, Input))

    def can(self, action: str) -> bool:
        """Whether an action makes sense in the present state, wherever the focus is."""
        rule = RULES.get(action)
        return rule is None or (self.state is not None and rule(self.state, self.is_veiled))

    def do(self, deed: Deed) -> None:
        """Carry out a deed of the session and show what comes of it."""
        self.act(partial(self._do, deed))

    async def _do(self, deed: Deed) -> None:
        await self._show(await self.keeper.ask(lambda _collection: after(self._session, deed)))

    # Answering

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Mark what was typed; an empty line gives up."""
        event.stop()
        typed = event.value
        if isinstance(self.state, Asked):
            self.do(lambda session: session.answer(typed) if typed.strip() else session.reveal())

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Mark the option taken."""
        if isinstance(self.state, Asked):
            self.do(lambda session: session.choose(event.index))

    def on_countdown_over(self) -> None:
        """Go on with the card that was waited for."""
        if isinstance(self.state, Finished):
            self.do(Study.skip_wait)

    def action_leave_answer(self) -> None:
        """Leave the answer line: letters become keys."""
        self.set_focus(None)

    def action_answer(self) -> None:
        """Back to the answer line."""
        self.query_one(AnswerLine).focus()

    def action_reveal(self) -> None:
        """Turn the card over."""
        self.do(Study.reveal)

    def action_unveil(self) -> None:
        """Show the right answer after an almost."""
        if isinstance(self.state, Answered):
            self.unveiled = True
            self._show_answered(self.state)
            self.refresh_bindings()

    def action_accept(self) -> None:
        """Take the proposed rating."""
        if isinstance(self.state, Answered) and self.state.proposed is not None:
            self.action_rate(self.state.proposed.value)

    def action_rate(self, number: int) -> None:
        """Record a rating and go on."""
        self.act(partial(self._rate, Rating(number)))

    async def _rate(self, rating: Rating) -> None:
        await self._do(lambda session: session.rate(rating))
        if self.scene is not None and self.scene.put_off:
            self.notify(leech_words(), markup=False)

    def action_retry(self) -> None:
        """Answer once more."""
        self.do(Study.retry)

    def action_overrule(self) -> None:
        """Change the verdict, or take the change back."""
        self.do(Study.overrule)

    def action_hint(self) -> None:
        """Show a hint."""
        self.do(Study.hint)

    def action_undo(self) -> None:
        """Take back the last answer."""
        self.do(Study.undo)

    def action_bury(self) -> None:
        """Put the card off until tomorrow."""
        self.act(partial(self._do_and_say, Study.bury, _("The card is put off until tomorrow; Undo takes it back.")))

    def action_suspend(self) -> None:
        """Never ask the card again."""
        self.act(partial(self._do_and_say, Study.suspend, _("The card is suspended; Undo takes it back.")))

    def action_forget(self) -> None:
        """Let the card begin again."""
        self.act(partial(self._do_and_say, Study.forget, _("The card begins again as a new one; Undo takes it back.")))

    async def _do_and_say(self, deed: Deed, words: str) -> None:
        await self._do(deed)
        self.notify(words, markup=False)

    def action_set_due(self) -> None:
        """Ask the card on another day."""
        self.act(self._set_due)

    async def _set_due(self) -> None:
        from quiz.tui.screens.ask_text import AskText

        typed = await self.app.push_screen_wait(
            AskText(_("When is this card to be asked?"), _("3 (in three days), or 2026-06-15"))
        )
        if not typed:
            return
        on = await self.keeper.ask(lambda collection: named_day(typed, collection.now().day))
        if on is None:
            self.notify(_("“{text}” is no day").format(text=typed), severity="warning", markup=False)
            return
        await self._do(partial(Study.set_due, on=on))
        self.notify(_("The card is asked on {day}; Undo takes it back.").format(day=on.isoformat()), markup=False)

    def action_ahead(self) -> None:
        """Ask a card whose learning step is not over yet."""
        self.do(Study.skip_wait)

    def action_page(self, direction: int) -> None:
        """Scroll the card by most of its height."""
        body = self.query_one("#study-body")
        body.scroll_relative(y=direction * max(1, body.size.height - 2), animate=False)

    # Screens above this one

    def action_source(self) -> None:
        """Show the passage the card comes from."""
        self.act(self._source)

    async def _source(self) -> None:
        from quiz.tui.screens.source import SourceScreen, no_source

        passage = await self.keeper.ask(lambda _collection: self._session.source())
        await self.app.push_screen_wait(SourceScreen(passage) if passage else no_source())

    def action_edit(self) -> None:
        """Edit the card in its deck."""
        self.act(self._edit)

    async def _edit(self) -> None:
        from quiz.tui.screens.edit import EditScreen
        from quiz.tui.screens.edit_form import as_written, saved
        from quiz.tui.screens.message import MessageScreen, error_message

        asked = asked_of(self.state) if self.state else None
        if asked is None:
            return
        written, language = await self.keeper.ask(partial(as_written, asked=asked))
        form = EditScreen(asked.card, written=written, language=language)
        while (change := await self.app.push_screen_wait(form)) is not None:
            try:
                edited = await self.keeper.ask(partial(saved, asked=asked, change=change))
            except QuizError as error:
                await self.app.push_screen_wait(MessageScreen(error_message(error)))
                form = EditScreen(asked.card, written=written, language=language, filled=form.left)
                continue
            await self._do(partial(Study.replace, card=edited))
            self.notify(_("Saved in the deck."), markup=False)
            return

    def action_flag(self) -> None:
        """Report a defect."""
        self.act(self._flag)

    async def _flag(self) -> None:
        from quiz.tui.screens.ask_text import AskText

        what = await self.app.push_screen_wait(AskText(_("What is wrong with this card?"), _("Typo, outdated, unclear…")))
        if what:
            await self._do(lambda session: session.flag(what))
            self.notify(_("Noted with the card."), markup=False)

    def action_leave(self) -> None:
        """End the session, after asking."""
        if self.state is None or isinstance(self.state, Finished):
            self.act(self._end)
        else:
            self.act(self._leave)

    async def _leave(self) -> None:
        from quiz.tui.screens.confirm import Confirm

        text = _("Every card you rated is saved; the others come back next time.")
        if await self.app.push_screen_wait(Confirm(_("End the session?"), text)):
            await self._end()


def is_kept(before: SessionState | None, asked: Asked) -> bool:
    """Whether the same question goes on (a hint, a second try), so that what was typed stays."""
    previous = asked_of(before) if before else None
    same = previous is not None and previous.card.id == asked.card.id
    return same and (asked.tries > 1 or isinstance(before, Asked))
