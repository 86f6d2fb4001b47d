"""Labels the lines of an article: title, headings, paragraphs, captions, credits, sources, datelines, furniture."""

import re

from quiz.generate.calendar import MONTH_PATTERN, WEEKDAY_PATTERN
from quiz.generate.model import Block, BlockKind

_FULL_DATE = rf"(?:{WEEKDAY_PATTERN}\s)?(?:le\s)?\d{{1,2}}(?:er)?\s{MONTH_PATTERN}(?:\s\d{{4}})?"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_IMAGE = _any(r"^\S+\.(?:jpe?g|png|gif|webp|svg|avif|tiff?)$")
_SOURCE = _any(r"^(?:Sources?|Lien|URL)\s*:", r"^https?://\S+$", r"^www\.\S+$")
_CREDIT = _any(
    r"(?:^|[\s(.])(?:Photos?|Crédits?(?: photos?)?|Ph\.|Illustration|Image|Vidéo|Dessin|Infographie)\s?:\s?\S",
    r"(?:^|[\s(.])Croquis(?: d'audience)?\s?:\s?\S",
    r"©",
    r"\(Photo[^)]*\)$",
    r"(?:/|\bPhoto)\s?(?:AFP|Reuters|AP|EPA|VNA)\.?$",
)
_FURNITURE = _any(
    r"^comment(?:aire)?s?\s*\(\d+\)",
    r"^\d+\s(?:commentaires?|réactions?|partages?)",
    r"^(?:[àa]\s)?(?:lire|voir|écouter|regarder|découvrir) (?:aussi|également|ailleurs)",
    r"^lire (?:la suite|l'article)",
    r"^sur le même (?:sujet|thème)",
    r"^(?:réagir|partager|imprimer|abonnez|inscrivez|newsletter|suivez-nous|publicité|temps de lecture)\b",
    r"^(?:mots[- ]clés|tags?|catégories?|thèmes?|rubrique)\s?:",
    r"^\(?avec (?:les )?(?:agences?|afp|reuters|ap)\b",
    r"^(?:propos recueillis|traduit (?:de|par|du)|article réservé|retrouvez|cliquez|copyright|tous droits)\b",
    r"^de notre (?:envoyée?|correspondante?)",
    r"^(?:précisions?|rectificatif|erratum|correction)\s?[:–—-]",
    r"^(?:mis(?:e)? à jour|dernière (?:mise à jour|modification))",
    r"^\(?(?:afp|reuters|ap|vna|belga|ats|aps|map)\)?$",
    r"^par\s(?-i:[A-ZÀ-Ý])[\w'-]+\s(?-i:[A-ZÀ-Ý])[\w'-]+$",
)
_PUBLISHED = _any(
    r"^(?:publiée?|posté|mise? en ligne|parue?)\b.{0,20}?\d",
    rf"^{_FULL_DATE}(?:\s(?:à|-)\s\d.*)?$",
    r"^\d\d?/\d\d?/\d{4}.{0,12}$",
)
_ITEM = re.compile(r"^(?:[-•*·–—▪►]\s|\d{1,2}[.)]\s)")
_UPPER_CITY = r"[A-ZÀ-Ý][A-ZÀ-Ý'’ .-]+[A-ZÀ-Ý](?:\s?\([^)]{2,40}\))?"
_CITY = r"[A-ZÀ-Ý][\w'-]+(?:[ -][A-ZÀ-Ýd][\w'-]*){0,3}(?:\s?\([^)]{2,40}\))?"
_AGENCY = r"(?:\([^)]{2,20}\)\s?)?"
_DASH = r"(?:[–—]|\s-)\s"
_DATELINE = re.compile(
    rf"^(?:{_UPPER_CITY}(?:,\s{_FULL_DATE})?\s?{_AGENCY}{_DASH}"
    rf"|(?:{_UPPER_CITY}|{_CITY}),\s(?:le\s)?{_FULL_DATE}\s?{_AGENCY}(?:\.\s|{_DASH}))"
)
_LONGEST_HEADING = 110


def label_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a normalised text in reading order; blank lines belong to none."""
    blocks: list[Block] = []
    after_image = False
    for found in re.finditer(r"[^\n]*\S[^\n]*", text):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        line = found[0].strip()
        kind = _kind(line, first=not blocks, after_image=after_image)
        after_image = bool(_IMAGE.match(line))
        blocks.extend(_split(kind, line, start))
    return tuple(blocks)


def _kind(line: str, *, first: bool, after_image: bool) -> BlockKind:
    if _IMAGE.match(line):
        return BlockKind.CREDIT
    if _SOURCE.search(line):
        return BlockKind.SOURCE
    if _FURNITURE.search(line):
        return BlockKind.FURNITURE
    if _PUBLISHED.search(line):
        return BlockKind.DATELINE
    if after_image:
        return BlockKind.CAPTION
    if len(line) < 400 and _CREDIT.search(line):
        return BlockKind.CAPTION if len(line) > 40 else BlockKind.CREDIT
    if _ITEM.match(line):
        return BlockKind.ITEM
    if _is_heading(line):
        return BlockKind.TITLE if first else BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _is_heading(line: str) -> bool:
    """A short line that does not end as a sentence does. A question may head a section."""
    if len(line) > _LONGEST_HEADING or line[-1] in '.!;»"':
        return False
    return line[-1] != ":" or len(line) < 60


def _split(kind: BlockKind, line: str, start: int) -> list[Block]:
    """Part a dateline from the paragraph it opens."""
    found = _DATELINE.match(line) if kind is BlockKind.PARAGRAPH else None
    if not found:
        return [Block(kind, start, start + len(line))]
    return [Block(BlockKind.DATELINE, start, start + len(found[0].rstrip())), Block(kind, start + found.end(), start + len(line))]
