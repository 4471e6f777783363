import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Vite's manifest. @typedef {Record<string, { file: string, imports?: string[], dynamicImports?: string[] }>} Manifest */

/**
 * The scripts that a browser loads before a page works: those modules' chunks and all that they import statically.
 * @param {Manifest} manifest
 * @param {string[]} modules source paths as the manifest names them; `*` stands for any characters and must match one
 * @returns {string[]} files of the build, each once
 */
export function findFirstLoad(manifest, modules) {
  /** @type {Set<string>} */
  const seen = new Set();
  const follow = (/** @type {string} */ key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) follow(next);
  };
  for (const pattern of modules) follow(findOne(Object.keys(manifest), pattern));
  return [...new Set([...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')))].sort();
}

/**
 * What they weigh when they travel.
 * @param {string} folder
 * @param {string[]} files
 */
export function gzipBytes(folder, files) {
  return files
    .map((file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length)
    .reduce((sum, each) => sum + each, 0);
}

/** @param {string} text */
const escape = (text) => text.replace(/[$()+.?[\\\]^{|}]/g, '\\$&');

/**
 * @param {string[]} keys
 * @param {string} pattern
 */
function findOne(keys, pattern) {
  const whole = new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`);
  const found = keys.filter((key) => whole.test(key));
  if (found.length === 1) return /** @type {string} */ (found[0]);
  throw new Error(
    `bundle-budget.json names ${pattern}, which is ${found.length} entries of the build's manifest, not one: ${found.join(', ')}`,
  );
}
