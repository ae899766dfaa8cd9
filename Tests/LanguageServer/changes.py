"""Carries out what the server proposes, as an editor would."""

import pathlib
from urllib.parse import unquote, urlparse

from lsprotocol import types


def path(uri):
    return pathlib.Path(unquote(urlparse(uri).path))


def applied(text, edits):
    """A text after edits that count in UTF-16."""
    lines = text.splitlines(keepends=True) + [""]

    def offset(position):
        before = "".join(lines[: position.line])
        line = lines[position.line].encode("utf-16-le")
        return len(before) + len(line[: 2 * position.character].decode("utf-16-le"))

    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def carry_out(workspace_edit):
    """Changes the files on disk."""
    for change in workspace_edit.document_changes:
        if isinstance(change, types.RenameFile):
            new = path(change.new_uri)
            assert not new.exists()
            new.parent.mkdir(parents=True, exist_ok=True)
            path(change.old_uri).rename(new)
        elif isinstance(change, types.CreateFile):
            new = path(change.uri)
            assert not new.exists()
            new.parent.mkdir(parents=True, exist_ok=True)
            new.touch()
        else:
            file = path(change.text_document.uri)
            file.write_bytes(applied(file.read_bytes().decode("utf-8"), change.edits).encode("utf-8"))


def place(text, wanted, plus=0):
    """The position of a piece of text, in UTF-16."""
    index = text.index(wanted) + plus
    line = text.count("\n", 0, index)
    start = text.rfind("\n", 0, index) + 1
    return types.Position(line=line, character=len(text[start:index].encode("utf-16-le")) // 2)


def at(document, wanted, plus=0):
    return {"text_document": document.identifier, "position": place(document.text, wanted, plus)}


def shown(text, range):
    """The text of a range."""
    lines = text.splitlines(keepends=True) + [""]
    if range.start.line != range.end.line:
        return "".join(lines[range.start.line : range.end.line + 1])
    line = lines[range.start.line].encode("utf-16-le")
    return line[2 * range.start.character : 2 * range.end.character].decode("utf-16-le")
