import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** In a process of its own: the bundler does not run within Jest's. */
const BUNDLE = "import { build } from 'esbuild'; await build(JSON.parse(process.argv[1]));";

/**
 * One file of a worker's program, packages left out: races start dozens of processes, and each would spend seconds on
 * stripping types. Where it is.
 */
export async function bundleWorker(folder: string, name = 'worker-process'): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  const options = {
    entryPoints: [join('tests', 'races', `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'error',
  };
  await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    BUNDLE,
    JSON.stringify(options),
  ]);
  // Packages are looked for beside the program.
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  return outfile;
}
