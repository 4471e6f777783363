import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contracts } from '../../tools/vite-contracts.mjs';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3333';
/** The API only listens to its own pages, and this server is one of them. */
const toApi = { target: api, headers: { origin: api } };

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  cacheDir: '../../node_modules/.vite/web',
  plugins: [contracts(), react(), tailwindcss()],
  resolve: { tsconfigPaths: true },
  server: { host: '127.0.0.1', port: 4200, proxy: { '/api': toApi, '/socket.io': { ...toApi, ws: true } } },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // what a lazy file imports is mostly there already: lists of it in the first file cost more than they save
    modulePreload: false,
    // importing our libraries does nothing by itself; without this word all of a library lands in the first chunk that uses some of it
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/libs\/.*\.tsx?$/, sideEffects: false }] } },
  },
});
