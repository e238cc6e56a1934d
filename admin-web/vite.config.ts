import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const BASE = '/admin/';
const HERE = new URL('.', import.meta.url).pathname;
/** Copied as they are: the bundle does not name them. */
const PUBLIC_FILES = ['theme.js', 'icon.svg'];

/** Built beside the server's code; served by it under /admin/. */
export default defineConfig({
  root: HERE,
  base: BASE,
  plugins: [react(), tailwindcss(), serviceWorker()],
  build: {
    outDir: '../dist/admin-web',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined fonts or images would need data: in the content security policy.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3978', ws: true } } },
});

/** `sw.js`, with the names of what was built: all of it but fonts of scripts that the site is not written in. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const built = Object.keys(bundle)
        .filter((name) => /\.(?:js|css)$/.test(name) || /inter-latin(?:-ext)?-.*\.woff2$/.test(name))
        .sort();
      const files = [...built, ...PUBLIC_FILES].map((name) => `${BASE}${name}`);
      const [page, source] = await Promise.all(
        ['index.html', 'service-worker.js'].map((name) => readFile(`${HERE}${name}`, 'utf8')),
      );
      const version = createHash('sha256')
        .update(`${page}${source}${files.join()}`)
        .digest('hex')
        .slice(0, 12);
      const code = source?.replace("['FILES']", JSON.stringify(files)).replace('VERSION', version);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: code ?? '' });
    },
  };
}
