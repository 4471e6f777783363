import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contracts } from '../../tools/vite-contracts.mjs';
import { doorWorker } from '../../tools/vite-door-worker.mjs';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3333';

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  cacheDir: '../../node_modules/.vite/admin',
  plugins: [contracts(), react(), tailwindcss(), doorWorker()],
  resolve: { tsconfigPaths: true },
  server: { host: '127.0.0.1', port: 4201, proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
  build: {
    outDir: '../../dist/apps/admin',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // importing our libraries does nothing by itself; without this word all of a library lands in the first chunk that uses some of it
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/libs\/.*\.tsx?$/, sideEffects: false }] } },
  },
});
