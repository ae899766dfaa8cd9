"""Runs the built program on the samples, as a person would."""

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CARNET_PROGRAM", str(ROOT / ".build" / "debug" / "carnet"))
SAMPLES = ["club-managers", "riverside-circle", "to-correct"]


def existing_samples():
    return [name for name in SAMPLES if (ROOT / "sample-logbooks" / name).is_dir()]


@pytest.fixture(params=existing_samples())
def sample(request):
    return ROOT / "sample-logbooks" / request.param


@pytest.fixture
def carnet():
    """Calls the program; an exit code of 2 or more fails the test."""

    def run(*arguments, cwd=ROOT):
        result = subprocess.run(
            [PROGRAM, *map(str, arguments)], cwd=cwd, capture_output=True, stdin=subprocess.DEVNULL, check=False
        )
        assert result.returncode in (0, 1), result.stderr.decode()
        return result.stdout

    return run


@pytest.fixture
def schema():
    def load(name):
        path = ROOT / "docs" / "schemas" / name
        return json.loads((path if path.exists() else pathlib.Path(__file__).parent / name).read_text("utf-8"))

    return load
