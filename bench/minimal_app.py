"""The peer of bench/startup.py: the smallest Textual app that shows a question and takes an answer."""

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class MinimalApp(App[None]):
    """One Static, one Input."""

    def compose(self) -> ComposeResult:
        """Yield the two widgets."""
        yield Static("Qui a signé la déclaration ?")
        yield Input()


if __name__ == "__main__":
    MinimalApp().run()
