"""What an editor draws beside and into the text."""

import pytest_lsp
from changes import applied, path, shown
from conftest import initialization, server
from editor import Document
from lsprotocol import types
from pytest_lsp import LanguageClient


async def opened(client, path, text=None):
    document = Document(client, path, text)
    await document.open()
    return document


async def test_document_symbols(client, group):
    document = await opened(client, group / "seances/2025-11-13-S2.md")
    (title,) = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=document.identifier)
    )
    names = [symbol.name for symbol in title.children]
    assert any(name.startswith("5. Synthèse") for name in names)
    plan = next(symbol for symbol in title.children if symbol.name.startswith("5. "))
    assert [symbol.name.split()[0] for symbol in plan.children][:1] == ["S2-A1"]
    assert plan.range.start.line <= plan.children[0].range.start.line <= plan.range.end.line
    head = await opened(client, group / "groupe.md")
    members = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=head.identifier)
    )
    assert [symbol.name for symbol in members][:2] == ["Alice Marchetti", "Bastien Roux"]


async def test_folding(client, group):
    document = await opened(client, group / "seances/2025-11-13-S2.md")
    ranges = await client.text_document_folding_range_async(
        types.FoldingRangeParams(text_document=document.identifier)
    )
    lines = document.text.splitlines()
    assert lines[ranges[0].start_line] == lines[ranges[0].end_line] == "---"
    starts = [lines[range.start_line] for range in ranges]
    assert any(start.startswith("## 5.") for start in starts)
    for range in ranges:
        assert range.start_line < range.end_line < len(lines)
        assert lines[range.end_line].strip()


async def test_links(client, group):
    document = await opened(client, group / "seances/2025-12-11-S3.md")
    text = document.text + "\nVoir [la séance](2025-11-13-S2.md), [dehors](../../x.md), [ailleurs](https://x.org).\n"
    await document.replace(text)
    links = await client.text_document_document_link_async(
        types.DocumentLinkParams(text_document=document.identifier)
    )
    targets = {shown(text, link.range): link.target for link in links}
    assert path(targets["S2-A1"]).name == "2025-11-13-S2.md"
    assert targets["S2-A1"].rsplit("#L", 1)[1].isdigit()
    assert path(targets["2025-11-13-S2.md"]) == group / "seances/2025-11-13-S2.md"
    assert not any("x.md" in target or "x.org" in target for target in targets.values())


async def test_inlay_hints(client, group):
    document = await opened(client, group / "seances/2025-10-09-S1.md")
    whole = types.Range(types.Position(0, 0), types.Position(1000, 0))
    hints = await client.text_document_inlay_hint_async(
        types.InlayHintParams(text_document=document.identifier, range=whole)
    )
    labels = [hint.label for hint in hints]
    assert "→ faite (S2)" in labels
    first = await client.text_document_inlay_hint_async(
        types.InlayHintParams(
            text_document=document.identifier, range=types.Range(hints[0].position, hints[0].position)
        )
    )
    assert [hint.label for hint in first] == labels[:1]
    # The box in the plan says the same as the last retour: nothing is to be added.
    text = document.text.replace("- [ ] S1-A1", "- [x] S1-A1")
    await document.replace(text)
    rest = await client.text_document_inlay_hint_async(
        types.InlayHintParams(text_document=document.identifier, range=whole)
    )
    assert [hint.label for hint in rest] == labels[1:]


def decoded(text, data, legend):
    line = character = 0
    for delta_line, delta, length, kind, modifiers in zip(*[iter(data)] * 5):
        line += delta_line
        character = delta if delta_line else character + delta
        range = types.Range(types.Position(line, character), types.Position(line, character + length))
        named = {name for bit, name in enumerate(legend.token_modifiers) if modifiers & 1 << bit}
        yield shown(text, range), legend.token_types[kind], named


@pytest_lsp.fixture(config=server())
async def colouring(lsp_client: LanguageClient, group):
    """An editor that remembers how the server names its tokens."""
    result = await lsp_client.initialize_session(initialization(group))
    lsp_client.legend = result.capabilities.semantic_tokens_provider.legend
    yield
    await lsp_client.shutdown_session()


async def test_semantic_tokens(colouring, group):
    client = colouring
    document = await opened(client, group / "seances/2025-12-11-S3.md")
    text = document.text.replace("- [x] S1-A2", "- [x] S1-A2 😀 S1-A1", 1)
    await document.replace(text)
    full = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(text_document=document.identifier)
    )
    tokens = list(decoded(text, full.data, client.legend))
    assert ("nathalie", "variable", set()) in tokens
    assert ("[x]", "enumMember", {"done"}) in tokens
    assert ("S1-A1", "function", set()) in tokens
    assert ("S3", "class", {"declaration"}) in tokens
    some = await client.text_document_semantic_tokens_range_async(
        types.SemanticTokensRangeParams(
            text_document=document.identifier, range=types.Range(types.Position(0, 0), types.Position(14, 0))
        )
    )
    assert list(some.data) == list(full.data[: len(some.data)]) and 0 < len(some.data) < len(full.data)


async def test_formatting_is_what_fmt_does(client, group):
    file = group / "seances/2025-11-13-S2.md"
    file.write_text(file.read_text("utf-8").replace("- [ ] S2-A1 ", "- [ ]  "), "utf-8")
    document = await opened(client, file)
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(
            text_document=document.identifier, options=types.FormattingOptions(tab_size=4, insert_spaces=True)
        )
    )
    formatted = applied(document.text, edits)
    assert formatted != document.text
    await document.replace(formatted)
    assert not await client.text_document_formatting_async(
        types.DocumentFormattingParams(
            text_document=document.identifier, options=types.FormattingOptions(tab_size=4, insert_spaces=True)
        )
    )


async def test_a_broken_file_gets_no_layout(client, group):
    document = await opened(client, group / "seances/2025-11-13-S2.md", "---\nseance: [S2\n---\n- [ ]  x  \n")
    assert not await client.text_document_formatting_async(
        types.DocumentFormattingParams(
            text_document=document.identifier, options=types.FormattingOptions(tab_size=4, insert_spaces=True)
        )
    )
