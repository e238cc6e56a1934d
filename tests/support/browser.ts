import { existsSync } from 'node:fs';
import { CHROMIUM } from '../../commands/chromium.ts';

/** Is there a browser to test with? CI has one and fails without it; elsewhere these tests say so and are skipped. */
export function hasChromium(): boolean {
  if (existsSync(CHROMIUM)) return true;
  if (process.env.CI === 'true') throw new Error(`no Chromium at ${CHROMIUM}: CI must install one`);
  console.warn(`No Chromium at ${CHROMIUM}: the browser tests are skipped.`);
  return false;
}
