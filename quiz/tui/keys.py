"""How keys are bound and named.

Bindings are made when a module is loaded, before the interface language is known: their words are marked with `N_` for the
catalogue and translated when they are shown.
"""

from collections.abc import Callable, Iterable

from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode
from textual.screen import Screen

from quiz.i18n import _
from quiz.values import value

N_: Callable[[str], str] = str

# The digit row of a French keyboard gives these without shift: answering by number works there too.
DIGIT_KEYS = (
    "1,ampersand",
    "2,latin_small_letter_e_with_acute",
    "3,quotation_mark",
    "4,apostrophe",
    "5,left_parenthesis",
    "6,minus",
)


def bind(keys: str, action: str, label: str, tooltip: str, *, show: bool = True, priority: bool = False) -> Binding:
    """Return a binding whose id is its action; `label` and `tooltip` are English, marked with `N_`."""
    return Binding(keys, action, label, id=_id_of(action), tooltip=tooltip, show=show, priority=priority)


def bind_digits(action: str, label: str, tooltip: str, *, count: int) -> list[Binding]:
    """Return bindings of the keys 1 to `count`, each giving its number to `action`."""
    return [
        Binding(DIGIT_KEYS[n - 1], f"{action}({n})", label, id=f"{action}-{n}", tooltip=tooltip, show=False, key_display=str(n))
        for n in range(1, count + 1)
    ]


def _id_of(action: str) -> str:
    return action.split("(")[0].replace("_", "-").replace(".", "-")


@value
class Deed:
    """Something a key does here and now, in the interface language. `action` names its namespace: `screen.undo`."""

    action: str
    key: str
    label: str
    help: str
    shown: bool


def deeds(bindings: Iterable[ActiveBinding]) -> list[Deed]:
    """Return what the active bindings do, one entry an action, in their order; those without words are left out."""
    found: dict[str, Deed] = {}
    for node, binding, enabled, tooltip in bindings:
        action = qualified(_namespace(node), binding.action)
        if enabled and binding.description and binding.id and action not in found:
            key = key_words(binding.key_display or binding.key)
            words = _(tooltip) if tooltip else ""
            found[action] = Deed(action, key, _(binding.description), words, binding.show)
    return list(found.values())


def qualified(namespace: str, action: str) -> str:
    """Return an action with its namespace: the one it names itself, else the one of whom its key belongs to."""
    return action if "." in action.split("(")[0] else f"{namespace}.{action}"


def _namespace(node: DOMNode) -> str:
    match node:
        case App():
            return "app"
        case Screen():
            return "screen"
    return "focused"


def key_words(key: str) -> str:
    """Return the name of a key as printed on keyboards of the interface language."""
    names = {
        "enter": _("Enter"),
        "escape": _("Esc"),
        "space": _("Space"),
        "up": "↑",
        "down": "↓",
        "left": "←",
        "right": "→",
        "pageup": _("PgUp"),
        "pagedown": _("PgDn"),
        "delete": _("Del"),
        "tab": _("Tab"),
        "question_mark": "?",
    }
    *modifiers, last = key.split("+")
    named = names.get(last, last.upper() if len(last) > 1 or modifiers else last)
    return "+".join([*(_("Ctrl") if modifier == "ctrl" else modifier.title() for modifier in modifiers), named])
