"""A client that can be as rude as it likes: bytes in, messages out."""

import json
import os
import select
import subprocess
import time

from conftest import COMMAND


class Wire:
    def __init__(self):
        self.process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.unread = b""
        self.number = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        body = json.dumps(message).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method, params):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method, params, seconds=30):
        """The answer's `result`, or its `error`."""
        self.number += 1
        self.send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        answer = self.until(lambda message: message.get("id") == self.number and "method" not in message, seconds)
        return answer["result"] if "result" in answer else answer["error"]

    def until(self, wanted, seconds=30):
        end = time.monotonic() + seconds
        while True:
            message = self.receive(end)
            if wanted(message):
                return message

    def findings(self, uri, version, seconds=30):
        """What is found in one version of a document."""

        def wanted(message):
            params = message.get("params", {})
            is_found = message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri
            return is_found and params.get("version") == version

        return self.until(wanted, seconds)["params"]["diagnostics"]

    def receive(self, end):
        while True:
            head, separator, rest = self.unread.partition(b"\r\n\r\n")
            if separator:
                length = int(head.split(b":")[1])
                if len(rest) >= length:
                    self.unread = rest[length:]
                    return json.loads(rest[:length])
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise TimeoutError("the server says nothing")
            more = os.read(self.process.stdout.fileno(), 1 << 16)
            if not more:
                raise EOFError("the server went away")
            self.unread += more

    def initialize(self, folder, **params):
        return self.request(
            "initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}, **params}
        )

    def open(self, path, text):
        self.notify(
            "textDocument/didOpen",
            {"textDocument": {"uri": path.as_uri(), "languageId": "markdown", "version": 1, "text": text}},
        )

    def change(self, path, version, *changes):
        self.notify(
            "textDocument/didChange",
            {"textDocument": {"uri": path.as_uri(), "version": version}, "contentChanges": list(changes)},
        )

    def outline(self, path):
        return self.request("textDocument/documentSymbol", {"textDocument": {"uri": path.as_uri()}})


def insertion(line, character, text):
    place = {"line": line, "character": character}
    return {"range": {"start": place, "end": place}, "text": text}
