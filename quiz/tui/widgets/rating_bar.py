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
    """Return the offers as columns that share `width` cells."""
    if not offers:
        return Content("")
    column = max(1, (width + 1) // len(offers) - 1)
    top = Content(" ").join(
        _cell(f"{'▸' if offer.proposed else ' '} {offer.key} {offer.name}", offer, column) for offer in offers
    )
    low = Content(" ").join(_cell(f"  {' ' * len(offer.key)} {offer.result}", offer, column) for offer in offers)
    return Content("\n").join([top, low])


def _cell(text: str, offer: Offer, width: int) -> Content:
    content = Content(text).truncate(width, ellipsis=True, pad=True)
    style = "bold $block-cursor-foreground on $primary" if offer.proposed else "on $panel"
    return content.stylize(style).stylize(Style.from_meta({"@click": offer.action}))
