"""Characters that no text of a deck may hold: they steer a terminal, turn the reading direction or are no characters at all."""

import re

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
"""C0 but tab and newline, DEL, C1, bidirectional overrides and isolates, the byte-order mark, noncharacters, lone surrogates."""
