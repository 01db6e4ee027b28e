#!/usr/bin/env bash
# Requests that make no sense; none may be answered with 500.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build
serve rules
echo "memory at start: $(memory)"
benchmarks fuzz "$address" "${1:-100000}"
echo "memory at end: $(memory)"
