import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ENTRY = 'virtual:react-alone';
const SOURCE = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.body).render(createElement('p', null, 'hello'));`;

/**
 * What react and react-dom weigh alone (gzip), built now and like our own pages: what a budget is a multiple of.
 * @param {string} root
 */
export async function weighReactAlone(root) {
  const { NODE_ENV } = process.env;
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'ringside:react-alone',
        resolveId: (id) => (id === ENTRY ? path.join(root, 'react-alone.js') : undefined),
        load: (id) => (id === path.join(root, 'react-alone.js') ? SOURCE : undefined),
      },
    ],
    build: { write: false, target: 'es2023', modulePreload: false, rolldownOptions: { input: ENTRY } },
  });
  // Vite leaves it at 'production', and what the test run starts next would take that for its own
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (built);
  return output.reduce(
    (sum, chunk) => sum + (chunk.type === 'chunk' ? gzipSync(chunk.code, { level: 9 }).length : 0),
    0,
  );
}
