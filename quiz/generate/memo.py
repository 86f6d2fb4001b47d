"""What several extractors ask of one article is worked out once and kept while that article is in hand."""

import re
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from quiz.generate.model import Annotated

P = ParamSpec("P")
T = TypeVar("T")


_PATTERNS = 8192


def keep_patterns() -> None:
    """Have `re` keep what it has compiled: there are more patterns than the 512 it holds, and each article would start anew."""
    if hasattr(re, "_MAXCACHE"):
        re._MAXCACHE = max(re._MAXCACHE, _PATTERNS)


class _Hand:
    """The article in hand, and what is known of it, with the parts it is known of: what is kept keeps its identity."""

    def __init__(self) -> None:
        self.annotated: Annotated | None = None
        self.known: dict[tuple[object, ...], tuple[object, object]] = {}

    def take(self, annotated: Annotated) -> dict[tuple[object, ...], tuple[object, object]]:
        if self.annotated is not annotated:
            self.annotated, self.known = annotated, {}
        return self.known


_HAND = _Hand()


def per_article(function: Callable[Concatenate[Annotated, P], T]) -> Callable[Concatenate[Annotated, P], T]:
    """Work a pure function of an article and of its parts (told apart by identity) out once for each."""

    @wraps(function)
    def remembered(annotated: Annotated, /, *args: P.args, **kwargs: P.kwargs) -> T:
        known = _HAND.take(annotated)
        key = (function, *map(id, args))
        if key not in known:
            known[key] = (args, function(annotated, *args, **kwargs))
        return known[key][1]  # type: ignore[return-value]  # stored under this function's own key

    return remembered
