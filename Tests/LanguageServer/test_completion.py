"""What could be written here."""

import pytest
from changes import applied, place
from editor import Document
from lsprotocol import types


async def completions(client, path, marked):
    document = Document(client, path, marked.replace("¦", ""))
    await document.open()
    found = await client.text_document_completion_async(
        types.CompletionParams(text_document=document.identifier, position=place(marked, "¦"))
    )
    document.close()
    return document.text, found.items


async def labels(client, path, marked):
    _, items = await completions(client, path, marked)
    assert [item.sort_text for item in items] == sorted(item.sort_text for item in items)
    return [item.label for item in items]


async def taking(client, path, marked, label):
    text, items = await completions(client, path, marked)
    item = next(item for item in items if item.label == label)
    assert item.text_edit.range.end.character >= item.text_edit.range.start.character
    return applied(text, [item.text_edit])


@pytest.fixture
def session(group):
    return group / "seances/2026-12-10-S9.md"


@pytest.fixture
def page(group):
    return group / "carnets/alice/S8.md"


HEAD = "---\nseance: S9\ndate: 2026-12-10\n---\n"



async def test_front_matter(client, session, page):
    assert "client" in await labels(client, session, "---\nseance: S9\n¦\n---\n")
    assert await labels(client, page, "---\nseance: S8\n¦\n---\n") == ["date", "membre"]
    assert await labels(client, session, "---\nstatut: ¦\n---\n") == ["brouillon", "close"]
    assert (await labels(client, session, "---\nclient: ¦\n---\n"))[:2] == ["alice", "bastien"]
    assert (await labels(client, page, "---\nseance: ¦\n---\n"))[0] == "S8"
    # The next day that the group has planned comes first.
    assert (await labels(client, session, "---\nseance: S9\ndate: ¦\n---\n"))[0] == "2026-12-10"
    assert (
        await taking(client, session, "---\npresents: [alice, ba¦]\n---\n", "bastien")
        == "---\npresents: [alice, bastien]\n---\n"
    )


async def test_members_after_at(client, session):
    text = HEAD + "## 5. Synthèse et plan d'action\n- [ ] S9-A1 Écrire 😀 à @nat¦\n"
    assert (await taking(client, session, text, "nathalie")).endswith("Écrire 😀 à @nathalie\n")


async def test_headings(client, session, page):
    found = await labels(client, session, HEAD + "## 1. Exposé\nTexte.\n\n## ¦\n")
    assert "## 1. Exposé" not in found
    assert found[:3] == ["## Accueil et météo", "## Retours", "## 2. Clarification"]
    assert await taking(client, page, "---\nseance: S8\n---\n## Res¦\n", "## Ressentis") == (
        "---\nseance: S8\n---\n## Ressentis\n"
    )


async def test_retours(client, session):
    text, items = await completions(client, session, HEAD + "## Retours\n- ¦\n")
    assert items, "some action of the sample is still open"
    assert all(item.label.startswith("[ ] S") for item in items)
    assert items[0].documentation.kind == types.MarkupKind.Markdown
    assert items[0].detail and items[0].documentation.value.startswith("### S")
    assert (await taking(client, session, HEAD + "## Retours\n- [¦\n", "[x]")).endswith("- [x] \n")
    assert "S1-A2" in await labels(client, session, HEAD + "## Retours\n- [x] S1¦\n")


async def test_due_dates(client, session):
    text = HEAD + "## 5. Synthèse et plan d'action\n- [ ] S9-A1 Oser (pour le ¦\n"
    assert (await labels(client, session, text))[0] == "14 janvier 2027"


async def test_nothing_in_prose(client, page):
    assert await labels(client, page, "---\nseance: S8\n---\n## Ressentis\nJe me sens ¦\n") == []


async def test_nothing_outside_groups(client, tmp_path):
    document = tmp_path / "ailleurs.md"
    document.write_text("# Ailleurs\n", "utf-8")
    found = await client.text_document_completion_async(
        types.CompletionParams(
            text_document=types.TextDocumentIdentifier(uri=document.as_uri()),
            position=types.Position(line=0, character=1),
        )
    )
    assert not found.items
