"""Hostile texts and file names command no terminal and break no format."""

import json
import re

import pytest

from hostile_group import HostileGroup, write_group
from payloads import all_payloads
from program import run

# What moves the cursor, colours or rings; and, outside of people's own prose, what turns the direction of the text.
COMMANDING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
BATCH = 84


@pytest.fixture(scope="module", params=range(0, len(all_payloads()), BATCH))
def group(request, tmp_path_factory) -> HostileGroup:
    payloads = all_payloads()[request.param:request.param + BATCH]
    return write_group(tmp_path_factory.mktemp("hostile") / "group", payloads)


@pytest.mark.parametrize("words", [
    ["check"], ["check", "--member", "c0"], ["actions"], ["actions", "--format", "markdown"], ["status"],
    ["report", "cycle", "--out", "-", "--format", "markdown"],
    ["report", "member", "c0", "--out", "-", "--format", "markdown"],
], ids=" ".join)
def test_what_people_read_in_a_terminal_is_only_text(words, group):
    result = run(*words, "--group", str(group.folder))
    assert result.returncode in (0, 1)
    text = result.stdout.decode("utf-8") + result.stderr.decode("utf-8")
    assert sorted(set(COMMANDING.findall(text))) == []
    if words[0] != "report":
        assert sorted(set(TURNING.findall(text))) == []


@pytest.mark.parametrize("words", [
    ["check", "--format", "json"], ["check", "--format", "sarif"], ["actions", "--format", "json"],
    ["report", "cycle", "--out", "-", "--format", "json"],
    ["report", "session", "S1", "--out", "-", "--format", "json"],
], ids=" ".join)
def test_json_stays_json(words, group):
    result = run(*words, "--group", str(group.folder))
    assert result.returncode in (0, 1)
    assert json.loads(result.stdout)


def test_an_annotation_stays_on_its_line(group):
    lines = run("check", "--format", "github", "--group", str(group.folder)).stdout.decode("utf-8").splitlines()
    assert lines
    assert all(re.match("::(error|warning|notice) file=", line) for line in lines)
