import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The one without a window first: it takes half the time of a whole browser. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** Needed in containers, and quiet: the browser asks nobody for updates. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const HOW_TO_GET_CHROMIUM =
  'No Chromium found: "apt-get install chromium-headless-shell" (or set CHROMIUM to its path) runs the browser journeys too.';

/** Where a Chromium is: `CHROMIUM`, the usual places of a Debian, or the one that Playwright has downloaded. */
export function findChromium(): string | undefined {
  const own = process.env.CHROMIUM;
  return [...(own ? [own] : PLACES), ...(own ? [] : [chromium.executablePath()])].find((path) => existsSync(path));
}
