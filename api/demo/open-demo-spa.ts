import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Core } from '../core.ts';
import { parseDatabaseUrl } from '../database/url.ts';
import { type DemoSignIn, isEmpty, makeDemoSpa } from './make-demo-spa.ts';

/**
 * On a first run the demo spa is made, by whichever door came first. Its sign-ins exist nowhere else in the
 * clear, so they are kept in a note beside the data, for every later start to print.
 */
export async function openDemoSpa(
  core: Core,
  databaseUrl: string,
  past: 'fortnight' | 'lived-in' = 'fortnight',
): Promise<readonly DemoSignIn[]> {
  const note = noteFile(databaseUrl);
  if (!(await isEmpty(core))) return note === null ? [] : readNote(note);
  const { signIns } = await makeDemoSpa(core, undefined, past);
  if (note !== null) await writeNote(note, signIns);
  return signIns;
}

/** null for a database that is gone with its process: its sign-ins are, too. */
function noteFile(databaseUrl: string): string | null {
  const address = parseDatabaseUrl(databaseUrl);
  if (address.kind === 'mssql') return join('data', 'stillwater.demo-sign-in.json');
  return address.file === ':memory:' ? null : `${address.file}.demo-sign-in.json`;
}

async function writeNote(note: string, signIns: readonly DemoSignIn[]): Promise<void> {
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
}

async function readNote(note: string): Promise<readonly DemoSignIn[]> {
  try {
    return JSON.parse(await readFile(note, 'utf8'));
  } catch (error) {
    // Not a demo, or its note was thrown away: there is nothing to print, and that is all.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
