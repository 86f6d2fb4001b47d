"""What a true/false card may have as its answer."""

TRUTHS = frozenset(("vrai", "faux", "true", "false", "oui", "non", "yes", "no"))
