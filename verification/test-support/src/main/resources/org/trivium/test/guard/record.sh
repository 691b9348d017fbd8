#!/usr/bin/env bash
# Stands for Kafka's scripts: writes down in the folder RECORD what it was called with, one argument
# a line, and keeps a copy of what it was to read.
set -euo pipefail
call=$RECORD/$(printf '%04d' "$(find "$RECORD" -name '*.call' | wc -l)")
basename "$0" >"$call.call"
for argument in "$@"; do
    if [[ $argument == /dev/fd/* ]]; then
        cat "$argument" >"$call.read"
        argument=$call.read
    fi
    printf '%s\n' "$argument" >>"$call.call"
done
