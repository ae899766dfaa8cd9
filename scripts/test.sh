#!/usr/bin/env bash
# Runs every test; scripts/set-up.sh has installed what they need.
set -euo pipefail
cd "$(dirname "$0")/.."

printf '• Building, with every import stated in Package.swift.\n'
swift build --build-tests --explicit-target-dependency-import-check error </dev/null
printf '• Swift tests.\n'
swift test --skip-build </dev/null
printf '• Layout.\n'
swift format lint --strict -r Package.swift Sources Tests
CARNET_PROGRAM="$(swift build --show-bin-path)/carnet"
export CARNET_PROGRAM
printf '• Conformance: what other programs make of the output.\n'
.venv/bin/python -m pytest -q Tests/Conformance </dev/null
printf '• Language server: as editors speak with it.\n'
.venv/bin/python -m pytest -q Tests/LanguageServer </dev/null
printf '• Editors: their configurations, in the editors themselves.\n'
.venv/bin/python -m pytest -q Tests/Editors </dev/null
printf '• Browser: the reports as Chromium shows them.\n'
.venv/bin/python -m pytest -q Tests/Browser </dev/null
