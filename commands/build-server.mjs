import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the server's own code into one file; packages are left to node_modules. Plain JavaScript, because it
 * runs where nothing that reads TypeScript has been started.
 * @param {string} outFile where the program goes; packages are found from there
 */
export async function buildServer(outFile) {
  await build({
    entryPoints: [fileURLToPath(new URL('../main.ts', import.meta.url))],
    outfile: outFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // With `node --enable-source-maps` a stack names the file and line that somebody wrote.
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
}
