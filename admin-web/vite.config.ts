import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const BASE = '/admin/';
const HERE = new URL('.', import.meta.url).pathname;
const MAIN = `${HERE}src/main.tsx`;
const EARLY = `${HERE}src/early.ts`;
/** Copied as they are: the bundle does not name them. */
const PUBLIC_FILES = ['theme.js', 'icon.svg'];

/** Built beside the server's code; served by it under /admin/. */
export default defineConfig({
  root: HERE,
  base: BASE,
  plugins: [react(), tailwindcss(), earlyScript(), serviceWorker()],
  build: {
    outDir: '../dist/admin-web',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined fonts or images would need data: in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [inOne('early', EARLY, 1), inOne('site', MAIN, 0)] } },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3978', ws: true } } },
});

type Graph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/** In one file: split by who else uses it, what the first page is made of would be fifteen files that a browser has to wait for. */
function inOne(name: string, start: string, priority: number) {
  let reached: ReadonlySet<string> | null = null;
  const nameOf = (id: string, graph: Graph) => {
    reached ??= reachedFrom(start, graph);
    return reached.has(id) ? name : null;
  };
  return { name: nameOf, priority };
}

/** A module and all that it imports before it runs. */
function reachedFrom(start: string, graph: Graph): Set<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}

/**
 * `src/early.ts` as a script of its own before all others: as part of the site's it would run when all of them have been loaded. A
 * page that is served without being built goes without it.
 */
function earlyScript(): Plugin {
  return {
    name: 'early-script',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: EARLY, name: 'early' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const early = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === 'early');
        if (early?.type !== 'chunk') throw new Error('the site was built without its early script');
        const script = { type: 'module', async: true, crossorigin: true, src: `${BASE}${early.fileName}` };
        const parts = early.imports.map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `${BASE}${name}` },
        }));
        return [{ tag: 'script', attrs: script }, ...parts].map((tag) => ({
          ...tag,
          injectTo: 'head-prepend',
        }));
      },
    },
  };
}

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
