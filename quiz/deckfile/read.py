"""The tree of a deck file to a deck."""

from quiz.core.model import ArticleRef, Deck, Strictness
from quiz.deckfile import schema
from quiz.deckfile.faults import Faults
from quiz.deckfile.fields import Fields, is_name
from quiz.deckfile.read_card import CardReader
from quiz.deckfile.tree import Node, Pairs, Text, line_of
from quiz.i18n import _

_DECK, _ARTICLE = schema.names(schema.DECK), schema.names(schema.ARTICLE)


def read_deck(root: Node, name: str, faults: Faults) -> Deck:
    """Return the deck in the tree; what is wrong with it goes to the faults."""
    if not isinstance(root, Pairs):
        raise faults.stop(line_of(root), _("this is no deck"), hint=_("start with “format: 1”, “title: …” and “cards:”"))
    fields = Fields(root, _DECK, faults)
    if fields.required("format") not in ("", schema.FORMAT):
        raise faults.stop(fields.line("format"), _("this format is not known"), hint=_("write 1, or update quiz"))
    articles = _articles(fields, faults)
    reader = CardReader(frozenset(article.key for article in articles), faults)
    if "cards" not in fields:
        fields.fault("cards", _("“cards” is missing"), hint=_("“cards: []” is a deck without any"))
    return Deck(
        name=name,
        title=fields.required("title"),
        language=fields.name("language") or "fr",
        strict=fields.words("strict", Strictness),
        articles=articles,
        cards=reader.cards(fields, "cards"),
        drafts=reader.cards(fields, "drafts"),
    )


def _articles(fields: Fields, faults: Faults) -> tuple[ArticleRef, ...]:
    """Return the articles of the deck, in the order of the file."""
    node = fields.get("articles")
    if node is None:
        return ()
    if not isinstance(node, Pairs):
        fields.fault("articles", _("“articles” has a key for each article"), hint=_("write “name:” and under it “file: …”"))
        return ()
    keys = Fields(node, frozenset(key.text for key, _value in node.pairs), faults)
    return tuple(_article(key, value, keys, faults) for key, value in node.pairs)


def _article(key: Text, value: Node, keys: Fields, faults: Faults) -> ArticleRef:
    """Return one article."""
    if not is_name(key.text):
        faults.add(
            line_of(key), _("“{value}” cannot be a name").format(value=key.text), hint=_("letters, digits, “-”, “_” and “.”")
        )
    if not isinstance(value, Pairs):
        keys.fault(key.text, _("“{key}” has keys of its own").format(key=key.text), hint=_("write “file: …” under it"))
        return ArticleRef(key.text, "")
    fields = Fields(value, _ARTICLE, faults)
    digest = fields.text("sha256")
    if digest and (len(digest) != 64 or digest.strip("0123456789abcdef")):
        fields.fault(
            "sha256", _("a sha256 has 64 hexadecimal digits"), hint=_("delete the line; quiz check still finds the quotes")
        )
    return ArticleRef(
        key.text,
        fields.required("file"),
        digest,
        fields.date("published"),
        fields.text("title"),
        fields.text("url"),
        tuple(fields.text("made").split()),
    )
