"""Names change in every file, and in the files' names."""

import subprocess

import pytest
import pytest_lsp
from changes import at, carry_out
from conftest import DAY, PROGRAM, capabilities, server
from editor import Document
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pytest_lsp import LanguageClient


def contents(group):
    return {str(file.relative_to(group)): file.read_bytes() for file in group.rglob("*") if file.is_file()}


def check(group):
    run = subprocess.run(
        [PROGRAM, "check", "--today", DAY, "-C", str(group)], capture_output=True, check=False, text=True
    )
    return run.returncode, run.stdout


async def rename(client, document, wanted, new, plus=0):
    edit = await client.text_document_rename_async(types.RenameParams(**at(document, wanted, plus), new_name=new))
    carry_out(edit)


CASES = [
    ("groupe.md", "hakim:", "hakim", "hakim-b"),
    ("groupe.md", "dominique:", "dominique", "domi"),
    ("seances/2026-06-11-S8.md", "S8\n", "S8", "S18"),
    ("seances/2025-11-13-S2.md", "S2-A1 ", "S2-A1", "S2-A9"),
]


@pytest.mark.parametrize("file, wanted, old, new", CASES)
async def test_there_and_back(client, group, file, wanted, old, new):
    (group / "carnets/hakim/photo.png").write_bytes(b"\x89PNG")
    before, found = contents(group), check(group)
    document = Document(client, group / file)
    await document.open()
    prepared = await client.text_document_prepare_rename_async(types.PrepareRenameParams(**at(document, wanted)))
    assert prepared.placeholder == old
    await rename(client, document, wanted, new)
    document.close()
    there = contents(group)
    assert there != before
    status, text = check(group)
    assert (status, text.replace(new, old)) == found
    if old == "hakim":
        assert "carnets/hakim-b/photo.png" in there
        assert not any(name.startswith("carnets/hakim/") for name in there)


async def test_an_open_document_keeps_its_unsaved_text(client, group):
    document = Document(client, group / "seances/2025-11-13-S2.md")
    await document.open()
    document.text = document.text.replace("- [ ] S2-A1 ", "- 😀 Une ligne de plus.\n- [ ] S2-A1 ", 1)
    await document.replace(document.text)
    edit = await client.text_document_rename_async(
        types.RenameParams(**at(document, "S2-A1 "), new_name="S2-A9")
    )
    own = [change for change in edit.document_changes if change.text_document.uri == document.uri]
    assert own[0].text_document.version == document.version


@pytest.mark.parametrize(
    "new, words",
    [("alice", "sert déjà"), ("deux mots", "un seul mot"), ("../x", "un seul mot"), ("Nath", "sert déjà")],
)
async def test_refusals_are_kind(client, group, new, words):
    document = Document(client, group / "groupe.md")
    await document.open()
    with pytest.raises(JsonRpcException, match=words):
        await rename(client, document, "hakim:", new)


async def test_a_conflict_in_a_carnet_is_named_and_not_quoted(client, group):
    text = "---\nseance: S3\n---\n<<<<<<< HEAD\ncanari hakim\n=======\n>>>>>>> b\n"
    await Document(client, group / "carnets/hakim/S3.md", text).open()
    document = Document(client, group / "groupe.md")
    await document.open()
    with pytest.raises(JsonRpcException) as refusal:
        await rename(client, document, "hakim:", "hakim-b")
    assert "carnets/hakim/S3.md" in str(refusal.value)
    assert "canari" not in str(refusal.value)


async def test_nothing_to_rename(client, group):
    document = Document(client, group / "groupe.md")
    await document.open()
    params = types.PrepareRenameParams(**at(document, "C1:"))
    assert await client.text_document_prepare_rename_async(params) is None


@pytest_lsp.fixture(config=server())
async def plain(lsp_client: LanguageClient, group):
    """An editor that can't rename files."""
    abilities = capabilities()
    abilities.workspace.workspace_edit = None
    await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=abilities, root_uri=group.as_uri(), workspace_folders=[types.WorkspaceFolder(group.as_uri(), "g")]
        )
    )
    yield
    await lsp_client.shutdown_session()


async def test_an_editor_that_cannot_rename_files(plain, group):
    document = Document(plain, group / "groupe.md")
    await document.open()
    with pytest.raises(JsonRpcException, match="ne sait ni créer ni renommer"):
        await rename(plain, document, "hakim:", "hakim-b")
    session = Document(plain, group / "seances/2025-11-13-S2.md")
    await session.open()
    edit = await plain.text_document_rename_async(types.RenameParams(**at(session, "S2-A1 "), new_name="S2-A9"))
    assert edit.document_changes is None
    assert session.uri in edit.changes
