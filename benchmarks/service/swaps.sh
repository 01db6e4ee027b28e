#!/usr/bin/env bash
# Swaps rule sets under load; every tenth is invalid and must change nothing.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build
cp -r rules "$work/rules"
serve "$work/rules"
echo "memory at start: $(memory)"
benchmarks swaps "$address" "$work/rules" "${1:-1000}"
echo "memory at end: $(memory)"
