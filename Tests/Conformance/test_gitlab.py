"""GitLab's report of code quality, in the shape its documentation gives."""

import json
import shutil
import subprocess

import jsonschema
import pytest

# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
FINDING = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "properties": {
                "path": {"type": "string", "pattern": "^[^/.]"},
                "lines": {
                    "type": "object",
                    "required": ["begin"],
                    "properties": {"begin": {"type": "integer", "minimum": 1}},
                },
            },
        },
    },
    "additionalProperties": False,
}


def report(carnet, folder, *options):
    return json.loads(carnet("check", "--today", "2026-06-15", "--format", "gitlab", *options, cwd=folder))


def test_shape(carnet, sample, tmp_path):
    folder = shutil.copytree(sample, tmp_path / "repository" / "our group")
    subprocess.run(["git", "init", "-q", folder.parent], check=True)
    findings = report(carnet, folder)
    validator = jsonschema.Draft202012Validator({"type": "array", "items": FINDING})
    assert [error.message for error in validator.iter_errors(findings)] == []
    for finding in findings:
        assert (folder.parent / finding["location"]["path"]).exists()
    known = json.loads(carnet("check", "--today", "2026-06-15", "--format", "json", cwd=sample))["diagnostics"]
    assert [(f["check_name"], f["location"]["path"], f["location"]["lines"]["begin"]) for f in findings] == [
        (d["code"], "our group/" + d["file"], d["line"]) for d in known
    ]
    fingerprints = [finding["fingerprint"] for finding in findings]
    assert len(set(fingerprints)) == len(fingerprints)
    # From wherever it is called, and whatever language it answers in.
    assert report(carnet, tmp_path, "-C", folder) == findings
    for language in ["fr", "en"]:
        said = report(carnet, folder, "--lang", language)
        assert sorted(finding["fingerprint"] for finding in said) == sorted(fingerprints)


@pytest.fixture
def group(tmp_path):
    (tmp_path / "seances").mkdir()
    (tmp_path / "carnets" / "ana").mkdir(parents=True)
    (tmp_path / "groupe.md").write_text("---\nname: G\nlangue: fr\nmembres: { ana: Ana Duarte }\n---\n", "utf-8")
    (tmp_path / "seances" / "2026-02-03-S1.md").write_text("---\nseance: S1\ndate: 2026-02-03\n---\n", "utf-8")
    return tmp_path


ENTRY = "---\nseance: S1\nmembre: ana\n---\n{}## Resentis inconnus {}\nx\n## Engagements\n- [ ] {}\n"


def test_fingerprints_stay_when_lines_move_and_carnets_change_words(carnet, group):
    page = group / "carnets" / "ana" / "S1.md"
    page.write_text(ENTRY.format("", "canari", "canari"), "utf-8")
    first = report(carnet, group)
    page.write_text(ENTRY.format("\n\n\n", "canari", "canari"), "utf-8")
    moved = report(carnet, group)
    lines = [finding["location"]["lines"]["begin"] for finding in first]
    assert lines != [finding["location"]["lines"]["begin"] for finding in moved]
    assert [f["fingerprint"] for f in first] == [f["fingerprint"] for f in moved]
    page.write_text(ENTRY.format("", "secret", "secret"), "utf-8")
    others = report(carnet, group)
    assert "canari" not in json.dumps(first) and "secret" not in json.dumps(others)
    assert [f["fingerprint"] for f in first] == [f["fingerprint"] for f in others]
