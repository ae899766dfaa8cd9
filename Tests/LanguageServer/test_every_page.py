"""Every question at every line of every page, sound and broken; and what is private stays so."""

import json

import pytest_lsp
from changes import path
from conftest import ROOT, initialization, server
from editor import Document
from lsprotocol import converters, types
from pytest_lsp import LanguageClient

CONVERTER = converters.get_converter()
WHOLE = types.Range(types.Position(0, 0), types.Position(100_000, 0))
FORMATTING = types.FormattingOptions(tab_size=4, insert_spaces=True)


def text_of(answer):
    return json.dumps(CONVERTER.unstructure(answer), ensure_ascii=False)


async def about_the_page(client, document):
    """What an editor asks as soon as a page is open."""
    ask = {"text_document": document.identifier}
    yield await client.text_document_document_symbol_async(types.DocumentSymbolParams(**ask))
    yield await client.text_document_folding_range_async(types.FoldingRangeParams(**ask))
    yield await client.text_document_document_link_async(types.DocumentLinkParams(**ask))
    yield await client.text_document_inlay_hint_async(types.InlayHintParams(**ask, range=WHOLE))
    yield await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(**ask))
    yield await client.text_document_formatting_async(types.DocumentFormattingParams(**ask, options=FORMATTING))
    yield await client.text_document_code_action_async(
        types.CodeActionParams(**ask, range=WHOLE, context=types.CodeActionContext(diagnostics=[]))
    )


async def about_a_place(client, document, position):
    ask = {"text_document": document.identifier, "position": position}
    yield await client.text_document_hover_async(types.HoverParams(**ask))
    yield await client.text_document_definition_async(types.DefinitionParams(**ask))
    yield await client.text_document_document_highlight_async(types.DocumentHighlightParams(**ask))
    yield await client.text_document_prepare_rename_async(types.PrepareRenameParams(**ask))
    yield await client.text_document_completion_async(types.CompletionParams(**ask))
    here = types.Range(position, position)
    context = types.CodeActionContext(diagnostics=[])
    yield await client.text_document_code_action_async(
        types.CodeActionParams(text_document=document.identifier, range=here, context=context)
    )


async def all_answers(client, document):
    async for answer in about_the_page(client, document):
        yield answer
    for number, line in enumerate(document.text.splitlines()):
        for character in {0, min(8, len(line)), len(line)}:
            async for answer in about_a_place(client, document, types.Position(number, character)):
                yield answer


@pytest_lsp.fixture(config=server())
async def broken(lsp_client: LanguageClient, tmp_path):
    """An editor that has opened the group in which everything is wrong."""
    await lsp_client.initialize_session(initialization(ROOT / "sample-logbooks" / "to-correct"))
    yield
    await lsp_client.shutdown_session()


async def test_a_broken_group_gets_answers(broken):
    answered = 0
    pages = [page for page in (ROOT / "sample-logbooks" / "to-correct").rglob("*.md") if page.name != "LISEZMOI.md"]
    for page in sorted(pages):
        document = Document(broken, page, page.read_bytes().decode("utf-8", "replace"))
        await document.open()
        async for _ in all_answers(broken, document):
            answered += 1
        document.close()
    assert answered > 1000


CANARY = "Kanarienvogel"


async def test_nothing_private_is_told_elsewhere(client, group):
    # Private harvests, engagements and notes, all about an action that séances speak of too.
    for member in ["alice", "bastien", "hakim"]:
        text = (
            f"---\nseance: S8\nmembre: {member}\n---\n{CANARY}\n\n## Ressentis\n{CANARY} S2-A1 S1-A1 @nathalie\n"
            f"## Engagements\n- [ ] {CANARY} S2-A2\n"
        )
        secret = Document(client, group / "carnets" / member / "S8.md", text)
        await secret.open()
    asked = [group / "groupe.md", *sorted((group / "seances").glob("*.md"))[:3], group / "carnets/nathalie/S3.md"]
    for page in asked:
        document = Document(client, page)
        await document.open()
        async for answer in all_answers(client, document):
            assert CANARY not in text_of(answer)
    found = await client.workspace_symbol_async(types.WorkspaceSymbolParams(query=""))
    assert CANARY not in text_of(found)
    session = Document(client, next((group / "seances").glob("*-S2.md")))
    for wanted in ["S2-A1", "bastien", "S2\n"]:
        offset = session.text.index(wanted)
        line = session.text.count("\n", 0, offset)
        position = types.Position(line, offset - session.text.rfind("\n", 0, offset) - 1)
        places = await client.text_document_references_async(
            types.ReferenceParams(
                text_document=session.identifier,
                position=position,
                context=types.ReferenceContext(include_declaration=True),
            )
        )
        assert places
        assert not [place for place in places if path(place.uri).name == "S8.md"]
