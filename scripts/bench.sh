#!/usr/bin/env bash
# Builds the program as it is installed and the benchmarks, then measures one beside the other.
# The generated groups stay in .build/benchmarks for the next run. Arguments go to `measure`: --runs N, --large.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build -c release --static-swift-stdlib --product carnet </dev/null >&2
program="$(swift build -c release --static-swift-stdlib --show-bin-path)/carnet"
swift build -c release --package-path Benchmarks </dev/null >&2
tools="$(swift build -c release --package-path Benchmarks --show-bin-path)"
mkdir -p .build/benchmarks
"$tools/measure" "$program" sample-logbooks/club-managers "$PWD/.build/benchmarks" "$@"
