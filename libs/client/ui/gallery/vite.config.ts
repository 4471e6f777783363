import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Every piece of the design system on one page, for looking at; it is not shipped. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../../../node_modules/.vite/gallery',
  plugins: [react(), tailwindcss()],
  resolve: { tsconfigPaths: true },
  // fonts come from the workspace's node_modules, above this folder
  server: { host: '127.0.0.1', port: 4300, fs: { allow: ['../../../..'] } },
  build: { outDir: '../../../../dist/gallery', emptyOutDir: true },
});
