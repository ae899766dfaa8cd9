"""SARIF against OASIS's own schema."""

import json
import urllib.parse

import jsonschema


def test_sarif(carnet, schema, sample):
    output = carnet("check", "-C", sample, "--today", "2026-06-15", "--format", "sarif", cwd=sample)
    log = json.loads(output)
    definition = schema("sarif-schema-2.1.0.json")
    validator = jsonschema.validators.validator_for(definition)(definition)
    assert [error.message for error in validator.iter_errors(log)] == []
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.isascii() and not uri.startswith(("/", "file:"))
        assert (sample / urllib.parse.unquote(uri)).exists()
