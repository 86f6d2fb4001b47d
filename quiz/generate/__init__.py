"""From an article to a deck. The only part that imports spaCy."""
