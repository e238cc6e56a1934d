import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built beside the server's code; served by it under /admin/. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: '/admin/',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: '../dist/admin-web',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined fonts or images would need data: in the content security policy.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3978', ws: true } } },
});
