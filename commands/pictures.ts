import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeDemoSpa } from '../api/demo/make-demo-spa.ts';
import { openChromium } from './chromium.ts';
import { takeDeskSide } from './pictures/desk-side.ts';
import { takeGuestSide } from './pictures/guest-side.ts';
import { openStudio } from './pictures/studio.ts';
import { writeIndex } from './pictures/write-index.ts';
import { runCommand } from './run-command.ts';
import { serveAlone } from './serve-alone.ts';

/** A thursday noon in Amsterdam: the house is half full, and the evening is still free. */
const NOON = Date.parse('2026-03-05T11:20:00Z');

/**
 * `npm run pictures -- [FOLDER]`: every page, made from the running program in a real Chromium, on a phone and at a desk.
 * What cannot be shown fails the command: a page that does not open has no picture.
 */
async function pictures(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const folder = positionals[0] ?? join('docs', 'pictures');
  await mkdir(folder, { recursive: true });
  const served = await serveAlone(3_979, NOON);
  const browser = await openChromium(['--lang=en-GB']);
  try {
    const demo = await makeDemoSpa(served.house.core, undefined, 'lived-in');
    const studio = openStudio(browser, { url: served.url, demo, now: NOON, folder });
    await takeGuestSide(studio);
    await takeDeskSide(studio);
    const bytes = await writeIndex(folder, studio.shots);
    process.stdout.write(
      `${studio.shots.length} pictures are in ${folder}: ${(bytes / 1_000_000).toFixed(1)} MB.\n`,
    );
  } finally {
    await browser.close();
    await served.stop();
  }
  return 0;
}

runCommand(pictures, 'usage: npm run pictures -- [FOLDER]');
