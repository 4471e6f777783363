import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';

const IMPORTS_ZOD = /^import\s+(?!type\b)[^;]*?from\s+'zod(?:\/[^']*)?'/m;
const CONTRACT = /\.(contract|events)\.ts$/;
const ENTRY = 'virtual:ringside-contracts';

/**
 * The modules of the contracts that hold schemas, by absolute path.
 * @param {string} folder
 */
export function findSchemaModules(folder) {
  return globSync('**/*.ts', { cwd: folder })
    .filter((file) => !file.endsWith('.spec.ts'))
    .map((file) => path.join(folder, file))
    .filter((file) => CONTRACT.test(file) || IMPORTS_ZOD.test(readFileSync(file, 'utf8')))
    .sort();
}

/**
 * Runs the modules in this process and answers what each of them exports.
 * @param {string[]} files
 * @returns {Promise<Map<string, Record<string, unknown>>>}
 */
export async function evaluateModules(files) {
  const source = files.map((file, index) => `export * as m${index} from ${JSON.stringify(file)};`).join('\n');
  const { module } = await runnerImport(ENTRY, {
    configFile: false,
    envDir: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    plugins: [
      {
        name: 'ringside:contracts-entry',
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
        load: (id) => (id === `\0${ENTRY}` ? source : undefined),
      },
    ],
  });
  const exported = /** @type {Record<string, Record<string, unknown>>} */ (module);
  return new Map(files.map((file, index) => [file, exported[`m${index}`] ?? {}]));
}
