#!/bin/sh
# Ends Chromium's process group and removes its profile when the stand-in is gone, however it went: standard input ends then.
# usage: keeper.sh GROUP PROFILE
cat >/dev/null
kill -KILL -- "-$1" 2>/dev/null
tries=0
while kill -0 -- "-$1" 2>/dev/null && [ "$tries" -lt 50 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
rm -rf -- "$2"
