"""The machine formats against their schemas."""

import json

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
