"""The terminal app."""

from quiz import startup

startup.load_asyncio()
