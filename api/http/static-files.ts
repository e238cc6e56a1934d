import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { type Reply, type Route, route } from './route.ts';
import { noSuchPage } from './routes/pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** The built desk site and chat widget. Read at start: nothing a request says reaches the file system. */
export async function builtFileRoutes(distFolder: string): Promise<Route[]> {
  const site = join(distFolder, 'admin-web');
  const files = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const assets = files.map((entry) => join(entry.parentPath, entry.name));
  const index = readFileSync(join(site, 'index.html'));
  const siteRoutes = await Promise.all(
    assets.map((file) => fileRoute(`/admin/${relative(site, file)}`, file)),
  );
  const fonts = assets.filter((file) => /inter-latin(-ext)?-wght-normal[^/]*\.woff2$/.test(file));
  return [
    ...siteRoutes,
    // Pages of the site itself: the browser's script knows which there are.
    ...['/admin', '/admin/'].map((path) => contentRoute(path, '.html', index)),
    pageRoute(index),
    await fileRoute('/chat.js', join(distFolder, 'chat.js')),
    await fileRoute('/spa/notify.js', join(distFolder, 'notify.js')),
    // The desk site's bundler hashes these names; the plain pages want them where they can name them.
    ...(await Promise.all(fonts.map((file) => fileRoute(`/fonts/${plainName(file)}`, file)))),
  ];
}

/** `inter-latin-wght-normal-Dx4kXJAl.woff2` without the hash. */
function plainName(file: string): string {
  return basename(file).replace(/(wght-normal)[^.]*/, '$1');
}

async function fileRoute(path: string, file: string): Promise<Route> {
  return contentRoute(path, extname(file), await readFile(file));
}

/** Any page of the site by its name; what looks like a file and is none is not one. */
function pageRoute(index: Buffer): Route {
  const shown = contentRoute('/admin/:page', '.html', index);
  return {
    ...shown,
    handle: async (request) =>
      /^[a-z-]+$/.test(request.params.page ?? '') ? shown.handle(request) : noSuchPage(),
  };
}

function contentRoute(path: string, extension: string, body: Buffer): Route {
  // The bundler puts a hash of the content into these names: they never change.
  const forever = /\/assets\//.test(path);
  const reply: Reply = {
    status: 200,
    type: TYPES[extension] ?? 'application/octet-stream',
    body,
    headers: { 'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache' },
  };
  return route({
    method: 'get',
    path,
    summary: 'Part of the built site',
    permission: null,
    handle: async () => reply,
  });
}
