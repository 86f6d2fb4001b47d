"""A table of words as spaCy has it in a file, by their hashes, without the Bloom filter that takes most of its loading."""

from spacy.strings import get_string_id


class HashedTable(dict[int, object]):
    """Values by hash, asked by word or by hash: what spaCy's own table answers to `in`, `[]` and `get`, and no more."""

    def __contains__(self, key: str | int) -> bool:  # type: ignore[override]  # nothing else is asked
        """Whether a word, or a hash, is in the table."""
        return super().__contains__(get_string_id(key))

    def __getitem__(self, key: str | int) -> object:
        """Return the value of a word or hash. Raises KeyError where there is none."""
        return super().__getitem__(get_string_id(key))

    def get(self, key: str | int, default: object = None) -> object:
        """Return the value of a word or hash, `default` where there is none."""
        return super().get(get_string_id(key), default)
