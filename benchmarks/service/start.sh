#!/usr/bin/env bash
# Start of the process to its first answer: the published service beside an empty web application, in turn.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
runs=${1:-7}
dotnet publish src/Host -c Release -r linux-x64 --self-contained -o "$work/service" --verbosity quiet --nologo
mkdir "$work/empty"
cat > "$work/empty/empty.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><PublishReadyToRun>true</PublishReadyToRun></PropertyGroup></Project>
P
cat > "$work/empty/Program.cs" <<'P'
var app = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build();
app.MapGet("/health/ready", () => "");
app.Run();
P
dotnet publish "$work/empty" -c Release -r linux-x64 --self-contained -o "$work/empty/out" --verbosity quiet --nologo

# Milliseconds from start to the first answer of $2 at path $3.
first() {
  local begin end
  begin=$(date +%s%N)
  "$@" >/dev/null 2>&1 &
  local process=$!
  until curl -sf -o /dev/null "$address/health/ready"; do sleep 0.01; done # A poll without a pause would take a processor from both.
  end=$(date +%s%N)
  kill "$process" && wait "$process" 2>/dev/null || true
  echo $(((end - begin) / 1000000))
}

middle() { sort -n | sed -n "$(((runs + 1) / 2))p"; }
for _ in $(seq "$runs"); do
  first "$work/service/SubsidyNavigator.Host" --urls "$address" --rules "$PWD/rules" >> "$work/ours"
  first "$work/empty/out/empty" --urls "$address" >> "$work/theirs"
done
ours=$(middle < "$work/ours")
theirs=$(middle < "$work/theirs")
awk -v o="$ours" -v t="$theirs" 'BEGIN { printf "service %d ms, empty application %d ms, ratio %.2f\n", o, t, o / t }'
