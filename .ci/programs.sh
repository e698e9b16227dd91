#!/usr/bin/env bash
# Installs Debian's Chromium and GNU parallel for the tests that use them, where that can be done; else those say that
# they skip.
missing=()
for program in chromium parallel; do command -v "$program" >/dev/null || missing+=("$program"); done
[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "daily-papers: installing ${missing[*]} for the tests (once) …" >&2
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 || true
fi
exit 0
