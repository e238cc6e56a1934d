import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);

/** What loading and warming up all five languages adds to a process that does nothing, in MB of resident memory. */
export function memoryOfUnderstanding(): number {
  const empty = residentAfter('');
  const loaded = residentAfter(
    `const { warmUp } = await import(${JSON.stringify(new URL('dialogs/understand/understand.ts', root).href)});
     warmUp(['en', 'es', 'de', 'fr', 'pt']);`,
  );
  return (loaded - empty) / 1e6;
}

/** Both with the same loader of TypeScript, so that it counts in neither. */
function residentAfter(code: string): number {
  const loader = pathToFileURL(fileURLToPath(new URL('node_modules/tsx/dist/esm/index.mjs', root))).href;
  const program = `${code}\nglobalThis.gc?.(); process.stdout.write(String(process.memoryUsage().rss));`;
  const flags = ['--expose-gc', '--import', loader, '--input-type=module', '--eval', program];
  const { stdout, status, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the memory could not be measured: ${stderr}`);
  return Number(stdout);
}
