import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const fromRoot = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * Bundles the server, and what an operator needs beside it, into one file each; packages are left to
 * node_modules. Plain JavaScript, because it runs where nothing that reads TypeScript has been started.
 * @param {string} folder where main.js and the commands go; packages are found from there
 */
export async function buildServer(folder) {
  await build({
    entryPoints: {
      main: fromRoot('main.ts'),
      migrate: fromRoot('commands/migrate.ts'),
      doctor: fromRoot('commands/doctor.ts'),
      keys: fromRoot('commands/keys.ts'),
      channel: fromRoot('commands/channel.ts'),
      spa: fromRoot('commands/spa.ts'),
    },
    outdir: folder,
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
