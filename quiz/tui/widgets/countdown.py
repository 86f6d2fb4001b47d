"""A wait that shows how long it still takes."""

from dataclasses import dataclass
from datetime import timedelta
from time import monotonic

from textual.content import Content
from textual.message import Message
from textual.timer import Timer

from quiz.tui.widgets.prose import Prose
from quiz.wording import span_words


class Countdown(Prose):
    """A sentence with the time left in it, kept up to date; sends `Over` at the end."""

    @dataclass
    class Over(Message):
        """The wait is over."""

    _timer: Timer | None = None
    _ends_at = 0.0
    _sentence = ""

    def say(self, sentence: str) -> None:
        """Show a sentence without a wait."""
        self.stop()
        self.text = Content(sentence)

    def start(self, seconds: float, sentence: str) -> None:
        """Wait, showing the sentence with `{time}` filled in."""
        self.stop()
        self._ends_at = monotonic() + seconds
        self._sentence = sentence
        self._timer = self.set_interval(1.0, self._tick)
        self._show(seconds)

    def stop(self) -> None:
        """End the wait without a message."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _tick(self) -> None:
        left = self._ends_at - monotonic()
        if left > 0:
            self._show(left)
        else:
            self.stop()
            self.post_message(self.Over())

    def _show(self, seconds: float) -> None:
        self.text = Content(self._sentence.format(time=span_words(timedelta(seconds=seconds))))
