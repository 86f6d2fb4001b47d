"""The command palette: everything the keys do, and what has no key."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from quiz.i18n import _
from quiz.tui.keys import Deed, deeds

_ITSELF = "app.command_palette"


class Commands(Provider):
    """Offers the deeds of the screen below, then those of the app."""

    def _deeds(self) -> list[Deed]:
        """Return each deed once: a key's before the same without a key."""
        known: dict[str, Deed] = {}
        for deed in (*deeds(self.screen.active_bindings.values()), *self._without_key()):
            if deed.action != _ITSELF:
                known.setdefault(deed.action, deed)
        return list(known.values())

    def _without_key(self) -> Iterator[Deed]:
        yield Deed("app.switch_theme", "", _("Light or dark"), _("Switch between the light and the dark theme"), False)
        yield Deed("app.speak('fr')", "", _("French interface"), _("Show the interface in French"), False)
        yield Deed("app.speak('en')", "", _("English interface"), _("Show the interface in English"), False)
        yield Deed("app.quit", "Ctrl+Q", _("Quit"), _("Close the app; everything rated is saved"), False)

    def _run(self, deed: Deed) -> IgnoreReturnCallbackType:
        return partial(self.app.run_action, deed.action, self.screen)

    async def discover(self) -> Hits:
        """List every command."""
        for deed in self._deeds():
            yield DiscoveryHit(named(deed), self._run(deed), deed.label, help=deed.help)

    async def search(self, query: str) -> Hits:
        """List the commands that match."""
        matcher = self.matcher(query)
        for deed in self._deeds():
            score = max(matcher.match(deed.label), matcher.match(deed.help) / 2)
            if score > 0:
                yield Hit(score, named(deed), self._run(deed), deed.label, help=deed.help)


def named(deed: Deed) -> str:
    """Return a command's name with its key."""
    return f"{deed.label}  ({deed.key})" if deed.key else deed.label
