"""What a program can see of a card that is not fit to be asked, found by code that the generator does not use."""

import re

from bench.scoring import lints
from quiz.core.model import Card, Deck, FactKind
from quiz.core.snapshot import snapshot
from quiz.deckfile.support import gives_away, is_supported

_LEANS = re.compile(
    r"(?<![\w-])(?:je|j'|nous|vous|mon|ma|mes|notre|nos|votre|vos|ce dernier|cette dernière|celui-ci|celle-ci)(?![\w-])"
    r"|^(?:il|elle|ils|elles) |[?] \S",
    re.IGNORECASE,
)
_PAGE = re.compile(r"[{}<>|\\]|https?:|@\w|&\w+;|[\U0001f000-\U0001faff\u200b-\u200f\u202a-\u202e]")
_NAMED = re.compile(r"(?<=[\s'(«])[A-ZÀ-Ý]|\d{4}")


def faults(deck: Deck, raw: bytes) -> list[str]:
    """Return what is wrong with the cards of an article, each fault with its question; [] where all are sound."""
    text = snapshot(raw)
    return [f"{fault}: {card.ask} -> {card.answer.shown}" for card in deck.cards for fault in _faults(card, text)]


def _faults(card: Card, text: str) -> list[str]:
    plain = card.ask.replace("\u202f", " ").replace("\u00a0", " ")
    bare = re.sub(r"«.*?»", "", plain)
    verbatim = [[text[span.start : span.end] for span in evidence.at] == [evidence.quote] for evidence in card.evidence]
    seen = {
        "CORR, quote not verbatim": not verbatim or not all(verbatim),
        "CORR, answer not in the quote": not all(is_supported(item, card, "fr") for item in card.answer.items),
        "LEAK": gives_away(card, "fr"),
        "CTX, leans on what is not there": bool(_LEANS.search(bare)),
        "CTX, nothing named": card.fact is not FactKind.DEFINITION and not _NAMED.search(plain[1:]),
        "the page shows through": bool(_PAGE.search(f"{bare} {card.answer.shown}")),
    }
    return [name for name, wrong in seen.items() if wrong] + list(lints(card))
