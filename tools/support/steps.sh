# What tools/setup, demo and test share: one line for each step, its progress on a terminal, one sentence on failure.
# Sourced by bash scripts that have set `program`; defines `root` and goes there.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root" || exit 1
logs=build/log
mkdir -p "$logs"

# Debian keeps nginx where only root's PATH looks.
PATH=$PATH:/usr/sbin:/sbin

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s: %s\n' "$program" "$*" >&2
  exit 1
}

# value NAME: of tools/dependencies.
value() { sed -n "s/^$1=//p" tools/dependencies; }

# at_least VERSION LEAST
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# The last thing that a log says, short enough for the rest of the line.
last_words() { tail -c 400 "$1" 2>/dev/null | tr '\r' '\n' | grep -v '^[[:space:]]*$' | tail -n 1 | cut -c "1-$2"; }

show_progress() {  # name, log, process
  local width started=$SECONDS
  while kill -0 "$3" 2>/dev/null; do
    width=$(( $(tput cols 2>/dev/null || echo 80) - ${#1} - 12 ))
    [ "$width" -gt 10 ] && printf '\r\033[K%s … %3d s  %s' "$1" $((SECONDS - started)) "$(last_words "$2" "$width")"
    sleep 0.3
  done
  printf '\r\033[K'
}

# step NAME WHAT_TO_DO COMMAND…: runs the command with its output in a log; fails with one sentence and the log's end.
step() {
  local name=$1 advice=$2 started=$SECONDS log status=0
  shift 2
  log=$logs/$(printf '%s' "$name" | tr -cs 'A-Za-z0-9' '-' | tr 'A-Z' 'a-z').log
  "$@" >"$log" 2>&1 </dev/null &
  running=$!
  if [ -t 1 ]; then show_progress "$name" "$log" "$running"; fi
  wait "$running" || status=$?
  running=
  if [ "$status" -ne 0 ]; then
    { tail -n 25 "$log"; echo; } >&2
    fail "$name failed. $advice (all of it: $log)"
  fi
  say "$name: done in $((SECONDS - started)) s"
}

stop_running() { [ -z "${running:-}" ] || kill "$running" 2>/dev/null; }
trap 'stop_running; exit 130' INT
trap 'stop_running; exit 143' TERM
