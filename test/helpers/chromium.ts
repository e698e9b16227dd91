import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Debian's Chromium: `npm run test:all` installs it where it can. */
export const haveChromium = existsSync(executablePath);
if (!haveChromium) console.warn(`Skipped: the tests in a browser, for ${executablePath} is not there.`);

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
}
