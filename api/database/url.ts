/** Where the data is: one of the two databases that the service runs on. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'mssql';
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly user: string;
      readonly password: string;
      readonly encrypt: boolean;
      readonly trustServerCertificate: boolean;
    };

/** A DATABASE_URL that cannot be used; the message is one line for the operator and holds no password. */
export class DatabaseUrlError extends Error {
  override name = 'DatabaseUrlError';
}

const FORMS = 'sqlite:FILE, sqlite::memory: or mssql://user:password@host:1433/name?encrypt=false';

/** Reads `DATABASE_URL`. Throws `DatabaseUrlError` naming what is wrong with it. */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  if (url.startsWith('sqlite:')) return sqliteAddress(url.slice('sqlite:'.length));
  if (url.startsWith('mssql:')) return mssqlAddress(url);
  throw new DatabaseUrlError(`DATABASE_URL: unknown kind of database; use ${FORMS}`);
}

function sqliteAddress(rest: string): DatabaseAddress {
  const file = rest.startsWith('///') ? rest.slice(2) : rest;
  if (file === '')
    throw new DatabaseUrlError('DATABASE_URL: sqlite: needs a file name, as in sqlite:data/spa.db');
  return { kind: 'sqlite', file };
}

function mssqlAddress(url: string): DatabaseAddress {
  const parsed = parse(url);
  const database = decode(parsed.pathname.slice(1));
  if (parsed.hostname === '') throw new DatabaseUrlError(`DATABASE_URL: no host; use ${FORMS}`);
  if (database === '')
    throw new DatabaseUrlError(`DATABASE_URL: no database name after the host; use ${FORMS}`);
  return {
    kind: 'mssql',
    host: parsed.hostname,
    port: parsed.port === '' ? 1433 : Number(parsed.port),
    database,
    user: decode(parsed.username),
    password: decode(parsed.password),
    encrypt: flag(parsed, 'encrypt', true),
    trustServerCertificate: flag(parsed, 'trustServerCertificate', false),
  };
}

function parse(url: string): URL {
  try {
    return new URL(url);
  } catch (cause) {
    throw new DatabaseUrlError(
      `DATABASE_URL: not a URL (is a special character in the password %-escaped?); use ${FORMS}`,
      { cause },
    );
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new DatabaseUrlError('DATABASE_URL: a % that begins no escape; write a % itself as %25', { cause });
  }
}

function flag(url: URL, name: string, otherwise: boolean): boolean {
  const value = url.searchParams.get(name);
  if (value === null) return otherwise;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new DatabaseUrlError(`DATABASE_URL: ${name} must be true or false, not "${value}"`);
}
