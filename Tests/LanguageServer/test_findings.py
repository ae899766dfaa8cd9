"""What is found while one types."""

import json
import subprocess

import pytest
from conftest import DAY, PROGRAM, ROOT
from editor import Document, until
from lsprotocol import types


def codes(findings):
    return sorted(finding.code for finding in findings)


def checked(group, *arguments):
    """What the command finds, by path."""
    run = subprocess.run(
        [PROGRAM, "check", "--format", "json", "--today", DAY, "-C", str(group), *arguments],
        capture_output=True,
        check=False,
    )
    found = {}
    for diagnostic in json.loads(run.stdout)["diagnostics"]:
        found.setdefault(diagnostic["file"], []).append(diagnostic["code"])
    return {path: sorted(found[path]) for path in found}


async def test_the_same_as_check(client, group):
    await Document(client, group / "carnets/alice/S3.md").open()
    expected = checked(group)
    found = {uri: codes(found) for uri, found in client.diagnostics.items() if found}
    assert found == {(group / path).as_uri(): codes for path, codes in expected.items()}


async def test_as_one_types(client, group):
    page = Document(client, group / "carnets/alice/S3.md")
    assert await page.open() == []
    lines = len(page.text.split("\n"))
    (finding,) = await page.type(lines - 1, 0, "- S9-A9\n")
    assert finding.code == "mention-of-unknown-action"
    assert finding.severity == types.DiagnosticSeverity.Information
    assert finding.source == "carnet"
    assert (finding.range.start.line, finding.range.start.character) == (lines - 1, 2)
    assert (finding.range.end.line, finding.range.end.character) == (lines - 1, 7)
    assert await page.replace(page.text) == []


async def test_an_edit_is_felt_in_other_files(client, group):
    session = Document(client, next((group / "seances").glob("*-S3.md")))
    await session.open()
    await session.replace(session.text.replace("S3-A1", "S3-A7").replace("seance: S3\n", "seance: S33\n"))
    page = (group / "carnets/alice/S3.md").as_uri()
    await until(lambda: "unknown-session" in codes(client.diagnostics.get(page, [])))
    await session.replace(session.text)
    await until(lambda: not client.diagnostics.get(page))


async def test_closing_takes_the_disk_again(client, group):
    page = Document(client, group / "carnets/alice/S3.md")
    await page.open()
    assert "unknown-member" in codes(await page.replace("---\nseance: S3\nmembre: alcie\n---\n"))
    page.close()
    await until(lambda: not client.diagnostics[page.uri])


async def test_characters_count_as_negotiated(counting, group):
    client = counting
    page = Document(client, group / "carnets/alice/S3.md", "---\nseance: S3\nmembre: alice\n---\n")
    await page.open()
    text = "- été 😀 : S9-A9 et e\u0301\n"
    (finding,) = await page.replace(page.text + text)
    encoding = "utf-8" if finding.range.start.character == len("- été 😀 : ".encode()) else "utf-16-le"
    start = len("- été 😀 : ".encode(encoding)) // (2 if encoding == "utf-16-le" else 1)
    assert finding.range.start == types.Position(line=4, character=start)
    # Typed right before the id: the finding moves by as much.
    (moved,) = await page.type(4, start, "é😀")
    width = len("é😀".encode(encoding)) // (2 if encoding == "utf-16-le" else 1)
    assert moved.range.start.character == start + width


@pytest.mark.parametrize("end", ["\r\n", "\r"])
async def test_other_line_ends(client, group, end):
    page = Document(client, group / "carnets/alice/S3.md", end.join(["---", "seance: S3", "membre: alice", "---", ""]))
    assert await page.open() == []
    (finding,) = await page.type(4, 0, f"- S9-A9{end}")
    assert finding.range.start == types.Position(line=4, character=2)


async def test_a_document_that_is_not_saved_yet(client, group):
    page = Document(client, group / "carnets/alice/S6.md", "---\nseance: S6\nmembre: alice\n---\n")
    assert codes(await page.open()) == ["absent-with-entry"]


async def test_git_pull_without_watching_client(client, group):
    page = group / "carnets/alice/S3.md"
    await Document(client, group / "carnets/alice/S4.md").open()
    page.write_text(page.read_text("utf-8") + "\n- S9-A9\n", "utf-8")
    await until(lambda: codes(client.diagnostics.get(page.as_uri(), [])) == ["mention-of-unknown-action"])
    page.unlink()
    await until(lambda: not client.diagnostics.get(page.as_uri()))


async def test_git_pull_with_watching_client(watching, group):
    client = watching
    await Document(client, group / "carnets/alice/S4.md").open()
    await until(lambda: client.registrations)
    assert client.registrations[0].method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    page = group / "carnets/alice/S3.md"
    page.write_text(page.read_text("utf-8") + "\n- S9-A9\n", "utf-8")
    event = types.FileEvent(uri=page.as_uri(), type=types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes=[event]))
    await until(lambda: codes(client.diagnostics.get(page.as_uri(), [])) == ["mention-of-unknown-action"])


async def test_unsaved_text_wins_over_the_disk(client, group):
    page = Document(client, group / "carnets/alice/S3.md")
    await page.open()
    await page.replace(page.text + "\n- S9-A9\n")
    page.path.write_text("---\nseance: S77\nmembre: alice\n---\n", "utf-8")
    other = group / "carnets/alice/S4.md"
    other.write_text(other.read_text("utf-8") + "\n- S8-A99\n", "utf-8")
    await until(lambda: codes(client.diagnostics.get(other.as_uri(), [])) == ["mention-of-unknown-action"])
    assert codes(client.diagnostics[page.uri]) == ["mention-of-unknown-action"]


async def test_several_groups(organisation, tmp_path):
    client = organisation
    french = Document(client, tmp_path / "groups/club-managers/carnets/alice/S3.md")
    english = Document(client, next((tmp_path / "groups/riverside-circle/logbooks").glob("*/S1.md")))
    await french.open()
    await english.open()
    (finding,) = await french.replace(french.text + "\nS9-A9\n")
    assert "qu'aucun plan" in finding.message
    findings = await english.replace(english.text + "\nS99-A9\n")
    assert "that no plan holds" in findings[-1].message


async def test_a_carnet_is_quoted_where_it_is_open(client, group):
    secret = "---\nseance: S3\nmembre: alice\nsecretissime: oui\n---\n"
    (group / "carnets/bastien/S3.md").write_text(secret.replace("alice", "bastien"), "utf-8")
    own = Document(client, group / "carnets/alice/S3.md")
    await own.open()
    (finding,) = await own.replace(secret)
    assert "secretissime" in finding.message
    others = (group / "carnets/bastien/S3.md").as_uri()
    await until(lambda: client.diagnostics.get(others))
    assert "secretissime" not in client.diagnostics[others][0].message


async def test_the_configuration_says_who_reads_and_in_which_language(author, group):
    client = author
    page = group / "carnets/alice/S4.md"
    page.write_text(page.read_text("utf-8").replace("membre: alice", "membre: alice\nsecretissime: oui"), "utf-8")
    await Document(client, group / "groupe.md").open()
    await until(lambda: client.diagnostics.get(page.as_uri()))
    assert "“secretissime”" in client.diagnostics[page.as_uri()][0].message


async def test_what_is_no_note_is_left_alone(client, group):
    readme = Document(client, group / "README.md", "# S1-A1")
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri=readme.uri, language_id="markdown", version=1, text="# S9-A9")
        )
    )
    untitled = types.TextDocumentItem(uri="untitled:Untitled-1", language_id="markdown", version=1, text="# S9-A9")
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=untitled))
    await Document(client, group / "carnets/alice/S3.md").open()
    assert readme.uri not in client.versions
    assert "untitled:Untitled-1" not in client.versions


@pytest.mark.parametrize("name", ["Énora", "E\u0301nora", "a b", "50%"])
async def test_addresses_of_any_name(client, group, name):
    folder = group / "carnets" / name
    folder.mkdir()
    page = Document(client, folder / "S3.md", "---\nseance: S99\nmembre: alice\n---\n")
    assert "unknown-session" in codes(await page.open())


async def test_nothing_is_said_of_a_page_that_only_its_author_may_open(author, group):
    page = group / "carnets/bastien/S3.md"
    page.write_text("---\nseance: S3\nmembre: bastien\n---\n## prive-canari-6641\n\n### Titre\n", "utf-8")
    own = Document(author, group / "carnets/alice/S3.md")
    await own.open()
    identifier = types.TextDocumentIdentifier(uri=page.as_uri())
    symbols = await author.text_document_document_symbol_async(types.DocumentSymbolParams(text_document=identifier))
    assert symbols == []
    hover = types.HoverParams(text_document=identifier, position=types.Position(line=1, character=9))
    assert await author.text_document_hover_async(hover) is None
    own_symbols = types.DocumentSymbolParams(text_document=own.identifier)
    assert await author.text_document_document_symbol_async(own_symbols)
