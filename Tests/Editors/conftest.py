"""The configurations in editors/, in the editors they are for."""

import os
import pathlib
import shutil

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CARNET_PROGRAM", str(ROOT / ".build" / "debug" / "carnet"))
EDITORS = ROOT / "editors"


@pytest.fixture
def group(tmp_path):
    """A copy of the French sample."""
    folder = tmp_path / "club-managers"
    shutil.copytree(ROOT / "sample-logbooks" / "club-managers", folder)
    return folder


@pytest.fixture
def environment(tmp_path):
    """A user who has installed the program, and nothing else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "carnet").symlink_to(PROGRAM)
    home = tmp_path / "home"
    home.mkdir()
    return {"PATH": f"{folder}:{os.environ['PATH']}", "HOME": str(home), "LC_ALL": "C.UTF-8", "TERM": "dumb"}
