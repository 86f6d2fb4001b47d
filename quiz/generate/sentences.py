"""Parts paragraphs into sentences, quotations kept whole with the words that say who spoke."""

import re
from collections import Counter
from collections.abc import Sequence

from quiz.core.model import Span
from quiz.generate.model import MINED, Article, BlockKind

_END = re.compile(r"(?:\.\.\.|[.!?])[)\]]?(?P<close>\s?[»\"]|)(?=\s+\S|$)")
_ABBREVIATIONS = re.compile(
    r"(?:^|[\s('\"«])(?:M|MM|Mme|Mmes|Mlle|Me|Dr|Pr|St|Ste|Mgr|Cie|Cf|cf|av|apr|env|etc|ex|vol|art|n|no|p|pp|t|[A-ZÀ-Ý]"
    r"|janv|févr|fév|avr|juil|sept|oct|nov|déc|Inc|Ltd|Corp|Jr|Sr|U\.S|J\.-[A-Z])$"
)
_LONGEST = 6000
_SHORT = 2
"""So many sentences make a paragraph that the next one goes on from."""
_PARTING = frozenset((BlockKind.TITLE, BlockKind.HEADING, BlockKind.ITEM))


def sentences_in(article: Article) -> list[tuple[int, Span]]:
    """Return (index of block, span) for each sentence of the mined blocks, in reading order."""
    found = []
    for index, block in enumerate(article.blocks):
        if block.kind in MINED:
            found += [(index, span) for span in split(article.text, Span(block.start, block.end))]
    return found


def passages(article: Article, blocks: Sequence[int]) -> list[int]:
    """Return the passage of each sentence, from the blocks of all sentences in reading order.

    The press often gives every sentence or two a paragraph of its own: what follows such a paragraph at once goes on from it.
    """
    counts, found, passage = Counter(blocks), [], 0
    for at, block in enumerate(blocks):
        last = blocks[at - 1] if at else block
        between = article.blocks[last + 1 : block]
        if block != last and (counts[last] > _SHORT or any(one.kind in _PARTING for one in between)):
            passage += 1
        found.append(passage)
    return found


def split(text: str, block: Span) -> list[Span]:
    """Return the sentences of `text` between the block's ends, without the white space around them.

    A sentence does not end inside « » or inside straight quotes, unless the quotation never closes. One that ends with its
    quotation ends after the closing mark.
    """
    spans, start = [], block.start
    inside = _quoted(text, block)
    for found in _END.finditer(text, block.start, block.end):
        if found.start() < start or not _is_end(text, start, found, inside, block.end):
            continue
        spans.append(Span(start, found.end()))
        start = found.end()
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        spans.append(Span(start, block.end))
    return [part for span in spans for part in _bounded(span)]


def _is_end(text: str, start: int, found: re.Match[str], inside: list[bool], block_end: int) -> bool:
    after = text[found.end() : block_end].lstrip()
    if after and not re.match(r"[«\"(\[–—-]?\s?[A-ZÀ-ÝŒ0-9«\"]", after):
        return False
    if found[0][0] == "." and found[0] != "..." and _ABBREVIATIONS.search(text[start : found.start()]):
        return False
    last = found.end() - 1
    if found["close"]:
        return not re.match(r"[,;a-zà-ÿ]", after)
    return not inside[last - inside_offset(inside, block_end)]


def inside_offset(inside: list[bool], block_end: int) -> int:
    """Return the offset in the text of the first entry of `inside`."""
    return block_end - len(inside)


def _quoted(text: str, block: Span) -> list[bool]:
    """Return, for each character of the block, whether it stands inside a quotation that closes in the block."""
    inside = [False] * (block.end - block.start)
    for found in re.finditer(r"«[^«»]*»|\"[^\"]*\"", text[block.start : block.end]):
        for at in range(found.start(), found.end()):
            inside[at] = True
    return inside


def _bounded(span: Span) -> list[Span]:
    """Cut what no sentence is: the parser's time and memory grow with it."""
    return [Span(at, min(at + _LONGEST, span.end)) for at in range(span.start, span.end, _LONGEST)]
