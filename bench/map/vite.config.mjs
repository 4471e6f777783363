import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';
import { contracts } from '../../tools/vite-contracts.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { paths } = JSON.parse(readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;

/** The page on which the map is measured: the same source as the apps, built for production in the same way. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  cacheDir: path.join(root, 'node_modules/.vite/bench-map'),
  logLevel: 'warn',
  plugins: [contracts(), react(), tailwindcss()],
  resolve: {
    alias: Object.entries(paths)
      .sort(([one], [other]) => other.length - one.length)
      .map(([name, [file]]) => ({
        find: new RegExp(`^${name.replace('*', '([^/]+)')}$`),
        replacement: path.join(root, file.replace('*', '$1')),
      })),
  },
  build: { outDir: path.join(root, 'dist/bench-map'), emptyOutDir: true, target: 'es2023' },
});
