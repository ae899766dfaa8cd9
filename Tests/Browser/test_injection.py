"""No text that a person may write becomes part of a page's workings."""

import pathlib
import re
from dataclasses import dataclass

import pytest

from browser import Visit
from commits import commit_in_two_evenings
from hostile_group import CONSULTATIONS, MEMBERS, PLACES, HostileGroup, marker, write_group
from payloads import all_payloads, families
from program import report, run

GROUP_SIZE = CONSULTATIONS * MEMBERS
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
# What libcmark makes of safe Markdown, and the program of a picture.
PROSE = {
    "p", "a", "a href", "a rel", "a title", "em", "strong", "code", "code class", "pre", "ul", "ol", "ol start", "li",
    "blockquote", "h2", "h3", "h4", "h5", "h6", "hr", "br",
}
BATCHES = [all_payloads()[start:start + GROUP_SIZE] for start in range(0, len(all_payloads()), GROUP_SIZE)]


@pytest.fixture(scope="module")
def plain_words(watch, tmp_path_factory) -> set[str]:
    """The elements and attributes that pages have when nobody attacks them."""
    folder = tmp_path_factory.mktemp("plain")
    group = write_group(folder / "group", [f"texte {number}" for number in range(GROUP_SIZE)])
    words: set[str] = set()
    for document in documents_of(group, folder):
        seen = watch.visit(document.file)
        assert seen.happened() == []
        words |= set(seen.inventory["outside"])
    return words


@dataclass
class Document:
    kind: str
    file: pathlib.Path
    # The payloads it must show, by number.
    payloads: list[int]


def documents_of(group: HostileGroup, folder: pathlib.Path) -> list[Document]:
    root = group.folder
    documents = [Document("cycle", report(root, "cycle", out=folder / "cycle.html"), list(range(len(group.payloads))))]
    for session in group.sessions:
        file = report(root, "session", f"S{session + 1}", out=folder / f"session-{session}.html")
        documents.append(Document("session", file, group.consultations(session)))
    for member in group.members:
        file = report(root, "member", f"c{member}", out=folder / f"member-{member}.html")
        documents.append(Document("member", file, group.entries(member)))
    return documents


def without_policy(file: pathlib.Path) -> pathlib.Path:
    """The same page when a browser doesn't know the policy, or a mail program took it out."""
    page, count = POLICY.subn(b"", file.read_bytes())
    assert count == 1
    bare = file.with_name("bare-" + file.name)
    bare.write_bytes(page)
    return bare


def expect_harmless(seen: Visit, plain_words: set[str]) -> None:
    inventory = seen.inventory
    assert seen.happened() == []
    assert inventory["handlers"] == []
    assert set(inventory["inProse"]) <= PROSE
    assert set(inventory["outside"]) <= plain_words | {"code class"}
    ids = set(inventory["ids"])
    for link in inventory["links"]:
        assert link[1:] in ids if link.startswith("#") else re.match("(?i)https?://|mailto:", link), link
    assert all(re.fullmatch("[A-Za-z0-9_-]+", name) for name in ids)


def expect_reached(seen: Visit, document: Document, group: HostileGroup) -> None:
    text = seen.inventory["text"]
    for number in document.payloads:
        # Of the last séance's actions no later séance speaks.
        is_last = number // CONSULTATIONS == group.sessions[-1]
        places = [place for place in PLACES[document.kind] if not (is_last and place in ("note", "learned"))]
        missing = [place for place in places if marker(number, place) not in text]
        assert not missing, f"{group.payloads[number]!r} never came to stand in {missing}"


def test_there_are_enough_payloads():
    payloads = all_payloads()
    assert len(payloads) == len(set(payloads)) >= 200
    assert len(families()) >= 8


@pytest.mark.parametrize("batch", range(len(BATCHES)))
def test_nothing_runs_nothing_loads(batch, watch, plain_words, tmp_path):
    group = write_group(tmp_path / "group", BATCHES[batch])
    for document in documents_of(group, tmp_path):
        seen = watch.visit(document.file)
        expect_harmless(seen, plain_words)
        expect_reached(seen, document, group)
        expect_harmless(watch.visit(without_policy(document.file)), plain_words)


@pytest.mark.parametrize("batch", range(0, len(BATCHES), 8))
def test_changes_run_nothing(batch, watch, tmp_path):
    group = write_group(tmp_path / "group", BATCHES[batch])
    commit_in_two_evenings(group.folder)
    for number, words in enumerate([["history"], ["history", "S1"], ["history", "c1"], ["diff", "HEAD~1"], ["diff"]]):
        result = run(*words, "--format", "html", "--group", str(group.folder))
        assert result.returncode == 0, result.stderr
        file = tmp_path / f"changes-{number}.html"
        file.write_bytes(result.stdout)
        for page in (file, without_policy(file)):
            seen = watch.visit(page)
            assert seen.happened() == []
            assert seen.inventory["handlers"] == []
            assert all(link.startswith("#") for link in seen.inventory["links"])


@pytest.mark.parametrize("attack", [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<details ontoggle=alert(1) open>test</details>",
    "<input autofocus onfocus=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<meta http-equiv=refresh content='0;url=data:text/html,x'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<img src=https://evil.example/pixel.gif>",
    "<body background=https://evil.example/body>",
    "<style>*{background:url(https://evil.example/css)}</style>",
])
def test_the_watch_notices_what_does_happen(attack, watch, tmp_path):
    file = tmp_path / "unsafe.html"
    file.write_text(f"<!doctype html><title>x</title><body><div>{attack}</div>", encoding="utf-8")
    seen = watch.visit(file)
    assert seen.happened() != []


@pytest.mark.parametrize("attack", [
    "<form action=/x></form>", "<p style='position:fixed'>", "<a href='javascript:alert(1)'>x</a>",
    "<b onclick=alert(1)>x</b>", "<svg></svg>", "<base href=x>", "<iframe></iframe>", "<p class=x id='a b'>",
])
def test_the_watch_notices_what_only_waits(attack, watch, plain_words, tmp_path):
    file = tmp_path / "unsafe.html"
    file.write_text(f"<!doctype html><title>x</title><body><div class=prose>{attack}</div>", encoding="utf-8")
    seen = watch.visit(file)
    with pytest.raises(AssertionError):
        expect_harmless(seen, plain_words)
