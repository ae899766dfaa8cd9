"""Neovim, without a screen, with the configuration as a user would install it."""

import json
import pathlib
import shutil
import subprocess

import pytest
from conftest import EDITORS

pytestmark = pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")


def neovim(group, environment, page):
    """What Neovim saw of the page."""
    # As the instructions say: the folder goes where Neovim looks for packages.
    packages = pathlib.Path(environment["HOME"]) / ".local/share/nvim/site/pack/carnet/start"
    packages.mkdir(parents=True)
    shutil.copytree(EDITORS / "neovim", packages / "carnet")
    script = pathlib.Path(__file__).parent / "neovim.lua"
    run = subprocess.run(
        ["nvim", "--headless", "-n", "-c", f"luafile {script}"],
        cwd=group,
        env={**environment, "CARNET_TEST_PAGE": str(page)},
        capture_output=True,
        timeout=90,
        check=False,
    )
    return json.loads(run.stdout.decode().strip().splitlines()[-1])


def test_findings_completion_and_renaming(group, environment):
    page = group / "carnets/alice/S3.md"
    seen = neovim(group, environment, page)
    assert "problem" not in seen, seen
    assert seen["findings"] == ["mention-of-unknown-action"]
    assert any(label.startswith("S3-A1") for label in seen["completions"])
    # The name is new in every file, and so is the carnet's folder.
    assert "  alix: Alice Marchetti" in (group / "groupe.md").read_text("utf-8")
    assert list((group / "carnets/alice").iterdir()) == []
    assert (group / "carnets/alix/S3.md").exists()
    sessions = "".join(path.read_text("utf-8") for path in (group / "seances").iterdir())
    assert "alix" in sessions
    assert "alice" not in sessions


def test_later_versions_are_left_to_share_the_server(group, environment):
    # vim.lsp.start came with 0.8: a stand-in notes what it is asked for.
    folder = pathlib.Path(environment["HOME"]) / ".local/share/nvim/site/pack/carnet/start"
    folder.mkdir(parents=True)
    shutil.copytree(EDITORS / "neovim", folder / "carnet")
    stand_in = "lua vim.lsp.start = function(c, o) io.stdout:write(c.cmd[2] .. ' ' .. c.root_dir .. ' ' .. o.bufnr) end"
    run = subprocess.run(
        ["nvim", "--headless", "-n", "--cmd", stand_in, "-c", "edit carnets/alice/S3.md", "-c", "qall!"],
        cwd=group,
        env=environment,
        capture_output=True,
        timeout=90,
        check=False,
    )
    assert run.stdout.decode() == f"lsp {group} 1", run.stderr.decode()
