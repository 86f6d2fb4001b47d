"""Import and export: decks as tables and as pages."""

from quiz.exchange.delimited import read_table, write_table
from quiz.exchange.markdown import write_markdown

__all__ = ["read_table", "write_markdown", "write_table"]
