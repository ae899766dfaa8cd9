"""What an editor's user does."""

import asyncio

from lsprotocol import types


class Document:
    """An open document: opening, typing, waiting for what the server finds."""

    def __init__(self, client, path, text=None):
        self.client = client
        self.path = path
        self.uri = path.as_uri()
        self.text = path.read_text("utf-8") if text is None else text
        self.version = 1

    async def open(self):
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(
                text_document=types.TextDocumentItem(
                    uri=self.uri, language_id="markdown", version=self.version, text=self.text
                )
            )
        )
        return await self.findings()

    async def replace(self, text):
        """Puts a whole new text in."""
        return await self._change(types.TextDocumentContentChangeWholeDocument(text=text))

    async def type(self, line, character, text):
        """Inserts at a place, in the units the session counts in."""
        place = types.Position(line=line, character=character)
        return await self._change(
            types.TextDocumentContentChangePartial(range=types.Range(start=place, end=place), text=text)
        )

    async def _change(self, change):
        self.version += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version),
                content_changes=[change],
            )
        )
        return await self.findings()

    def close(self):
        self.client.text_document_did_close(
            types.DidCloseTextDocumentParams(text_document=types.TextDocumentIdentifier(uri=self.uri))
        )

    @property
    def identifier(self):
        return types.TextDocumentIdentifier(uri=self.uri)

    async def findings(self, seconds=20):
        """What the server finds in this version of the text."""
        await until(lambda: self.client.versions.get(self.uri) == self.version, seconds)
        return list(self.client.diagnostics[self.uri])


async def until(condition, seconds=20):
    """Waits for something the server does on its own."""
    for _ in range(seconds * 20):
        if condition():
            return
        await asyncio.sleep(0.05)
    raise TimeoutError("awaited in vain")
