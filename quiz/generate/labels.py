"""The label of a question, apart from what it asks: « Tram de Namur, mai 2024 : qui … ? », « … (« Un tram », mai 2024) ? »."""

import re

_FRONT = re.compile(r"^(?:(?P<headline>« [^»]{4,160} »)(?P<rest>, [^:?«»]{4,48})?|(?P<label>[^:?«»]{4,90})) : (?=[^\s«])")
_BRACKET = re.compile(r"\s*\((?:(?P<headline>« [^»]{4,160} »)(?P<rest>, [^:?«»()]{4,48})?|(?P<label>[^()«»]*))\)(?=\s*[?.]?\s*$)")


def unlabelled(text: str) -> str:
    """Return a question, with plain spaces, without its label: what it asks by itself."""
    return _BRACKET.sub("", _FRONT.sub("", text))


def labels_of(text: str) -> tuple[str, ...]:
    """Return what stands before the colon and in the last brackets of a question, headlines included."""
    found = (pattern.search(text) for pattern in (_FRONT, _BRACKET))
    return tuple(one["headline"] or one["label"] for one in found if one)
