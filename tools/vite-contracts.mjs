import path from 'node:path';
import { evaluateModules, findSchemaModules } from './contracts/evaluate.mjs';
import { DROPPED, reduceExport } from './contracts/reduce.mjs';

const CONTRACTS = path.resolve(import.meta.dirname, '../libs/contracts/src');
/** Stands in a built chunk where a schema would have been used; unused ones are shaken off. */
const MARK = '__RINGSIDE_SCHEMA__';
const FOUND = new RegExp(`${MARK}\\(["'\`]([^"'\`]+)["'\`]\\)`, 'g');
const ADVICE = "import it with 'import type', or move a plain value to a file without Zod";

/**
 * Keeps Zod out of the browser. In a client's build and in its dev server each module of the contracts that holds
 * schemas is replaced by what a client needs of it: `{ method, path, idempotent? }` of an endpoint, `{ name }` of a
 * socket command or event, plain constants. A schema that is used as a value fails the build; in the dev server it
 * throws where it is used.
 * @param {{ folder?: string }} [options] `folder`: where the contracts are
 * @returns {import('vite').Plugin}
 */
export function contracts({ folder = CONTRACTS } = {}) {
  /** @type {Promise<Map<string, Record<string, unknown>>> | undefined} */
  let evaluated;
  /** @type {string[]} */
  let files = [];
  let isDev = false;
  const isContract = (/** @type {string} */ file) => file.startsWith(folder + path.sep);

  return {
    name: 'ringside:contracts',
    enforce: 'pre',
    configResolved: (config) => void (isDev = config.command === 'serve'),
    buildStart: () => void (evaluated = undefined),
    watchChange: (id) => void (isContract(id) && (evaluated = undefined)),

    async load(id) {
      const file = path.normalize(id.split('?')[0] ?? id);
      if (!isContract(file)) return undefined;
      evaluated ??= evaluateModules((files = findSchemaModules(folder)));
      const exported = (await evaluated).get(file);
      if (!exported) return undefined;
      for (const each of files) this.addWatchFile(each); // a schema may be made of another file's
      return { code: writeStub(exported, path.relative(folder, file), isDev), moduleType: 'js', map: null };
    },

    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output.code] : []));
      const used = new Set(chunks.flatMap((code) => [...code.matchAll(FOUND)].map(([, name]) => name)));
      if (used.size > 0)
        this.error(`Schemas stay on the server, but the browser would need ${[...used].join(', ')}: ${ADVICE}.`);
    },
  };
}

/**
 * @param {Record<string, unknown>} exported
 * @param {string} name of the file
 * @param {boolean} isDev
 */
function writeStub(exported, name, isDev) {
  const lines = Object.entries(exported).map(([key, value]) => {
    const kept = reduceExport(value);
    const what =
      kept === DROPPED
        ? `/* @__PURE__ */ ${MARK}(${JSON.stringify(`${key} (contracts/${name})`)})`
        : JSON.stringify(kept);
    return `export const ${key} = ${what};`;
  });
  return [...(isDev ? [REFUSE] : []), ...lines, 'export {};'].join('\n');
}

const REFUSE = `const ${MARK} = (what) => new Proxy(() => {}, { get() {
  throw new Error('Schemas stay on the server, but this page uses ' + what + ': ${ADVICE.replaceAll("'", '"')}.');
} });`;
