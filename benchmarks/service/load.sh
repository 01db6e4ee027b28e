#!/usr/bin/env bash
# POST /v1/assessments on the ADO example beside an echo of the same body on the same host, both from another process.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
seconds=${1:-60}
build
serve rules
sleep 25 # The tests beside the rules run after the start, and the code gets warm.
wrk -t1 -c2 -d10s -s benchmarks/service/post.lua "$address/v1/assessments" >/dev/null

echo "memory at start: $(memory)"
wrk -t1 -c4 -d"${seconds}s" -s benchmarks/service/post.lua "$address/v1/assessments" | tail -1 | tee "$work/assess"
echo "memory at end: $(memory)"
wrk -t1 -c4 -d10s -s benchmarks/service/post.lua "$address/echo" | tail -1 | tee "$work/echo"

rate() { sed -E 's/.*per second ([0-9.]+).*/\1/' "$1"; }
awk -v a="$(rate "$work/assess")" -v e="$(rate "$work/echo")" 'BEGIN { printf "an assessment costs as much as %.0f echoes\n", e / a }'

half=$(awk -v a="$(rate "$work/assess")" 'BEGIN { printf "%.0f", a / 4 }')
echo "at half of that rate (2 clients of $half a second each):"
hey -z "${seconds}s" -c 2 -q "$half" -m POST -T application/json -D docs/examples/ado-den-haag.json "$address/v1/assessments" \
  | grep -E 'Requests/sec|50%|95%|99%|\[[0-9]+\]'
grep -q "failed 0" "$work/assess"
