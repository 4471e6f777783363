import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contracts } from '../../tools/vite-contracts.mjs';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3333';
/** The API only listens to its own pages, and this server is one of them. */
const toApi = { target: api, headers: { origin: api } };

const BASE = [
  /node_modules\/(react|react-dom|scheduler|react-router)\//,
  /lucide-react\/dist\/esm\/(shared|Icon|createLucideIcon|defaultAttributes)/,
  /@tanstack\/(query-core|react-query)\/(?!.*(infinite|mutationObserver|useMutation|queriesObserver|useQueries|hydrat))/i,
  /vite\/preload-helper/,
  /libs\/client\/texts\/src\/[\w-]+\.tsx?$/,
  /libs\/client\/api\/src\/(call|live|refusal-error|server-address|server-clock)\.ts$/,
  /libs\/client\/ui\/src\/(button|classes|skeleton|spinner)\.tsx?$/,
];
const isBase = (id: string) => BASE.some((part) => part.test(id)) && !id.includes('load-view-texts');

/**
 * Vite wraps each lazy import to fetch the style sheets and the neighbours of a chunk first. There is one style sheet, and
 * the neighbours are in the files that every page loads: the wrapper only calls through.
 */
const plainImports: Plugin = {
  name: 'ringside:plain-imports',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  cacheDir: '../../node_modules/.vite/web',
  plugins: [contracts(), plainImports, react(), tailwindcss()],
  resolve: { tsconfigPaths: true },
  server: { host: '127.0.0.1', port: 4200, proxy: { '/api': toApi, '/socket.io': { ...toApi, ws: true } } },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    cssCodeSplit: false,
    modulePreload: false,
    // importing our libraries does nothing by itself; without this word all of a library lands in the first chunk that uses some of it
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/libs\/.*\.tsx?$/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            // what every page uses, in one file instead of ten
            { name: 'base', test: isBase },
          ],
        },
      },
    },
  },
});
