"""Whatever a client does, the server answers or says why, and never loses the text."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from wire import Wire, insertion

PAGE = "---\nseance: S3\nmembre: alice\n---\n"


@pytest.fixture
def wire(group):
    with Wire() as wire:
        wire.initialize(group)
        wire.notify("initialized", {})
        yield wire


def is_alive(wire, group):
    """Whether the conversation goes on as if nothing had happened."""
    page = group / "carnets/alice/S3.md"
    wire.open(page, PAGE + "S9-A9\n")
    (finding,) = wire.findings(page.as_uri(), 1)
    return finding["code"] == "mention-of-unknown-action"


@pytest.mark.parametrize(
    "bytes_sent",
    [
        b"Content-Length: 5\r\n\r\n{oops",
        b"Content-Length: 2\r\n\r\n[]",
        b"Content-Length: 4\r\n\r\nnull",
        b"Content-Length: 3\r\n\r\n\xff\xfe\xfd",
        b"Content-Length: 0\r\n\r\n",
        b"Content-Length: 2\r\n\r\n{}",
        b"Content-Length: minus one\r\n\r\n",
        b"Content-Length: -1\r\n\r\n",
        b"Content-Length: 999999999999\r\n\r\n",
        b"Hello\r\n\r\n",
        b"x" * 20_000,
        b'Content-Length: 24\r\n\r\n[{"jsonrpc":"2.0"},{},{}]',
        b"Content-Length: 11\r\n\r\n" + b"[" * 11,
        b"Content-Length: 100000\r\n\r\n" + b"[" * 100_000,
    ],
)
def test_what_is_no_message_is_refused(wire, group, bytes_sent):
    wire.raw(bytes_sent)
    refusal = wire.until(lambda message: "error" in message)
    assert refusal["id"] is None
    assert refusal["error"]["code"] in (-32700, -32600)
    assert is_alive(wire, group)


@pytest.mark.parametrize(
    ("method", "params", "code"),
    [
        ("textDocument/documentSymbol", {}, -32602),
        ("textDocument/documentSymbol", {"textDocument": {"uri": 7}}, -32602),
        ("textDocument/documentSymbol", None, -32602),
        ("carnet/noSuchThing", {}, -32601),
        ("initialize", {"capabilities": {}}, -32600),
    ],
)
def test_what_cannot_be_answered_is_refused_with_its_code(wire, group, method, params, code):
    assert wire.request(method, params)["code"] == code
    assert is_alive(wire, group)


@pytest.mark.parametrize("uri", ["", "file:", "file:///", "file:///nowhere/S1.md", "git:/x", "%%%", "file:///%00"])
def test_addresses_of_nothing(wire, group, uri):
    assert wire.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}}) == []
    wire.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    wire.notify(
        "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "x", "version": 1, "text": "S9-A9"}}
    )
    assert is_alive(wire, group)


def test_notifications_of_other_clients_are_left_alone(wire, group):
    for method in ["$/setTrace", "$/cancelRequest", "workspace/didChangeConfiguration", "x/y"]:
        wire.notify(method, {"value": "off"})
    wire.notify("textDocument/didChange", {"textDocument": {"uri": "file:///a", "version": 2}, "contentChanges": []})
    wire.notify("textDocument/didChange", {"nonsense": True})
    assert is_alive(wire, group)


def test_places_outside_the_text_are_held_inside(wire, group):
    page = group / "carnets/alice/S3.md"
    wire.open(page, PAGE)
    wire.change(page, 2, insertion(99, 99, "S9-A9\n"), insertion(4, 999, " S8-A9"))
    ranges = [finding["range"]["start"] for finding in wire.findings(page.as_uri(), 2)]
    assert ranges == [{"line": 4, "character": 0}, {"line": 4, "character": 6}]


def test_before_initialize_and_after_shutdown(group):
    with Wire() as wire:
        assert wire.request("textDocument/documentSymbol", {})["code"] == -32002
        wire.initialize(group)
        assert wire.request("shutdown", None) is None
        assert wire.request("textDocument/documentSymbol", {})["code"] == -32600
        wire.notify("exit", None)
        assert wire.process.wait(10) == 0


@pytest.mark.parametrize("odd", [[], 7, "x", None])
def test_oddly_shaped_parts_of_initialize_are_passed_over(group, odd):
    with Wire() as wire:
        answer = wire.initialize(group, initializationOptions=odd, workspaceFolders=odd)
        assert answer["capabilities"]["textDocumentSync"]["change"] == 2
        assert is_alive(wire, group)


def test_exit_without_shutdown(wire):
    wire.notify("exit", None)
    assert wire.process.wait(10) == 1


def test_a_client_that_closes_its_pipe(wire):
    wire.process.stdin.close()
    assert wire.process.wait(10) == 1


def test_a_client_that_stops_reading(wire, group):
    wire.process.stdout.close()
    wire.open(group / "carnets/alice/S3.md", PAGE + "S9-A9")
    assert wire.process.wait(10) == 1


def test_a_client_that_dies(group):
    # The pipes stay open in this process; only the process that was named is gone.
    client = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    with Wire() as wire:
        wire.initialize(group, processId=client.pid)
        client.send_signal(signal.SIGKILL)
        client.wait()
        assert wire.process.wait(20) == 1


def test_half_a_message_and_then_nothing(group):
    with Wire() as wire:
        wire.raw(b"Content-Length: 50\r\n\r\n{")
        wire.process.stdin.close()
        assert wire.process.wait(10) == 1


def test_a_cancelled_request_is_answered_as_such(wire, group):
    messages = [
        {"jsonrpc": "2.0", "id": 900 + number, "method": "textDocument/documentSymbol",
         "params": {"textDocument": {"uri": (group / "groupe.md").as_uri()}}}
        for number in range(40)
    ]
    messages.append({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 939}})
    wire.raw(b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(b), b) for b in (json.dumps(m).encode() for m in messages)))
    answer = wire.until(lambda message: message.get("id") == 939)
    assert answer.get("error", {}).get("code") == -32800


def test_a_five_megabyte_document(wire, group):
    page = group / "carnets/alice/S3.md"
    line = "- Une ligne comme il y en a tant, avec un accent et S9-A9.\n"
    text = PAGE + line * (5_000_000 // len(line.encode()))
    wire.open(page, text)
    (finding,) = wire.findings(page.as_uri(), 1)
    assert finding["code"] == "file-too-large"
    for version in range(2, 52):
        wire.change(page, version, insertion(random.Random(version).randrange(4, 80_000), 2, "é"))
        (finding,) = wire.findings(page.as_uri(), version)
    assert finding["code"] == "file-too-large"
    # Cut down to size, it is read like any other.
    end = {"line": 1_000_000, "character": 0}
    wire.change(page, 52, {"range": {"start": {"line": 4, "character": 0}, "end": end}, "text": "S9-A9\n"})
    (finding,) = wire.findings(page.as_uri(), 52)
    assert finding["range"]["start"] == {"line": 4, "character": 0}


def test_a_document_within_the_limit_with_many_findings(wire, group):
    page = group / "carnets/alice/S3.md"
    wire.open(page, PAGE + "S9-A9\n" * 20_000)
    findings = wire.findings(page.as_uri(), 1)
    assert len(findings) == 501
    assert "19500" in findings[-1]["message"]


def test_lone_surrogates_keep_both_sides_in_step(wire, group):
    page = group / "carnets/alice/S3.md"
    wire.open(page, PAGE)
    body = json.dumps(
        {
            "jsonrpc": "2.0",
            "method": "textDocument/didChange",
            "params": {
                "textDocument": {"uri": page.as_uri(), "version": 2},
                "contentChanges": [insertion(4, 0, "HALF S9-A9\n")],
            },
        }
    ).replace("HALF", "\\ud83d").encode()
    wire.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    (finding,) = wire.findings(page.as_uri(), 2)
    assert finding["range"]["start"] == {"line": 4, "character": 2}


class Reference:
    """The text as a client keeps it: a list of UTF-16 units, edited without any cleverness."""

    def __init__(self, text):
        self.units = self._units(text)

    @staticmethod
    def _units(text):
        data = text.encode("utf-16-le", "surrogatepass")
        return [data[index : index + 2] for index in range(0, len(data), 2)]

    @property
    def text(self):
        return b"".join(self.units).decode("utf-16-le")

    def position(self, index):
        before = b"".join(self.units[:index]).decode("utf-16-le")
        lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return {"line": len(lines) - 1, "character": len(self._units(lines[-1]))}

    def boundaries(self):
        """Places between characters, and not inside a CR LF."""
        places = [0]
        for index in range(1, len(self.units) + 1):
            unit = self.units[index - 1]
            if 0xD8 <= unit[1] <= 0xDB:
                continue
            if unit == b"\r\0" and index < len(self.units) and self.units[index] == b"\n\0":
                continue
            places.append(index)
        return places

    def edit(self, chooser, scraps):
        start, end = sorted(chooser.choices(self.boundaries(), k=2))
        end = min(end, start + chooser.choice([0, 0, 1, 5, 30]))
        if end not in self.boundaries():
            end = start
        scrap = chooser.choice(scraps) if len(self.units) < 600 else ""
        change = {"range": {"start": self.position(start), "end": self.position(end)}, "text": scrap}
        self.units[start:end] = self._units(scrap)
        return change


SCRAPS = [
    "a", "é", "e\u0301", "😀", "👨‍👩‍👧", "\n", "\r\n", "S9-A9\n", "## Enseignements (groupe)\n", "- [ ] S1-A1\n", "", "---\n",
    "```\n", "\u2028", "«\u00a0»", "> ",
]


@pytest.mark.parametrize("seed", [1, 2])
def test_ten_thousand_edits(wire, group, seed):
    page = group / "carnets/alice/S3.md"
    chooser = random.Random(seed)
    reference = Reference(PAGE + "## Ressentis\nSoulagée 😀.\n")
    wire.open(page, reference.text)
    version = 1
    for _ in range(100):
        # A burst, as a pasting script or an undo of many steps makes it.
        for _ in range(100):
            version += 1
            wire.change(page, version, reference.edit(chooser, SCRAPS))
        findings = wire.findings(page.as_uri(), version)
        outline = wire.outline(page)
    # A server that has seen nothing of all this says the same of the text.
    with Wire() as fresh:
        fresh.initialize(group)
        fresh.open(page, reference.text)
        assert fresh.findings(page.as_uri(), 1) == findings
        assert fresh.outline(page) == outline


def test_answers_come_while_edits_pour_in(wire, group):
    page = group / "carnets/alice/S3.md"
    wire.open(page, PAGE)
    for version in range(2, 3000):
        wire.change(page, version, insertion(4, 0, "x"))
    start = time.monotonic()
    assert wire.outline(page) is not None
    wire.findings(page.as_uri(), 2999)
    # A hang is what is looked for.
    assert time.monotonic() - start < 60


def test_it_is_quiet_at_rest(wire, group):
    """An editor that is open all day costs next to nothing."""
    assert is_alive(wire, group)
    ticks = os.sysconf("SC_CLK_TCK")

    def processor_time():
        fields = open(f"/proc/{wire.process.pid}/stat", encoding="ascii").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / ticks

    before = processor_time()
    time.sleep(3)
    assert processor_time() - before < 0.5
