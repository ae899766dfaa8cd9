"""Runs carnet as a person would, and makes the reports that the tests look at."""

import os
import pathlib
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
# After the last séance of every sample and of every generated group.
TODAY = "2026-07-01"


def program() -> str:
    """The program to test: CARNET_PROGRAM, or else the last build for development."""
    return os.environ.get("CARNET_PROGRAM") or str(REPOSITORY / ".build/debug/carnet")


def run(*words: str) -> subprocess.CompletedProcess:
    """Runs carnet on the day the tests take place. Output stays bytes: tests search it."""
    return subprocess.run([program(), *words, "--today", TODAY], capture_output=True, timeout=60)


def run_plainly(*words: str, folder: pathlib.Path | None = None) -> subprocess.CompletedProcess:
    """Runs carnet from inside a folder, with no day given: for commands that know no group."""
    return subprocess.run([program(), *words], capture_output=True, timeout=60, cwd=folder)


def report(group: pathlib.Path, *request: str, out: pathlib.Path) -> pathlib.Path:
    """Writes one report of a group: `report(folder, "session", "S3", out=file)`."""
    result = run("report", *request, "--group", str(group), "--out", str(out))
    assert result.returncode == 0, (request, result.stderr.decode(errors="replace"))
    return out
