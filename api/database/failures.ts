import { QueryFailedError } from 'typeorm';

interface DriverError {
  readonly code?: unknown;
  readonly number?: unknown;
  readonly message?: unknown;
}

/** SQL Server: 2601 is a unique index, 2627 a primary key or unique constraint. */
const MSSQL_DUPLICATE = new Set([2601, 2627]);
/** SQL Server: 1205 deadlock victim, 3960 and 3961 snapshot conflicts, 1222 lock time-out. */
const MSSQL_TRY_AGAIN = new Set([1205, 3960, 3961, 1222]);

/** Was it refused because a row with that key is there already? */
export function isDuplicate(error: unknown): boolean {
  const cause = driverError(error);
  if (cause === null) return false;
  if (typeof cause.number === 'number' && MSSQL_DUPLICATE.has(cause.number)) return true;
  if (typeof cause.code === 'string' && /^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)$/.test(cause.code))
    return true;
  return /duplicate key|UNIQUE constraint failed/i.test(String(cause.message));
}

/** Would the same transaction, run again, have a fair chance? */
export function isWorthRetrying(error: unknown): boolean {
  const cause = driverError(error);
  if (cause === null) return false;
  if (typeof cause.number === 'number' && MSSQL_TRY_AGAIN.has(cause.number)) return true;
  if (typeof cause.code === 'string' && cause.code.startsWith('SQLITE_BUSY')) return true;
  // Servers that only speak SQL Server's protocol report these without its numbers.
  return /could not serialize access|deadlock|database is locked/i.test(String(cause.message));
}

/** TypeORM wraps what a statement throws; a commit's error comes as the driver made it. */
function driverError(error: unknown): DriverError | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof Error ? cause : null;
}
