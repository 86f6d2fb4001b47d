"""The rating keys with what each would do."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from quiz.values import value


@value
class Offer:
    """One key: its name and what it brings; `proposed` is the one Enter takes. `action` runs on a click."""

    key: str
    name: str
    result: str
    action: str
    proposed: bool = False


class RatingBar(Widget):
    """Offers side by side, two lines each; the proposed one stands out and carries a pointer."""

    DEFAULT_CSS = """
    RatingBar { height: 2; }
    """

    offers: reactive[tuple[Offer, ...]] = reactive(())

    def on_mount(self) -> None:
        """What can be clicked keeps its own colours."""
        self.auto_links = False

    def render(self) -> RenderResult:
        """Draw the offers."""
        return offers_content(self.offers, self.size.width)


def offers_content(offers: tuple[Offer, ...], width: int) -> Content:
    """Return the offers side by side in `width` cells: equal columns, or as wide as their words where those are cut."""
    if not offers:
        return Content("")
    column = max(1, (width + 1) // len(offers) - 1)
    wide = tuple((f"{_pointer(offer)} {offer.key} {offer.name}", f"    {offer.result}") for offer in offers)
    if max(map(_cells, wide)) <= column:
        return _beside(offers, wide, (column,) * len(offers), gap=" ")
    close = tuple((f"{_pointer(offer)}{offer.key} {offer.name}", f" {offer.result}") for offer in offers)
    spare = width - sum(map(_cells, close))
    if spare < 0:
        return _beside(offers, wide, (column,) * len(offers), gap=" ")
    return _beside(offers, close, tuple(_cells(lines) + spare // len(offers) for lines in close), gap="")


def _pointer(offer: Offer) -> str:
    return "▸" if offer.proposed else " "


def _cells(lines: tuple[str, str]) -> int:
    return max(Content(line).cell_length for line in lines)


def _beside(offers: tuple[Offer, ...], lines: tuple[tuple[str, str], ...], widths: tuple[int, ...], *, gap: str) -> Content:
    return Content("\n").join(
        Content(gap).join(_cell(pair[line], offer, width) for offer, pair, width in zip(offers, lines, widths, strict=True))
        for line in (0, 1)
    )


def _cell(text: str, offer: Offer, width: int) -> Content:
    content = Content(text).truncate(width, ellipsis=True, pad=True)
    style = "bold $block-cursor-foreground on $primary" if offer.proposed else "on $panel"
    return content.stylize(style).stylize(Style.from_meta({"@click": offer.action}))
