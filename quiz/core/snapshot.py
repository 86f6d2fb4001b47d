"""The snapshot of an article: the one text that offsets and fingerprints refer to."""

import hashlib
import unicodedata


def snapshot(raw: bytes) -> str:
    """Return the article's text: decoded as UTF-8 without a byte-order mark, newlines as \\n, NFC.

    Raises UnicodeDecodeError where the bytes are not UTF-8.
    """
    text = raw.decode("utf-8").removeprefix("\ufeff")
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def sha256(text: str) -> str:
    """Fingerprint of a snapshot, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
