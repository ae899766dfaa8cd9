"""Puts groups under git, as if they had been written in two evenings and were being written in a third."""

import os
import pathlib
import subprocess

ENVIRONMENT = os.environ | {
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.c",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b.c",
}


def git(folder: pathlib.Path, *words: str) -> bytes:
    result = subprocess.run(["git", *words], cwd=folder, env=ENVIRONMENT, capture_output=True, timeout=60)
    assert result.returncode == 0, (words, result.stderr)
    return result.stdout


def commit_in_two_evenings(folder: pathlib.Path) -> None:
    """The first commit holds half of each page, the second the whole; the files then lack their last lines."""
    pages = [page for page in sorted(folder.rglob("*.md")) if page.name not in ("groupe.md", "group.md")]
    texts = {page: page.read_bytes() for page in pages}
    git(folder, "init", "-q", ".")
    for page, text in texts.items():
        page.write_bytes(text[: len(text) // 2])
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "half")
    for page, text in texts.items():
        page.write_bytes(text)
    git(folder, "commit", "-q", "-a", "-m", "whole")
    for page, text in texts.items():
        page.write_bytes(text[: -len(text) // 5])
