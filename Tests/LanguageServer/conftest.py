"""The built server, as real clients talk to it."""

import os
import pathlib
import shutil

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, make_test_lsp_client

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CARNET_PROGRAM", str(ROOT / ".build" / "debug" / "carnet"))
DAY = "2026-06-15"
COMMAND = [PROGRAM, "lsp", "--today", DAY]


@pytest.fixture
def group(tmp_path):
    """A copy of the French sample."""
    folder = tmp_path / "club-managers"
    shutil.copytree(ROOT / "sample-logbooks" / "club-managers", folder)
    return folder


def capabilities(encoding="utf-16", watches=False):
    """What a usual editor can do."""
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)]),
        workspace=types.WorkspaceClientCapabilities(
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=watches),
            workspace_edit=types.WorkspaceEditClientCapabilities(
                document_changes=True,
                resource_operations=[types.ResourceOperationKind.Create, types.ResourceOperationKind.Rename],
            ),
        ),
        text_document=types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(version_support=True),
            completion=types.CompletionClientCapabilities(
                completion_item=types.ClientCompletionItemOptions(
                    documentation_format=[types.MarkupKind.Markdown, types.MarkupKind.PlainText]
                )
            ),
        ),
    )


def initialization(folder, options=None, **abilities):
    return types.InitializeParams(
        capabilities=capabilities(**abilities),
        root_uri=folder.as_uri(),
        workspace_folders=[types.WorkspaceFolder(uri=folder.as_uri(), name=folder.name)],
        initialization_options=options,
    )


def make_client():
    """pytest-lsp's client, which also remembers the version that findings are of, and what it was asked to watch."""
    client = make_test_lsp_client()
    client.versions = {}
    client.registrations = []
    client.protocol.fm.features.pop(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def publish(params: types.PublishDiagnosticsParams):
        client.diagnostics[params.uri] = params.diagnostics
        client.versions[params.uri] = params.version

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(params: types.RegistrationParams):
        client.registrations += params.registrations

    return client


def server(*arguments):
    return ClientServerConfig(server_command=[*COMMAND, *arguments], client_factory=make_client)


@pytest_lsp.fixture(config=server())
async def client(lsp_client: LanguageClient, group):
    """An editor that has opened the group's folder; it counts in UTF-16 and watches no files."""
    await lsp_client.initialize_session(initialization(group))
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=server())
async def author(lsp_client: LanguageClient, group):
    """The same, where alice has said who she is."""
    await lsp_client.initialize_session(initialization(group, options={"member": "alice", "language": "en"}))
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=server(), params=["utf-8", "utf-16"])
async def counting(request, lsp_client: LanguageClient, group):
    """An editor that counts characters in one unit or the other."""
    result = await lsp_client.initialize_session(initialization(group, encoding=request.param))
    assert result.capabilities.position_encoding == request.param
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=server())
async def watching(lsp_client: LanguageClient, group):
    """An editor that tells the server of files that change."""
    await lsp_client.initialize_session(initialization(group, watches=True))
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=server())
async def organisation(lsp_client: LanguageClient, tmp_path):
    """An editor that has opened a folder with several groups."""
    shutil.copytree(ROOT / "sample-logbooks", tmp_path / "groups")
    await lsp_client.initialize_session(initialization(tmp_path / "groups"))
    yield
    await lsp_client.shutdown_session()
