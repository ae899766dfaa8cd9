"""Hover, definitions, references, and finding by name."""

import pytest
from changes import at, path, shown
from editor import Document
from lsprotocol import types
from pygls.exceptions import JsonRpcException


@pytest.fixture
def session(group):
    return next((group / "seances").glob("*-S3.md"))


async def test_hover_tells_an_actions_life(client, session):
    document = Document(client, session)
    await document.open()
    hover = await client.text_document_hover_async(types.HoverParams(**at(document, "S2-A1 —", 2)))
    assert hover.contents.kind == types.MarkupKind.Markdown
    assert "Recevoir Didier puis Joao" in hover.contents.value
    assert "S3, 11 décembre 2025 : faite" in hover.contents.value
    assert "*Appris* : dire « c'était ma décision »" in hover.contents.value
    assert shown(document.text, hover.range) == "S2-A1"


async def test_hover_explains_a_finding(client, session):
    document = Document(client, session)
    await document.open()
    text = document.text.replace("client: nathalie", "client: natalie")
    await document.replace(text)
    document.text = text
    hover = await client.text_document_hover_async(types.HoverParams(**at(document, "natalie", 1)))
    assert "`membre-inconnu`" in hover.contents.value
    assert "n'a ni présence, ni tour de client" in hover.contents.value


async def test_hover_on_nothing(client, session):
    document = Document(client, session)
    await document.open()
    assert await client.text_document_hover_async(types.HoverParams(**at(document, "Fin d'année", 3))) is None


async def test_definitions(client, group, session):
    document = Document(client, session)
    await document.open()
    action = await client.text_document_definition_async(types.DefinitionParams(**at(document, "S2-A1 —")))
    plan = path(action.uri)
    assert plan.name == "2025-11-13-S2.md"
    assert "S2-A1 Recevoir" in plan.read_text("utf-8").splitlines()[action.range.start.line]
    member = await client.text_document_definition_async(types.DefinitionParams(**at(document, "nathalie")))
    assert path(member.uri) == group / "groupe.md"
    assert shown((group / "groupe.md").read_text("utf-8"), member.range) == "nathalie"
    page = Document(client, group / "carnets/alice/S3.md")
    await page.open()
    own = await client.text_document_definition_async(types.DefinitionParams(**at(page, "S3")))
    assert path(own.uri) == session


def references(document, wanted, plus=0):
    context = types.ReferenceContext(include_declaration=True)
    return types.ReferenceParams(**at(document, wanted, plus), context=context)


async def test_references_keep_private_harvests_to_themselves(client, group, session):
    secret = group / "carnets/bastien/S9.md"
    own = Document(client, secret, "---\nseance: S8\nmembre: bastien\n---\n## Ressentis\nS2-A1 me pèse.\n")
    await own.open()
    document = Document(client, session)
    await document.open()
    seen = await client.text_document_references_async(references(document, "S2-A1 —"))
    assert session in [path(location.uri) for location in seen]
    assert secret not in [path(location.uri) for location in seen]
    asked = await client.text_document_references_async(references(own, "S2-A1"))
    assert secret in [path(location.uri) for location in asked]


async def test_an_author_finds_their_own_private_harvests(author, group, session):
    secret = group / "carnets/alice/S3.md"
    await Document(author, secret, secret.read_text("utf-8") + "\n## Ressentis\nS2-A1 me pèse.\n").open()
    document = Document(author, session)
    await document.open()
    seen = await author.text_document_references_async(references(document, "S2-A1 —"))
    assert secret in [path(location.uri) for location in seen]


async def test_highlights(client, session):
    document = Document(client, session)
    await document.open()
    found = await client.text_document_document_highlight_async(
        types.DocumentHighlightParams(**at(document, "nathalie"))
    )
    assert len(found) >= 2
    assert {shown(document.text, highlight.range) for highlight in found} == {"nathalie"}


async def test_workspace_symbols_ignore_case_and_accents(organisation, tmp_path):
    client = organisation

    async def names(query):
        found = await client.workspace_symbol_async(types.WorkspaceSymbolParams(query=query))
        return [symbol.name for symbol in found]

    assert "Nathalie Pruvost" in await names("NATHALIE")
    assert any("réunion" in name or "Réunion" in name or "règle" in name for name in await names("regle"))
    assert any(name.startswith("S1-A1 ") for name in await names("s1-a1"))
    assert await names("rien de tel nulle part") == []


async def test_an_english_group_is_answered_in_english(organisation, tmp_path):
    sessions = tmp_path / "groups/riverside-circle/sessions"
    plan = next(page for page in sorted(sessions.glob("*.md")) if "S1-A1 " in page.read_text("utf-8"))
    document = Document(organisation, plan)
    await document.open()
    hover = await organisation.text_document_hover_async(types.HoverParams(**at(document, "S1-A1 ", 2)))
    assert "decided on January 13, 2026 (S1)" in hover.contents.value
    key = await organisation.text_document_hover_async(types.HoverParams(**at(document, "client:", 2)))
    assert key.contents.value == "Who brings their topic."
    with pytest.raises(JsonRpcException, match="is already used in this group"):
        await organisation.text_document_rename_async(types.RenameParams(**at(document, "S1-A1 "), new_name="S1-A2"))
