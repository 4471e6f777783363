import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { findFirstLoad, findHeaviestFirstLoad } from '../bundles/first-load.mjs';

const manifest = {
  'index.html': { file: 'index.js', imports: ['_react.js'], dynamicImports: ['src/page.tsx', 'src/far.tsx'] },
  '_react.js': { file: 'react.js' },
  'src/page.tsx': { file: 'page.js', imports: ['_react.js', 'index.html', '_shared.js'] },
  '_shared.js': { file: 'shared.js', imports: ['_react.js'] },
  'src/far.tsx': { file: 'far.js' },
  'src/page.css': { file: 'page.css' },
  'texts/en.ts': { file: 'en.js' },
  'texts/fr.ts': { file: 'fr.js' },
  'texts/de.ts': { file: 'de.js' },
};

describe('the first load of a page', () => {
  it('is its modules and all that they import, each once, without what loads later', () => {
    expect(findFirstLoad(manifest, ['index.html'])).toEqual(['index.js', 'react.js']);
    expect(findFirstLoad(manifest, ['index.html', 'src/page.tsx'])).toEqual([
      'index.js',
      'page.js',
      'react.js',
      'shared.js',
    ]);
  });

  it('cannot be measured by a name that the build does not know', () => {
    expect(() => findFirstLoad(manifest, ['src/gone.tsx'])).toThrow(/src\/gone\.tsx/);
  });

  it('is weighed compressed, in the language whose texts weigh most', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ringside-bundle-'));
    mkdirSync(path.join(folder, '.vite'));
    writeFileSync(path.join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
    const texts = { 'en.js': 'hello', 'fr.js': 'bonjour, bienvenue', 'de.js': 'hallo' };
    for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(folder, file), text);
    const { files, bytes } = findHeaviestFirstLoad(folder, ['texts/{language}.ts']);
    rmSync(folder, { recursive: true });
    expect(files).toEqual(['fr.js']);
    expect(bytes).toBe(gzipSync('bonjour, bienvenue').length);
  });
});
