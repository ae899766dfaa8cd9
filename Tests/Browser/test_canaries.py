"""What is private leaves the program by no way but its author's own."""

import itertools
import json

import pytest

from canary_group import MEMBERS, CanaryGroup, write_canaries
from commits import commit_in_two_evenings, git
from program import run, run_plainly

SEEDS = range(3)
REPORT_FORMATS = {"html": "html", "markdown": "md", "json": "json"}


@pytest.fixture(scope="module", params=SEEDS)
def group(request, tmp_path_factory) -> CanaryGroup:
    return write_canaries(tmp_path_factory.mktemp("canaries") / "group", request.param)


def leaks(output: bytes, words: list[str]) -> list[str]:
    """The words found, in capitals too."""
    text = output.lower()
    return [word for word in words if word.encode() in text]


def outputs(group: CanaryGroup, *words: str) -> bytes:
    """Everything that one call says, on either stream."""
    result = run(*words, "--group", str(group.folder))
    assert result.returncode in (0, 1), (words, result.stderr.decode(errors="replace"))
    return result.stdout + result.stderr


def group_commands() -> list[list[str]]:
    """Every command whose answer is for more eyes than one member's."""
    checks = [["check", "--format", form, *lang, *strict]
              for form in ("text", "json", "sarif", "github", "gitlab")
              for lang in ([], ["--lang", "en"])
              for strict in ([], ["--strict"])]
    actions = [["actions", "--format", form, *filters]
               for form in ("table", "json", "csv", "ics", "markdown")
               for filters in ([], ["--open"], ["--overdue"], ["--owner", "alice"], ["--session", "S1"],
                               ["--on", "2026-02-20"])]
    reports = [["report", *request, "--out", "-", "--format", form]
               for request in (["cycle"], ["session", "S1"], ["session", "S2"])
               for form in REPORT_FORMATS]
    formatting = [["fmt", "--check"], ["fmt", "--diff"], ["fmt", "--diff", "--lang", "en"]]
    return [*checks, *actions, *reports, *formatting, ["status"], ["status", "--lang", "en"]]


@pytest.mark.parametrize("words", group_commands(), ids=" ".join)
def test_the_group_reads_nothing_private(words, group):
    assert leaks(outputs(group, *words), group.secrets()) == []


@pytest.mark.parametrize("form", REPORT_FORMATS)
def test_files_written_for_the_group_hold_nothing_private(form, group, tmp_path):
    for request in (["cycle"], ["session", "S1"]):
        file = tmp_path / f"{request[0]}.{REPORT_FORMATS[form]}"
        said = outputs(group, "report", *request, "--out", str(file))
        assert leaks(said + file.read_bytes(), group.secrets()) == []
        assert leaks(file.read_bytes(), group.shared) != []


@pytest.mark.parametrize("form", REPORT_FORMATS)
@pytest.mark.parametrize("reader", MEMBERS)
def test_a_member_reads_her_own_and_nobody_elses(reader, form, group):
    output = outputs(group, "report", "member", reader, "--out", "-", "--format", form)
    own = group.private[reader]
    others = [word for name in MEMBERS if name != reader for word in group.private[name] + group.unread[name]]
    assert leaks(output, own) == own
    assert leaks(output, others) == []


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "gitlab"])
@pytest.mark.parametrize("reader", MEMBERS)
def test_a_check_for_a_member_quotes_her_carnet_alone(reader, form, group):
    output = outputs(group, "check", "--format", form, "--member", reader)
    others = [word for name in MEMBERS if name != reader for word in group.private[name] + group.unread[name]]
    assert leaks(output, others) == []
    if form == "text":
        assert leaks(output, group.unread[reader]) != []


def test_the_check_has_much_to_say_of_these_carnets(group):
    # Were the carnets without findings, the tests above would show nothing.
    found = json.loads(run("check", "--format", "json", "--group", str(group.folder)).stdout)["diagnostics"]
    codes = {finding["code"] for finding in found if finding["file"].startswith("carnets/")}
    assert {"unknown-key", "unknown-heading", "unknown-action-mark", "impossible-date", "unknown-visibility"} <= codes


def test_refusals_quote_no_carnet(group, tmp_path):
    calls = [["report", "session", "S99"], ["report", "member", "zoe"], ["report", "cycle", "--cycle", "C9"],
             ["check", "--member", "zoe"], ["actions", "--owner", "zoe"], ["check", "carnets/alice/S1.md"]]
    for words in calls:
        result = run(*words, "--group", str(group.folder))
        assert leaks(result.stdout + result.stderr, group.secrets()) == []


def test_rules_and_explanations_know_nothing_of_the_group(group):
    codes = [rule["code"] for rule in json.loads(run_plainly("rules", "--format", "json").stdout)["rules"]]
    assert len(codes) > 40
    output = b"".join(run_plainly(*words, folder=group.folder).stdout
                      for words in itertools.chain([["rules"]], (["explain", code] for code in codes)))
    assert leaks(output, group.secrets()) == []


def test_standing_in_ones_own_folder_makes_nobody_the_reader(group):
    output = run("check", "--group", str(group.folder / "carnets/alice"))
    assert leaks(output.stdout + output.stderr, group.secrets()) == []


@pytest.mark.parametrize("reader", MEMBERS)
def test_a_member_sees_the_differences_of_her_carnet_alone(reader, group):
    output = outputs(group, "fmt", "--diff", "--member", reader)
    others = [word for name in MEMBERS if name != reader for word in group.private[name] + group.unread[name]]
    assert leaks(output, others) == []


@pytest.fixture(scope="module", params=SEEDS)
def committed(request, tmp_path_factory) -> CanaryGroup:
    group = write_canaries(tmp_path_factory.mktemp("committed") / "group", request.param)
    commit_in_two_evenings(group.folder)
    return group


def history_commands() -> list[list[str]]:
    """Every command that tells of what was."""
    told = [["history"], ["history", "--anonymous"], ["history", "S1"], *(["history", name] for name in MEMBERS),
            ["diff"], ["diff", "HEAD~1"], ["diff", "HEAD~1", "HEAD"], ["diff", "HEAD", "HEAD~1"]]
    forms = [[*words, "--format", form] for words in told for form in ("text", "json", "html", "markdown")]
    reports = [["report", *request, "--as-of", moment, "--out", "-", "--format", form]
               for request in (["cycle"], ["session", "S1"]) for moment in ("HEAD", "HEAD~1") for form in REPORT_FORMATS]
    return [*forms, *reports]


@pytest.mark.parametrize("words", history_commands(), ids=" ".join)
def test_the_history_tells_nothing_private(words, committed):
    result = run(*words, "--group", str(committed.folder))
    # In half a group there may be no session yet.
    assert result.returncode == 0 or "session" in words
    assert leaks(result.stdout + result.stderr, committed.secrets()) == []


@pytest.mark.parametrize("reader", MEMBERS)
def test_a_member_is_told_the_history_of_her_carnet_alone(reader, committed):
    for words in (["history"], ["diff", "HEAD~1"]):
        output = outputs(committed, *words, "--format", "json", "--member", reader)
        others = [word for name in MEMBERS if name != reader for word in committed.private[name] + committed.unread[name]]
        assert leaks(output, others) == []


def test_git_compares_what_the_group_may_read(committed):
    for page in sorted(committed.folder.rglob("carnets/**/*.md")):
        for role in ("entry", "session", "group"):
            result = run_plainly("textconv", "--as", role, str(page.relative_to(committed.folder)), folder=committed.folder)
            assert leaks(result.stdout + result.stderr, committed.secrets()) == []
    result = run_plainly("setup-git", folder=committed.folder)
    assert result.returncode == 0, result.stderr
    for words in (["diff"], ["diff", "HEAD~1"], ["log", "-p"], ["show", "HEAD"]):
        assert leaks(git(committed.folder, *words), committed.secrets()) == []
