"""Learn press articles from the terminal: cards proven by their quote, fair marking, spaced repetition."""

__version__ = "0.1.0"
