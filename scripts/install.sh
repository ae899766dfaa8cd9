#!/usr/bin/env bash
# Puts the release build, shell completions and the manual page under the folder given.
set -euo pipefail
cd "$(dirname "$0")/.."

prefix="${1:?usage: scripts/install.sh PREFIX}"
program="$(swift build -c release --static-swift-stdlib --show-bin-path)/carnet"

# put MODE FILE TARGET: installs one file, making its folder.
put() {
    mkdir -p "$(dirname "$3")"
    install -m "$1" "$2" "$3"
    printf '%s\n' "$3"
}

completions="$(mktemp -d)"
trap 'rm -rf "$completions"' EXIT
for shell in bash zsh fish; do
    "$program" --generate-completion-script "$shell" >"$completions/$shell"
done

put 755 "$program" "$prefix/bin/carnet"
put 644 "$completions/bash" "$prefix/share/bash-completion/completions/carnet"
put 644 "$completions/zsh" "$prefix/share/zsh/site-functions/_carnet"
put 644 "$completions/fish" "$prefix/share/fish/vendor_completions.d/carnet.fish"
put 644 docs/man/carnet.1 "$prefix/share/man/man1/carnet.1"
put 644 docs/man/fr/carnet.1 "$prefix/share/man/fr/man1/carnet.1"
