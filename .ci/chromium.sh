#!/usr/bin/env bash
# Installs Debian's Chromium for the tests in a browser, where that can be done; else those tests say that they skip.
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo 'daily-papers: installing chromium for the tests in a browser (once) …' >&2
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 || true
fi
exit 0
