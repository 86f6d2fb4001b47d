"""Reads an article: bytes of a text, Markdown or HTML file into an `Article` whose blocks say what each line is."""

import re
from pathlib import PurePath

from quiz.core.model import Span
from quiz.core.snapshot import snapshot
from quiz.core.text import fold
from quiz.core.unsafe import UNSAFE
from quiz.errors import ArticleError
from quiz.generate.blocks import label_blocks
from quiz.generate.markup import edits_for
from quiz.generate.model import Article, Block, BlockKind, PartialDate
from quiz.generate.normalise import normalise
from quiz.generate.prose import is_french, lacks_accents
from quiz.generate.published import published_in
from quiz.i18n import _

MOST_BYTES = 5_000_000
MOST_CHARACTERS = 200_000
"""Longer than any press article: a book takes hours."""
FEWEST_WORDS = 12
_ID_LIKE = re.compile(r"^[0-9a-f_.-]{10,}$|[0-9a-f]{12,}")


def read_article(raw: bytes, file: str, *, published: str = "", title: str = "") -> Article:
    """Return the article in `raw`.

    `file` names it in messages and in the deck; `published` (YYYY[-MM[-DD]]) and `title` overrule what the text says.
    Raises ArticleError where the bytes are no French text of a size and form that can be read.
    """
    text = _decode(raw, file)
    normalised = normalise(text, edits_for(text, file))
    if len(re.findall(r"\w+", normalised.text[:2000])) < FEWEST_WORDS:
        raise ArticleError(
            _("{file}: there is no article in it").format(file=file), hint=_("give a file that holds some sentences")
        )
    if len(normalised.text) > MOST_CHARACTERS:
        what = _("{file}: {n} characters, too long for an article").format(file=file, n=len(normalised.text))
        raise ArticleError(what, hint=_("give one article a file"))
    _require_french(normalised.text, file)
    blocks = label_blocks(normalised.text)
    found = UNSAFE.sub("", title or _title(normalised.text, blocks))
    date = parse_partial(published) if published else published_in(normalised.text, blocks)
    return Article(article_key(file, found), file, normalised, blocks, found, date)


def parse_partial(text: str) -> PartialDate:
    """Return YYYY, YYYY-MM or YYYY-MM-DD as a date. Raises ArticleError on anything else."""
    found = re.fullmatch(r"((?:1[89]|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", text)
    date = PartialDate(*(int(part or 0) for part in found.groups())) if found else None
    if date is None or not date.exists:
        raise ArticleError(_("{text} is not a date").format(text=text), hint=_("write YYYY, YYYY-MM or YYYY-MM-DD"))
    return date


_LEADING = (
    "a|au|aux|avec|ce|cette|d|dans|de|des|dont|du|en|entre|et|la|le|les|"
    "l|n|ne|ou|par|pour|qu|que|qui|s|sa|se|ses|son|sous|sur|un|une|vers"
)
"""Words that lead to another, on which no name ends."""


def slug(text: str, *, longest: int = 40) -> str:
    """Return `text` as lower-case words joined by hyphens, cut after a word that says something."""
    words = re.findall(r"[0-9a-z]+", fold(text))
    out = ""
    for word in words:
        if out and len(out) + 1 + len(word) > longest:
            return re.sub(rf"(?:-(?:{_LEADING}))+$", "", out)
        out = f"{out}-{word}" if out else word[:longest]
    return out


def article_key(file: str, title: str) -> str:
    """Return the article's key: its file's stem, or words of its title where the stem is a mere number or hash."""
    stem = PurePath(file).stem
    if (_ID_LIKE.search(stem) or stem in ("", "-")) and title:
        return slug(title) or "article"
    return slug(stem) or "article"


def _decode(raw: bytes, file: str) -> str:
    if len(raw) > MOST_BYTES:
        what = _("{file}: over {most} MB, too long for an article").format(file=file, most=MOST_BYTES // 1_000_000)
        raise ArticleError(what, hint=_("give one article a file"))
    if not raw.strip():
        raise ArticleError(_("{file}: empty").format(file=file))
    if b"\0" in raw[:8192]:
        raise ArticleError(_("{file}: a binary file, not a text").format(file=file), hint=_("save the article as text, UTF-8"))
    try:
        return snapshot(raw)
    except UnicodeDecodeError as error:
        what = _("{file}: not UTF-8 (byte {at})").format(file=file, at=error.start)
        raise ArticleError(what, hint=_("save the article as text, UTF-8")) from error


def _require_french(text: str, file: str) -> None:
    if not is_french(text[:20_000]):
        raise ArticleError(
            _("{file}: not French, as far as can be seen").format(file=file), hint=_("only French articles can be read so far")
        )
    if lacks_accents(text[:20_000]):
        raise ArticleError(_("{file}: its accents are missing").format(file=file), hint=_("give the text as it was published"))


def _title(text: str, blocks: tuple[Block, ...]) -> str:
    found = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    return text[found.start : found.end] if found else ""


def block_text(article: Article, block: Block) -> str:
    """Return the normalised characters of a block."""
    return article.text[block.start : block.end]


def span_of(block: Block) -> Span:
    """Return where a block stands."""
    return Span(block.start, block.end)
