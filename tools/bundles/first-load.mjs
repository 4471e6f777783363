import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Vite's manifest. @typedef {Record<string, { file: string, imports?: string[], dynamicImports?: string[] }>} Manifest */

const LANGUAGES = ['en', 'fr', 'de'];

/**
 * The scripts that a browser loads before a page works: those modules' chunks and all that they import statically.
 * @param {Manifest} manifest
 * @param {string[]} modules source paths as the manifest names them
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
  for (const module of modules) {
    if (!manifest[module])
      throw new Error(`bundle-budget.json names ${module}, and the build has no file of its own for it.`);
    follow(module);
  }
  return [...seen]
    .map((key) => manifest[key]?.file ?? '')
    .filter((file) => file.endsWith('.js'))
    .sort();
}

/**
 * The same in the language whose texts weigh most: only the active one is loaded.
 * @param {string} folder of the build
 * @param {string[]} modules `{language}` stands for the language
 */
export function findHeaviestFirstLoad(folder, modules) {
  const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'));
  const loads = LANGUAGES.map((language) => {
    const files = findFirstLoad(
      manifest,
      modules.map((module) => module.replace('{language}', language)),
    );
    return { files, bytes: gzipBytes(folder, files) };
  });
  return loads.reduce((heaviest, each) => (each.bytes > heaviest.bytes ? each : heaviest));
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
