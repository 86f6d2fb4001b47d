"""From a fact to a question in French."""
