#!/bin/sh
# Ends Chromium's process group and removes its profile when the stand-in is gone, however it went: standard input ends then.
# usage: keeper.sh GROUP PROFILE
cat >/dev/null
kill -s KILL -- "-$1" 2>/dev/null
# A process that is being ended can still write; so look again, until the folder stays away.
tries=0
while [ "$tries" -lt 20 ]; do
  rm -rf -- "$2" 2>/dev/null
  sleep 0.1
  [ -e "$2" ] || break
  tries=$((tries + 1))
done
