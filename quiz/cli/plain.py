"""A session line by line: no cursor movement, no colour, so that screen readers, pipes and slow links can use it."""

import sys
from contextlib import suppress
from datetime import timedelta

from quiz.cli.output import emit, one_line, printable
from quiz.cli.spoken import answer_lines, heading, overrule_line, passage_lines, rating_line, summary_lines, verdict_lines
from quiz.collection import Study
from quiz.core.days import named_day
from quiz.core.match.judgement import Verdict
from quiz.core.rating import Rating
from quiz.core.session import Answered, Asked, Face, Finished, Summary
from quiz.core.text import fold
from quiz.i18n import _
from quiz.wording import leech_words, nothing_words, rating_words, span_words


class Quit(Exception):
    """The learner, or the end of the input, ends the session."""


def run_plain(study: Study) -> Summary:
    """Ask until nothing is left, the learner quits or the input ends; shows the summary and returns it."""
    if study.state == Finished():
        emit(nothing_words(study.options))
    session = PlainSession(study)
    with suppress(Quit):
        while session.step():
            pass
    summary = study.summary()
    emit()
    for line in summary_lines(summary):
        emit(line)
    return summary


def read_line(prompt: str) -> str:
    """Return the next line without blanks around it; one from a pipe is shown, as a terminal would. Raises Quit at the end."""
    sys.stdout.flush()
    try:
        line = input(printable(prompt)).strip()
    except EOFError:
        emit()
        raise Quit from None
    if not sys.stdin.isatty():
        emit(line)
    return line


class PlainSession:
    """A study session driven by lines."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._answer_shown = False

    def step(self) -> bool:
        """Show where the session stands and act on one line; False where nothing is left."""
        match self._study.state:
            case Asked() as asked:
                self._answer_shown = False
                self._ask(asked)
            case Answered() as answered if self._answer_shown:
                self._rate(answered)
            case Answered() as answered:
                self._show(answered)
            case Finished(next_step_seconds=None):
                return False
            case Finished(next_step_seconds=seconds):
                self._wait(seconds or 0)
        return True

    # --- asking -------------------------------------------------------------------------------------------------------

    def _ask(self, asked: Asked) -> None:
        """Show the card; take the answer or a command."""
        emit()
        emit(heading(asked, self._study.counts, self._study.options))
        emit(asked.card.ask)
        for number, option in enumerate(asked.options, 1):
            emit(f"  {number}. {one_line(option)}")
        if asked.hint:
            emit(_("Hint: {hint}").format(hint=asked.hint))
        line = read_line(_answer_prompt(asked))
        if line.startswith(":"):
            self._obey(line[1:].strip())
        else:
            self._take(asked, line)

    def _take(self, asked: Asked, line: str) -> None:
        """Hand an answer to the session."""
        if asked.face is Face.FLIP or (asked.face is Face.TYPE and not line):
            self._study.reveal()
        elif asked.face is Face.TYPE:
            self._study.answer(line)
        elif (option := _option(asked.options, line)) is not None:
            self._study.choose(option)
        else:
            emit(_("Answer with a number from 1 to {n}.").format(n=len(asked.options)))

    def _show(self, answered: Answered) -> None:
        """Say the verdict; after a first answer that is almost right, let the learner try again before the answer is shown."""
        for line in verdict_lines(answered):
            emit(line)
        if _may_try_again(answered):
            line = read_line(_("Try again, or Enter to see the answer: "))
            if line.startswith(":"):
                self._obey(line[1:].strip())
                return
            if line:
                self._study.retry()
                self._study.answer(line)
                return
        self._answer_shown = True
        for line in answer_lines(answered):
            emit(line)

    # --- rating -------------------------------------------------------------------------------------------------------

    def _rate(self, answered: Answered) -> None:
        """Take the rating or a command."""
        preview = self._study.options.preview
        if not preview:
            emit(rating_line(self._study.delays()))
        prompt = _("Enter for the next card: ") if preview else _rating_prompt(answered.proposed)
        line = read_line(prompt).removeprefix(":").strip()
        if not line and answered.proposed is not None:
            self._study.rate(answered.proposed)
        elif line in {str(int(rating)) for rating in Rating}:
            self._study.rate(Rating(int(line)))
            if self._study.put_off:
                emit(leech_words())
        elif line:
            self._obey(line)
        else:
            emit(_("Say how well you knew it: 1, 2, 3 or 4."))

    def _wait(self, seconds: float) -> None:
        """Nothing is due yet: study ahead or end."""
        emit()
        emit(
            _("Nothing more is due now; the next card comes back in {time}.").format(time=span_words(timedelta(seconds=seconds)))
        )
        line = read_line(_("Enter studies it already, q ends: ")).removeprefix(":").strip()
        if line:
            self._obey(line)
        else:
            self._study.skip_wait()

    # --- commands -----------------------------------------------------------------------------------------------------

    def _obey(self, words: str) -> None:
        """Do what a command says."""
        letter, _blank, rest = words.partition(" ")
        match letter.lower():
            case "q":
                raise Quit
            case "u":
                self._undo()
            case "h":
                self._hint()
            case "s" | "o" | "b" | "x" | "d" | "n" | "f":
                self._obey_on_card(letter.lower(), rest.strip())
            case _other:
                emit(_command_help())

    def _obey_on_card(self, letter: str, rest: str) -> None:
        """Do what a command about the present card says, where its time has come."""
        state = self._study.state
        if isinstance(state, Finished):
            emit(_command_help())
        elif letter == "b":
            self._study.bury()
        elif letter == "x":
            self._study.suspend()
        elif letter in "dn":
            self._put(letter, rest)
        elif letter == "f":
            self._study.flag(rest)
            emit(_("Flagged."))
        elif isinstance(state, Asked):
            emit(_("Answer first: that would give it away."))
        elif letter == "s":
            for line in passage_lines(self._study.source()):
                emit(line)
        else:
            self._overrule()

    def _put(self, letter: str, rest: str) -> None:
        """Let the card begin again, or put it to another day."""
        before = self._study.state
        if letter == "n":
            self._study.forget()
            emit(_("The card begins again as a new one; u takes it back."))
        elif (on := named_day(rest, self._study.day)) is None:
            emit(_("Say when: d 3 is in three days, d 2026-06-15 on that day."))
        elif self._study.set_due(on) is before:
            emit(_("A card that is new or being learned has no day yet."))
        else:
            emit(_("The card is asked on {day}; u takes it back.").format(day=on.isoformat()))

    def _overrule(self) -> None:
        match self._study.overrule():
            case Answered(judgement=None):
                emit(_("There is no verdict to overrule."))
            case Answered(judgement=judgement, overruled=True) if judgement and self._answer_shown:
                emit(overrule_line(judgement))
            case Answered(overruled=False) if self._answer_shown:
                emit(_("The verdict stands."))

    def _undo(self) -> None:
        before = self._study.state
        if self._study.undo() is before:
            emit(_("There is nothing to undo."))
        else:
            self._answer_shown = False

    def _hint(self) -> None:
        match self._study.state:
            case Asked():
                self._study.hint()
            case Answered(asked=asked):
                emit(_("Hint: {hint}").format(hint=asked.card.hint) if asked.card.hint else _("This card has no hint."))
            case Finished():
                emit(_command_help())


def _may_try_again(answered: Answered) -> bool:
    """Whether the answer is still hidden and a second try is allowed."""
    judgement = answered.judgement
    return judgement is not None and judgement.verdict is Verdict.ALMOST and answered.asked.tries == 1 and not answered.overruled


def _option(options: tuple[str, ...], line: str) -> int | None:
    """Return the option meant by its number (from 1) or its words."""
    if line.isascii() and line.isdigit() and 1 <= int(line[:4]) <= len(options):
        return int(line) - 1
    folded = [fold(option) for option in options]
    return folded.index(fold(line)) if line and fold(line) in folded else None


def _answer_prompt(asked: Asked) -> str:
    match asked.face:
        case Face.TYPE:
            return _("Answer: ")
        case Face.CHOICE:
            return _("Answer (1–{n}): ").format(n=len(asked.options))
        case Face.FLIP:
            return _("Enter shows the answer: ")


def _rating_prompt(proposed: Rating | None) -> str:
    if proposed is None:
        return _("Rating: ")
    return _("Rating (Enter: {n} {word}): ").format(n=int(proposed), word=rating_words(proposed))


def _command_help() -> str:
    return _(
        "Commands: h hint, s source, o overrule the verdict, u undo, b bury until tomorrow, x suspend, d DAY ask on another day,"
        " n start the card over, f TEXT flag a defect, q quit. While answering they begin with a colon, as in “:h”; Enter alone"
        " shows the answer."
    )
