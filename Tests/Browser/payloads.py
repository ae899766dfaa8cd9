"""Reads payloads.txt: one attack a line, with escapes for what a line can't hold."""

import pathlib
import re

FILE = pathlib.Path(__file__).with_name("payloads.txt")
_ESCAPE = re.compile(r"\\(?:([nrt\\])|x([0-9A-Fa-f]{2})|u\{([0-9A-Fa-f]+)\})")
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\"}


def families() -> dict[str, list[str]]:
    """The payloads by the heading they stand under."""
    found: dict[str, list[str]] = {}
    family = ""
    for line in FILE.read_text(encoding="utf-8").split("\n"):
        if line.startswith("## "):
            family = line[3:]
        elif line:
            found.setdefault(family, []).append(_unescaped(line))
    return found


def all_payloads() -> list[str]:
    return [payload for family in families().values() for payload in family]


def _unescaped(line: str) -> str:
    def character(match: re.Match) -> str:
        letter, byte, scalar = match.groups()
        return _LETTERS[letter] if letter else chr(int(byte or scalar, 16))

    return _ESCAPE.sub(character, line)
