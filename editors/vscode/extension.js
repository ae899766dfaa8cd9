// Starts `carnet lsp` when a group's folder is open; everything else is the server's work.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const notFound = {
  fr: (path) =>
    `Le programme « ${path} » ne démarre pas. Installez carnet (make install), ou dites où il est dans le réglage carnet.path.`,
  en: (path) =>
    `The program “${path}” doesn't start. Install carnet (make install), or say where it is in the setting carnet.path.`,
};

let client;
// Settings change with every key typed: each start or stop waits for the one before it.
let last = Promise.resolve();

/** What the server is started with, from the user's settings. */
function options() {
  const settings = vscode.workspace.getConfiguration("carnet");
  const command = settings.get("path") || "carnet";
  return {
    server: { command, args: ["lsp"] },
    client: {
      documentSelector: [{ scheme: "file", language: "markdown" }],
      initializationOptions: {
        member: settings.get("member") || undefined,
        language: settings.get("language") || undefined,
      },
    },
  };
}

async function start() {
  const { server, client: clientOptions } = options();
  const starting = new LanguageClient("carnet", "carnet", server, clientOptions);
  try {
    await starting.start();
    client = starting;
  } catch {
    const language = vscode.env.language.startsWith("fr") ? "fr" : "en";
    vscode.window.showWarningMessage(notFound[language](server.command));
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

function inTurn(...steps) {
  for (const step of steps) last = last.then(step, step);
  return last;
}

async function activate(context) {
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) =>
      event.affectsConfiguration("carnet") ? inTurn(stop, start) : undefined,
    ),
  );
  await inTurn(start);
}

module.exports = { activate, deactivate: () => inTurn(stop) };
