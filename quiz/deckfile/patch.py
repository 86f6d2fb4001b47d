"""Change a YAML text where its meaning changed and leave every other byte as it is.

A change is told by two trees, of the deck as the program would write it before and after. Where they differ, the author's text is
changed at that place, in the author's style: comments, blank lines, order, quotes and long lines stay.
"""

from collections.abc import Sequence

from quiz.deckfile.tree import Items, Node, Pairs, Text
from quiz.deckfile.write import flow_node, quoted, scalar


def same(a: Node | None, b: Node | None) -> bool:
    """Whether two trees spell the same values."""
    match a, b:
        case Text(), Text():
            return a.text == b.text
        case Items(), Items():
            return len(a.items) == len(b.items) and all(map(same, a.items, b.items))
        case Pairs(), Pairs():
            return {key.text for key, _ in a.pairs} == {key.text for key, _ in b.pairs} and all(
                same(value, value_of(b, key.text)) for key, value in a.pairs
            )
    return a is b


def value_of(pairs: Pairs, key: str) -> Node | None:
    """Return the value of a key."""
    return next((value for name, value in pairs.pairs if name.text == key), None)


class Written:
    """The text that a tree of new values was read from: lines to copy into the author's file."""

    def __init__(self, text: str, root: Pairs) -> None:
        self.text = text
        self.root = root

    def lines(self, start: int, end: int, column: int) -> list[str]:
        """Return the lines from `start` to `end`, those after the first without the first `column` characters."""
        first, *rest = self.text[start:end].split("\n")
        return [first, *(line[column:] for line in rest)]


class Patch:
    """Changes to make in the author's `text`; `result` makes them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._edits: list[tuple[int, int, int, str]] = []

    def result(self) -> str:
        """Return the text with all changes made."""
        parts: list[str] = []
        at = len(self.text)
        for start, end, _, words in sorted(self._edits, reverse=True):
            parts += (self.text[end:at], words)
            at = start
        return "".join((self.text[:at], *reversed(parts)))

    def mapping(self, mine: Pairs, before: Pairs, after: Pairs, written: Written, order: Sequence[str]) -> None:
        """Change what differs between `before` and `after` in the author's mapping; new keys go where `order` has them."""
        for key, _ in before.pairs:
            if value_of(after, key.text) is None and value_of(mine, key.text) is not None:
                self._remove(mine, key.text)
        for key, new in after.pairs:
            old = value_of(before, key.text)
            if same(old, new):
                continue
            if value_of(mine, key.text) is None:
                self._insert(mine, key, new, written, order)
            else:
                self._change(mine, key, old, new, written)

    def append(self, mine: Items, last: Node, lines: Sequence[str]) -> None:
        """Add an entry after `last` of a block sequence, with a blank line before it where the author has them."""
        at = self._line_end(self.end(last))
        pad = " " * mine.start.column
        gap = "\n" if len(mine.items) < 2 or self._has_blank_before(mine.items[-1]) else ""
        entry = [f"{pad}- {lines[0]}", *(f"{pad}  {line}" if line else "" for line in lines[1:])]
        self._edit(at, at, gap + "\n" + "\n".join(entry))

    def drop(self, item: Node) -> None:
        """Take an entry of a block sequence out, with the blank lines after it; comments around it stay."""
        start = self.text.rfind("\n", 0, item.start.index) + 1
        end = self._line_end(self.end(item)) + 1
        while self.text[end : end + 1] == "\n":
            end += 1
        while end >= len(self.text) and self.text[start - 2 : start] == "\n\n":
            start -= 1
        self._edit(start, min(end, len(self.text)), "")

    def end(self, node: Node) -> int:
        """Where the node ends, without the blanks and comments after it."""
        match node:
            case Items(items=[*_, last], flow=False):
                return self.end(last)
            case Pairs(pairs=[*_, (key, last)], flow=False):
                return self.end(last) if last.end.index > last.start.index else self._colon(key)
        words = self.text[node.start.index : node.end.index]
        return node.start.index + len(words.rstrip("\n "))

    # --- one key ------------------------------------------------------------------------------------------------------

    def _change(self, mine: Pairs, key: Text, old: Node | None, new: Node, written: Written) -> None:
        """Change the value of a key that the author has written."""
        own_key, own = next(pair for pair in mine.pairs if pair[0].text == key.text)
        match own, old, new:
            case Text(), _, Text() if not self._is_blank(own) and self._one_line(own, new):
                self._edit(own.start.index, self.end(own), quoted(new.text, own.style, flow=mine.flow))
            case Items(), Items(), Items() if same(own, old) and own.items and same(_head(new, old), old):
                self._extend(own, new.items[len(old.items) :])
            case Pairs(), Pairs(), Pairs() if same(own, old) and _is_nested(old, new):
                self.mapping(own, old, new, written, [name.text for name, _ in new.pairs])
            case _:
                end = max(self.end(own), self._colon(own_key))
                words = self._words(mine, key, new, written)
                if isinstance(new, Text) and self.text[end : self._line_end(end)].strip():
                    words = f"{key.text}: " + quoted(new.text, '"' if "\n" in new.text else own_key.style, flow=mine.flow)
                self._edit(own_key.start.index, end, words)

    def _extend(self, own: Items, new: Sequence[Node]) -> None:
        """Add items to a list the author has written, in its style."""
        at = self.end(own.items[-1])
        if own.flow:
            self._edit(at, at, "".join(f", {flow_node(each)}" for each in new))
        else:
            at, pad = self._line_end(at), " " * own.start.column
            words = [scalar(each.text) if isinstance(each, Text) else flow_node(each) for each in new]
            self._edit(at, at, "".join(f"\n{pad}- {word}" for word in words))

    def _insert(self, mine: Pairs, key: Text, new: Node, written: Written, order: Sequence[str]) -> None:
        """Write a key the author does not have, after the nearest that `order` has before it."""
        words = self._words(mine, key, new, written)
        before = [pair for pair in mine.pairs if pair[0].text in order[: order.index(key.text)]]
        pad = "\n" + " " * mine.start.column
        if not before and mine.pairs:
            at = mine.pairs[0][0].start.index
            self._edit(at, at, words + (", " if mine.flow else pad))
        elif mine.flow:
            at = self.end(before[-1][1]) if before else mine.start.index + 1
            self._edit(at, at, f", {words}" if before else words)
        else:
            last_key, last = max(before, key=lambda pair: pair[0].start.index)
            at = self._line_end(max(self.end(last), self._colon(last_key)))
            self._edit(at, at, pad + words)

    def _remove(self, mine: Pairs, key: str) -> None:
        """Take a key out, with its line."""
        index = next(n for n, pair in enumerate(mine.pairs) if pair[0].text == key)
        own_key, own = mine.pairs[index]
        end = max(self.end(own), self._colon(own_key))
        if index == 0 and len(mine.pairs) > 1:
            self._edit(own_key.start.index, mine.pairs[1][0].start.index, "")
        elif mine.flow and index:
            self._edit(self.end(mine.pairs[index - 1][1]), end, "")
        else:
            start = self.text.rfind("\n", 0, own_key.start.index)
            self._edit(max(start, 0), self._line_end(end), "")

    def _words(self, mine: Pairs, key: Text, new: Node, written: Written) -> str:
        """Return `key: value` as it goes into the author's mapping."""
        if mine.flow:
            return f"{key.text}: {flow_node(new)}"
        end = Patch(written.text).end(new)
        lines = written.lines(key.start.index, end, key.start.column)
        pad = " " * mine.start.column
        return "\n".join((lines[0], *(pad + line if line else "" for line in lines[1:])))

    def _edit(self, start: int, end: int, words: str) -> None:
        """Note a change: what is at one place goes there in the order it was noted."""
        self._edits.append((start, end, len(self._edits), words))

    # --- places in the text -------------------------------------------------------------------------------------------

    def _one_line(self, own: Text, new: Text) -> bool:
        """Whether the new text can stand where the old one does."""
        return "\n" not in new.text or own.style == '"'

    def _is_blank(self, node: Node) -> bool:
        return node.start.index == node.end.index

    def _colon(self, key: Text) -> int:
        """Return the place after the colon of a key."""
        return self.text.index(":", key.end.index) + 1

    def _line_end(self, at: int) -> int:
        """Return where the line of a place ends, its comment included."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def _has_blank_before(self, item: Node) -> bool:
        """Whether the line above an entry, or above its comments, is blank."""
        above = self.text[: self.text.rfind("\n", 0, item.start.index) + 1].splitlines()
        while above and above[-1].lstrip().startswith("#"):
            above.pop()
        return bool(above) and not above[-1].strip()


def _head(new: Items, old: Items) -> Items:
    """Return the first items of `new`, as many as `old` has."""
    return Items(new.items[: len(old.items)], new.start, new.end, new.flow)


def _is_nested(old: Pairs, new: Pairs) -> bool:
    """Whether keys were only added, or only taken out."""
    before, after = ({key.text for key, _ in pairs.pairs} for pairs in (old, new))
    return before <= after or after <= before
