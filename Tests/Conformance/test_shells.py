"""Shells complete the names of the group one stands in."""

import os
import shutil

import pexpect
import pytest

from conftest import PROGRAM, ROOT

SHELLS = {
    "bash": (["--norc", "--noprofile", "-i"], "source <(carnet --generate-completion-script bash)"),
    "fish": (["--no-config", "-i"], "carnet --generate-completion-script fish | source"),
    "zsh": (
        ["-f", "-i"],
        "autoload -U compinit; compinit -u -D; source =(carnet --generate-completion-script zsh); compdef _carnet carnet",
    ),
}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    "line, expected",
    [("carnet report member bas", "bastien"), ("carnet actions --owner ali", "alice"), ("carnet explain contrat-ab", "sent")],
)
def test_tab(shell, line, expected):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    arguments, script = SHELLS[shell]
    path = f"{os.path.dirname(PROGRAM)}:{os.environ['PATH']}"
    child = pexpect.spawn(
        shell, arguments, cwd=str(ROOT / "sample-logbooks" / "club-managers"), encoding="utf-8", timeout=20,
        env={**os.environ, "PATH": path, "TERM": "dumb", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"},
        dimensions=(40, 200),
    )
    child.sendline(script + '; echo rea""dy')
    child.expect_exact("ready\r")
    child.send(line + "\t")
    child.expect_exact(expected)
    child.close(force=True)
