import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const fromRoot = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** The server, and what an operator needs beside it. */
const SHIPPED = [
  'main',
  'commands/migrate',
  'commands/doctor',
  'commands/keys',
  'commands/channel',
  'commands/spa',
];

/** The benchmarks, and the servers that they ask. */
const BENCHMARKS = [
  'commands/bench',
  'commands/bench/webhook-server',
  'commands/bench/bare-server',
  'commands/bench/live-server',
  'commands/bench/bare-broadcaster',
  'commands/bench/outbox-worker',
  'commands/bench/message-simulator',
];

/**
 * Bundles what the image runs into one file each.
 * @param {string} folder where main.js and the commands go; packages are found from there
 */
export async function buildServer(folder) {
  await bundle(SHIPPED, folder);
}

/**
 * The benchmarks in the form in which the server is shipped, since that is what they tell of.
 * @param {string} folder where bench.js and its servers go
 */
export async function buildBenchmarks(folder) {
  await bundle(BENCHMARKS, folder);
}

/** Packages are left to node_modules. Plain JavaScript, because it runs where nothing that reads TypeScript has been started. */
async function bundle(programs, folder) {
  await build({
    entryPoints: Object.fromEntries(programs.map((one) => [basename(one), fromRoot(`${one}.ts`)])),
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
