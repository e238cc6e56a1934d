import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDatabaseUrl } from '../api/database/url.ts';
import { readSettings } from '../settings.ts';

/** The database a command works on: the one it was given (a URL or a file), else the settings'. */
export function databaseUrlFrom(given: string | undefined): string {
  const url = given === undefined ? readSettings(process.env).databaseUrl : asUrl(given);
  const address = parseDatabaseUrl(url);
  if (address.kind === 'sqlite' && address.file !== ':memory:')
    mkdirSync(dirname(address.file), { recursive: true });
  return url;
}

function asUrl(given: string): string {
  return /^[a-z]+:\/\/|^sqlite:|^mssql:/.test(given) ? given : `sqlite:${given}`;
}
