"""What can be known of the other editors' configurations without the editors."""

import json
import re
import shutil
import subprocess
import tomllib

import pytest
from conftest import EDITORS, PROGRAM, ROOT


def load(path):
    return json.loads((EDITORS / path).read_text("utf-8"))


def test_every_configuration_starts_the_server():
    helix = tomllib.loads((EDITORS / "helix/languages.toml").read_text("utf-8"))
    assert helix["language-server"]["carnet"] == {"command": "carnet", "args": ["lsp"]}
    assert helix["language"][0]["language-servers"][0] == "carnet"
    assert load("kate/lspclient.json")["servers"]["markdown"]["command"] == ["carnet", "lsp"]
    assert load("sublime/LSP-carnet.sublime-settings")["clients"]["carnet"]["command"] == ["carnet", "lsp"]


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed")
def test_the_vscode_extension():
    run = subprocess.run(
        ["node", ROOT / "Tests/Editors/vscode.test.js"],
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "CARNET_PROGRAM": PROGRAM},
        executable=shutil.which("node"),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()


def expanded(body):
    """A snippet as its user leaves it when they only press Tab."""
    text = "\n".join(body)
    text = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    return re.sub(r"\$\{?\d+\}?", "un mot", text)


def findings(group):
    run = subprocess.run(
        [PROGRAM, "check", "--format", "json", "--today", "2026-06-15", "-C", str(group)],
        capture_output=True,
        check=False,
    )
    return json.loads(run.stdout)["diagnostics"]


@pytest.mark.parametrize(
    ("language", "steps", "plan", "follow_ups", "harvests"),
    [
        ("fr", "Les six étapes", "Action", "Retour, ", ["Enseignements", "Ressentis", "Progrès", "Engagement"]),
        ("en", "The six steps", "Action (en)", "Follow-up, ", ["Learnings", "Feelings", "Progress", "Commitment"]),
    ],
)
def test_snippets_are_read_as_meant(group, language, steps, plan, follow_ups, harvests):
    snippets = {name: expanded(entry["body"]) for name, entry in load(f"vscode/snippets/{language}.json").items()}
    sections = snippets[steps].split("\n\n")
    sections[4] += "\n" + snippets[plan].replace("- [ ] ", "- [ ] S9-A1 ").replace("2026", "2027")
    heading = {"fr": "Retours", "en": "Follow-up"}[language]
    told = [text for name, text in snippets.items() if name.startswith(follow_ups)]
    assert len(told) == 5
    # One retour for each state, each on an action of its own.
    lines = "\n".join(text.replace("S1-A1", f"S8-A{number}") for number, text in enumerate(told, 1))
    (group / "seances/2026-06-11-S8.md").unlink()
    actions = "".join(f"- [ ] S8-A{number} Une action (pour le 11 juin 2026)\n" for number in range(1, 6))
    front = "seance: {0}\ndate: {1}\nclient: alice\nsujet: Un sujet\npresents: [alice, bastien]\n"
    (group / "seances/2026-06-10-S8.md").write_text(
        f"---\n{front.format('S8', '2026-06-10')}---\n## 5. Plan d'action\n{actions}", "utf-8"
    )
    (group / "seances/2026-06-12-S9.md").write_text(
        f"---\n{front.format('S9', '2026-06-12')}---\n## {heading}\n{lines}\n\n" + "\n\n".join(sections), "utf-8"
    )
    page = "\n\n".join(snippets[name] for name in harvests)
    (group / "carnets/alice/S9.md").write_text(f"---\nseance: S9\nmembre: alice\n---\n{page}\n", "utf-8")
    said = [finding for finding in findings(group) if "S9" in finding["file"]]
    expected = {"no-notes", "empty-step", "empty-learning", "topic-without-nature", "due-after-next-session",
                "due-before-session"}
    assert {finding["code"] for finding in said} <= expected, said
    states = subprocess.run(
        [PROGRAM, "actions", "--format", "json", "--today", "2026-06-15", "-C", str(group), "--session", "S8"],
        capture_output=True,
        check=True,
    )
    found = [action["state"] for action in json.loads(states.stdout)["actions"]]
    assert found == ["done", "in-progress", "adapted", "postponed", "abandoned"]


def test_sublime_completes_in_both_languages():
    triggers = [entry["trigger"] for entry in load("sublime/carnet.sublime-completions")["completions"]]
    assert {"action", "retour", "enseignements", "followup", "learnings"} <= set(triggers)
    assert triggers.count("action") == 2


EMACS = """
(progn
  (load "{editors}/emacs/carnet.el")
  (find-file "{page}")
  ;; Without a screen nothing runs the hooks that wait for the next command.
  (unless (eglot-current-server) (apply #'eglot--connect (eglot--guess-contact)))
  (goto-char (point-max))
  (insert "\\n- Voir S9-A9.\\n")
  (eglot--signal-textDocument/didChange)
  (let ((deadline (+ (float-time) 30)))
    (while (and (< (float-time) deadline) (null (flymake-diagnostics)))
      (accept-process-output nil 0.1)
      (flymake-start nil)))
  (princ (mapconcat #'flymake-diagnostic-text (flymake-diagnostics) "\\n")))
"""


@pytest.mark.skipif(shutil.which("emacs") is None, reason="Emacs is not installed")
def test_emacs_shows_findings(group, environment):
    script = EMACS.format(editors=EDITORS, page=group / "carnets/alice/S3.md")
    run = subprocess.run(
        ["emacs", "--batch", "--eval", "(package-initialize)", "--eval", script],
        env=environment,
        cwd=group,
        capture_output=True,
        timeout=90,
        check=False,
    )
    assert "S9-A9" in run.stdout.decode(), run.stderr.decode()


@pytest.mark.skipif(shutil.which("emacs") is None, reason="Emacs is not installed")
def test_emacs_without_the_program_says_so(group):
    script = f'(progn (load "{EDITORS}/emacs/carnet.el") (find-file "{group}/carnets/alice/S3.md"))'
    run = subprocess.run(
        ["emacs", "--batch", "--eval", "(package-initialize)", "--eval", script],
        env={"PATH": "/usr/bin:/bin", "HOME": str(group), "LC_ALL": "C.UTF-8", "TERM": "dumb"},
        capture_output=True,
        timeout=90,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()
    assert "carnet introuvable · not found" in run.stderr.decode()
