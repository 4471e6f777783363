import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const WORKER = path.resolve(import.meta.dirname, '../apps/admin/door-worker/worker.js');
/** What the page of the door loads when it needs it. */
const MODULES =
  /\/apps\/admin\/src\/(door\/|event-desk\/event-desk-page)|\/texts\/src\/(en|fr|de)\/(admin-app|door)\.ts|\/qr\/decode|\/failure-panel|\/live-connection|\/socket\.io-client\/build\/esm\/index\.js/;
const FONT = /inter-latin-wght-normal.*\.woff2$/;

/** A chunk of a build, as far as it matters here. @typedef {{ facadeModuleId: string | null, isEntry: boolean, imports: string[], viteMetadata?: { importedCss: Set<string> } | undefined }} Chunk */

/**
 * Writes the service worker of the door into a build, with the files that the door's page needs and nothing else.
 * @returns {import('vite').Plugin}
 */
export function doorWorker() {
  let base = '/';
  return {
    name: 'ringside:door-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => void (base = config.base),
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output]] : [])),
      );
      const fonts = Object.keys(bundle).filter((file) => FONT.test(file));
      const files = [...findFiles(chunks), ...fonts].map((file) => base + file).sort();
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
      const told = { version, page: base, assets: `${base}assets/`, files };
      const source = readFileSync(WORKER, 'utf8').replace('= __DOOR__;', `= ${JSON.stringify(told)};`);
      this.emitFile({ type: 'asset', fileName: 'door-worker.js', source });
    },
  };
}

/**
 * The entry, what the door loads later, and all that these import statically, with their styles.
 * @param {ReadonlyMap<string, Chunk>} chunks by file name
 */
function findFiles(chunks) {
  /** @type {Set<string>} */
  const found = new Set();
  const follow = (/** @type {string} */ file) => {
    const chunk = chunks.get(file);
    if (!chunk || found.has(file)) return;
    found.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const next of chunk.imports) follow(next);
  };
  for (const [file, { isEntry, facadeModuleId }] of chunks) {
    if (isEntry || MODULES.test(facadeModuleId ?? '')) follow(file);
  }
  return found;
}
