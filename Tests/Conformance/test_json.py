"""The machine formats against their schemas."""

import json
import os
import shutil
import subprocess

import jsonschema
import pytest


def validated(document, schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(document)] == []
    return document


def test_check(carnet, schema, sample):
    found = json.loads(carnet("check", "-C", sample, "--today", "2026-06-15", "--format", "json"))
    validated(found, schema("check.json"))
    counts = {"errors": "error", "warnings": "warning", "information": "information"}
    for key, severity in counts.items():
        assert found["summary"][key] == sum(item["severity"] == severity for item in found["diagnostics"])


@pytest.mark.parametrize("arguments", [[], ["--open"], ["--overdue"], ["--on", "2026-02-20"]])
def test_actions(carnet, schema, sample, arguments):
    output = carnet("actions", "-C", sample, "--today", "2026-06-15", "--format", "json", *arguments)
    validated(json.loads(output), schema("actions.json"))


def test_rules(carnet, schema):
    rules = validated(json.loads(carnet("rules", "--format", "json")), schema("rules.json"))["rules"]
    assert len({rule["code"] for rule in rules}) == len(rules)


@pytest.fixture
def history(sample, tmp_path):
    """The sample written file by file, then damaged line by line, each time with a commit."""
    folder = tmp_path / "group"
    folder.mkdir()
    environment = os.environ | {
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.c",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b.c",
    }

    def git(*arguments):
        subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)

    git("init", "-q", ".")
    pages = sorted(page for page in sample.rglob("*.md") if page.is_file())
    for page in pages:
        place = folder / page.relative_to(sample)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, place)
        git("add", "-A")
        git("commit", "-q", "-m", "one more")
    for number, page in enumerate(pages):
        place = folder / page.relative_to(sample)
        lines = place.read_bytes().split(b"\n")
        place.write_bytes(b"\n".join(line for index, line in enumerate(lines) if (index + number) % 7))
        git("commit", "-q", "--allow-empty", "-a", "-m", "a line less")
    place = folder / pages[-1].relative_to(sample)
    place.write_bytes(place.read_bytes()[: -len(place.read_bytes()) // 2])
    return folder


@pytest.mark.parametrize(
    "arguments", [["history"], ["history", "--anonymous", "--lang", "en"], ["diff", "HEAD~20"], ["diff"], ["history", "S1"]]
)
def test_changes(carnet, schema, history, arguments):
    output = carnet(*arguments, "-C", history, "--format", "json")
    changes = validated(json.loads(output), schema("changes.json"))
    for step in changes["steps"]:
        assert (step["commit"] is not None) == (step["origin"] == "commit")
        assert "--anonymous" not in arguments or step["author"] is None
        for change in step["changes"]:
            assert change["text"], change


def test_the_history_ends_where_the_group_stands(carnet, history):
    """Told from its first commit on, every action ends with the title and the follow-ups that its files give it.

    A page that can't be read says nothing more until it is mended, and is named as such.
    """
    told = {}
    unread = set()
    for step in json.loads(carnet("history", "-C", history, "--format", "json"))["steps"]:
        for change in step["changes"]:
            if change["kind"] == "page":
                is_unread = change["change"] in ("unreadable", "never-readable")
                (unread.add if is_unread else unread.discard)(change["id"])
            if change["kind"] != "action":
                continue
            if change["change"] == "renamed":
                told[change["id"]] = told.pop(change["from"])
            action = told.setdefault(change["id"], {"heard": {}})
            match change["change"]:
                case "removed":
                    del told[change["id"]]
                case "followed-up" | "followed-up-again":
                    action["heard"][change["session"]] = change["to"]
                case "follow-up-removed":
                    action["heard"].pop(change["session"], None)
                case "title":
                    action["title"] = change["to"]
    listed = json.loads(carnet("actions", "-C", history, "--format", "json", "--today", "2030-01-01"))["actions"]
    assert {action["id"] for action in listed} <= set(told)
    assert any(action["history"] for action in listed)
    for action in listed:
        known = told[action["id"]]
        assert known.get("title") in (None, action["title"])
        sessions = [heard["session"] for heard in action["history"]]
        for heard in action["history"]:
            if heard["file"] in unread and heard["session"] not in known["heard"]:
                continue
            if sessions.count(heard["session"]) == 1:
                assert known["heard"][heard["session"]] == heard["state"]


def test_places_hold_what_they_say(carnet, sample):
    """A place's lines and columns lie inside its file, in Unicode scalars."""
    found = json.loads(carnet("check", "-C", sample, "--today", "2026-06-15", "--format", "json"))
    for item in found["diagnostics"]:
        for place in [item] + [edit for fix in item["fixes"] for edit in fix["edits"]]:
            try:
                text = (sample / place["file"]).read_bytes().decode("utf-8-sig")
            except (FileNotFoundError, UnicodeDecodeError):
                continue
            lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            for line, column in [(place["line"], place["column"]), (place["endLine"], place["endColumn"])]:
                assert 1 <= line <= len(lines)
                # One past the last character, and one for each character of the line's end.
                assert 1 <= column <= len(lines[line - 1]) + 3
