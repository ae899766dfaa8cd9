#!/usr/bin/env bash
# Builds the program, checks the French sample and writes its cycle report.
set -euo pipefail
cd "$(dirname "$0")/.."

printf '• Building carnet (the first time takes a few minutes).\n'
swift build -c release --static-swift-stdlib --product carnet </dev/null
program="$(swift build -c release --static-swift-stdlib --show-bin-path)/carnet"

printf '• Checking sample-logbooks/club-managers.\n'
"$program" check --group sample-logbooks/club-managers --today 2026-06-15
printf '• Writing the cycle report. Open this file in a browser:\n'
"$program" report cycle --group sample-logbooks/club-managers --today 2026-06-15
