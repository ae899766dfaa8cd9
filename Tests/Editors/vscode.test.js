// The VS Code extension, in Node, with stand-ins for the editor and for its client library.
"use strict";

const assert = require("node:assert");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const folder = path.resolve(__dirname, "../../editors/vscode");
const settings = { path: process.env.CARNET_PROGRAM, member: "alice", language: "" };
const shown = [];
const started = [];
const listeners = [];
let running = 0;

const vscode = {
  env: { language: "fr-FR" },
  window: { showWarningMessage: (text) => shown.push(text) },
  workspace: {
    getConfiguration: (name) => {
      assert.equal(name, "carnet");
      return { get: (key) => settings[key] };
    },
    onDidChangeConfiguration: (listener) => {
      listeners.push(listener);
      return { dispose() {} };
    },
  },
};

// Starts what it was given, and makes sure that it is a language server.
class LanguageClient {
  constructor(id, name, server, client) {
    Object.assign(this, { id, name, server, client });
  }

  start() {
    return new Promise((resolve, reject) => {
      this.process = spawn(this.server.command, this.server.args);
      this.process.on("error", reject);
      this.process.stdout.once("data", (data) => {
        running += 1;
        started.push({ server: this.server, client: this.client, answer: String(data) });
        resolve();
      });
      const params = { processId: null, capabilities: {}, initializationOptions: this.client.initializationOptions };
      const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
      this.process.stdin.on("error", () => {});
      this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  // Like the library's: a client that is still starting can't be stopped.
  async stop() {
    assert.ok(started.some((entry) => entry.client === this.client), "stopped while starting");
    running -= 1;
    this.process.kill();
  }
}

const load = Module._load;
Module._load = (request, ...rest) =>
  request === "vscode" ? vscode : request === "vscode-languageclient/node" ? { LanguageClient } : load(request, ...rest);

async function activation() {
  const extension = require(path.join(folder, "extension.js"));
  await extension.activate({ subscriptions: [] });
  assert.equal(started.length, 1);
  assert.deepEqual(started[0].server, { command: process.env.CARNET_PROGRAM, args: ["lsp"] });
  assert.deepEqual(started[0].client.initializationOptions, { member: "alice", language: undefined });
  assert.match(started[0].answer, /"positionEncoding":"utf-16"/);
  // A member's name being typed.
  const changed = { affectsConfiguration: (name) => name === "carnet" };
  await Promise.all(["b", "br", "bru"].map((member) => ((settings.member = member), listeners[0](changed))));
  assert.equal(running, 1);
  assert.equal(started.at(-1).client.initializationOptions.member, "bru");
  settings.path = "/nowhere/carnet";
  await listeners[0](changed);
  assert.equal(shown.length, 1);
  assert.match(shown[0], /« \/nowhere\/carnet » ne démarre pas/);
  await extension.deactivate();
  assert.equal(running, 0);
}

function manifest() {
  const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
  const { contributes, main } = read("package.json");
  for (const file of [main, ...contributes.grammars.map((g) => g.path), ...contributes.snippets.map((s) => s.path)]) {
    assert.ok(fs.existsSync(path.join(folder, file)), file);
  }
  const words = JSON.stringify(read("package.json")).match(/%([\w.]+)%/g).map((word) => word.slice(1, -1));
  for (const table of ["package.nls.json", "package.nls.fr.json"]) {
    assert.deepEqual(Object.keys(read(table)).sort(), [...words].sort(), table);
  }
}

function grammar() {
  const { repository } = JSON.parse(fs.readFileSync(path.join(folder, "syntaxes/carnet.tmLanguage.json"), "utf8"));
  const rules = Object.values(repository).flatMap((entry) => entry.patterns ?? [entry]);
  // Oniguruma takes (?i:…); JavaScript has it since 2025: written out for older ones.
  const compiled = rules.map(({ match, name }) => {
    const source = match.replace(/\(\?i:([^)]*)\)/, "(?:$1)");
    return { name, expression: new RegExp(source, match.includes("(?i:") ? "giu" : "gu") };
  });
  const scopes = (line) =>
    compiled.flatMap(({ name, expression }) =>
      [...line.matchAll(expression)].map((found) => `${found[0].trim()} ${name.split(".").slice(-3, -1).join(".")}`),
    );
  assert.deepEqual(scopes("- [x] S2-A1 — Fait."), ["[x] state.done", "S2-A1 tag.action"]);
  assert.deepEqual(scopes("1. [/] s3-a2 avec @bruno"), ["[/] state.open", "s3-a2 tag.action", "@bruno function.member"]);
  assert.deepEqual(scopes("  - [-] Rien"), ["[-] state.abandoned"]);
  assert.deepEqual(scopes("* [ ] Rien"), ["[ ] state.planned"]);
  assert.deepEqual(scopes("## Ressentis (Privé)"), ["(Privé) modifier.visibility"]);
  assert.deepEqual(scopes("Voir la page. [x] est coché (oui) [x]."), []);
  assert.deepEqual(scopes("Écrire à alice@example.org [x] (privé) puis"), []);
}

(async () => {
  manifest();
  grammar();
  await activation();
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
