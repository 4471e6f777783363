import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isInstalled } from '../bootstrap/install.mjs';

let root: string;
const write = (file: string, value: unknown) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), JSON.stringify(value));
};

const zod = { version: '4.6.7', integrity: 'sha512-zod' };
const otherNode = { version: '26.10.0', integrity: 'sha512-mac', optional: true };

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ringside-install-'));
  write('package-lock.json', { packages: { '': {}, 'node_modules/zod': zod, 'node_modules/node-mac': otherNode } });
  write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod } });
  write('node_modules/zod/package.json', {});
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the packages are installed', () => {
  it('when npm finished with this very lock file; those of other platforms need not be there', () => {
    expect(isInstalled(root)).toBe(true);
  });

  it('not when npm was interrupted, for its last act is the list of what it installed', () => {
    rmSync(path.join(root, 'node_modules/.package-lock.json'));
    expect(isInstalled(root)).toBe(false);
    writeFileSync(path.join(root, 'node_modules/.package-lock.json'), '{"packages": {');
    expect(isInstalled(root)).toBe(false);
  });

  it('not when the lock file changed since', () => {
    write('package-lock.json', { packages: { '': {}, 'node_modules/zod': { ...zod, version: '4.6.8' } } });
    expect(isInstalled(root)).toBe(false);
    write('package-lock.json', { packages: { '': {}, 'node_modules/zod': { ...zod, integrity: 'sha512-other' } } });
    expect(isInstalled(root)).toBe(false);
  });

  it('not when a package is gone', () => {
    rmSync(path.join(root, 'node_modules/zod'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });
});
