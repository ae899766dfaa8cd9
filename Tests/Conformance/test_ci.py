"""The files for web hosts: as the hosts' own schemas have them, and their steps run for real."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest
from conftest import PROGRAM, ROOT
from ruamel.yaml import YAML

PATHS = {
    "github": ".github/workflows/carnet.yml",
    "gitlab": ".gitlab-ci.yml",
    "forgejo": ".forgejo/workflows/carnet.yml",
}
SCHEMAS = {
    "github": ["--builtin-schema", "vendor.github-workflows"],
    "gitlab": ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
    # Forgejo reads GitHub's format.
    "forgejo": ["--builtin-schema", "vendor.github-workflows"],
}
HOSTS = sorted(PATHS)


class Repository:
    """A sample in a repository of its own, below a folder whose name wants quoting."""

    def __init__(self, folder, sample, below="it's ours"):
        self.top = folder / "repository"
        self.below = below
        shutil.copytree(ROOT / "sample-logbooks" / sample, self.top / below)
        self.home = folder / "home"
        self.home.mkdir()
        self.tools = folder / "tools"
        self.tools.mkdir()
        self.environment = {
            "HOME": str(self.home), "PATH": f"{self.tools}:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1", "GITHUB_PATH": str(folder / "github-path"), "TMPDIR": str(folder),
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_AUTHOR_DATE": "2026-03-01T12:00:00Z",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b", "GIT_COMMITTER_DATE": "2026-03-01T12:00:00Z",
        }
        self.run("git", "init", "-q")
        self.run("git", "add", "-A")
        self.run("git", "commit", "-qm", "one")

    def run(self, *words, folder=None, **more):
        return subprocess.run(
            words, cwd=folder or self.top, env={**self.environment, **more}, capture_output=True, text=True,
            stdin=subprocess.DEVNULL, check=False,
        )

    def new(self, host, *options):
        return self.run(PROGRAM, "new", "ci", host, *options, folder=self.top / self.below)

    def file(self, host):
        return self.top / PATHS[host]

    def tool(self, name, text):
        path = self.tools / name
        path.write_text(text, "utf-8")
        path.chmod(0o755)

    def has_carnet(self):
        (self.tools / "carnet").symlink_to(PROGRAM)

    def steps(self, host):
        """The shell steps in their order, and the variables they may count on."""
        text = YAML(typ="safe").load(self.file(host).read_text("utf-8"))
        job = text["carnet"] if host == "gitlab" else text["jobs"]["carnet"]
        if host == "gitlab":
            # A runner makes one script of them.
            return ["\n".join(job["script"])], job["variables"]
        return [step["run"] for step in job["steps"] if "run" in step], text["env"]

    def play(self, host):
        """Runs the steps as a host would: each in a shell that ends with the first failure."""
        steps, variables = self.steps(host)
        output = ""
        for step in steps:
            added = pathlib.Path(self.environment["GITHUB_PATH"])
            path = ":".join((added.read_text("utf-8") if added.exists() else "").split("\n")) + self.environment["PATH"]
            done = self.run("/bin/sh", "-e", "-c", step, **{**variables, "PATH": path})
            output += done.stdout + done.stderr
            if done.returncode != 0:
                return done.returncode, output
        return 0, output


@pytest.fixture(params=["club-managers", "riverside-circle"])
def repository(request, tmp_path):
    return Repository(tmp_path, request.param)


@pytest.fixture
def circle(tmp_path):
    return Repository(tmp_path, "riverside-circle")


def complaints(host, path):
    command = [sys.executable, "-m", "check_jsonschema", *SCHEMAS[host], str(path)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if checked.returncode == 0 else checked.stdout + checked.stderr


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize(
    "options", [[], ["--publish", "cycle", "--publish", "S1", "--source", "https://example.org/c: d"]]
)
def test_the_hosts_schema(repository, host, options):
    assert repository.new(host, *options).returncode == 0
    path = repository.file(host)
    assert complaints(host, path) == ""
    text = path.read_text("utf-8")
    assert "{{" not in text and "&quot;" not in text
    assert repository.steps(host)[1]["CARNET_SOURCE"] == (options[-1] if options else "")
    assert ("carnet-reports" in text) == bool(options)
    # Pages are there as a choice, and are what a host takes once chosen.
    if options and host != "forgejo":
        start = re.search(r"^ *# pages:$", text, re.MULTILINE).start()
        path.write_text(text[:start] + re.sub(r"^( *)# ", r"\1", text[start:], flags=re.MULTILINE), "utf-8")
        assert complaints(host, path) == ""
        loaded = YAML(typ="safe").load(path.read_text("utf-8"))
        assert "pages" in (loaded if host == "gitlab" else loaded["jobs"])


def test_a_schema_can_say_no(circle):
    circle.new("github")
    path = circle.file("github")
    path.write_text(path.read_text("utf-8").replace("runs-on", "runs-upon"), "utf-8")
    assert complaints("github", path) != ""


@pytest.mark.parametrize("host", HOSTS)
def test_steps_find_what_check_finds_and_publish_nothing(repository, host):
    repository.has_carnet()
    assert repository.new(host).returncode == 0
    group = repository.top / repository.below
    form = {"github": "github", "gitlab": "text", "forgejo": "text"}[host]
    expected = repository.run(PROGRAM, "check", "--group", str(group), "--format", form)
    status, output = repository.play(host)
    assert status == expected.returncode
    if host != "gitlab" or status == 1:
        assert expected.stdout in output
    assert (repository.top / "gl-code-quality-report.json").exists() == (host == "gitlab")
    new = {path.parts[0] for path in map(pathlib.Path, repository.run(
        "git", "-c", "core.quotePath=false", "ls-files", "--others").stdout.splitlines())}
    assert new == {PATHS[host].split("/")[0]} | ({"gl-code-quality-report.json"} if host == "gitlab" else set())


@pytest.mark.parametrize("host", HOSTS)
def test_an_error_in_the_group_fails_the_run(circle, host):
    circle.has_carnet()
    circle.new(host, "--publish", "cycle")
    page = next((circle.top / circle.below / "sessions").glob("*.md"))
    page.write_text("---\nsession: [\n---\n", "utf-8")
    status, output = circle.play(host)
    assert status == 1 and page.name in output
    assert not (circle.top / "carnet-reports").exists()


@pytest.mark.parametrize("host", HOSTS)
def test_chosen_documents_are_made(circle, host):
    circle.has_carnet()
    assert circle.new(host, "--publish", "cycle", "--publish", "s1").returncode == 0
    group = circle.top / circle.below
    # The sample may hold errors one day; here the documents matter.
    assert circle.run(PROGRAM, "check", "--group", str(group)).returncode == 0
    status, output = circle.play(host)
    assert status == 0, output
    made = sorted(path.name for path in (circle.top / "carnet-reports").iterdir())
    assert made == ["cycle.html", "session-S1.html"]
    expected = circle.run(PROGRAM, "report", "session", "S1", "--group", str(group), "--out", "-").stdout
    assert (circle.top / "carnet-reports" / "session-S1.html").read_text("utf-8") == expected


@pytest.mark.parametrize("host", HOSTS)
def test_carnet_is_fetched_once_from_the_address_given(circle, host, tmp_path):
    source = tmp_path / "carnet's own"
    source.mkdir()
    (source / "Makefile").write_text(
        f"install:\n\tmkdir -p '$(PREFIX)/bin'\n\tln -s '{PROGRAM}' '$(PREFIX)/bin/carnet'\n", "utf-8")
    circle.run("git", "init", "-q", folder=source)
    circle.run("git", "add", "-A", folder=source)
    circle.run("git", "commit", "-qm", "one", folder=source)
    circle.tool("apt-get", f'#!/bin/sh\necho "$@" >> "{tmp_path}/installed"\n')
    circle.tool("node", "#!/bin/sh\n")
    circle.new(host, "--source", f"file://{source}")
    status, output = circle.play(host)
    assert status == 0, output
    assert "libcmark-dev" in (tmp_path / "installed").read_text("utf-8")
    shutil.rmtree(source)
    pathlib.Path(circle.environment["GITHUB_PATH"]).unlink(missing_ok=True)
    assert circle.play(host)[0] == 0


@pytest.mark.parametrize("host", HOSTS)
def test_without_an_address_the_run_says_what_to_write_where(circle, host):
    circle.tool("apt-get", "#!/bin/sh\n")
    circle.tool("node", "#!/bin/sh\n")
    assert "CARNET_SOURCE" in circle.new(host).stdout
    status, output = circle.play(host)
    assert status == 2 and "CARNET_SOURCE" in output and PATHS[host] in output


@pytest.mark.parametrize("host", HOSTS)
def test_nothing_is_overwritten(circle, host):
    circle.file(host).parent.mkdir(parents=True, exist_ok=True)
    circle.file(host).write_text("mine", "utf-8")
    again = circle.new(host)
    assert again.returncode == 2 and "nothing is overwritten" in again.stderr
    assert circle.file(host).read_text("utf-8") == "mine"
    shown = circle.new(host, "--diff")
    assert shown.returncode == 0 and "+carnet" in shown.stdout.replace("+name: ", "+")
    assert circle.file(host).read_text("utf-8") == "mine"


def test_what_is_no_document_is_refused(circle):
    refused = circle.new("github", "--publish", "S99")
    assert refused.returncode == 2 and "S99" in refused.stderr
    assert not circle.file("github").exists()
    for name in ["member", "alice"]:
        refused = circle.new("github", "--publish", name)
        assert refused.returncode == 2 and "never what is one member's alone" in refused.stderr
