import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

/** What a page that embeds the chat may be made to load. */
const MAX_GZIP_BYTES = 30_000;

/** Style sheets become minified strings: the widget puts them into its shadow root itself. */
const cssAsText = {
  name: 'css-as-text',
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/**
 * Bundles the widget into one script.
 * @param {string} outFile where `chat.js` goes
 * @returns {Promise<{ bytes: number, gzipBytes: number }>} its size; more than 30 kB gzipped throws
 */
export async function buildWidget(outFile) {
  await build({
    entryPoints: [fileURLToPath(new URL('main.tsx', import.meta.url))],
    outfile: outFile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [cssAsText],
  });
  await build({
    entryPoints: [fileURLToPath(new URL('notify-worker.js', import.meta.url))],
    // Beside the chat: see `api/http/static-files.ts`.
    outfile: join(dirname(outFile), 'notify.js'),
    minify: true,
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const script = await readFile(outFile);
  const gzipBytes = gzipSync(script, { level: 9 }).length;
  if (gzipBytes > MAX_GZIP_BYTES) throw new Error(`chat.js is ${gzipBytes} bytes gzipped: over its budget`);
  return { bytes: script.length, gzipBytes };
}
