import { isOperatorsMistake } from '../settings.ts';

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Runs a command to its exit code; an operator's mistake is one line, with how to call it, and the code 2. */
export function runCommand(command: () => Promise<number>, usage: string): void {
  command().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const mistake = isOperatorsMistake(error) || error instanceof UsageError || isBadFlag(error);
      process.stderr.write(mistake ? `${messageOf(error)}\n${usage}\n` : `${stackOf(error)}\n`);
      process.exitCode = mistake ? 2 : 1;
    },
  );
}

/** node:util's parseArgs found a flag it was not told of, or one without its value. */
function isBadFlag(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
