import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface CommandAnswer {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** One of `commands/`, as its operator starts it. */
export async function runCommand(
  program: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  input = '',
): Promise<CommandAnswer> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: { ...inherited, ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code };
}
