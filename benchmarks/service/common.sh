# What the scripts beside it share. Starts only what it ends itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
port=${PORT:-5091}
address="http://127.0.0.1:$port"
work=$(mktemp -d)
started=()

finish() {
  for process in "${started[@]:-}"; do
    [ -n "$process" ] && kill "$process" 2>/dev/null && wait "$process" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

build() { dotnet build benchmarks -c Release --verbosity quiet --nologo; }
benchmarks() { dotnet benchmarks/bin/Release/net10.0/SubsidyNavigator.Benchmarks.dll "$@"; }

# Starts the service with an echo, on the rules in $1, and waits until it answers.
serve() {
  dotnet benchmarks/bin/Release/net10.0/SubsidyNavigator.Benchmarks.dll service "$address" "$1" >/dev/null 2>&1 &
  service=$!
  started+=("$service")
  for _ in $(seq 300); do
    curl -sf "$address/health/ready" >/dev/null && return
    sleep 0.1
  done
  echo "The service did not start." >&2
  exit 1
}

memory() { awk '/VmRSS/ { printf "%.0f MB", $2 / 1024 }' "/proc/$service/status"; }
